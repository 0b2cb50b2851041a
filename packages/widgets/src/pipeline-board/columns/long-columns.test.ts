// What long columns promise, in counts of work: times are measured by `npm run bench -- boards`.
import { expect, waitUntil } from '@open-wc/testing';
import { createPipeline, importRecords, type Opportunity } from '@salescycle/model';
import { openStore, type Query, type ResultOf, type Store } from '@salescycle/store';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { all, card, controlledBoard, one, opportunities, settled, shown, template, text } from '../pipeline-board.fixture.js';
import type { SalesPipelineBoard } from '../pipeline-board.js';

const id = (i: number) => `m-${String(i).padStart(5, '0')}`;

/** Deals of one stage; one in three has no account, so that its card is lower. */
function deals(count: number): Opportunity[] {
  return Array.from({ length: count }, (_, i) => {
    const { accountId, ...deal } = opportunities[0]!;
    return { ...deal, ...(i % 3 && accountId !== undefined && { accountId }), id: id(i), name: `Deal ${i}`, expectedCloseDate: '2026-08-01' };
  });
}

const list = (board: SalesPipelineBoard) => one(board, '[data-column=inquiry] .scroll');
const boxes = (board: SalesPipelineBoard) => all(board, '[data-column=inquiry] .item').map((each) => each.getBoundingClientRect()).sort((a, b) => a.top - b.top);

/** Nothing of the visible part is without a card, and no card is over another. */
function expectWhole(board: SalesPipelineBoard, told: string): void {
  const { top, bottom } = list(board).getBoundingClientRect();
  const shown = boxes(board);
  expect(all(board, '[data-column=inquiry] .blank').length, `blank cards ${told}`).to.equal(0);
  expect(shown[0]!.top, `first card ${told}`).to.be.at.most(top + 12);
  expect(shown.at(-1)!.bottom, `last card ${told}`).to.be.at.least(bottom - 12);
  for (const [i, box] of shown.slice(1).entries()) expect(box.top - shown[i]!.bottom, `gap ${told}`).to.be.closeTo(8, 0.6);
}

const painted = () => new Promise((after) => requestAnimationFrame(() => setTimeout(after)));

describe('long columns of <sales-pipeline-board>', () => {
  before(() => setViewport({ width: 1440, height: 900 }));

  it('have no blank place and no card over another in any frame, from one end to the other and back', async () => {
    const board = await shown(controlledBoard({ opportunities: deals(2_000) }));
    const end = list(board).scrollHeight;
    for (const to of [150, 300, 450, 900, end / 3, end / 3 + 200, end / 2, end, end - 150, end - 300, end / 4, 0]) {
      list(board).scrollTop = to;
      await painted();
      await painted();
      expectWhole(board, `at ${to}`);
    }
  });

  it('have every card that is seen in the first drawing with cards, and so when a short list becomes a long one', async () => {
    const board = controlledBoard({ opportunities: [...deals(2_000), { ...deals(1)[0]!, id: 'lone', name: 'Single lot' }] });
    // Nothing has been painted by then, and no second drawing was needed.
    const first = new Promise<void>((told) => { board.addEventListener('sales-ready', () => { expectWhole(board, 'at first'); told(); }); });
    await shown(board);
    await first;
    board.filter = { search: 'single', ownerId: null };
    await waitUntil(() => boxes(board).length === 1);
    await settled(board);
    board.filter = { search: '', ownerId: null };
    await board.updateComplete;
    expectWhole(board, 'again');
  });

  it('use the elements of cards that have gone for those that come', async () => {
    const board = await shown(controlledBoard({ opportunities: deals(2_000) }));
    list(board).scrollTop = 3_000;
    await settled(board);
    const before = new Set(all(board, '[data-column=inquiry] .item'));
    list(board).scrollTop = 100_000;
    await settled(board);
    const after = all(board, '[data-column=inquiry] .item');
    expect(after.filter((each) => !before.has(each)).length).to.be.at.most(3);
  });

  it('have as many elements at ten thousand cards as at a hundred', async () => {
    const counts: number[] = [];
    for (const count of [100, 10_000]) {
      const board = await shown(controlledBoard({ opportunities: deals(count) }));
      counts.push(all(board, '*').length);
      board.remove();
    }
    expect(counts[1]).to.equal(counts[0]);
  });

  it('keep what is on screen in its place when a card comes above it', async () => {
    const many = deals(300);
    const board = await shown(controlledBoard({ opportunities: many }));
    list(board).scrollTop = 2_000;
    await settled(board);
    const seen = all(board, '[data-column=inquiry] .card').find((each) => each.getBoundingClientRect().top > list(board).getBoundingClientRect().top)!;
    const { id: watched } = seen.dataset;
    const { top } = seen.getBoundingClientRect();
    board.opportunities = [{ ...many[0]!, id: 'm-0000-new', expectedCloseDate: '2026-07-01' }, ...many];
    await settled(board);
    expect(Math.abs(card(board, watched!).getBoundingClientRect().top - top)).to.be.below(2);
  });

  it('leave the focus on no other card when the focused one goes', async () => {
    const many = deals(300);
    const board = await shown(controlledBoard({ opportunities: many }));
    card(board, id(0)).focus();
    board.opportunities = many.slice(1);
    await settled(board);
    expect((board.shadowRoot!.activeElement as HTMLElement | null)?.dataset.id ?? null).to.equal(null);
  });

  it('bring the focus to the last card by End, however far away', async () => {
    const board = await shown(controlledBoard({ opportunities: deals(2_000) }));
    card(board, id(0)).focus();
    await sendKeys({ press: 'End' });
    await waitUntil(() => (board.shadowRoot!.activeElement as HTMLElement | null)?.dataset.id === id(1_999), 'the last card has the focus');
  });

  it('search once the fingers rest, and at once when the words are taken out', async () => {
    const board = await shown(controlledBoard({ opportunities: deals(300) }));
    const searched: string[] = [];
    const input = one(board, '.search input') as HTMLInputElement;
    const type = (words: string) => {
      input.value = words;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      searched.push(board.filter.search);
    };
    for (const words of ['D', 'De', 'Deal 2', 'Deal 29', 'Deal 299']) type(words);
    expect(searched).to.deep.equal(['', '', '', '', '']);
    await waitUntil(() => board.filter.search === 'Deal 299', 'the words are searched for');
    await settled(board);
    expect(all(board, '[data-column=inquiry] .card[data-id]').map((each) => text(each.querySelector('.deal, .name')))).to.have.length(1);
    type('');
    expect(board.filter.search).to.equal('');
  });
});

