import { expect, waitUntil } from '@open-wc/testing';
import { createPipeline, createRecord, isRefusal, type Command } from '@salescycle/model';
import { openStore, type Store } from '@salescycle/store';
import { setViewport } from '@web/test-runner-commands';
import { all, card, controlledBoard, one, settled, shown, template, text } from '../pipeline-board.fixture.js';
import type { SalesPipelineBoard } from '../pipeline-board.js';
import { NO_FILTER } from '../filters/board-filter.js';
import { viewIn, withView } from './view-fragment.js';
import { viewOf, viewText, type ViewState } from './view-text.js';
// At hand, so that a test waits for the board and not for a file.
import './options.js';
import '../lanes/lanes.js';
import '../filters/filters.js';

before(() => setViewport({ width: 1440, height: 1000 }));

const usual: ViewState = {
  pipeline: undefined, mode: 'board', group: undefined, sort: 'close', filter: NO_FILTER, closed: undefined, density: undefined, cardFields: undefined, foldedStages: [], foldedLanes: [],
};

describe('a view as a line of text', () => {
  it('is empty for what comes by itself, and says no more than what was chosen', () => {
    expect(viewText(usual)).to.equal('');
    expect(viewText({ ...usual, group: 'owner', sort: 'amount', foldedStages: ['needs'] })).to.equal('group:owner;sort:amount;stages:needs');
  });

  it('comes back as it was, whatever names and tags hold', () => {
    const view: ViewState = {
      pipeline: 'new;business', mode: 'changes', group: 'custom.segment', sort: 'name', closed: 'both', density: 'compact', cardFields: ['owner', 'tags'],
      foldedStages: ['a,b', 'c:d'], foldedLanes: ['=展会 & 活动', '-'],
      filter: { ...NO_FILTER, ownerId: 'u-1', amount: { currency: 'CNY', from: 1, to: 200 }, close: 'quarter', noNextStep: true, idle: true, conflict: true, mine: true, tags: ['键;值', 'a=b'], kinds: ['new', ''], sources: ['fair'] },
    };
    expect(viewOf(viewText(view))).to.deep.equal(view);
    expect(viewText(view)).to.match(/^[\w.:;,%~!*'()-]+$/, 'fits into a fragment as it is');
    expect(viewOf(viewText({ ...usual, cardFields: [] })).cardFields).to.deep.equal([]);
  });

  it('leaves out the words searched for, which may name a customer', () => {
    expect(viewText({ ...usual, filter: { ...NO_FILTER, search: 'Oakline' } })).to.equal('');
  });

  it('of a newer version or cut short shows what is known of it', () => {
    expect(viewOf('group:owner;weather:rain;sort:mood;close:someday;tags:%E5%B1')).to.deep.equal({ ...usual, group: 'owner', filter: { ...NO_FILTER, tags: ['%E5%B1'] } });
    expect(viewOf('')).to.deep.equal(usual);
  });
});

describe('a view in a fragment', () => {
  const cases: [hash: string, expected: string][] = [
    ['', '#k=v'], ['#', '#k=v'], ['#top', '#top&k=v'], ['#a=1&b=2', '#a=1&b=2&k=v'], ['#/deals', '#/deals?k=v'], ['#/deals?tab=2', '#/deals?tab=2&k=v'], ['#!/deals', '#!/deals?k=v'],
  ];
  for (const [hash, expected] of cases) {
    it(`is put beside “${hash}” and taken out again without a trace`, () => {
      const put = withView(hash, 'k', 'v');
      expect(put).to.equal(expected);
      expect(viewIn(put, 'k')).to.equal('v');
      expect(withView(put, 'k', 'other')).to.equal(expected.replace('k=v', 'k=other'));
      expect(withView(put, 'k', '')).to.equal(hash === '#' ? '#' : hash === '' ? '#' : hash);
    });
  }

  it('leaves what comes after it alone, and knows its key from others', () => {
    expect(withView('#k=v&z=1', 'k', '')).to.equal('#z=1');
    expect(withView('#/x?k=v&z=1', 'k', '')).to.equal('#/x?z=1');
    expect(viewIn('#okay=1&kk=2', 'k')).to.equal(null);
  });
});

describe('the view of <sales-pipeline-board>', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('is told when a person changes it, can be set, and brings everything back', async () => {
    const board = await shown(controlledBoard());
    const told: string[] = [];
    board.addEventListener('sales-view-change', ({ detail }) => told.push(detail.view));
    expect(board.view).to.equal('');
    board.sort = 'amount';
    board.filter = { ...board.filter, search: 'x', close: 'month' };
    await settled(board);
    expect(told).to.deep.equal(['sort:amount;close:month']);
    board.filter = { ...board.filter, search: 'y' };
    await settled(board);
    expect(told.length, 'words are no part of it').to.equal(1);
    const { view } = board;
    board.view = '';
    await settled(board);
    expect([board.sort, board.filter]).to.deep.equal(['close', { search: 'y', ownerId: null }]);
    board.view = view;
    await settled(board);
    expect([board.sort, board.filter.close, board.view]).to.deep.equal(['amount', 'month', view]);
  });

  it('set before the board is on the page is what it begins with', async () => {
    const board = await shown(controlledBoard({ view: 'sort:name;stages:inquiry' }));
    expect(one(board, '[data-column=inquiry]').classList.contains('folded')).to.equal(true);
    expect(board.view).to.equal('sort:name;stages:inquiry');
  });

  it('lives in the fragment where the host wants it, beside what the host has there', async () => {
    history.replaceState({ mine: 1 }, '', '#/deals?tab=2&sales-board=sort:amount');
    const board = await shown(controlledBoard({ viewInUrl: '' }));
    expect(board.sort).to.equal('amount');
    board.filter = { ...board.filter, idle: true };
    await settled(board);
    expect(location.hash).to.equal('#/deals?tab=2&sales-board=sort:amount;idle:yes');
    expect(history.state, 'the host\'s own state stays').to.deep.equal({ mine: 1 });
    location.hash = '#/deals?tab=2&sales-board=sort:name';
    await waitUntil(() => board.sort === 'name', 'another address is another view');
    await settled(board);
    expect(board.filter.idle).to.equal(undefined);
    board.view = '';
    await settled(board);
    expect(location.hash).to.equal('#/deals?tab=2');
  });

  it('stays out of the fragment where the host does not', async () => {
    history.replaceState(null, '', '#sales-board=sort:amount');
    const board = await shown(controlledBoard());
    board.sort = 'name';
    await settled(board);
    expect(location.hash).to.equal('#sales-board=sort:amount');
  });

  it('folds any open stage, and opens it again', async () => {
    const board = await shown(controlledBoard());
    board.foldedStages = ['needs'];
    await settled(board);
    const folded = one(board, '[data-column=needs]');
    expect(folded.classList.contains('folded')).to.equal(true);
    expect(text(folded)).to.equal('Needs1');
    one(board, '[data-column=needs] .unfold').click();
    await settled(board);
    expect(board.foldedStages).to.deep.equal([]);
    expect(card(board, 'd-4').checkVisibility()).to.equal(true);
  });

  it('shows on the cards what was chosen', async () => {
    const board = await shown(controlledBoard());
    board.cardFields = ['amount', 'close'];
    await settled(board);
    expect(text(card(board, 'd-1'))).to.equal('华信物流 ¥180,000 Closes 1 Jul');
    board.cardFields = undefined;
    await settled(board);
    expect(text(card(board, 'd-1'))).to.contain('Cold chain').and.not.contain('Closes');
  });
});

describe('saved views of <sales-pipeline-board>', () => {
  const stores: Store[] = [];
  afterEach(() => stores.splice(0).forEach((store) => store.close()));

  async function run<Input>(store: Store, command: Command<Input>, input: Input): Promise<void> {
    const outcome = await store.run(command, input);
    if (isRefusal(outcome)) throw new Error(outcome.message.en);
  }

  async function storeOf(actor: string): Promise<Store> {
    const store = await openStore({ workspace: `views-${Date.now()}-${Math.random()}`, actor });
    stores.push(store);
    await run(store, createPipeline, { id: 'pipe', template });
    for (const id of ['u-lin', 'u-han']) await run(store, createRecord, { type: 'user', id, fields: { name: id, active: true } });
    return store;
  }

  async function opened(store: Store): Promise<SalesPipelineBoard> {
    const board = await shown(Object.assign(document.createElement('sales-pipeline-board'), { store }));
    return openSheet(board);
  }

  async function openSheet(board: SalesPipelineBoard): Promise<SalesPipelineBoard> {
    one(board, '[aria-label="View options"]').click();
    await waitUntil(() => one(board, '#options:popover-open'), 'the sheet opens');
    await settled(board, 300);
    return board;
  }

  const saved = (board: SalesPipelineBoard) => all(board, '.saved li .menu-item').map((each) => text(each));

  async function save(board: SalesPipelineBoard, name: string, audience: 'own' | 'shared'): Promise<void> {
    (one(board, '.save-row [name=name]') as HTMLInputElement).value = name;
    (one(board, '.save-row [name=audience]') as HTMLSelectElement).value = audience;
    one(board, '.save-row .button').click();
    await waitUntil(() => saved(board).some((each) => each.startsWith(name)), 'it is in the list');
    await settled(board);
  }

  it('are a person\'s own or everybody\'s, come back by a press, and are renamed and deleted', async () => {
    const store = await storeOf('u-lin');
    const board = await opened(store);
    board.sort = 'amount';
    await settled(board);
    await save(board, 'Big ones', 'own');
    board.view = 'group:owner';
    await settled(board);
    await save(board, 'By people', 'shared');
    const settings = await store.read({ kind: 'record', type: 'workspace', id: 'workspace' });
    expect([settings!.currency, settings!.timeZone], 'what was in force before there were settings').to.deep.equal(['USD', Intl.DateTimeFormat().resolvedOptions().timeZone]);
    expect(saved(board)).to.deep.equal(['Standard view', 'Big ones', 'By peopleEveryone']);
    await expect(board).to.be.accessible();
    all(board, '.saved li .menu-item')[1]!.click();
    await settled(board);
    expect([board.sort, board.group]).to.deep.equal(['amount', undefined]);

    one(board, '[aria-label="Rename Big ones"]').click();
    await settled(board);
    (one(board, '.saved li input') as HTMLInputElement).value = 'Largest first';
    one(board, '.saved li form .button').click();
    await waitUntil(() => saved(board).includes('Largest first'), 'it has the new name');

    await store.setActor('u-han');
    board.requestUpdate();
    await settled(board);
    expect(saved(board), 'of another person').to.deep.equal(['Standard view', 'By peopleEveryone']);
    await store.setActor('u-lin');
    one(board, '[aria-label="Delete By people"]').click();
    await waitUntil(() => !saved(board).includes('By peopleEveryone'), 'it is gone');
    expect(await board.undo()).to.equal(true);
    await waitUntil(() => saved(board).includes('By peopleEveryone'), 'it is back');
  });

  it('of the same name are replaced', async () => {
    const board = await opened(await storeOf('u-lin'));
    board.sort = 'amount';
    await settled(board);
    await save(board, 'Mine', 'own');
    board.sort = 'name';
    await settled(board);
    one(board, '.save-row [name=name]').focus();
    (one(board, '.save-row [name=name]') as HTMLInputElement).value = 'Mine';
    one(board, '.save-row .button').click();
    await waitUntil(() => one(board, '.saved li:nth-child(2) [aria-current]'), 'it is what is shown');
    expect(saved(board)).to.deep.equal(['Standard view', 'Mine']);
  });

  it('go to the host where the host keeps the records', async () => {
    const board = await openSheet(await shown(controlledBoard({ actor: 'u-lin' })));
    const asked: unknown[] = [];
    board.addEventListener('sales-record-edit', (event) => {
      const { command, ids, fields } = event.detail;
      asked.push([command, ids, (fields as { views: { name: string; view: string }[] }).views.map(({ name, view }) => [name, view])]);
      event.respondWith(true);
    });
    board.sort = 'stage';
    await settled(board);
    await save(board, 'Oldest', 'own');
    expect(asked).to.deep.equal([['editRecord', ['u-lin'], [['Oldest', 'sort:stage']]]]);
  });
});
