import { expect, fixture, html } from '@open-wc/testing';
import {
  captureLead, convertLead, createPipeline, createRecord, deleteRecord, editRecord, createOpportunity, isRefusal, logActivity, qualifyLead, bant, salesProcessTemplate,
  type Activity, type AnyRecord, type Command, type Contact, type Opportunity, type Qualification, type Task,
} from '@salescycle/model';
import { deleteWorkspace, openStore, type Store } from '@salescycle/store';
import { sendKeys } from '@web/test-runner-commands';
import { widgetConformance } from '../shared/conformance.fixture.js';
import type { ChangeEvent, OpportunityMoveEvent, RecordEditEvent, RecordOpenEvent, RefusalEvent } from '../shared/events.js';
import { money, sampleAccounts, sampleDeal, sampleLossReasons, SAMPLE_NOW, samplePipeline, sampleUsers } from '../shared/sample.fixture.js';
import './define.js';
import { SalesRecord } from './record.js';
import { strings } from './record.strings.js';

const common = { createdAt: '2026-05-06T02:00:00.000Z', updatedAt: '2026-05-06T02:00:00.000Z', createdBy: 'u-han', rev: 1, sv: 1 };
const { opportunity, history } = sampleDeal('d-1', [
  ['2026-05-06', { stageId: 'generation', status: 'open', amount: money(450_000), expectedCloseDate: '2026-06-25' }],
  ['2026-05-10', { stageId: 'qualification' }],
  ['2026-05-28', { expectedCloseDate: '2026-07-31', amount: money(480_000) }],
], {
  name: 'Warehouse control system', accountId: 'a-1', ownerId: 'u-han', contactIds: ['c-1'], competitor: 'Calder', tags: ['fair'], leadId: 'l-1',
  nextStep: { text: 'Price approval', dueDate: '2026-06-18' },
});
const contact: Contact = { ...common, id: 'c-1', type: 'contact', name: { full: '徐岚' }, jobTitle: 'Ops director', accountIds: ['a-1'], emails: ['xu@huaxin.example'], phones: ['+86 21 5555 0100'] };
const call: Activity = { ...common, id: 'act-1', type: 'activity', kind: 'call', at: '2026-05-22T03:00:00.000Z', ownerId: 'u-han', body: 'Mis-picks cost 90,000 a month.', regarding: [{ type: 'opportunity', id: 'd-1' }] };
const task: Task = { ...common, id: 't-1', type: 'task', title: 'Send the quote', status: 'open', dueAt: '2026-06-15T09:00:00.000Z', regarding: [{ type: 'opportunity', id: 'd-1' }] };
const qualification: Qualification = {
  ...common, id: 'q-1', type: 'qualification', subject: { type: 'lead', id: 'l-1' }, frameworkId: 'bant', frameworkVersion: 1,
  answers: [{ dimension: 'authority', value: 2 }, { dimension: 'need', value: 4 }, { dimension: 'timeline', value: 1 }],
};
const related: readonly AnyRecord[] = [
  samplePipeline(), ...sampleUsers, ...sampleAccounts, ...sampleLossReasons().values(), contact, call, task, qualification,
  { ...common, id: 'l-1', type: 'lead', name: '徐岚', status: 'converted', qualificationId: 'q-1' },
];

function controlled(changes: Partial<SalesRecord> = {}): SalesRecord {
  return Object.assign(document.createElement('sales-record'), {
    record: opportunity, related, histories: new Map([['d-1', history]]), asOf: SAMPLE_NOW, timeZone: 'Asia/Shanghai',
  }, changes);
}

widgetConformance({
  element: SalesRecord, controlled: () => controlled(), strings,
  connected: async (store) => {
    await store.setActor('u-han');
    await filled(store);
    return Object.assign(document.createElement('sales-record'), { store, recordId: 'd-1' });
  },
});

const opened: Store[] = [];

async function workspace(): Promise<Store> {
  const store = await openStore({ workspace: `record-${crypto.randomUUID()}`, actor: 'u-han' });
  opened.push(store);
  return store;
}

