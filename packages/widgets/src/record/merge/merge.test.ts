import { expect, fixture, html } from '@open-wc/testing';
import {
  createOpportunity, createPipeline, createRecord, deleteRecord, isRefusal, logActivity, salesProcessTemplate, winOpportunity, type Command, type RecordType,
} from '@salescycle/model';
import { deleteWorkspace, openStore, type Store } from '@salescycle/store';
import type { ChangeEvent, RecordEditEvent, RecordOpenEvent } from '../../shared/events.js';
import { money } from '../../shared/sample.fixture.js';
import '../define.js';
import type { SalesRecord } from '../record.js';

const opened: Store[] = [];

afterEach(async () => {
  for (const store of opened.splice(0)) {
    store.close();
    await deleteWorkspace(store.workspace);
  }
});

async function run<Input>(store: Store, command: Command<Input>, input: Input): Promise<void> {
  const outcome = await store.run(command, input);
  if (isRefusal(outcome)) throw new Error(`${command.name}: ${outcome.message.en}`);
}

/** Two accounts of one domain, the older one with a deal and a call, and a third that is another company. */
async function twice(): Promise<Store> {
  const store = await openStore({ workspace: `merge-${crypto.randomUUID()}`, actor: 'u-han' });
  opened.push(store);
  await run(store, createPipeline, { id: 'pipe', template: salesProcessTemplate });
  await run(store, createRecord, { type: 'user', id: 'u-han', fields: { name: '韩凯', active: true } });
  await run(store, createRecord, { type: 'account', id: 'old', fields: { name: 'Lumen GmbH', domain: 'lumen.example', industry: 'Lighting', tags: ['fair'], ownerId: 'u-han' } });
  await new Promise((later) => { setTimeout(later, 2); });
  await run(store, createRecord, { type: 'account', id: 'new', fields: { name: 'Lumen Leuchten', domain: 'www.lumen.example', tags: ['web'] } });
  await run(store, createRecord, { type: 'account', id: 'other', fields: { name: 'Norwick', domain: 'norwick.example' } });
  await run(store, createOpportunity, { id: 'd-1', pipelineId: 'pipe', fields: { name: 'Hall', accountId: 'old', amount: money(480_000), expectedCloseDate: '2026-12-01' } });
  await run(store, logActivity, { fields: { kind: 'call', body: 'x', regarding: [{ type: 'account', id: 'old' }] } });
  return store;
}

async function shown(store: Store, more: Partial<SalesRecord> = {}, lang = 'en'): Promise<SalesRecord> {
  const page = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const element = Object.assign(document.createElement('sales-record'), { store, type: 'account', recordId: 'new', actor: 'u-han' }, more);
  page.append(element);
  await until(() => has(element, '.header, .notice'));
  return element;
}

async function until(isSo: () => unknown): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (isSo()) return;
    await new Promise((resolve) => { setTimeout(resolve, 10); });
  }
  throw new Error(`still not so: ${String(isSo)}`);
}

const all = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const has = (element: Element, selector: string) => element.shadowRoot!.querySelector(selector) !== null;
const textOf = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const text = (element: Element, selector = '.base') => textOf(element.shadowRoot!.querySelector(selector));
const title = (element: Element) => text(element, '[part="title"] bdi');
const button = (element: Element, label: string) => all(element, 'button').find((each) => textOf(each) === label || each.getAttribute('aria-label') === label)!;
const press = async (element: Element, label: string) => {
  await until(() => button(element, label));
  button(element, label).click();
};
const pair = (element: Element, label: string) => all(element, '.pair').find((each) => textOf(each.querySelector('.what')) === label)!;
const chosen = (element: Element, label: string) => textOf([...pair(element, label).querySelectorAll('label')].find((each) => each.querySelector('input')!.checked));
const staying = (element: Element) => textOf(all(element, '.who').find((each) => each.querySelector('input')!.checked));
const record = <T extends RecordType>(store: Store, type: T, id: string) => store.read({ kind: 'row', type, id }).then((row) => row!.record);

/** Opens the comparison from the line about the duplicate. */
async function comparing(element: SalesRecord): Promise<void> {
  await press(element, 'Compare');
  await until(() => has(element, '.pairs'));
}

