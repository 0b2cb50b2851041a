import { expect, waitUntil } from '@open-wc/testing';
import { createOpportunity, createPipeline, createRecord, isRefusal, type Command, type Opportunity } from '@salescycle/model';
import { openStore, type Store } from '@salescycle/store';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { all, card, columnOf, controlledBoard, leads, one, opportunities, settled, shown, template, text } from '../pipeline-board.fixture.js';
import type { SalesPipelineBoard } from '../pipeline-board.js';
// At hand, so that a test waits for the board and not for a file.
import './arrange.js';
import '../lanes/lanes.js';
import '../selection/bulk.js';

const stores: Store[] = [];
const said = (board: SalesPipelineBoard) => text(one(board, '[role=status].visually-hidden'));
const toast = (board: SalesPipelineBoard) => text(one(board, '.toast-text'));
const menu = (board: SalesPipelineBoard) => all(board, '[role=menuitem]').map((each) => text(each));
const ARRANGING = ['Move up', 'Move down', 'To the top', 'To the end'];

async function run<Input>(store: Store, command: Command<Input>, ...inputs: Input[]): Promise<void> {
  const outcome = await store.runBatch(command, inputs);
  if (isRefusal(outcome)) throw new Error(outcome.message.en);
}

/** Deals a, b, c, d in the first stage and q in the third; in this order. */
async function filledStore(): Promise<Store> {
  const store = await openStore({ workspace: `arranged-${Date.now()}-${stores.length}`, actor: 'u-lin' });
  stores.push(store);
  await run(store, createRecord, { type: 'user', id: 'u-lin', fields: { name: '林小雨', active: true } }, { type: 'user', id: 'u-moore', fields: { name: 'Ada Moore', active: true } });
  await run(store, createPipeline, { id: 'pipe', template });
  const ready = { amount: { amount: 1_000_000, currency: 'CNY' }, expectedCloseDate: '2026-12-01' };
  // The newest comes first, and of those made in one millisecond the one with the lower id.
  for (const id of ['q', 'd', 'c', 'b', 'a']) await run(store, createOpportunity, { id, pipelineId: 'pipe', fields: { name: `Deal ${id}`, ownerId: 'u-lin', ...ready }, stageId: id === 'q' ? 'quote' : 'inquiry' });
  return store;
}

async function boardOf(store: Store, changes: Partial<SalesPipelineBoard> = {}, at = {}): Promise<SalesPipelineBoard> {
  const board = await shown(Object.assign(document.createElement('sales-pipeline-board'), { store, sort: 'own', ...changes }), at);
  await waitUntil(() => all(board, '.card[data-id]').length > 0, 'the cards are there');
  await still(board);
  return board;
}

/** The cards of a column as they stand from top to bottom. */
function cardsOf(board: SalesPipelineBoard, column = 'inquiry'): string {
  return all(board, `[data-column="${column}"] .card[data-id]:not(.guest)`).sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top).map(({ dataset }) => dataset.id).join(' ');
}

/** What comes late into heads and bars moves the cards, and a drag is measured by where they stand. */
async function still(board: SalesPipelineBoard): Promise<void> {
  let before: number | undefined;
  await waitUntil(async () => {
    await settled(board);
    const { y } = one(board, '.card[data-id]').getBoundingClientRect(), isStill = y === before;
    before = y;
    return isStill;
  }, 'the cards stand still');
}

async function stands(board: SalesPipelineBoard, ids: string, column = 'inquiry'): Promise<void> {
  try {
    await waitUntil(() => cardsOf(board, column) === ids && all(board, '.pending, .slot').length === 0, column);
  } catch {
    throw new Error(`${column} is not ${ids}, but ${cardsOf(board, column)}; ${all(board, '.pending, .slot').length} on the way; ${text(one(board, '.toast'))}`);
  }
}

const above = (element: Element): [number, number] => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 5)];
};
const below = (element: Element): [number, number] => [above(element)[0], Math.round(element.getBoundingClientRect().bottom - 6)];

/** Moves to a point, which is looked for again while the card is carried: a column scrolls under one that is held at its edge. */
async function follow(board: SalesPipelineBoard, to: () => [number, number], move: (at: [number, number]) => Promise<unknown>): Promise<void> {
  for (let aim = ''; aim !== String(to());) {
    aim = String(to());
    await move(to());
    await settled(board);
  }
}