async function run<Input>(store: Store, command: Command<Input>, input: Input): Promise<void> {
  const outcome = await store.run(command, input);
  if (isRefusal(outcome)) throw new Error(`${command.name}: ${outcome.message.en}`);
}

/** A deal in the first stage of the sales process, of an account with two contacts. */
async function filled(store: Store): Promise<Store> {
  await run(store, createPipeline, { id: 'pipe', template: salesProcessTemplate });
  await run(store, createRecord, { type: 'user', id: 'u-han', fields: { name: '韩凯', active: true } });
  await run(store, createRecord, { type: 'account', id: 'a-1', fields: { name: 'Huaxin' } });
  await run(store, createRecord, { type: 'contact', id: 'c-1', fields: { name: { full: 'Xu Lan' }, accountIds: ['a-1'] } });
  await run(store, createRecord, { type: 'contact', id: 'c-2', fields: { name: { full: 'Gao Wei' }, accountIds: ['a-1'] } });
  await run(store, createOpportunity, { id: 'd-1', pipelineId: 'pipe', fields: { name: 'Warehouse', amount: money(480_000), ownerId: 'u-han' } });
  return store;
}

async function shown(element: SalesRecord, width = 900): Promise<SalesRecord> {
  const page = await fixture<HTMLElement>(html`<div lang="en"></div>`);
  page.style.inlineSize = `${width}px`;
  page.append(element);
  await until(() => element.shadowRoot!.querySelector('.header, .notice'));
  return element;
}

async function connected(fill: (store: Store) => Promise<unknown> = filled, more: Partial<SalesRecord> = {}): Promise<{ element: SalesRecord; store: Store }> {
  const store = await workspace();
  await fill(store);
  return { store, element: await shown(Object.assign(document.createElement('sales-record'), { store, recordId: 'd-1' }, more)) };
}

async function until(isSo: () => unknown): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (isSo()) return;
    await new Promise((resolve) => { setTimeout(resolve, 10); });
  }
  throw new Error(`still not so: ${String(isSo)}`);
}

const all = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const one = <E extends HTMLElement = HTMLElement>(element: Element, selector: string) => element.shadowRoot!.querySelector<E>(selector)!;
// Never an element itself: to say how two elements differ, the assertion library walks the whole page.
const has = (element: Element, selector: string) => element.shadowRoot!.querySelector(selector) !== null;
const focused = (element: Element) => element.shadowRoot!.activeElement?.getAttribute('data-field') ?? null;
const textOf = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const text = (element: Element, selector = '.base') => textOf(one(element, selector));
const value = (element: SalesRecord, field: string) => textOf(one(element, `[data-field="${field}"]`));
const entries = (element: SalesRecord) => all(element, '.entry').map(textOf);
const button = (element: SalesRecord, label: string) => all(element, 'button').find((each) => textOf(each) === label || each.getAttribute('aria-label') === label)!;
const dealIn = async (store: Store): Promise<Opportunity> => (await store.read({ kind: 'record', type: 'opportunity', id: 'd-1' }))!;

async function edit(element: SalesRecord, field: string): Promise<void> {
  await until(() => one(element, `[data-field="${field}"]`));
  one(element, `[data-field="${field}"]`).click();
  await until(() => one(element, `[data-editing="${field}"] .input, [data-editing="${field}"] input`));
  await until(() => element.shadowRoot!.activeElement?.closest(`[data-editing="${field}"]`));
}

function type(element: SalesRecord, selector: string, words: string): void {
  const input = one<HTMLInputElement>(element, selector);
  input.value = words;
  input.dispatchEvent(new Event(input.localName === 'select' ? 'change' : 'input', { bubbles: true }));
}

afterEach(async () => {
  for (const store of opened.splice(0)) {
    store.close();
    await deleteWorkspace(store.workspace);
  }
});

