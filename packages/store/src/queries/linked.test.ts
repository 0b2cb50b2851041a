import { expect } from '@open-wc/testing';
import { createRecord, deleteRecord, editRecord, logActivity, moveOpportunity } from '@salescycle/model';
import { addDeal, anotherTab, done, forgetStores, record, storeWithPipeline } from '../world.fixture.js';

const ids = (records: readonly { id: string }[] | undefined) => records?.map(({ id }) => id);

describe('records that name another one', () => {
  afterEach(forgetStores);

  it('are found by an id, by one of several ids, and by type and id', async () => {
    const store = await storeWithPipeline();
    await done(store, createRecord, { type: 'account', id: 'a', fields: { name: 'A' } });
    await done(store, createRecord, { type: 'contact', id: 'c', fields: { name: { full: 'C' }, accountIds: ['b', 'a'] } });
    await addDeal(store, 'd', { accountId: 'a' });
    await addDeal(store, 'e', { accountId: 'b' });
    await done(store, logActivity, { id: 'call', fields: { kind: 'call', regarding: [{ type: 'opportunity', id: 'd' }] } });
    await done(store, logActivity, { id: 'other', fields: { kind: 'call', regarding: [{ type: 'account', id: 'a' }] } });
    const tab = await anotherTab(store);
    expect(ids(await tab.read({ kind: 'linked', type: 'opportunity', field: 'accountId', to: [{ type: 'account', id: 'a' }] }))).to.deep.equal(['d']);
    expect(ids(await tab.read({ kind: 'linked', type: 'contact', field: 'accountIds', to: [{ type: 'account', id: 'a' }] }))).to.deep.equal(['c']);
    expect(ids(await tab.read({ kind: 'linked', type: 'activity', field: 'regarding', to: [{ type: 'opportunity', id: 'd' }, { type: 'lead', id: 'a' }] }))).to.deep.equal(['call']);
  });

  it('come, go and change live, and others are not told of', async () => {
    const store = await storeWithPipeline();
    const seen = record(store, { kind: 'linked', type: 'opportunity', field: 'accountId', to: [{ type: 'account', id: 'a' }] });
    await store.read({ kind: 'linked', type: 'opportunity', field: 'accountId', to: [] });
    await addDeal(store, 'd', { accountId: 'a' });
    await addDeal(store, 'e', { accountId: 'b' });
    await done(store, editRecord, { type: 'opportunity', id: 'd', fields: { competitor: 'Calder' } });
    await done(store, editRecord, { type: 'opportunity', id: 'e', fields: { competitor: 'Calder' } });
    expect(seen.results.map(ids)).to.deep.equal([[], ['d'], ['d']]);
    await done(store, editRecord, { type: 'opportunity', id: 'd', fields: { accountId: 'b' } });
    await done(store, editRecord, { type: 'opportunity', id: 'e', fields: { accountId: 'a' } });
    await done(store, deleteRecord, { type: 'opportunity', id: 'e' });
    expect(seen.results.slice(3).map(ids)).to.deep.equal([[], ['e'], []]);
  });
});

describe('one row', () => {
  afterEach(forgetStores);

  it('has the record and its history, also when it is deleted, and none when there is none', async () => {
    const store = await storeWithPipeline();
    await addDeal(store, 'd');
    const tab = await anotherTab(store, 'han');
    const seen = record(tab, { kind: 'row', type: 'opportunity', id: 'd' });
    expect(await tab.read({ kind: 'row', type: 'opportunity', id: 'nobody' })).to.equal(undefined);
    await tab.read({ kind: 'row', type: 'opportunity', id: 'd' });
    await done(tab, moveOpportunity, { id: 'd', stageId: 'qualification', fields: { accountId: 'a', checks: ['valid-contact'] } });
    await done(tab, deleteRecord, { type: 'opportunity', id: 'd' });
    expect(seen.last()!.record.deletedAt).to.be.a('string');
    expect(seen.last()!.history.map(({ kind }) => kind)).to.deep.equal(['created', 'moved']);
    await tab.undo();
    expect(seen.last()!.record.deletedAt).to.equal(undefined);
  });
});
