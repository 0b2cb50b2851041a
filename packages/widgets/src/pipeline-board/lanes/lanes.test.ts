import { expect, waitUntil } from '@open-wc/testing';
import { createOpportunity, createPipeline, createRecord, editRecord, importRecords, isRefusal, type Command, type Opportunity } from '@salescycle/model';
import { openStore, type Query, type ResultOf, type Store } from '@salescycle/store';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { sampleUsers } from '../../shared/sample.fixture.js';
import { all, card, columnOf, controlledBoard, one, opportunities, settled, shown, template, text } from '../pipeline-board.fixture.js';
import type { SalesPipelineBoard } from '../pipeline-board.js';
// At hand, so that a test waits for the board and not for a file.
import './lanes.js';
import '../selection/bulk.js';

before(() => setViewport({ width: 1440, height: 900 }));
afterEach(() => resetMouse());

const names = (board: SalesPipelineBoard) => all(board, '.lane-toggle .strong.cut').map((each) => text(each));
const cell = (stage: string, lane: string) => `${stage} =${lane}`;

async function laned(group: string, changes: Partial<SalesPipelineBoard> = {}, page = {}): Promise<SalesPipelineBoard> {
  const board = await shown(controlledBoard({ group, ...changes }), page);
  await waitUntil(() => all(board, '.lane .card[data-id]').length > 0, 'the rows show their cards');
  await settled(board);
  return board;
}

/** Confirms what the host is asked, and says what it was. */
function accept(board: SalesPipelineBoard): { command: string; fields?: Record<string, unknown>; to?: string }[] {
  const asked: { command: string; fields?: Record<string, unknown>; to?: string }[] = [];
  for (const name of ['sales-opportunity-move', 'sales-record-edit'] as const) {
    board.addEventListener(name, (event) => {
      const { command, fields, to } = event.detail;
      asked.push({ command, ...(fields && { fields }), ...(to !== undefined && { to }) });
      event.respondWith(true);
    });
  }
  return asked;
}

const said = (board: SalesPipelineBoard) => text(one(board, '[role=status].visually-hidden'));

function fill(board: SalesPipelineBoard, id: string, value: string): void {
  const input = board.shadowRoot!.getElementById(id) as HTMLInputElement;
  input.value = value;
  input.dispatchEvent(new Event(input.localName === 'select' ? 'change' : 'input', { bubbles: true }));
}

async function select(board: SalesPipelineBoard, ...ids: string[]): Promise<void> {
  for (const id of ids) {
    card(board, id).focus();
    await sendKeys({ press: 'x' });
  }
  await waitUntil(() => one(board, '.selection-bar') !== null, 'they are selected');
}

async function sendByMenu(board: SalesPipelineBoard, id: string, words: string): Promise<void> {
  card(board, id).focus();
  await sendKeys({ press: 'm' });
  await settled(board);
  all(board, '[role=menuitem]').find((each) => text(each).startsWith(words))!.click();
  await settled(board, 200);
}