describe('<sales-record> showing a deal', () => {
  it('says name, account, amount, weight, status, owner and next step', async () => {
    const element = await shown(controlled());
    expect(text(element, '.header')).to.contain('华信物流').and.to.contain('Warehouse control system').and.to.contain('¥480,000').and.to.contain('Open').and.to.contain('韩凯');
    expect(text(element, '.header')).to.match(/\d+% · weighted ¥[\d,]+/);
    expect(text(element, '.next')).to.contain('Price approval').and.to.contain('Due 18 Jun').and.to.contain('Send the quote').and.to.contain('1 d late');
  });

  it('marks the stage it is in, with the days in each, and warns when they are too many', async () => {
    const element = await shown(controlled());
    const here = one(element, '.path [aria-current="step"]');
    const { name, rottenDays } = samplePipeline().stages.find(({ id }) => id === 'qualification')!;
    expect(textOf(here)).to.contain(name.en).and.to.contain('37 d idle');
    expect(37).to.be.greaterThan(rottenDays!);
    expect(textOf(all(element, '.path li')[0])).to.contain('4 d');
    element.asOf = '2026-05-12T02:00:00.000Z';
    await element.updateComplete;
    expect(textOf(here)).to.contain(`day 3 of ${rottenDays}`);
  });

  it('says plainly that there is no next step, and that none is needed', async () => {
    const { nextStep, ...without } = opportunity;
    const element = await shown(controlled({ record: without as Opportunity }));
    expect([nextStep?.text, text(element, '.do.unplanned')]).to.deep.equal(['Price approval', 'No next stepEdit Next step']);
    element.record = { ...opportunity, nextStep: { text: 'x', none: true } };
    await until(() => text(element, '.do').includes('None needed'));
  });

  it('shows fields with a value, folds the empty rest away, and shows what is kept by itself without an editor', async () => {
    const element = await shown(controlled());
    expect([value(element, 'competitor'), value(element, 'expectedCloseDate'), value(element, 'tags')]).to.deep.equal(['Calder', '31 Jul 2026', 'fair']);
    expect(has(element, '[data-field="forecastCategory"]')).to.equal(false);
    all(element, '.fold')[0]!.click();
    await element.updateComplete;
    expect(value(element, 'forecastCategory')).to.equal('Empty');
    expect([text(element, '.kept').includes('Created by'), has(element, '.kept button')]).to.deep.equal([true, false]);
  });

  it('shows the people, and what qualifying found', async () => {
    const element = await shown(controlled());
    expect(text(element, '.people')).to.contain('徐岚').and.to.contain('Ops director');
    expect(one<HTMLAnchorElement>(element, '.people a').href).to.equal('mailto:xu@huaxin.example');
    expect(text(element, '[part="qualification"]')).to.contain('score 49, possible 69').and.to.contain('Knows who decides').and.to.contain('Unknown: ask next');
  });

  it('asks the page to open the account', async () => {
    const element = await shown(controlled()), asked: unknown[] = [];
    element.addEventListener('sales-record-open', (event: RecordOpenEvent) => asked.push([event.detail.type, event.detail.id]));
    one(element, '.crumb .link-out').click();
    expect(asked).to.deep.equal([['account', 'a-1']]);
  });

  it('offers nothing to change when it is read only', async () => {
    const element = await shown(controlled({ readonly: true }));
    expect(all(element, '.header button, .lines button, .sec button, .next .value').map(textOf)).to.deep.equal(['华信物流']);
    one(element, '.base').dispatchEvent(new KeyboardEvent('keydown', { key: 'c', bubbles: true }));
    await element.updateComplete;
    expect(has(element, '.log')).to.equal(false);
  });
});