/** Drags a card with the mouse. */
async function drag(board: SalesPipelineBoard, id: string, to: () => [number, number], meanwhile?: () => void): Promise<void> {
  const from = above(card(board, id));
  await sendMouse({ type: 'move', position: from });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: [from[0] + 12, from[1] + 6] });
  await follow(board, to, (position) => sendMouse({ type: 'move', position }));
  meanwhile?.();
  await sendMouse({ type: 'up' });
  await settled(board, 160);
}

async function press(board: SalesPipelineBoard, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await settled(board, 40);
  }
}

async function choose(board: SalesPipelineBoard, id: string, words: string): Promise<void> {
  card(board, id).focus();
  await press(board, 'm');
  all(board, '[role=menuitem]').find((each) => text(each) === words)!.click();
  await settled(board, 160);
}

async function select(board: SalesPipelineBoard, ...ids: string[]): Promise<void> {
  for (const id of ids) {
    card(board, id).focus();
    await sendKeys({ press: 'x' });
  }
  await waitUntil(() => one(board, '.selection-bar') !== null, 'the bar is there');
}

async function inStore(store: Store): Promise<string> {
  const { rows } = await store.read({ kind: 'window', type: 'opportunity', where: { pipelineId: 'pipe', stageId: 'inquiry' }, orderBy: { field: 'boardOrder' } });
  return rows.map(({ record }) => record.id).join(' ');
}

/** Confirms what the host is asked, and says what it was. */
function accept(board: SalesPipelineBoard): { name: string; fields: string; ids: string[]; inverse?: unknown }[] {
  const asked: { name: string; fields: string; ids: string[]; inverse?: unknown }[] = [];
  for (const name of ['sales-opportunity-move', 'sales-record-edit'] as const) {
    board.addEventListener(name, (event) => {
      const { fields = {}, ids, inverse } = event.detail;
      asked.push({ name, fields: Object.keys(fields).sort().join(), ids, ...(inverse && { inverse }) });
      event.respondWith(true);
    });
  }
  return asked;
}

before(() => setViewport({ width: 1440, height: 900 }));
afterEach(async () => {
  await resetMouse();
  stores.splice(0).forEach((store) => store.close());
});

