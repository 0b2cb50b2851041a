import { expect, waitUntil } from '@open-wc/testing';
import { captureLead, createOpportunity, createPipeline, createRecord, isRefusal, type Command } from '@salescycle/model';
import { deleteWorkspace, openStore, type Store } from '@salescycle/store';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { all, card, columnOf, one, settled, shown, template, text } from '../pipeline-board.fixture.js';
import type { SalesPipelineBoard } from '../pipeline-board.js';
// At hand, so that a test waits for the board and not for a file.
import './bulk.js';

before(() => setViewport({ width: 1440, height: 900 }));
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

/** A board of two deals and two leads in a store. */
async function stored(): Promise<{ board: SalesPipelineBoard; store: Store }> {
  const store = await openStore({ workspace: `leads-${crypto.randomUUID()}`, actor: 'u-lin' });
  stores.push(store);
  await run(store, createPipeline, { id: 'pipe', template });
  for (const id of ['u-lin', 'u-han']) await run(store, createRecord, { type: 'user', id, fields: { name: id, active: true } });
  for (const id of ['d-1', 'd-2']) await run(store, createOpportunity, { id, pipelineId: 'pipe', fields: { name: id, ownerId: 'u-lin' } });
  for (const id of ['l-1', 'l-2']) await run(store, captureLead, { id, fields: { name: id, tags: ['fair'] } });
  const board = await shown(Object.assign(document.createElement('sales-pipeline-board'), { store }));
  await waitUntil(() => card(board, 'l-1') && card(board, 'd-1'), 'the cards are there');
  return { board, store };
}

async function select(board: SalesPipelineBoard, ...ids: string[]): Promise<void> {
  for (const id of ids) {
    card(board, id).focus();
    await sendKeys({ press: 'x' });
  }
  await waitUntil(() => one(board, '.selection-bar'), 'they are selected');
  await settled(board);
}

const buttons = (board: SalesPipelineBoard) => all(board, '.bar-tools button').map((each) => text(each));
const toast = (board: SalesPipelineBoard) => text(one(board, '.toast-text'));
const fill = (board: SalesPipelineBoard, selector: string, value: string) => {
  const input = one(board, selector) as HTMLInputElement;
  input.value = value;
  input.dispatchEvent(new Event(input.localName === 'select' ? 'change' : 'input', { bubbles: true }));
};
const read = async (store: Store, type: 'lead' | 'opportunity', id: string) => (await store.read({ kind: 'record', type, id }))!;