describe('<sales-record> editing in place', () => {
  it('opens with Enter, saves with Enter and gives the focus back; the change can be undone from the toast and with Ctrl+Z', async () => {
    const { element, store } = await connected();
    const told: string[] = [];
    element.addEventListener('sales-change', (event: ChangeEvent) => told.push(event.detail.command));
    await until(() => one(element, '[data-field="amount"]'));
    one(element, '[data-field="amount"]').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => element.shadowRoot!.activeElement?.matches('[data-editing="amount"] input'));
    expect(one<HTMLInputElement>(element, '[data-editing="amount"] input').value).to.equal('480000');
    type(element, '[data-editing="amount"] input', '520,000.50');
    await sendKeys({ press: 'Enter' });
    await until(() => value(element, 'amount') === '¥520,000.50');
    expect(focused(element)).to.equal('amount');
    await until(() => text(element, '.toast').includes('Amount saved'));
    expect((await dealIn(store)).amount).to.deep.equal({ amount: 52_000_050, currency: 'CNY' });
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'z' });
    await sendKeys({ up: 'Control' });
    await until(() => value(element, 'amount') === '¥480,000');
    await element.redo();
    await until(() => value(element, 'amount') === '¥520,000.50');
    expect(told).to.deep.equal(['editRecord', 'undo', 'redo']);
  });

  it('leaves the value as it was with Escape, and saves what somebody leaves with Tab', async () => {
    const { element, store } = await connected();
    await edit(element, 'name');
    type(element, '[data-editing="name"] input', 'Other');
    await sendKeys({ press: 'Escape' });
    await until(() => element.shadowRoot!.activeElement?.matches('[data-field="name"]'));
    expect(value(element, 'name')).to.equal('Warehouse');
    await edit(element, 'name');
    type(element, '[data-editing="name"] input', 'Warehouse 2');
    for (let i = 0; i < 3; i++) await sendKeys({ press: 'Tab' });
    await until(() => value(element, 'name') === 'Warehouse 2');
    expect((await dealIn(store)).name).to.equal('Warehouse 2');
    expect(focused(element)).to.equal('amount');
  });

  it('says in words what does not fit, at the field, and stores nothing', async () => {
    const { element, store } = await connected();
    await edit(element, 'name');
    type(element, '[data-editing="name"] input', '');
    await sendKeys({ press: 'Enter' });
    await until(() => text(element, '[data-editing="name"] .problem') === 'Needs a value.');
    expect(one(element, '[data-editing="name"] input').getAttribute('aria-invalid')).to.equal('true');
    element.lang = 'zh-CN';
    await sendKeys({ press: 'Escape' });
    await edit(element, 'amount');
    type(element, '[data-editing="amount"] input', 'viel');
    await sendKeys({ press: 'Enter' });
    await until(() => text(element, '[data-editing="amount"] .problem') === strings.zh.problemMoney);
    expect(await dealIn(store)).to.deep.include({ name: 'Warehouse', amount: money(480_000), rev: 1 });
  });

  it('edits a choice of records, an object by its parts, and clears a field', async () => {
    const { element, store } = await connected();
    await edit(element, 'accountId');
    await until(() => one(element, '[data-editing="accountId"] option[value="a-1"]'));
    type(element, '[data-editing="accountId"] select', 'a-1');
    await sendKeys({ press: 'Enter' });
    await until(() => value(element, 'accountId') === 'Huaxin');
    await edit(element, 'nextStep');
    all(element, '[data-editing="nextStep"] input').find((each) => each.matches('[type="checkbox"]'))!.click();
    button(element, 'Save').click();
    await until(() => text(element, '.next').includes('None needed'));
    await edit(element, 'amount');
    type(element, '[data-editing="amount"] input', '');
    await sendKeys({ press: 'Enter' });
    await until(() => value(element, 'amount') === 'No amount');
    const deal = await dealIn(store);
    expect([deal.accountId, deal.nextStep, deal.amount]).to.deep.equal(['a-1', { text: 'None needed', none: true }, undefined]);
  });

  it('edits several records at once, as a contact’s accounts', async () => {
    const { element, store } = await connected(filled, { type: 'contact', recordId: 'c-1' });
    await run(store, createRecord, { type: 'account', id: 'a-2', fields: { name: 'Norrland' } });
    await edit(element, 'accountIds');
    await until(() => all(element, '[data-editing="accountIds"] label').length === 2);
    all(element, '[data-editing="accountIds"] label').find((each) => textOf(each) === 'Norrland')!.click();
    await sendKeys({ press: 'Enter' });
    await until(() => value(element, 'accountIds') === 'Huaxin, Norrland');
  });

  it('shows what others change while it is open', async () => {
    const { element, store } = await connected();
    await run(store, editRecord, { type: 'opportunity', id: 'd-1', fields: { name: 'Renamed elsewhere' } });
    await until(() => value(element, 'name') === 'Renamed elsewhere');
  });
});