describe('cards in an order of one’s own', () => {
  it('stay where the mouse drops them between two others, for whoever opens the board, and go back by undo and forth by redo', async () => {
    const store = await filledStore(), board = await boardOf(store);
    expect(cardsOf(board)).to.equal('a b c d');
    await drag(board, 'a', () => below(card(board, 'c')), () => {
      expect(all(board, '[data-column=inquiry] .marker').length, 'a line says where it comes').to.equal(1);
      expect(card(board, 'a').classList.contains('slot')).to.equal(true);
    });
    await stands(board, 'b c a d');
    expect(toast(board)).to.equal('Deal a is at position 3 of 4 in Inquiry');
    const other = await boardOf(store);
    await stands(other, 'b c a d');
    other.remove();
    await board.undo();
    await stands(board, 'a b c d');
    await board.redo();
    await stands(board, 'b c a d');
    expect(await inStore(store)).to.equal('b c a d');
  });

  it('are put into another stage at the place where they are dropped, stage and place as one change', async () => {
    const store = await filledStore(), board = await boardOf(store);
    await drag(board, 'b', () => below(card(board, 'q')));
    await stands(board, 'q b', 'quote');
    await drag(board, 'd', () => above(card(board, 'b')), () => { expect(one(board, '[data-column=quote] .marker')).not.to.equal(null); });
    await stands(board, 'q d b', 'quote');
    await board.undo();
    await stands(board, 'a c d');
    await stands(board, 'q b', 'quote');
  });

  it('are not touched by a drop at their own place', async () => {
    const store = await filledStore(), board = await boardOf(store);
    await drag(board, 'b', () => above(card(board, 'c')), () => { expect(one(board, '.marker')).to.equal(null); });
    await stands(board, 'a b c d');
    expect(one(board, '.toast')).to.equal(null);
  });

  it('are carried by touch and by pen after a long press', async () => {
    for (const pointerType of ['touch', 'pen']) {
      const store = await filledStore(), board = await boardOf(store);
      const first = () => above(card(board, 'a'));
      const send = (type: string, [clientX, clientY]: [number, number]) => (type === 'pointerdown' ? card(board, 'd') : window)
        .dispatchEvent(new PointerEvent(type, { clientX, clientY, pointerType, pointerId: 1, isPrimary: true, bubbles: true, composed: true }));
      // A pointer that no hand moves cannot be captured.
      card(board, 'd').setPointerCapture = () => undefined;
      send('pointerdown', above(card(board, 'd')));
      await waitUntil(() => one(board, '.hand') !== null, 'the card is in the hand');
      await follow(board, first, (at) => Promise.resolve(send('pointermove', at)));
      await waitUntil(() => one(board, '.marker') !== null, 'a line says where it comes');
      send('pointerup', first());
      await stands(board, 'd a b c');
      board.parentElement!.remove();  // or the next one would stand below the window's edge
    }
  });

  it('are moved up and down by keys, which say the place, in English and Chinese', async () => {
    const store = await filledStore(), board = await boardOf(store);
    card(board, 'b').focus();
    await press(board, ' ');
    expect(said(board)).to.contain('Deal b picked up from Inquiry').and.contain('position 2 of 4 in Inquiry');
    await press(board, 'ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(said(board)).to.equal('position 4 of 4 in Inquiry');
    await press(board, 'ArrowUp');
    expect(said(board)).to.equal('position 3 of 4 in Inquiry');
    await press(board, 'Enter');
    await stands(board, 'a c b d');
    expect(said(board)).to.equal('Deal b is at position 3 of 4 in Inquiry');
    await waitUntil(() => board.shadowRoot!.activeElement === card(board, 'b'), 'the card has the focus');
    board.parentElement!.lang = 'zh-CN';
    await press(board, ' ', 'ArrowUp', 'ArrowUp');
    expect(said(board)).to.equal('线索意向第 1 位，共 4 位');
    await press(board, 'Escape');
    await stands(board, 'a c b d');
  });

  it('are carried by keys to a place in another stage', async () => {
    const store = await filledStore(), board = await boardOf(store);
    card(board, 'a').focus();
    await press(board, ' ', 'ArrowRight', 'ArrowRight', 'ArrowDown');
    expect(said(board)).to.equal('position 2 of 2 in Quote');
    await press(board, 'ArrowUp', 'Enter');
    await stands(board, 'a q', 'quote');
  });

  it('are moved by their menu, which offers the steps there are, and by nobody who may not', async () => {
    const store = await filledStore(), board = await boardOf(store);
    await choose(board, 'b', 'To the end');
    await stands(board, 'a c d b');
    await choose(board, 'b', 'Move up');
    await stands(board, 'a c b d');
    await choose(board, 'd', 'To the top');
    await stands(board, 'd a c b');
    await choose(board, 'd', 'Move down');
    await stands(board, 'a d c b');
    card(board, 'a').focus();
    await press(board, 'm');
    expect(menu(board).filter((each) => ARRANGING.includes(each)), 'the first one goes no further up').to.deep.equal(['Move down', 'To the end']);
    await press(board, 'Escape');
    board.rights = ['edit'];
    await settled(board);
    card(board, 'a').focus();
    await press(board, 'm');
    expect(menu(board).filter((each) => ARRANGING.includes(each))).to.deep.equal([]);
  });

  it('go together when several are selected, in the order they stand in, as one step of undo', async () => {
    const store = await filledStore(), board = await boardOf(store);
    await select(board, 'c', 'a');
    await drag(board, 'c', () => below(card(board, 'd')));
    await stands(board, 'b d a c');
    expect(toast(board)).to.equal('2 deals have their new place in Inquiry');
    await board.undo();
    await settled(board, 40);
    await stands(board, 'a b c d');
    await select(board, 'c', 'a');
    await drag(board, 'a', () => above(card(board, 'q')));
    await stands(board, 'a c q', 'quote');
    await stands(board, 'b d');
    await board.undo();
    await settled(board, 40);
    await select(board, 'd', 'b');
    await choose(board, 'd', 'To the top');
    await stands(board, 'b d a c');
  });

  it('go back under another order, which offers the own one and puts the card below the one it was dropped below', async () => {
    const store = await filledStore(), board = await boardOf(store, { sort: 'name' });
    await drag(board, 'a', () => below(card(board, 'c')));
    expect(cardsOf(board)).to.equal('a b c d');
    expect(toast(board)).to.equal('Sorted by name. Arrange by hand?');
    all(board, '.toast button').find((each) => text(each) === 'Arrange')!.click();
    await stands(board, 'b c a d');
    await waitUntil(() => toast(board) === 'Deal a is at position 3 of 4 in Inquiry', 'it says so');
    expect([board.sort, board.view]).to.deep.equal(['own', 'sort:own']);
    board.sort = 'amount';
    await settled(board);
    card(board, 'a').focus();
    await press(board, ' ', 'ArrowDown');
    expect(said(board)).to.equal('Sorted by amount. Choose “Own order” under “Sort by” to move cards up and down.');
    await press(board, 'Escape', 'm');
    expect(menu(board).filter((each) => ARRANGING.includes(each)), 'another order has no steps').to.deep.equal([]);
  });

  it('are arranged within a cell of the rows, and get the row’s value and the place as one change', async () => {
    const store = await filledStore(), board = await boardOf(store, { group: 'owner' });
    const [lin, moore] = ['inquiry =u-lin', 'inquiry =u-moore'];
    await drag(board, 'd', () => above(card(board, 'b')));
    await stands(board, 'a d b c', lin);
    card(board, 'd').focus();
    await press(board, ' ', 'ArrowUp', 'Enter');
    await stands(board, 'd a b c', lin);
    const changes: string[] = [];
    board.addEventListener('sales-change', ({ detail }) => changes.push(detail.command));
    await drag(board, 'b', () => above(one(board, `[data-column="${moore}"]`)));
    await stands(board, 'b', moore);
    expect(changes).to.deep.equal(['arrangeOpportunity']);
    await board.undo();
    await stands(board, 'd a b c', lin);
  });

  it('are told to the host like any other field, and go back where it does not keep them', async () => {
    const board = await shown(controlledBoard({ sort: 'own' }));
    await waitUntil(() => cardsOf(board).length > 0, 'the cards are there');
    const before = cardsOf(board), [first, second, third] = before.split(' ') as [string, string, string];
    const asked = accept(board);
    await drag(board, third, () => above(card(board, first)));
    await stands(board, [third, first, second].join(' '));
    expect(asked).to.deep.equal([{ name: 'sales-record-edit', fields: 'boardOrder', ids: [third], inverse: { boardOrder: null } }]);
    board.opportunities = [...opportunities];
    await stands(board, before);
    const kept: Opportunity[] = opportunities.map((deal) => ({ ...deal, ...(deal.id === third && { boardOrder: '1' }) }));
    board.opportunities = kept;
    await stands(board, [third, first, second].join(' '));
    board.readonly = true;
    await settled(board);
    await drag(board, first, () => above(card(board, third)));
    expect([cardsOf(board), asked.length]).to.deep.equal([[third, first, second].join(' '), 1]);
  });

  it('are turned back by a host that says no', async () => {
    const board = await shown(controlledBoard({ sort: 'own' }));
    const before = cardsOf(board), [first, second] = before.split(' ') as [string, string];
    board.addEventListener('sales-record-edit', (event) => event.preventDefault());
    await drag(board, second, () => above(card(board, first)));
    await stands(board, before);
    expect(toast(board)).to.contain('the portal said no');
  });

  it('come from a lead at the place where it is dropped', async () => {
    const board = await shown(controlledBoard({ sort: 'own', leads }));
    const asked = accept(board), ids = cardsOf(board).split(' ');
    await drag(board, all(board, '[data-column=" intake"] .card')[0]!.dataset.id!, () => above(card(board, ids[1]!)));
    expect(asked.map(({ name, fields }) => [name, fields])).to.deep.equal([['sales-opportunity-move', 'boardOrder']]);
    const now = cardsOf(board).split(' ');
    expect([now.length, now[0], now[2]]).to.deep.equal([4, ids[0], ids[1]]);
    expect(columnOf(board, now[1]!)).to.equal('inquiry');
  });
});
