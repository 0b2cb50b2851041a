import { expect } from '@open-wc/testing';
import { createRecord, deleteRecord, editRecord, importRecords, isRefusal } from '@salescycle/model';
import { openRecordLog } from './record-log.js';
import { addDeal, anotherTab, done, forgetStores, storeWithPipeline } from './world.fixture.js';

const deal = { type: 'opportunity', id: 'd' } as const;

describe('every operation on a record', () => {
  afterEach(forgetStores);

  it('is read in its order, whatever else was written, with what was undone', async () => {
    const store = await storeWithPipeline();
    await addDeal(store, 'd');
    await addDeal(store, 'd2', { competitor: 'd' });
    await done(store, createRecord, { type: 'account', id: 'd', fields: { name: 'Of the same id' } });
    await done(store, editRecord, { ...deal, fields: { competitor: 'Calder' } });
    await store.undo();
    await done(store, deleteRecord, deal);
    const { operations } = await openRecordLog(await anotherTab(store)).read(deal);
    expect(operations.map(({ cmd, patch }) => [cmd, patch.competitor ?? null])).to.deep.equal([
      ['createOpportunity', null], ['editRecord', 'Calder'], ['undo', null], ['deleteRecord', null],
    ]);
  });

  it('goes on where the last reading ended', async () => {
    const store = await storeWithPipeline();
    await addDeal(store, 'd');
    const log = openRecordLog(store), { end } = await log.read(deal);
    expect(end).to.equal(await log.length());
    await done(store, editRecord, { ...deal, fields: { competitor: 'Calder' } });
    const more = await log.read(deal, { after: end });
    expect([more.operations.map(({ cmd }) => cmd), more.end]).to.deep.equal([['editRecord'], end + 1]);
  });

  it('says how far it is, and stops when it is told to', async () => {
    const store = await storeWithPipeline();
    await addDeal(store, 'd');
    const records = Array.from({ length: 1_200 }, (_, i) => ({ type: 'lead' as const, id: `l${i}`, fields: { name: 'L', status: 'new' } }));
    if (isRefusal(await store.run(importRecords, { records }))) throw new Error('not imported');
    const log = openRecordLog(store), told: [number, number][] = [];
    await log.read(deal, { onProgress: (at, of) => told.push([at, of]) });
    expect(told.length).to.be.greaterThan(3);
    expect(told.at(-1)).to.deep.equal([told.length, told.length]);
    const stopped = new AbortController(), reason = new Error('left');
    const reading = log.read(deal, { signal: stopped.signal, onProgress: () => stopped.abort(reason) });
    expect(await reading.catch((error: unknown) => error)).to.equal(reason);
  });
});