describe('<sales-record> moving a deal', () => {
  it('asks for what the gate misses, at the path, and moves with the answers as one change', async () => {
    const { element, store } = await connected();
    const refused: unknown[] = [], moves: unknown[] = [];
    element.addEventListener('sales-refusal', (event: RefusalEvent) => refused.push(event.detail.gate));
    element.addEventListener('sales-opportunity-move', (event: OpportunityMoveEvent) => moves.push([event.detail.from, event.detail.to]));
    await until(() => all(element, 'button.step').length > 2);
    all(element, 'button.step')[1]!.click();
    await until(() => one(element, '.gate'));
    expect(refused).to.have.length(1);
    const missing = all(element, '.gate .question, .gate .check');
    expect(missing.length).to.be.greaterThan(0);
    button(element, 'Save and move').click();
    await until(() => /Needs a value|Tick what is done/.test(text(element, '.gate')));
    expect((await dealIn(store)).stageId).to.equal('generation');
    await answer(element);
    button(element, 'Save and move').click();
    await until(() => textOf(one(element, '.path [aria-current]')).includes('Opportunity management'));
    await until(() => !has(element, '.gate'));
    await element.undo();
    const { stageId, accountId, checks } = await dealIn(store);
    expect({ stageId, accountId, checks }).to.deep.equal({ stageId: 'generation', accountId: undefined, checks: undefined });
    expect(moves.length).to.be.greaterThan(1);
  });

  it('keeps the deal where it is with Escape', async () => {
    const { element, store } = await connected();
    await until(() => button(element, 'Mark as lost'));
    button(element, 'Mark as lost').click();
    await until(() => one(element, '.gate'));
    await sendKeys({ press: 'Escape' });
    await until(() => !one(element, '.gate'));
    expect((await dealIn(store)).status).to.equal('open');
  });

  it('loses a deal with its reason', async () => {
    const { element, store } = await connected();
    await until(() => button(element, 'Mark as lost'));
    button(element, 'Mark as lost').click();
    await until(() => one(element, '.gate option[value="price"]'));
    type(element, '.gate select', 'price');
    type(element, '.gate textarea', 'Calder was cheaper');
    button(element, 'Save and move').click();
    await until(() => text(element, '.facts').includes('Lost'));
    expect(await dealIn(store)).to.deep.include({ status: 'lost', lossReasonId: 'price', lossNote: 'Calder was cheaper' });
  });

  it('leaves the deal where the host says no', async () => {
    const { element, store } = await connected();
    element.addEventListener('sales-opportunity-move', (event) => event.preventDefault());
    await until(() => all(element, 'button.step').length > 2);
    all(element, 'button.step')[0]!.click();
    await until(() => text(element, '.toast').includes('the portal said no'));
    expect((await dealIn(store)).stageId).to.equal('generation');
  });
});

/** Fills in whatever the gate asks for. */
async function answer(element: SalesRecord): Promise<void> {
  for (const select of all(element, '.gate select')) await until(() => select.querySelector('option:not([value=""])'));
  for (const input of all(element, '.gate :is(input, select, textarea)') as HTMLInputElement[]) {
    if (input.type === 'checkbox') {
      if (!input.checked) input.click();
    } else if (!input.value) {
      input.value = input instanceof HTMLSelectElement ? input.querySelector<HTMLOptionElement>('option:not([value=""])')!.value : input.type === 'date' ? '2026-12-01' : '1000';
      input.dispatchEvent(new Event(input.localName === 'select' ? 'change' : 'input', { bubbles: true }));
    }
  }
}