describe('rows of <sales-pipeline-board>', () => {
  it('are one an owner, in the order of their names, with count and sums per currency, and a cell a stage', async () => {
    const board = await laned('owner');
    expect(names(board)).to.have.members(['林小雨', '韩凯', 'Ada Moore']);
    const lane = one(board, '[data-lane="=u-lin"]');
    expect(text(lane.querySelector('.lane-toggle'))).to.equal('林小雨2 open¥660K');
    expect(columnOf(board, 'd-1')).to.equal(cell('inquiry', 'u-lin'));
    expect(columnOf(board, 'd-2')).to.equal(cell('inquiry', 'u-moore'));
    expect(text(one(board, '[data-stage=inquiry] .column-header'))).to.contain('Inquiry').and.contain('3').and.contain('¥180K · $64K');
  });

  it('are months of closing, with the next ones to move deals to, and those without a date last', async () => {
    const board = await laned('month');
    expect(names(board)).to.deep.equal(['June 2026', 'July 2026', 'August 2026', 'No date']);
    expect(columnOf(board, 'd-3')).to.equal('inquiry -');
    board.parentElement!.lang = 'zh-CN';
    await settled(board);
    expect(names(board)).to.deep.equal(['2026年6月', '2026年7月', '2026年8月', '未定日期']);
  });

  it('are kinds, accounts, sources or a field of the workspace\'s own', async () => {
    const kinds = ['new', 'renewal'] as const;
    const deals = opportunities.map((deal, i) => ({ ...deal, ...(i < 2 && { kind: kinds[i]!, source: { kind: 'fair' }, custom: { segment: `S${i}` } }) }));
    const board = await laned('kind', { opportunities: deals });
    expect(names(board)).to.deep.equal(['New business', 'Expansion', 'Renewal', 'Cross-sell', 'Not set']);
    for (const [group, expected] of [['account', ['华信物流', '北辰医疗', 'Northwind Freight', 'Calder Instruments', 'No account']], ['source', ['Trade fair', 'No source']], ['custom.segment', ['S0', 'S1', 'Not set']]] as const) {
      board.group = group;
      await settled(board, 200);
      expect(names(board), group).to.have.members([...expected]);
      expect(names(board).at(-1)).to.equal(expected.at(-1));
    }
    board.group = undefined;
    await settled(board, 200);
    expect(all(board, '.lane').length).to.equal(0);
    expect(columnOf(board, 'd-1')).to.equal('inquiry');
  });

  it('fold by their header and stay so', async () => {
    const board = await laned('owner');
    const toggle = () => one(board, '[data-lane="=u-lin"] .lane-toggle');
    toggle().click();
    await settled(board);
    expect(toggle().getAttribute('aria-expanded')).to.equal('false');
    expect(card(board, 'd-1')).to.equal(null);
    expect(board.foldedLanes).to.deep.equal(['=u-lin']);
    toggle().click();
    await settled(board, 200);
    expect(text(card(board, 'd-1'))).to.contain('华信物流');
  });

  it('show the limit of each owner in their own cell', async () => {
    const board = await laned('owner', { opportunities: [...opportunities, { ...opportunities[3]!, id: 'd-9' }] });
    expect(text(one(board, `[data-column="${cell('needs', 'u-lin')}"] .cell-limit`))).to.contain('2/1').and.contain('林小雨 is over the limit');
    expect(text(one(board, `[data-column="${cell('needs', 'u-han')}"] .cell-limit`))).to.contain('0/1');
  });

  it('edit their field when a card is sent to another one, keeping the stage', async () => {
    const board = await laned('owner');
    const asked = accept(board);
    await sendByMenu(board, 'd-1', '韩凯');
    expect(columnOf(board, 'd-1')).to.equal(cell('inquiry', 'u-han'));
    expect(asked).to.deep.equal([{ command: 'editRecord', fields: { ownerId: 'u-han' } }]);
    expect(text(one(board, '[role=status].visually-hidden')) + text(one(board, '.toast'))).to.contain('Inquiry · 韩凯');
  });

  it('change the close date to the same day of the month, the last one where it is shorter', async () => {
    const july31 = { ...opportunities[0]!, expectedCloseDate: '2026-07-31' } as Opportunity;
    const board = await laned('month', { opportunities: [july31, ...opportunities.slice(1)] });
    const asked = accept(board);
    await sendByMenu(board, 'd-1', 'June 2026');
    await sendByMenu(board, 'd-3', 'August 2026');
    await sendByMenu(board, 'd-2', 'No date');
    expect(asked.map(({ fields }) => fields)).to.deep.equal([{ expectedCloseDate: '2026-06-30' }, { expectedCloseDate: '2026-08-31' }, { expectedCloseDate: null }]);
  });

  it('say why a deal does not change its account by moving, and leave it where it was', async () => {
    const board = await laned('account');
    const asked = accept(board);
    await drag(board, 'd-1', cell('inquiry', 'a-5'));
    expect(columnOf(board, 'd-1')).to.equal(cell('inquiry', 'a-1'));
    expect(text(one(board, '.toast'))).to.contain('A deal stays with its account');
    expect(asked).to.deep.equal([]);
    card(board, 'd-1').focus();
    await sendKeys({ press: 'm' });
    await settled(board);
    expect(all(board, '.menu-part [role=menuitem]').map(text), 'no other row').to.deep.equal(['Select', 'How Inquiry works']);
  });

  it('take a card by keys: arrows choose stage and row, and every step is said', async () => {
    const board = await laned('owner');
    const asked = accept(board);
    const said = () => text(one(board, '[role=status].visually-hidden'));
    const order = names(board);
    const [from, to] = [order.indexOf('林小雨'), order.indexOf('林小雨') === 0 ? 1 : order.indexOf('林小雨') - 1];
    card(board, 'd-1').focus();
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'ArrowRight' });
    await settled(board);
    expect(said()).to.contain('Needs, stage 2 of 5');
    await sendKeys({ press: to > from ? 'ArrowDown' : 'ArrowUp' });
    await settled(board);
    expect(said()).to.equal(`Needs · ${order[to]}`);
    await sendKeys({ press: 'Enter' });
    await settled(board, 200);
    expect(asked.length).to.equal(1);
    expect(asked[0]).to.deep.include({ command: 'moveOpportunity', to: 'needs' });
    expect(Object.keys(asked[0]!.fields!)).to.deep.equal(['ownerId']);
    expect((board.shadowRoot!.activeElement as HTMLElement).dataset.id).to.equal('d-1');
  });

  it('take several deals at once: each keeps its stage and gets what the row gives, in one question to the host', async () => {
    const board = await laned('owner');
    const asked: unknown[] = [], order = names(board), home = order.indexOf('林小雨');
    board.addEventListener('sales-record-edit', (event) => {
      asked.push([event.detail.command, event.detail.each]);
      event.respondWith(true);
    });
    await select(board, 'd-1', 'd-2', 'd-4');
    const to = order[home ? home - 1 : 1]!, id = sampleUsers.find(({ name }) => name === to)!.id;
    card(board, 'd-1').focus();
    await sendKeys({ press: ' ' });
    await sendKeys({ press: home ? 'ArrowUp' : 'ArrowDown' });
    await waitUntil(() => said(board) === `Inquiry · ${to}`, 'the row is said while they are carried');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => columnOf(board, 'd-4') === cell('needs', id), 'they are there');
    expect([columnOf(board, 'd-1'), columnOf(board, 'd-2')]).to.deep.equal([cell('inquiry', id), cell('inquiry', id)]);
    const gets = [['d-1', 'u-lin'], ['d-2', 'u-moore'], ['d-4', 'u-lin']].filter(([, from]) => from !== id);
    expect(asked).to.deep.equal([['editRecord', gets.map(([each, from]) => ({ id: each, fields: { ownerId: id }, inverse: { ownerId: from } }))]]);
    expect(text(one(board, '.toast'))).to.contain(`${gets.length} deals moved to ${to}`);
  });

  it('take several deals to another stage and row at once, by one drag', async () => {
    const board = await laned('owner');
    const asked: unknown[] = [];
    board.addEventListener('sales-opportunity-move', (event) => {
      asked.push([event.detail.command, event.detail.to, event.detail.each!.map(({ id, fields }) => [id, fields])]);
      event.respondWith(true);
    });
    await select(board, 'd-1', 'd-2');
    await drag(board, 'd-1', cell('quote', 'u-moore'));
    await waitUntil(() => columnOf(board, 'd-2') === cell('quote', 'u-moore'), 'they are there');
    expect(columnOf(board, 'd-1')).to.equal(cell('quote', 'u-moore'));
    expect(asked).to.deep.equal([['moveOpportunities', 'quote', [['d-1', { ownerId: 'u-moore' }], ['d-2', { ownerId: 'u-moore' }]]]]);
  });

  it('take several deals by the menu of one of them', async () => {
    const board = await laned('month');
    const asked = accept(board);
    await select(board, 'd-1', 'd-3');
    await sendByMenu(board, 'd-1', 'August 2026');
    await waitUntil(() => columnOf(board, 'd-3') === cell('inquiry', '2026-08'), 'they are there');
    expect(asked.map(({ command }) => command)).to.deep.equal(['editRecord']);
  });

  it('say while several deals are carried why an account keeps its own', async () => {
    const board = await laned('account');
    const asked = accept(board), order = names(board);
    await select(board, 'd-1', 'd-2');
    card(board, 'd-1').focus();
    await sendKeys({ press: ' ' });
    await sendKeys({ press: order.indexOf(text(one(board, '[data-lane="=a-1"] .strong.cut'))) ? 'ArrowUp' : 'ArrowDown' });
    await waitUntil(() => said(board).includes('A deal stays with its account'), 'it is said while they are carried');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => text(one(board, '.toast')).includes('A deal stays with its account'), 'and when they are let go');
    expect([columnOf(board, 'd-1'), asked]).to.deep.equal([cell('inquiry', 'a-1'), []]);
  });

  it('let the arrow keys go from a row to the next', async () => {
    const board = await laned('owner');
    const focused = () => (board.shadowRoot!.activeElement as HTMLElement | null)?.dataset.id;
    const inquiry = all(board, '.lane [data-column^="inquiry "] .card[data-id]').map(({ dataset }) => dataset.id);
    expect(inquiry.length).to.equal(3);
    card(board, inquiry[0]!).focus();
    for (const id of [inquiry[1], inquiry[2]]) {
      await sendKeys({ press: 'ArrowDown' });
      await waitUntil(() => focused() === id, `${id} has the focus`);
    }
    await sendKeys({ press: 'ArrowUp' });
    await waitUntil(() => focused() === inquiry[1], 'back again');
  });

  it('are dragged across with the mouse', async () => {
    const board = await laned('owner');
    const asked = accept(board);
    await drag(board, 'd-2', cell('needs', 'u-lin'));
    expect(asked).to.deep.equal([{ command: 'moveOpportunity', to: 'needs', fields: { ownerId: 'u-lin' } }]);
    expect(columnOf(board, 'd-2')).to.equal(cell('needs', 'u-lin'));
  });

  it('show one stage of every row in 360 px', async () => {
    const board = await laned('owner', {}, { width: 360 });
    const visible = () => all(board, '.cell').filter((each) => each.checkVisibility()).map(({ dataset }) => dataset.column!.split(' ')[0]);
    expect(new Set(visible())).to.deep.equal(new Set(['inquiry']));
    all(board, '.strip button')[1]!.click();
    await settled(board);
    expect(new Set(visible())).to.deep.equal(new Set(['needs']));
    expect(one(board, '.base').scrollWidth).to.be.at.most(360);
  });

  it('follow the filter: only rows with cards, counted by it', async () => {
    const board = await laned('owner');
    board.filter = { search: '', ownerId: 'u-han' };
    await settled(board, 200);
    expect(names(board)).to.deep.equal(['韩凯']);
    board.group = 'month';
    board.filter = { search: '', ownerId: null, close: 'none' };
    await settled(board, 200);
    expect(names(board)).to.deep.equal(['No date']);
  });

  it('hold only what the filter lets through, where both ask for the same field', async () => {
    const [first, second, ...others] = opportunities;
    const deals = [{ ...first!, expectedCloseDate: '2026-06-10' }, { ...second!, expectedCloseDate: '2026-06-20' }, ...others];
    const board = await laned('month', { opportunities: deals, filter: { search: '', ownerId: null, close: 'overdue' } });
    expect(names(board)).to.deep.equal(['June 2026']);
    expect(all(board, '.lane .card[data-id]').map(({ dataset }) => dataset.id)).to.deep.equal(['d-1']);
  });
});

