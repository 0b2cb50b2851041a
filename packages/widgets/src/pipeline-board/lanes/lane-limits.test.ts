import { expect, waitUntil } from '@open-wc/testing';
import { createOpportunity, createRecord, editRecord, importRecords } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import { resetMouse, sendKeys, setViewport } from '@web/test-runner-commands';
import { all, card, columnOf, one, text } from '../pipeline-board.fixture.js';
import type { SalesPipelineBoard } from '../pipeline-board.js';
import { boardOf, cell, drag, fill, forgetStores, names, run, said, select, sendByMenu, storeOf, undoes } from './lanes.fixture.js';

before(() => setViewport({ width: 1440, height: 900 }));
afterEach(async () => {
  await resetMouse();
  await forgetStores();
});

describe('limits of an owner in the rows of <sales-pipeline-board>', () => {
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
    await undoes(store, { cmd: 'editRecord', count: 1 });

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
    await undoes(store, { cmd: 'moveOpportunity', count: 1 });
    expect(await board.undo()).to.equal(true);
    await waitUntil(() => columnOf(board, 'd-1') === cell('inquiry', 'u-0'), 'stage and owner are as before');
  });
});
