import { expect, fixture, html } from '@open-wc/testing';
import { conflictIdOf, createRecord, editRecord, setAside, type Id, type Operation } from '@salescycle/model';
import { deleteWorkspace, openStore, type Store } from '@salescycle/store';
import type { ChangeEvent, RecordEditEvent, RecordOpenEvent } from '../shared/events.js';
import './define.js';
import type { SalesStorage } from './storage.js';

const opened: Store[] = [];

afterEach(async () => {
  for (const store of opened.splice(0)) {
    store.close();
    await deleteWorkspace(store.workspace);
  }
});

/** Accounts `a0`, `a1` … called `Theirs`, each with a conflict: Lin called it `Mine`. */
async function withConflicts(count: number): Promise<{ store: Store; element: SalesStorage }> {
  const store = await openStore({ workspace: `conflicts-${crypto.randomUUID()}`, actor: 'u-han' });
  opened.push(store);
  for (let i = 0; i < count; i++) await clash(store, `a${i}`);
  const page = await fixture<HTMLElement>(html`<div lang="en"></div>`);
  const element = page.appendChild(Object.assign(document.createElement('sales-storage'), { store }));
  await until(() => one(element, '.clashes'));
  return { store, element };
}

async function clash(store: Store, id: Id): Promise<void> {
  await store.run(createRecord, { type: 'account', id, fields: { name: 'Before' } });
  await store.run(editRecord, { type: 'account', id, fields: { name: 'Theirs' } });
  const operation: Operation = { id: `op-${id}`, at: '2026-06-01T02:00:00.000Z', by: 'u-lin', device: 'x', cmd: 'editRecord', group: 'g', type: 'account', recordId: id, base: 1, patch: { name: 'Mine' }, was: {}, sv: 1 };
  await store.run(setAside, { clashes: [{ operation, field: 'name', base: { name: 'Before' }, mine: { name: 'Mine' }, theirs: { name: 'Theirs' }, stands: 'theirs' }], rev: 2 });
}

const one = (element: SalesStorage, selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector);
const all = (element: SalesStorage, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const text = (element: SalesStorage, selector: string) => (one(element, selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
const nameIn = async (store: Store, id: Id) => (await store.read({ kind: 'record', type: 'account', id }))!.name;

async function until(isSo: () => unknown): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (isSo()) return;
    await new Promise((resolve) => { setTimeout(resolve, 10); });
  }
  throw new Error(`still not so: ${String(isSo)}`);
}

describe('<sales-storage> with changes that two people made at once', () => {
  it('says quietly that there are none', async () => {
    const { element } = await withConflicts(0);
    expect(text(element, '.clashes')).to.equal('Conflicts None: nothing was changed in two places at once.');
    await expect(element).to.be.accessible();
  });

  it('lists each with its record and both values, in both languages', async () => {
    const { element } = await withConflicts(2);
    await until(() => all(element, '.clash').length === 2 && text(element, '.clash-list').includes('Theirs, open'));
    expect(text(element, '.clashes h3')).to.equal('Conflicts2 to decide');
    expect(text(element, '.clash-list li')).to.match(/Account.*Theirs.*Before: Before.*Theirs.*Stands now.*Mine.*u-lin.*1 Jun 2026.*Set aside/);
    await expect(element).to.be.accessible();
    element.parentElement!.lang = 'zh-CN';
    await until(() => text(element, '.clashes h3') === '冲突2 项待处理');
    expect(text(element, '.clash-list li')).to.match(/改动前：Before.*当前生效.*未采用/);
  });

  it('takes either with one click, goes on to the next, and takes the decision back', async () => {
    const { element, store } = await withConflicts(2), changes: string[] = [];
    element.addEventListener('sales-change', ({ detail }: ChangeEvent) => { changes.push(`${detail.command} ${detail.ids.join()}`); });
    await until(() => all(element, '.clash').length === 2);
    one(element, '[data-side="mine"]')!.click();
    await until(() => all(element, '.clash').length === 1 && element.shadowRoot!.activeElement?.closest('.clash'));
    expect([await nameIn(store, 'a0'), text(element, '.decided')]).to.deep.equal(['Mine', 'Account name: the other change takenUndo']);
    one(element, '.decided button')!.click();
    await until(() => all(element, '.clash').length === 2 && !one(element, '.decided'));
    expect(await nameIn(store, 'a0')).to.equal('Theirs');
    await until(() => changes.length === 2);
    expect(changes).to.deep.equal(['resolveConflict a0', 'undo a0']);
  });

  it('leaves the conflict open where the host says no', async () => {
    const { element, store } = await withConflicts(1);
    await until(() => one(element, '[data-side="mine"]'));
    element.addEventListener('sales-record-edit', (event: RecordEditEvent) => event.preventDefault());
    one(element, '[data-side="mine"]')!.click();
    await until(() => text(element, '.alert').includes('does not allow it'));
    expect([await nameIn(store, 'a0'), all(element, '.clash').length]).to.deep.equal(['Theirs', 1]);
  });

  it('asks the page to show the record', async () => {
    const { element } = await withConflicts(1);
    let asked: unknown;
    element.addEventListener('sales-record-open', ({ detail: { type, id } }: RecordOpenEvent) => { asked = [type, id]; });
    await until(() => one(element, '.clash-list .link'));
    one(element, '.clash-list .link')!.click();
    expect(asked).to.deep.equal(['account', 'a0']);
  });

  it('shows twenty at first and the rest when asked, and offers nothing when it is read only', async () => {
    const { element, store } = await withConflicts(21);
    await until(() => all(element, '.clash').length === 20);
    all(element, '.clashes button').at(-1)!.click();
    await until(() => all(element, '.clash').length === 21);
    expect((await store.read({ kind: 'record', type: 'conflict', id: conflictIdOf('op-a0', 'name', 2) }))!.resolution).to.equal(undefined);
    element.readonly = true;
    await until(() => all(element, '[data-side]').length === 0);
  });
});