describe('rows of <sales-pipeline-board> over a store', () => {
  const stores: Store[] = [];
  afterEach(() => stores.splice(0).forEach((store) => store.close()));

  async function run<Input>(store: Store, command: Command<Input>, input: Input): Promise<void> {
    const outcome = await store.run(command, input);
    if (isRefusal(outcome)) throw new Error(outcome.message.en);
  }

  async function storeOf(people: number): Promise<Store> {
    const store = await openStore({ workspace: `lanes-${Date.now()}-${Math.random()}`, actor: 'u-0' });
    stores.push(store);
    await run(store, createPipeline, { id: 'pipe', template });
    for (let i = 0; i < people; i++) await run(store, createRecord, { type: 'user', id: `u-${i}`, fields: { name: `Person ${String(i).padStart(2, '0')}`, active: true } });
    return store;
  }

  const boardOf = (store: Store, group: string) => shown(Object.assign(document.createElement('sales-pipeline-board'), { store, group }));

  /** Han has as many in Needs as may be; Lin has two there and one before. */
  async function limited(wip: 'block' | 'refuse'): Promise<{ store: Store; board: SalesPipelineBoard }> {
    const store = await storeOf(0);
    for (const [id, name] of [['u-han', '韩凯'], ['u-lin', '林小雨']] as const) await run(store, createRecord, { type: 'user', id, fields: { name, active: true } });
    const pipe = (await store.read({ kind: 'window', type: 'pipeline' })).rows[0]!.record;
    await run(store, editRecord, { type: 'pipeline', id: pipe.id, fields: { wip } });
    const deals = [['x', 'needs', 'u-han'], ['a', 'needs', 'u-lin'], ['b', 'needs', 'u-lin'], ['c', 'inquiry', 'u-lin']] as const;
    await run(store, importRecords, { records: deals.map(([id, stageId, ownerId]) => ({ type: 'opportunity' as const, id, fields: { name: `Deal ${id}`, pipelineId: pipe.id, stageId, ownerId, status: 'open' } })) });
    const board = await boardOf(store, 'owner');
    await waitUntil(() => card(board, 'c') !== null && card(board, 'x') !== null, 'all are shown');
    return { store, board };
  }

  it('ask for a reason where the row alone changes and its owner has as many as the limit allows, of one deal and of several', async () => {
    const { store, board } = await limited('block');
    await drag(board, 'a', cell('needs', 'u-han'));
    await waitUntil(() => one(board, 'dialog.gate') !== null, 'it is asked');
    expect(text(one(board, 'dialog.gate'))).to.contain('Needs is full (1 each)').and.contain('Reason for going over the limit');
    fill(board, 'f-reason', 'Han knows them');
    one(board, 'dialog.gate .primary').click();
    await waitUntil(() => columnOf(board, 'a') === cell('needs', 'u-han') && all(board, '.pending').length === 0, 'it is there');
    expect((await store.read({ kind: 'undo' })).undo?.cmd).to.equal('editRecord');

    await select(board, 'b', 'c');
    await sendByMenu(board, 'b', '韩凯');
    await waitUntil(() => one(board, 'dialog.bulk') !== null, 'they are asked about');
    expect(text(one(board, 'dialog.bulk h3'))).to.equal('Move 2 deals to 韩凯');
    expect(text(one(board, 'dialog.bulk .lists'))).to.contain('1 can go as they are').and.contain('1 needs something first').and.contain('Deal b');
    fill(board, 'f-all-reason', 'Han knows them, too');
    one(board, 'dialog.bulk .acts .primary').click();
    await waitUntil(() => columnOf(board, 'b') === cell('needs', 'u-han') && columnOf(board, 'c') === cell('inquiry', 'u-han'), 'both are there');
    await board.undo();
    await waitUntil(() => columnOf(board, 'b') === cell('needs', 'u-lin') && columnOf(board, 'c') === cell('inquiry', 'u-lin'), 'one undo brings both back');
  });

  it('ask the same where several deals get another owner by the bar', async () => {
    const { board } = await limited('block');
    await select(board, 'a', 'c');
    one(board, '.selection-bar .edit-owner').click();
    await waitUntil(() => one(board, '#f-many-ownerId') !== null, 'the owner is asked for');
    fill(board, 'f-many-ownerId', 'u-han');
    one(board, 'dialog .acts .primary').click();
    await waitUntil(() => one(board, 'dialog.bulk') !== null, 'they are asked about');
    expect(text(one(board, 'dialog.bulk .lists'))).to.contain('1 can go as they are').and.contain('Deal a');
    all(board, 'dialog.bulk .acts button').find((each) => text(each) === 'Move the 1 that pass')!.click();
    await waitUntil(() => columnOf(board, 'c') === cell('inquiry', 'u-han'), 'one has gone');
    expect(columnOf(board, 'a')).to.equal(cell('needs', 'u-lin'));
  });

  it('refuse a row whose owner is full where the pipeline refuses, and say so under the card', async () => {
    const { board } = await limited('refuse');
    card(board, 'a').focus();
    await sendKeys({ press: ' ' });
    await sendKeys({ press: names(board).indexOf('韩凯') > names(board).indexOf('林小雨') ? 'ArrowDown' : 'ArrowUp' });
    await waitUntil(() => said(board).includes('Needs is full (1 of 1 for this owner)'), 'it is said while it is carried');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => text(one(board, '.toast')).includes('Needs is full'), 'and when it is let go');
    expect(columnOf(board, 'a')).to.equal(cell('needs', 'u-lin'));
  });

  it('change stage and field as one operation, which one undo takes back', async () => {
    const store = await storeOf(2);
    await run(store, createOpportunity, { id: 'd-1', pipelineId: 'pipe', fields: { name: 'Cold chain', ownerId: 'u-0' } });
    const board = await boardOf(store, 'owner');
    await waitUntil(() => card(board, 'd-1'), 'the card is there');
    await drag(board, 'd-1', cell('needs', 'u-1'));
    await waitUntil(() => columnOf(board, 'd-1') === cell('needs', 'u-1') && !one(board, '.pending'), 'the card is there');
    const { undo } = await store.read({ kind: 'undo' });
    expect(undo).to.include({ cmd: 'moveOpportunity', count: 1 });
    expect(await board.undo()).to.equal(true);
    await waitUntil(() => columnOf(board, 'd-1') === cell('inquiry', 'u-0'), 'stage and owner are as before');
  });

  it('ask only for the cells on screen, and keep few cards in the document, with 3 000 deals of 40 people', async () => {
    const whole = await storeOf(40);
    const records = Array.from({ length: 3_000 }, (_, i) => ({
      type: 'opportunity' as const, id: `m-${i}`, fields: { name: `Deal ${i}`, pipelineId: 'pipe', stageId: ['inquiry', 'needs', 'quote'][i % 3], status: 'open', ownerId: `u-${i % 40}` },
    }));
    await run(whole, importRecords, { records });
    const asked: Query[] = [];
    const store: Store = Object.assign(Object.create(whole) as Store, {
      watch: <Q extends Query>(query: Q, listener: (result: ResultOf<Q>) => void, options: { signal: AbortSignal }) => {
        asked.push(query);
        whole.watch(query, listener, options);
      },
    });
    const board = await boardOf(store, 'owner');
    await waitUntil(() => all(board, '.lane .card[data-id]').length > 0, 'the first rows show their cards', { timeout: 8_000 });
    await settled(board, 300);
    expect(all(board, '.lane').length).to.equal(40);
    const owners = () => new Set(asked.flatMap((query) => (query.kind === 'window' && query.type === 'opportunity' ? [query.where!.ownerId as string] : [])));
    expect(owners().size).to.be.below(10);
    expect(all(board, '.card').length).to.be.below(160);
    const last = all(board, '.lane').at(-1)!;
    one(board, '.lanes').scrollTop = 1_000_000;
    await waitUntil(() => last.querySelectorAll('.card[data-id]').length > 0, 'the last row shows its cards', { timeout: 8_000 });
    await settled(board, 300);
    expect(owners().size).to.be.below(25);
    expect(all(board, '.card').length).to.be.below(160);
    expect(all(board, '.lane')[0]!.querySelectorAll('.card').length, 'rows left behind keep no cards').to.equal(0);
  });

  it('come in pages where there are many', async () => {
    const store = await storeOf(1);
    const accounts = Array.from({ length: 70 }, (_, i) => ({ type: 'account' as const, id: `a-${i}`, fields: { name: `Company ${i}` } }));
    const deals = accounts.map(({ id }, i) => ({ type: 'opportunity' as const, id: `m-${i}`, fields: { name: `Deal ${i}`, pipelineId: 'pipe', stageId: 'inquiry', status: 'open', accountId: id } }));
    await run(store, importRecords, { records: [...accounts, ...deals] });
    const board = await boardOf(store, 'account');
    await waitUntil(() => names(board).length === 50 && !names(board).includes('…'), 'the first page, by name', { timeout: 8_000 });
    expect(text(one(board, '.lanes-more'))).to.equal('Show 20 more');
    one(board, '.lanes-more').click();
    await waitUntil(() => names(board).length === 70, 'all of them');
    expect(one(board, '.lanes-more')).to.equal(null);
  });
});

/** Drags a card to a column with the mouse. */
async function drag(board: SalesPipelineBoard, id: string, column: string): Promise<void> {
  const from = card(board, id).getBoundingClientRect();
  const to = one(board, `[data-column="${column}"]`).getBoundingClientRect();
  await sendMouse({ type: 'move', position: [Math.round(from.left + 30), Math.round(from.top + 12)] });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: [Math.round(to.left + 60), Math.round(to.top + 10)] });
  await sendMouse({ type: 'move', position: [Math.round(to.left + 62), Math.round(to.top + 12)] });
  await settled(board);
  await sendMouse({ type: 'up' });
  await settled(board, 300);
}
