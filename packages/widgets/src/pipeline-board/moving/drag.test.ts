import { expect, waitUntil } from '@open-wc/testing';
import { createOpportunity, createPipeline, createRecord, isRefusal, moveOpportunity, type Command } from '@salescycle/model';
import { openStore, type Store } from '@salescycle/store';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { all, card, columnOf, one, settled, shown, template, text } from '../pipeline-board.fixture.js';
import type { SalesPipelineBoard } from '../pipeline-board.js';

const stores: Store[] = [];

async function run<Input>(store: Store, command: Command<Input>, input: Input): Promise<void> {
  const outcome = await store.run(command, input);
  if (isRefusal(outcome)) throw new Error(outcome.message.en);
}

/** A board over a store with two deals, and what it opened and asked the host. */
async function boardWithDeals(page = {}) {
  const store = await openStore({ workspace: `drag-${Date.now()}-${stores.length}`, actor: 'u-lin' });
  stores.push(store);
  await run(store, createRecord, { type: 'user', id: 'u-lin', fields: { name: '林小雨', active: true } });
  await run(store, createPipeline, { id: 'pipe', template });
  for (const id of ['a', 'b']) await run(store, createOpportunity, { id, pipelineId: 'pipe', fields: { name: `Deal ${id}`, amount: { amount: 100, currency: 'CNY' }, expectedCloseDate: '2026-12-01' } });
  const board = await shown(Object.assign(document.createElement('sales-pipeline-board'), { store }), page);
  const opened: string[] = [], moves: (string | undefined)[][] = [];
  board.addEventListener('sales-record-open', ({ detail }) => opened.push(detail.id));
  board.addEventListener('sales-opportunity-move', ({ detail }) => moves.push([detail.from, detail.to]));
  return { store, board, opened, moves };
}

const over = (board: SalesPipelineBoard, column: string): [number, number] => {
  const { left, top } = one(board, `[data-column=${column}]`).getBoundingClientRect();
  return [Math.round(left + 80), Math.round(top + 200)];
};

/** Takes a card into the hand and carries it over a column. */
async function hold(board: SalesPipelineBoard, id: string, column: string): Promise<void> {
  const { left, top } = card(board, id).getBoundingClientRect();
  await sendMouse({ type: 'move', position: [Math.round(left + 30), Math.round(top + 12)] });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: [Math.round(left + 50), Math.round(top + 32)] });
  await sendMouse({ type: 'move', position: over(board, column) });
  await waitUntil(() => one(board, '.hand') !== null, 'it is in the hand');
}

const isBack = (board: SalesPipelineBoard) => waitUntil(() => all(board, '.slot, .hand, .guest').length === 0, 'it is back in its place');

before(() => setViewport({ width: 1440, height: 900 }));
afterEach(async () => {
  await resetMouse();
  stores.splice(0).forEach((store) => store.close());
});