describe('<sales-record> telling what happened', () => {
  it('lists every change in words, newest first, by days, with what was undone marked', async () => {
    const { element, store } = await connected();
    await run(store, editRecord, { type: 'opportunity', id: 'd-1', fields: { competitor: 'Calder', amount: money(500_000), accountId: 'a-1' }, reason: 'They asked' });
    await store.undo();
    await until(() => entries(element).length === 3);
    const [undo, edited, created] = entries(element);
    expect(undo).to.contain('Undone').and.to.contain('Competitor: Calder removed');
    expect(edited).to.contain('Account: Huaxin').and.to.contain('Amount: ¥480,000 → ¥500,000').and.to.contain('Reason: They asked').and.to.contain('taken back').and.to.contain('韩凯');
    expect(created).to.contain('Created in').and.to.contain('¥480,000');
    expect(all(element, '.day-name').map(textOf)).to.deep.equal(['Today']);
  });

  it('has the tracked changes of a deal from its history alone', async () => {
    const element = await shown(controlled());
    expect(all(element, '.entry.changes .what').map(textOf)).to.deep.equal(['Amount: ¥450,000 → ¥480,000', 'Lead generation → Qualification', 'Created in Lead generation · ¥450,000']);
    expect(textOf(all(element, '.entry.changes')[0])).to.contain('Expected close: 25 Jun 2026 → 31 Jul 2026');
    expect(all(element, '.entry').map((each) => each.className.trim().split(' ')[1])).to.deep.equal(['changes', 'activities', 'changes', 'tasks', 'changes']);
  });

  it('filters by kind and finds words', async () => {
    const element = await shown(controlled());
    button(element, 'Activities').click();
    await element.updateComplete;
    expect(entries(element)).to.have.length(1);
    expect(entries(element)[0]).to.contain('Mis-picks cost 90,000 a month.');
    button(element, 'All').click();
    type(element, '.search input', 'QUOTE send');
    await element.updateComplete;
    expect(entries(element).map((each) => each.includes('Send the quote'))).to.deep.equal([true]);
    type(element, '.search input', 'quote nowhere');
    await element.updateComplete;
    expect(text(element, '.nothing')).to.contain('Nothing matches.');
  });

  it('of a long log has what is done from now on at once, and everything when it is asked for', async () => {
    const { element, store } = await connected(async (fresh) => {
      await filled(fresh);
      await run(fresh, editRecord, { type: 'opportunity', id: 'd-1', fields: { competitor: 'Calder' } });
      for (let i = 0; i < 200; i++) await run(fresh, captureLead, { fields: { name: `Lead ${i}` } });
    });
    await until(() => button(element, 'Show all changes'));
    await run(store, editRecord, { type: 'opportunity', id: 'd-1', fields: { competitor: 'Oakline' } });
    await until(() => entries(element).some((each) => each.includes('Competitor: Calder → Oakline')));
    expect(entries(element)).to.have.length(2);
    button(element, 'Show all changes').click();
    await until(() => entries(element).length === 3);
    expect(button(element, 'Show all changes') === undefined).to.equal(true);
  }).timeout(20_000);

  it('logs a call with two keys and its words', async () => {
    const { element, store } = await connected();
    one(element, '[data-field="name"]').focus();
    await sendKeys({ press: 'c' });
    await until(() => element.shadowRoot!.activeElement?.matches('.log textarea'));
    await sendKeys({ type: 'They want two sites' });
    await sendKeys({ press: 'Enter' });
    await until(() => entries(element).some((each) => each.includes('They want two sites')));
    const [activity] = await store.read({ kind: 'linked', type: 'activity', field: 'regarding', to: [{ type: 'opportunity', id: 'd-1' }] });
    expect(activity).to.deep.include({ kind: 'call', direction: 'out', body: 'They want two sites', ownerId: 'u-han' });
    await until(() => element.shadowRoot!.activeElement?.matches('.log-call'));
  });

  it('types a letter into a field where one has the focus', async () => {
    const { element } = await connected();
    await until(() => one(element, '.search input'));
    one(element, '.search input').focus();
    await sendKeys({ press: 'c' });
    expect([has(element, '.log'), one<HTMLInputElement>(element, '.search input').value]).to.deep.equal([false, 'c']);
  });

  it('plans a task with its day, and ends it with a tick', async () => {
    const { element, store } = await connected();
    await element.log('task');
    await until(() => one(element, '.log'));
    button(element, 'Save').click();
    await until(() => text(element, '.log .problem') === 'Needs a value.');
    type(element, '.log input', 'Send the quote');
    type(element, '.log .day', '2030-06-18');
    button(element, 'Save').click();
    await until(() => text(element, '.next').includes('Send the quote'));
    expect(text(element, '.next')).to.contain('Due 18 Jun 2030');
    one(element, '.next .tick').click();
    await until(() => !text(element, '.next').includes('Send the quote'));
    const [done] = await store.read({ kind: 'linked', type: 'task', field: 'regarding', to: [{ type: 'opportunity', id: 'd-1' }] });
    expect(done).to.deep.include({ status: 'done' });
    expect(entries(element)[0]).to.contain('Task done: Send the quote');
  });

  it('has what was said about the lead a deal came from', async () => {
    const { element } = await connected(async (store) => {
      await filled(store);
      await run(store, captureLead, { id: 'l-1', fields: { name: 'Xu Lan', company: 'Huaxin' } });
      await run(store, logActivity, { fields: { kind: 'call', body: 'First call', regarding: [{ type: 'lead', id: 'l-1' }] } });
      await run(store, qualifyLead, { id: 'l-1', framework: bant, answers: [{ dimension: 'need', value: 4 }], verdict: 'qualify' });
      await run(store, convertLead, { id: 'l-1', pipelineId: 'pipe', fields: { name: 'From the lead' } });
    });
    const { rows } = await opened[0]!.read({ kind: 'window', type: 'opportunity', where: { leadId: 'l-1' } });
    element.recordId = rows[0]!.record.id;
    await until(() => entries(element).some((each) => each.includes('First call')));
    await until(() => one(element, '[part="qualification"]'));
    expect(text(element, '[part="qualification"]')).to.contain('score 30, possible 100');
  });
});