describe('<sales-record> finding duplicates', () => {
  it('says quietly which record it may be and why, in both languages, and nothing where there is none', async () => {
    const store = await twice(), element = await shown(store);
    await until(() => has(element, '.alike'));
    expect(text(element, '.alike')).to.contain('Perhaps the same as Lumen GmbH (same domain)');
    element.parentElement!.lang = 'zh-CN';
    await until(() => text(element, '.alike').includes('可能与“Lumen GmbH”重复（域名相同）'));
    element.recordId = 'other';
    await until(() => title(element) === 'Norwick' && has(element, '.merge-with'));
    expect(has(element, '.alike')).to.equal(false);
  });

  it('offers neither line nor merging where nothing may be changed, and where the host keeps the records', async () => {
    const store = await twice(), element = await shown(store);
    await until(() => has(element, '.alike') && has(element, '.merge-with'));
    element.readonly = true;
    await element.updateComplete;
    expect([has(element, '.alike'), has(element, '.merge-with')]).to.deep.equal([false, false]);
    const controlled = await shown(store, { store: undefined, record: await record(store, 'account', 'new'), related: [await record(store, 'account', 'old')] });
    expect([has(controlled, '.header'), has(controlled, '.merge-with')]).to.deep.equal([true, false]);
  });

  it('remembers that two are not the same, and takes that back', async () => {
    const store = await twice(), element = await shown(store);
    await press(element, 'Not the same');
    await until(() => !has(element, '.alike'));
    expect((await record(store, 'account', 'old')).notSameAs).to.deep.equal(['new']);
    await until(() => text(element, '.toast').includes('Lumen Leuchten and Lumen GmbH are not the same'));
    await press(element, 'Undo');
    await until(() => has(element, '.alike'));
  });
});

