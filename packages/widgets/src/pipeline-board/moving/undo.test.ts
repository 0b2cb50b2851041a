import { expect, waitUntil } from '@open-wc/testing';
import { arrangeOpportunity, createOpportunity, createPipeline, editRecord, isRefusal, moveOpportunity, type Command, type Rights } from '@salescycle/model';
import { deleteWorkspace, openStore, type Store } from '@salescycle/store';
import { card, one, shown, template, text } from '../pipeline-board.fixture.js';
import type { SalesPipelineBoard } from '../pipeline-board.js';

const stores: Store[] = [];
afterEach(async () => {
  for (const store of stores.splice(0)) {
    store.close();
    await deleteWorkspace(store.workspace);
  }
});

async function run<Input>(store: Store, command: Command<Input>, input: Input): Promise<void> {
  const outcome = await store.run(command, input);
  if (isRefusal(outcome)) throw new Error(outcome.message.en);
}

async function boardAfter(change: (store: Store) => Promise<void>, { rights, lang = 'en' }: { rights?: Rights; lang?: string } = {}): Promise<{ board: SalesPipelineBoard; store: Store }> {
  const store = await openStore({ workspace: `undo-${crypto.randomUUID()}`, actor: 'u-lin' });
  stores.push(store);
  await run(store, createPipeline, { id: 'pipe', template });
  for (const id of ['d-1', 'd-2']) await run(store, createOpportunity, { id, pipelineId: 'pipe', fields: { name: `Deal ${id}` } });
  await change(store);
  const board = await shown(Object.assign(document.createElement('sales-pipeline-board'), { store, ...(rights && { rights }) }), { lang });
  await waitUntil(() => card(board, 'd-1'), 'the cards are there');
  return { board, store };
}

const toast = (board: SalesPipelineBoard) => text(one(board, '.toast-text'));
const place = (store: Store) => run(store, arrangeOpportunity, { id: 'd-1', boardOrder: 'zz' });
const rename = (store: Store) => run(store, editRecord, { type: 'opportunity', id: 'd-1', fields: { name: 'Other' } });
const move = (store: Store) => run(store, moveOpportunity, { id: 'd-1', stageId: 'needs' });

describe('undo on <sales-pipeline-board>', () => {
  it('names the card that goes back to its place, and by redo there again', async () => {
    const { board } = await boardAfter(place);
    expect(await board.undo()).to.equal(true);
    await waitUntil(() => toast(board) === 'Deal d-1 is back in its place', 'it says so');
    expect(await board.redo()).to.equal(true);
    await waitUntil(() => toast(board) === 'Deal d-1 put there again', 'it says so');
  });

  it('is refused with words where the right of what was done is missing, and changes nothing', async () => {
    const { board, store } = await boardAfter(rename, { rights: ['move'] });
    expect(await board.undo()).to.equal(false);
    await waitUntil(() => toast(board) === 'Nothing was changed: you may not change records here. Ask whoever runs this portal.', 'it says so');
    expect((await store.read({ kind: 'record', type: 'opportunity', id: 'd-1' }))!.name).to.equal('Other');
    board.rights = ['edit'];
    await board.updateComplete;
    expect(await board.undo()).to.equal(true);
  });

  it('takes back a move with no more than the right to move', async () => {
    const { board } = await boardAfter(move, { rights: ['move'] });
    expect(await board.undo()).to.equal(true);
    await waitUntil(() => toast(board) === 'Deal d-1 is back in Inquiry', 'it says so');
  });

  it('is refused on a board that is read only, in the language of the page', async () => {
    const { board, store } = await boardAfter(move, { lang: 'zh-CN' });
    board.readonly = true;
    await board.updateComplete;
    expect(await board.undo()).to.equal(false);
    await waitUntil(() => toast(board) === '未改动：你在这里无权移动商机，可联系门户管理员。', 'it says so');
    expect((await store.read({ kind: 'record', type: 'opportunity', id: 'd-1' }))!.stageId).to.equal('needs');
  });
});