describe('<sales-record> of other types', () => {
  it('shows an account with its contacts, its deals and what was said about them', async () => {
    const { element, store } = await connected(filled, { type: 'account', recordId: 'a-1' });
    await run(store, editRecord, { type: 'opportunity', id: 'd-1', fields: { accountId: 'a-1' } });
    await run(store, logActivity, { fields: { kind: 'visit', body: 'Saw the hall', regarding: [{ type: 'opportunity', id: 'd-1' }] } });
    await until(() => entries(element).some((each) => each.includes('Saw the hall')));
    expect(text(element)).to.contain('Huaxin').and.to.contain('Gao Wei').and.to.contain('Warehouse');
    expect(has(element, '.path')).to.equal(false);
  });

  it('shows and edits a lead and a contact', async () => {
    const { element, store } = await connected(async (fresh) => {
      await filled(fresh);
      await run(fresh, captureLead, { id: 'l-1', fields: { name: 'Sam Field', emails: ['sam@field.example'] } });
    }, { type: 'lead', recordId: 'l-1' });
    await edit(element, 'phones');
    type(element, '[data-editing="phones"] input', '+44 20 5550 0100，+44 20 5550 0101');
    await sendKeys({ press: 'Enter' });
    await until(() => value(element, 'phones').includes('0101'));
    expect((await store.read({ kind: 'record', type: 'lead', id: 'l-1' }))?.phones).to.deep.equal(['+44 20 5550 0100', '+44 20 5550 0101']);
    Object.assign(element, { type: 'contact', recordId: 'c-1' });
    await until(() => value(element, 'name') === 'Xu Lan');
    await edit(element, 'name');
    type(element, '[data-editing="name"] input', 'Xu Lan-Mei');
    await sendKeys({ press: 'Enter' });
    await until(() => value(element, 'name') === 'Xu Lan-Mei');
  });
});