describe('long columns of <sales-pipeline-board> over a store', () => {
  const stores: Store[] = [];
  before(() => setViewport({ width: 1440, height: 900 }));
  afterEach(() => stores.splice(0).forEach((store) => store.close()));

  /** A store of deals that notes what it is asked, and answers some questions only when told to. */
  async function askedStore(count: number): Promise<{ store: Store; asked: Query[]; slow: { isSlow(query: Query): boolean; answer(): void } }> {
    const whole = await openStore({ workspace: `long-${Date.now()}-${Math.random()}`, actor: 'u-lin' });
    stores.push(whole);
    await whole.run(createPipeline, { id: 'pipe', template });
    const records = deals(count).map(({ id: dealId, name }) => ({ type: 'opportunity' as const, id: dealId, fields: { name, pipelineId: 'pipe', stageId: 'inquiry', status: 'open' } }));
    await whole.run(importRecords, { records });
    const asked: Query[] = [], late: (() => void)[] = [];
    const slow = { isSlow: (query: Query) => query === null, answer: () => late.splice(0).forEach((answer) => answer()) };
    const store: Store = Object.assign(Object.create(whole) as Store, {
      watch: <Q extends Query>(query: Q, listener: (result: ResultOf<Q>) => void, options: { signal: AbortSignal }) => {
        asked.push(query);
        const watch = () => whole.watch(query, listener, options);
        if (slow.isSlow(query)) late.push(watch);
        else watch();
      },
    });
    return { store, asked, slow };
  }

  const boardOf = (store: Store) => shown(Object.assign(document.createElement('sales-pipeline-board'), { store }));

  it('ask at first for no more than a store keeps at hand, and for the next rows before the last ones come into sight', async () => {
    const { store, asked } = await askedStore(300);
    const board = await boardOf(store);
    const windows = () => asked.filter((query) => query.kind === 'window' && query.type === 'opportunity' && query.where?.stageId === 'inquiry');
    expect(windows().map((query) => query.kind === 'window' && query.limit)).to.deep.equal([60]);
    list(board).scrollTop = 35 * 110;
    await waitUntil(() => windows().length === 2, 'the next rows are asked for');
    await settled(board);
    expect(windows().length).to.equal(2);
    expectWhole(board, 'after scrolling');
  });

  it('are read to their end, once, when somebody comes to the board, and not before', async () => {
    const { store, asked } = await askedStore(300);
    const board = await boardOf(store);
    const ahead = () => asked.filter((query) => query.kind === 'window' && query.limit === 0).map((query) => query.kind === 'window' && query.type);
    expect(ahead()).to.deep.equal([]);
    for (let i = 0; i < 2; i++) list(board).dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    expect(ahead()).to.deep.equal(['opportunity', 'account']);
  });

  it('keep what is shown, with a sign that they are busy, until a search is answered', async () => {
    const { store, slow } = await askedStore(100);
    const board = await boardOf(store);
    slow.isSlow = (query) => 'search' in query && query.search !== undefined;
    board.filter = { search: 'Deal 99', ownerId: null };
    await settled(board);
    expect(all(board, '[data-column=inquiry] .card[data-id]').length).to.be.greaterThan(3);
    expect(one(board, '[data-column=inquiry]').getAttribute('aria-busy')).to.equal('true');
    expect(all(board, '[data-column=inquiry] .busy').length).to.equal(1);
    slow.answer();
    await settled(board);
    expect(all(board, '[data-column=inquiry] .card[data-id]').length).to.equal(1);
    expect(all(board, '.busy, [aria-busy]').length).to.equal(0);
  });

  it('show blank cards, not an empty column, until the first answer', async () => {
    const { store, slow } = await askedStore(100);
    slow.isSlow = (query) => query.kind === 'window' && query.type === 'opportunity';
    const board = await boardOf(store);
    expect(all(board, '[data-column=inquiry] .blank').length).to.equal(3);
    slow.answer();
    await settled(board);
    expect(all(board, '[data-column=inquiry] .blank').length).to.equal(0);
    expect(all(board, '[data-column=inquiry] .card[data-id]').length).to.be.greaterThan(3);
  });
});