describe('a card in the hand', () => {
  it('stays under the pointer where it was taken', async () => {
    const { board } = await boardWithDeals();
    const { left, top } = card(board, 'a').getBoundingClientRect();
    for (const column of ['needs', 'quote']) {
      await (column === 'needs' ? hold(board, 'a', column) : sendMouse({ type: 'move', position: over(board, column) }));
      const [x, y] = over(board, column), start = [Math.round(left + 30), Math.round(top + 12)] as const;
      const distance = () => {
        const box = one(board, '.hand').getBoundingClientRect();
        return Math.abs(box.left - left - (x - start[0])) + Math.abs(box.top - top - (y - start[1]));
      };
      await waitUntil(() => distance() < 1, `it is over ${column}`);
    }
    await sendKeys({ press: 'Escape' });
    await isBack(board);
    await sendMouse({ type: 'up' });
  });

  it('is over the last stage, a folded one, while it is held at the very edge of a board that has scrolled to its end, and goes there', async () => {
    const { board, moves } = await boardWithDeals({ width: 760 }), columns = one(board, '.columns');
    await hold(board, 'a', 'needs');
    const { right, top } = columns.getBoundingClientRect(), last = all(board, '.column').at(-1)!;
    await sendMouse({ type: 'move', position: [Math.ceil(right) - 2, Math.round(top + 200)] });
    await waitUntil(() => columns.scrollLeft > 0 && columns.scrollLeft + columns.clientWidth >= columns.scrollWidth - 1, 'it is at its end', { timeout: 8_000 });
    await waitUntil(() => all(board, '.column.over').map(({ dataset }) => dataset.column).join() === 'lost', 'the stage shows that it takes the card', { timeout: 8_000 });
    expect(last.matches('.folded[data-column=lost]')).to.equal(true);
    await sendMouse({ type: 'up' });
    await waitUntil(() => one(board, 'dialog.gate') !== null, 'it asks why the deal is lost', { timeout: 8_000 });
    expect(moves).to.deep.equal([['inquiry', 'lost']]);
  });

  it('is over a stage, and not on its way home, between two stages', async () => {
    const { board } = await boardWithDeals(), seen = new Set<string>();
    await hold(board, 'a', 'needs');
    const { right } = one(board, '[data-column=needs]').getBoundingClientRect(), { left, top } = one(board, '[data-column=quote]').getBoundingClientRect();
    for (const x of [right - 1, right + 1, (left + right) / 2, left - 1, left + 1]) {
      await sendMouse({ type: 'move', position: [Math.round(x), Math.round(top + 200)] });
      await settled(board);
      seen.add(one(board, '.column.over')?.dataset.column ?? 'none');
    }
    expect([...seen]).to.deep.equal(['needs', 'quote']);
    await sendKeys({ press: 'Escape' });
    await isBack(board);
    await sendMouse({ type: 'up' });
  });

  it('goes on from where it stands when another tab has moved it meanwhile', async () => {
    const { board, store, moves } = await boardWithDeals();
    await hold(board, 'a', 'quote');
    await run(store, moveOpportunity, { id: 'a', stageId: 'needs' });
    await waitUntil(() => columnOf(board, 'a') === 'needs', 'the other tab’s move shows');
    await sendMouse({ type: 'up' });
    await waitUntil(() => one(board, 'dialog.gate') !== null, 'the gate of the stage it stands in asks');
    expect(text(one(board, 'dialog.gate'))).to.contain('The customer has confirmed the need').and.contain('Keep in Needs');
    expect(moves).to.deep.equal([['needs', 'quote']]);
  });

  it('stays where another tab has moved it when it is let go over its former column, or over the new one', async () => {
    const { board, store, moves } = await boardWithDeals();
    for (const [id, column] of [['a', 'inquiry'], ['b', 'needs']] as const) {
      await hold(board, id, column);
      await run(store, moveOpportunity, { id, stageId: 'needs' });
      await waitUntil(() => columnOf(board, id) === 'needs', 'the other tab’s move shows');
      await sendMouse({ type: 'up' });
      await isBack(board);
      await waitUntil(() => board.shadowRoot!.activeElement?.getAttribute('data-id') === id, 'it has the focus');
      expect([columnOf(board, id), moves, one(board, '.toast')]).to.deep.equal(['needs', [], null]);
    }
  });

  it('goes back when the window loses the focus, and when the button was let go where nobody heard of it', async () => {
    const { board, moves, opened } = await boardWithDeals();
    await hold(board, 'a', 'needs');
    window.dispatchEvent(new FocusEvent('blur'));
    await isBack(board);
    await sendMouse({ type: 'up' });
    let pointerId = -1;
    board.addEventListener('pointerdown', (event) => { pointerId = event.pointerId; });
    await hold(board, 'a', 'needs');
    window.dispatchEvent(new PointerEvent('pointermove', { pointerId, pointerType: 'mouse', buttons: 0, clientX: 10, clientY: 10 }));
    await isBack(board);
    await sendMouse({ type: 'up' });
    await settled(board);
    expect([columnOf(board, 'a'), moves, opened]).to.deep.equal(['inquiry', [], []]);
  });

  it('goes back on Escape, and the button that goes up afterwards opens nothing, though the next click does', async () => {
    const { board, moves, opened } = await boardWithDeals();
    await hold(board, 'a', 'needs');
    await sendKeys({ press: 'Escape' });
    await isBack(board);
    await sendMouse({ type: 'up' });
    await settled(board);
    expect([columnOf(board, 'a'), moves, opened]).to.deep.equal(['inquiry', [], []]);
    const { left, top } = card(board, 'a').getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left + 30), Math.round(top + 12)] });
    await waitUntil(() => opened.length === 1, 'it opens');
  });
});