describe('<sales-record> without a record', () => {
  it('says that there is none of that id, and shows it when it comes', async () => {
    const { element, store } = await connected(filled, { recordId: 'd-9' });
    expect(text(element, '.notice')).to.contain('No opportunity with the id d-9');
    expect(element.matches(':state(empty)')).to.equal(true);
    await run(store, createOpportunity, { id: 'd-9', pipelineId: 'pipe', fields: { name: 'Now it is here' } });
    await until(() => text(element).includes('Now it is here'));
  });

  it('deletes a record, says so, and brings it back', async () => {
    const { element, store } = await connected();
    await until(() => button(element, 'Delete'));
    button(element, 'Delete').click();
    await until(() => text(element, '.notice').includes('Warehouse was deleted'));
    expect(await dealIn(store)).to.equal(undefined);
    button(element, 'Restore').click();
    await until(() => one(element, '[data-field="name"]'));
    expect((await dealIn(store)).name).to.equal('Warehouse');
  });

  it('restores one that was deleted long ago', async () => {
    const { element, store } = await connected(async (fresh) => {
      await filled(fresh);
      await run(fresh, deleteRecord, { type: 'opportunity', id: 'd-1' });
      for (let i = 0; i < 200; i++) await run(fresh, captureLead, { fields: { name: `Lead ${i}` } });
    });
    await until(() => button(element, 'Restore'));
    button(element, 'Restore').click();
    await until(() => one(element, '[data-field="name"]'));
    expect((await dealIn(store)).name).to.equal('Warehouse');
  }).timeout(20_000);
});

describe('<sales-record> fed by its host', () => {
  it('asks the host before each change with the values before, and shows it when the host agrees', async () => {
    const element = await shown(controlled()), asked: RecordEditEvent['detail'][] = [];
    element.addEventListener('sales-record-edit', (event: RecordEditEvent) => {
      asked.push(event.detail);
      event.respondWith(true);
    });
    await edit(element, 'competitor');
    type(element, '[data-editing="competitor"] input', 'Oakline');
    await sendKeys({ press: 'Enter' });
    await until(() => value(element, 'competitor') === 'Oakline');
    expect(asked).to.have.length(1);
    expect(asked[0]).to.deep.include({ command: 'editRecord', ids: ['d-1'], fields: { competitor: 'Oakline' }, inverse: { competitor: 'Calder' } });
  });

  it('goes back where the host says no, and takes new records of the host for a yes', async () => {
    const element = await shown(controlled());
    const refuse = (event: Event) => event.preventDefault();
    element.addEventListener('sales-record-edit', refuse);
    await edit(element, 'competitor');
    type(element, '[data-editing="competitor"] input', 'Oakline');
    await sendKeys({ press: 'Enter' });
    await until(() => text(element, '.toast').includes('the portal said no'));
    expect(value(element, 'competitor')).to.equal('Calder');
    element.removeEventListener('sales-record-edit', refuse);
    await edit(element, 'competitor');
    type(element, '[data-editing="competitor"] input', 'Oakline');
    await sendKeys({ press: 'Enter' });
    await until(() => one(element, '.value.pending'));
    element.record = { ...opportunity, competitor: 'Oakline Ltd', rev: 9 };
    await until(() => !one(element, '.value.pending'));
    expect(value(element, 'competitor')).to.equal('Oakline Ltd');
  });

  it('takes the operations of the host for the timeline', async () => {
    const at = '2026-06-01T02:00:00.000Z';
    const operation = { id: 'o-1', at, by: 'u-moore', device: 'x', cmd: 'editRecord', group: 'g', type: 'opportunity' as const, recordId: 'd-1', base: 5, patch: { competitor: 'Calder' }, was: { competitor: null }, sv: 1 };
    const element = await shown(controlled({ operations: [operation] }));
    expect(entries(element)[0]).to.contain('Competitor: Calder').and.to.contain('Ada Moore');
    element.operations = [operation, { ...operation, id: 'o-2', at: '2026-06-02T02:00:00.000Z', base: 6, patch: { competitor: null }, was: { competitor: 'Calder' } }];
    await until(() => entries(element)[0]!.includes('Competitor: Calder removed'));
  });
});
