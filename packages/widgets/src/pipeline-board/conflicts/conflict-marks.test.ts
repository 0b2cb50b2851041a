import { expect, waitUntil } from '@open-wc/testing';
import { conflictIdOf, createOpportunity, createPipeline, editRecord, resolveConflict, setAside, type Operation } from '@salescycle/model';
import { deleteWorkspace, openStore, type Store } from '@salescycle/store';
import { all, card, one, shown, template, text } from '../pipeline-board.fixture.js';

// At hand, so that a test waits for the board and not for a file.
import '../filters/filters.js';

const opened: Store[] = [];

afterEach(async () => {
  for (const store of opened.splice(0)) {
    store.close();
    await deleteWorkspace(store.workspace);
  }
});

/** Two deals; of the first the name was changed in two places. */
async function filled(): Promise<Store> {
  const store = await openStore({ workspace: `board-conflicts-${crypto.randomUUID()}`, actor: 'u-lin' });
  opened.push(store);
  await store.run(createPipeline, { id: 'pipe', template });
  await store.run(createOpportunity, { id: 'd-1', pipelineId: 'pipe', fields: { name: 'Cold chain' } });
  await store.run(createOpportunity, { id: 'd-2', pipelineId: 'pipe', fields: { name: 'Energy report' } });
  return store;
}

async function clash(store: Store, op = 'op'): Promise<string> {
  await store.run(editRecord, { type: 'opportunity', id: 'd-1', fields: { name: 'Cold store' } });
  const operation: Operation = { id: op, at: '2026-06-01T02:00:00.000Z', by: 'u-han', device: 'x', cmd: 'editRecord', group: 'g', type: 'opportunity', recordId: 'd-1', base: 1, patch: { name: 'Cold room' }, was: {}, sv: 1 };
  await store.run(setAside, { clashes: [{ operation, field: 'name', base: { name: 'Cold chain' }, mine: { name: 'Cold room' }, theirs: { name: 'Cold store' }, stands: 'theirs' }], rev: 2 });
  return conflictIdOf(op, 'name', 2);
}

const mark = '[part~="conflict"]';

describe('a board with a deal that was changed in two places', () => {
  it('marks its card in words until somebody decides, and no other card', async () => {
    const store = await filled(), id = await clash(store);
    const board = await shown(Object.assign(document.createElement('sales-pipeline-board'), { store }));
    await waitUntil(() => card(board, 'd-1').querySelector(mark));
    expect([card(board, 'd-1').querySelector(mark)!.textContent, card(board, 'd-2').querySelector(mark)]).to.deep.equal(['Conflict', null]);
    await expect(board).to.be.accessible();
    await store.run(resolveConflict, { id, keep: 'mine' });
    await waitUntil(() => !card(board, 'd-1').querySelector(mark));
    expect(text(card(board, 'd-1'))).to.contain('Cold room');
  });

  it('filters for such deals, says so in a chip, and follows what is decided', async () => {
    const store = await filled(), id = await clash(store);
    const board = await shown(Object.assign(document.createElement('sales-pipeline-board'), { store, view: 'conflict:yes' }));
    await waitUntil(() => card(board, 'd-1') && !card(board, 'd-2') && one(board, '.chip'), 'only that one is there');
    expect([text(one(board, '.chip')), board.view]).to.deep.equal(['Has a conflict', 'conflict:yes']);
    await store.run(resolveConflict, { id, keep: 'mine' });
    await waitUntil(() => !card(board, 'd-1'), 'it is decided');
    one(board, '.chip').click();
    await waitUntil(() => card(board, 'd-1') && card(board, 'd-2'), 'all are there');
    one(board, '.filter-button').click();
    await waitUntil(() => one(board, '.choice'), 'the sheet opens');
    const offered = () => all(board, '.choice').some((each) => text(each) === 'Has a conflict');
    expect(offered(), 'nobody asks for what there is none of').to.equal(false);
    await store.run(editRecord, { type: 'opportunity', id: 'd-1', fields: { name: 'Cold again' } });
    await clash(store, 'op-2');
    await waitUntil(offered, 'it is offered');
  });

  it('marks it as soon as it is known, too', async () => {
    const store = await filled(), board = await shown(Object.assign(document.createElement('sales-pipeline-board'), { store }));
    await waitUntil(() => card(board, 'd-1'));
    expect(one(board, mark) === null || one(board, mark) === undefined).to.equal(true);
    await clash(store);
    await waitUntil(() => card(board, 'd-1').querySelector(mark));
  });
});
