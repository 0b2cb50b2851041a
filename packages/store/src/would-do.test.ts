import { expect } from '@open-wc/testing';
import { createRecord, importRecords, isRefusal, mergeRecords, type Command, type Operation } from '@salescycle/model';
import { anotherTab, addDeal, done, forgetStores, storeWithPipeline } from './world.fixture.js';
import { wouldDo } from './would-do.js';

const input = { type: 'account', survivorId: 'a', otherIds: ['b'] } as const;

async function storeWithTwo() {
  const store = await storeWithPipeline();
  for (const id of ['a', 'b']) await done(store, createRecord, { type: 'account', id, fields: { name: id, tags: [id] } });
  await addDeal(store, 'd', { accountId: 'b' });
  return store;
}

const inWords = (operations: readonly Operation[]) => operations.map(({ recordId, patch }) => [recordId, { ...patch, deletedAt: 'deletedAt' in patch }]);

describe('what a command would do', () => {
  afterEach(forgetStores);

  it('is what it does then; until then nothing is written, and no list changes', async () => {
    const tab = await anotherTab(await storeWithTwo());
    const preview = await wouldDo(tab, mergeRecords, input);
    if (isRefusal(preview)) throw new Error(preview.message.en);
    expect([...preview.records.keys()].sort()).to.deep.equal(['a', 'b', 'd']);
    expect((await tab.read({ kind: 'window', type: 'account' })).total).to.equal(2);
    expect((await tab.read({ kind: 'undo' })).undo?.cmd).to.equal('createOpportunity');
    const { operations } = await done(tab, mergeRecords, input);
    expect(inWords(preview.operations)).to.deep.equal(inWords(operations));
  });

  it('is its refusal where it would be refused', async () => {
    const refusal = await wouldDo(await storeWithTwo(), mergeRecords, { ...input, otherIds: ['nobody'] });
    expect(isRefusal(refusal) && [refusal.code, refusal.command]).to.deep.equal(['notFound', 'mergeRecords']);
  });
});

describe('merging in a store', () => {
  afterEach(forgetStores);

  it('finds references that are on disk only, or written by another tab a moment ago, and is undone as one', async () => {
    const store = await storeWithTwo(), tab = await anotherTab(store), account = async (id: string) => (await tab.read({ kind: 'row', type: 'opportunity', id }))!.record;
    await wouldDo(tab, mergeRecords, input);
    await addDeal(store, 'late', { accountId: 'b' });
    await done(tab, mergeRecords, input);
    expect((await Promise.all(['d', 'late'].map(account))).map((record) => 'accountId' in record && record.accountId)).to.deep.equal(['a', 'a']);
    await tab.undo();
    expect((await Promise.all(['d', 'late'].map(account))).map((record) => 'accountId' in record && record.accountId)).to.deep.equal(['b', 'b']);
    expect((await tab.read({ kind: 'record', type: 'account', id: 'b' }))?.mergedInto).to.equal(undefined);
  });

  it('moves over more than one entry of the log holds, and one undo brings all of it back', async () => {
    const store = await storeWithTwo();
    await done(store, importRecords, { records: Array.from({ length: 1_200 }, (_, i) => ({ type: 'contact' as const, id: `c${i}`, fields: { name: { full: `C${i}` }, accountIds: ['b'] } })) });
    const { count } = await done(store, mergeRecords, input), of = async (id: string) => (await store.read({ kind: 'linked', type: 'contact', field: 'accountIds', to: [{ type: 'account', id }] })).length;
    expect([count, await of('a'), await of('b')]).to.deep.equal([1_203, 1_200, 0]);
    await store.undo();
    expect([await of('a'), await of('b'), (await store.read({ kind: 'window', type: 'account' })).total]).to.deep.equal([0, 1_200, 2]);
  });

  it('sees each record once, as the step before left it', async () => {
    const store = await storeWithTwo(), seen: string[][] = [];
    const rename: Command<string> = {
      name: 'rename',
      run(state, name) {
        seen.push([...state.recordsOf('account')].map((account) => account.name).sort());
        return [{ type: 'account', id: 'a', set: { name } }, { type: 'account', id: name, create: { name } }];
      },
    };
    await store.runBatch(rename, ['x', 'y']);
    expect(seen.slice(-2)).to.deep.equal([['a', 'b'], ['b', 'x', 'x']]);
  });

  it('stands the same in a tab opened later', async () => {
    const store = await storeWithTwo();
    await done(store, mergeRecords, input);
    const rows = async (from: typeof store) => Promise.all(['a', 'b'].map(async (id) => (await from.read({ kind: 'row', type: 'account', id }))!.record));
    expect(await rows(await anotherTab(store))).to.deep.equal(await rows(store));
  });
});
