import { expect, waitUntil } from '@open-wc/testing';
import { createOpportunity, createPipeline, createRecord, importRecords, isRefusal, type Command, type Opportunity } from '@salescycle/model';
import { openStore, type Query, type ResultOf, type Store } from '@salescycle/store';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { all, card, columnOf, controlledBoard, one, opportunities, settled, shown, template, text } from '../pipeline-board.fixture.js';
import type { SalesPipelineBoard } from '../pipeline-board.js';
// At hand, so that a test waits for the board and not for a file.
import './lanes.js';

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

  it('say that several deals go to another stage and not to another row, and leave them where they were', async () => {
    const board = await laned('owner');
    const asked = accept(board), order = names(board), home = order.indexOf('林小雨');
    for (const id of ['d-1', 'd-2']) {
      card(board, id).focus();
      await sendKeys({ press: 'x' });
    }
    card(board, 'd-1').focus();
    await sendKeys({ press: ' ' });
    await sendKeys({ press: home ? 'ArrowUp' : 'ArrowDown' });
    await waitUntil(() => text(one(board, '[role=status].visually-hidden')).includes('each in its own row'), 'it is said while they are carried');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => all(board, '.toast').some((each) => text(each).includes('each in its own row')), 'and when they are let go');
    expect([columnOf(board, 'd-1'), columnOf(board, 'd-2'), asked]).to.deep.equal([cell('inquiry', 'u-lin'), cell('inquiry', 'u-moore'), []]);
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