describe('leads among the selected cards', () => {
  it('can be selected, and the bar offers what a lead has and says that they move one at a time', async () => {
    const { board } = await stored();
    await select(board, 'l-1', 'l-2');
    expect(all(board, '.card.selected').map(({ dataset }) => dataset.id)).to.have.members(['l-1', 'l-2']);
    expect([text(one(board, '.chosen')), buttons(board)]).to.deep.equal(['2 selected Leads are moved one at a time.', ['Owner', 'Add tag', 'Delete']]);
    await select(board, 'd-1');
    expect([text(one(board, '.chosen')), buttons(board)]).to.deep.equal(['3 selected 1 without amount 2 leads among them', ['Move to …', 'Owner', 'Close date', 'Next step', 'Add tag', 'Delete']]);
    await expect(board).to.be.accessible();
  });

  it('are selected by their menu, too', async () => {
    const { board } = await stored();
    one(board, '.card[data-id=l-1] ~ .card-menu').click();
    await waitUntil(() => one(board, '[role=menuitem]'), 'the menu is open');
    all(board, '[role=menuitem]').find((each) => text(each) === 'Select')!.click();
    await waitUntil(() => one(board, '.selection-bar'), 'it is selected');
  });

  it('get an owner together with deals, as one step of undo', async () => {
    const { board, store } = await stored();
    await select(board, 'd-1', 'l-1', 'l-2');
    one(board, '.edit-owner').click();
    await waitUntil(() => one(board, 'dialog.bulk-edit[open]'), 'the sheet opens');
    expect(text(one(board, '#bulk-edit-title'))).to.equal('Owner of 1 deal and 2 leads');
    fill(board, '.bulk-edit select', 'u-han');
    await settled(board);
    expect(text(one(board, '.bulk-edit [role=status]'))).to.equal('3 of 3 will change.');
    one(board, '.bulk-edit .primary').click();
    await waitUntil(() => toast(board) === '1 deal and 2 leads changed', 'it says so');
    expect(await Promise.all([read(store, 'opportunity', 'd-1'), read(store, 'lead', 'l-1'), read(store, 'lead', 'l-2')]).then((records) => records.map(({ ownerId }) => ownerId))).to.deep.equal(['u-han', 'u-han', 'u-han']);
    expect(await board.undo()).to.equal(true);
    expect([(await read(store, 'opportunity', 'd-1')).ownerId, (await read(store, 'lead', 'l-2')).ownerId]).to.deep.equal(['u-lin', 'u-lin']);
    await waitUntil(() => toast(board) === 'Taken back for 3 records', 'it says so');
  });

  it('get a tag beside those they have, and alone an owner', async () => {
    const { board, store } = await stored();
    await select(board, 'd-2', 'l-1');
    one(board, '.edit-tag').click();
    await waitUntil(() => one(board, 'dialog.bulk-edit[open]'), 'the sheet opens');
    fill(board, '.bulk-edit input', 'key');
    one(board, '.bulk-edit .primary').click();
    await waitUntil(() => toast(board) === '1 deal and 1 lead changed', 'it says so');
    expect([(await read(store, 'opportunity', 'd-2')).tags, (await read(store, 'lead', 'l-1')).tags]).to.deep.equal([['key'], ['fair', 'key']]);
    await select(board, 'd-2');
    one(board, '.edit-owner').click();
    await waitUntil(() => one(board, 'dialog.bulk-edit[open]'), 'the sheet opens');
    fill(board, '.bulk-edit select', 'u-han');
    one(board, '.bulk-edit .primary').click();
    await waitUntil(() => toast(board) === '1 lead changed', 'it says so');
    expect((await read(store, 'lead', 'l-1')).ownerId).to.equal('u-han');
  });

  it('are left as they are by what only a deal has, which the sheet says', async () => {
    const { board, store } = await stored();
    await select(board, 'd-1', 'l-1');
    one(board, '.edit-next').click();
    await waitUntil(() => one(board, 'dialog.bulk-edit[open]'), 'the sheet opens');
    expect([text(one(board, '#bulk-edit-title')), text(one(board, '.bulk-edit p.muted'))]).to.deep.equal(['Next step of 1 deal', '1 lead stays as it is: Next step is for deals only.']);
    fill(board, '.bulk-edit input', 'Call');
    one(board, '.bulk-edit .primary').click();
    await waitUntil(() => toast(board) === '1 deal changed', 'it says so');
    expect(Object.keys(await read(store, 'lead', 'l-1'))).not.to.include('nextStep');
  });

  it('stay selected where the deals among them move, and the words say so', async () => {
    const { board } = await stored();
    await select(board, 'd-1', 'd-2', 'l-1');
    one(board, '.selection-bar .button').click();
    await waitUntil(() => one(board, '[role=menuitem]'), 'the menu is open');
    all(board, '[role=menuitem]').find((each) => text(each).startsWith('Needs'))!.click();
    await waitUntil(() => toast(board) === '2 deals moved to Needs. 1 lead stayed: leads are moved one at a time.', 'it says so');
    expect([columnOf(board, 'd-2'), text(one(board, '.chosen b'))]).to.deep.equal(['needs', '1 selected']);
  });

  it('are deleted together with deals, and leave the selection when they become deals', async () => {
    const { board, store } = await stored();
    await select(board, 'd-1', 'l-1');
    one(board, '.edit-delete').click();
    await waitUntil(() => one(board, 'dialog.bulk-edit[open]'), 'the sheet opens');
    expect(text(one(board, '.bulk-edit .primary'))).to.equal('Delete 1 deal and 1 lead');
    one(board, '.bulk-edit .primary').click();
    await waitUntil(() => toast(board) === '1 deal and 1 lead deleted', 'it says so');
    expect([await store.read({ kind: 'record', type: 'opportunity', id: 'd-1' }), await store.read({ kind: 'record', type: 'lead', id: 'l-1' })]).to.deep.equal([undefined, undefined]);
    await select(board, 'l-2');
    one(board, '.card[data-id=l-2] ~ .card-menu').click();
    await waitUntil(() => one(board, '[role=menuitem]'), 'the menu is open');
    all(board, '[role=menuitem]').find((each) => text(each).startsWith('Inquiry'))!.click();
    await waitUntil(() => !one(board, '.selection-bar'), 'nothing is selected');
  });
});