describe('<sales-record> merging', () => {
  it('shows the two side by side, the older one staying, what differs, what is kept of both and what moves', async () => {
    const element = await shown(await twice());
    await comparing(element);
    expect(staying(element)).to.contain('Lumen GmbH').and.to.contain('韩凯');
    expect([chosen(element, 'Account name'), chosen(element, 'Industry')]).to.deep.equal(['Lumen GmbH', 'Lighting']);
    expect(textOf(pair(element, 'Tags'))).to.equal('Tagsfair, weball kept');
    expect(text(element, '.merge')).to.contain('Nothing else names the one that goes.').and.to.contain('“Lumen Leuchten” goes');
    all(element, '.who input')[0]!.click();
    await until(() => text(element, '.merge').includes('Moves over: 1 deal, 1 activity.'));
    expect(chosen(element, 'Account name')).to.equal('Lumen Leuchten');
    expect(chosen(element, 'Industry')).to.equal('Lighting');
  });

  it('merges with the values chosen, follows to the one that stays, tells the page, and one undo brings everything back', async () => {
    const store = await twice(), element = await shown(store), told: unknown[] = [];
    const before = await Promise.all([record(store, 'account', 'old'), record(store, 'account', 'new'), record(store, 'opportunity', 'd-1')]);
    element.addEventListener('sales-record-edit', ({ detail }: RecordEditEvent) => told.push([detail.command, detail.ids]));
    element.addEventListener('sales-record-open', ({ detail }: RecordOpenEvent) => told.push([detail.type, detail.id]));
    element.addEventListener('sales-change', ({ detail }: ChangeEvent) => told.push(detail.command));
    await comparing(element);
    pair(element, 'Account name').querySelectorAll('input')[0]!.click();
    await until(() => chosen(element, 'Account name') === 'Lumen Leuchten');
    await press(element, 'Merge');
    await until(() => element.recordId === 'old' && title(element) === 'Lumen Leuchten');
    expect(told).to.deep.equal([['mergeRecords', ['old', 'new']], 'mergeRecords', ['account', 'old']]);
    expect([(await record(store, 'account', 'new')).mergedInto, (await record(store, 'account', 'old')).tags]).to.deep.equal(['old', ['fair', 'web']]);
    await until(() => text(element, '.toast').includes('merged into'));
    await press(element, 'Undo');
    await until(() => title(element) === 'Lumen GmbH');
    const after = await Promise.all([record(store, 'account', 'old'), record(store, 'account', 'new'), record(store, 'opportunity', 'd-1')]);
    const said = (records: readonly object[]) => records.map((each) => ({ ...each, rev: 0, updatedAt: '' }));
    expect(said(after)).to.deep.equal(said(before));
  });

  it('leaves following to a page that opens records itself', async () => {
    const element = await shown(await twice());
    element.addEventListener('sales-record-open', (event) => event.preventDefault());
    await comparing(element);
    await press(element, 'Merge');
    await until(() => text(element, '.notice').includes('Lumen Leuchten was merged into Lumen GmbH'));
    expect(element.recordId).to.equal('new');
  });

  it('says of a record that went into which one, leads there, and takes the merge back', async () => {
    const store = await twice(), element = await shown(store, { recordId: 'old' });
    await comparing(element);
    await press(element, 'Merge');
    await until(() => text(element, '.toast').includes('Lumen Leuchten merged into Lumen GmbH'));
    element.recordId = 'new';
    await press(element, 'Open Lumen GmbH');
    await until(() => title(element) === 'Lumen GmbH');
    element.recordId = 'new';
    await press(element, 'Undo the merge');
    await until(() => title(element) === 'Lumen Leuchten');
    expect((await record(store, 'account', 'new')).deletedAt).to.equal(undefined);
  });

  it('is begun for any record: likely ones first, others found by name; Escape leaves it and gives the focus back', async () => {
    const element = await shown(await twice());
    await until(() => has(element, '.alike'));
    await press(element, 'Merge with …');
    await until(() => all(element, '[data-record]').length === 2);
    expect(all(element, '[data-record]').map(textOf)).to.deep.equal(['Lumen GmbHsame domain', 'Norwicknorwick.example']);
    await until(() => element.shadowRoot!.activeElement?.matches('.merge [tabindex]'));
    const search = element.shadowRoot!.querySelector<HTMLInputElement>('.merge [type="search"]')!;
    search.value = 'norw';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => has(element, '[data-record="other"]'));
    element.shadowRoot!.querySelector<HTMLElement>('[data-record="other"]')!.click();
    await until(() => has(element, '.pairs'));
    element.shadowRoot!.querySelector('.merge')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await until(() => has(element, '.header') && element.shadowRoot!.activeElement?.matches('.merge-with'));
  });

  it('lets the won deal stay, says why the other one cannot, and keeps stage and status with it', async () => {
    const store = await twice();
    await run(store, createOpportunity, { id: 'd-2', pipelineId: 'pipe', fields: { name: 'Hall', accountId: 'old', amount: money(1), expectedCloseDate: '2026-12-01' } });
    await run(store, winOpportunity, { id: 'd-2', fields: { checks: ['need-confirmed'] } });
    const element = await shown(store, { type: 'opportunity', recordId: 'd-1' });
    await press(element, 'Merge with …');
    await until(() => has(element, '[data-record="d-2"]'));
    element.shadowRoot!.querySelector<HTMLElement>('[data-record="d-2"]')!.click();
    await until(() => has(element, '.pairs'));
    expect(all(element, '.who input').map((each) => (each as HTMLInputElement).checked)).to.deep.equal([false, true]);
    expect(textOf(pair(element, 'Status'))).to.equal('StatusOpenWongoes with the one that stays');
    all(element, '.who input')[0]!.click();
    await until(() => text(element, '.merge [role="alert"]') === '“Hall” is won, so it has to be the one that stays.');
    expect((button(element, 'Merge') as HTMLButtonElement).disabled).to.equal(true);
  });

  it('goes back to choosing when the other one is deleted meanwhile', async () => {
    const store = await twice(), element = await shown(store);
    await comparing(element);
    await run(store, deleteRecord, { type: 'account', id: 'old' });
    await until(() => has(element, '.merge [type="search"]') && !has(element, '.pairs'));
  });

  for (const lang of ['en', 'zh-CN']) {
    it(`is accessible while choosing and comparing (${lang})`, async () => {
      const element = await shown(await twice(), {}, lang);
      await until(() => has(element, '.alike'));
      await expect(element).to.be.accessible();
      await press(element, lang === 'en' ? 'Merge with …' : '与其他记录合并…');
      await until(() => all(element, '[data-record]').length === 2);
      await expect(element).to.be.accessible();
      element.shadowRoot!.querySelector<HTMLElement>('[data-record="old"]')!.click();
      await until(() => has(element, '.pairs'));
      await expect(element).to.be.accessible();
    });
  }
});
