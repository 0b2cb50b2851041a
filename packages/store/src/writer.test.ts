import { expect } from '@open-wc/testing';
import { editRecord, importRecords, type Command } from '@salescycle/model';
import type { StoreError } from './errors.js';
import type { Store } from './store.js';
import { addDeal, anotherTab, done, forgetStores, record, storeWithPipeline } from './world.fixture.js';

const name = (store: Store, id: string, to: string) => done(store, editRecord, { type: 'opportunity', id, fields: { name: to } });
const nameOf = async (store: Store, id: string) => (await store.read({ kind: 'record', type: 'opportunity', id }))?.name;
const turn = () => new Promise((next) => { setTimeout(next, 0); });

describe('a writer', () => {
  afterEach(forgetStores);

  it('says that a command is durable only when it is, also of one that came while the disk was busy', async () => {
    const store = await storeWithPipeline();
    const ids = Array.from({ length: 60 }, (_, i) => `d${i}`);
    await Promise.all(ids.map((id) => addDeal(store, id)));
    const asked: Promise<unknown>[] = [];
    for (const id of ids) {
      asked.push(name(store, id, 'new'));
      if (asked.length % 3 === 0) await (asked.length % 2 ? Promise.resolve() : turn());
    }
    await Promise.all(asked);
    const other = await anotherTab(store);
    expect(await Promise.all(ids.map((id) => nameOf(other, id)))).to.deep.equal(ids.map(() => 'new'));
  });

  it('runs commands again in their order when another tab was faster', async () => {
    const one = await storeWithPipeline();
    await addDeal(one, 'd');
    await addDeal(one, 'e');
    const two = await anotherTab(one);
    await name(two, 'e', 'w');  // what comes before the first change of a visit is behind it
    const seen = record(one, { kind: 'record', type: 'opportunity', id: 'd' });
    const others = name(two, 'e', 'x');
    await Promise.all(['a', 'b', 'c', 'last'].map((to) => name(one, 'd', to)));
    await others;
    expect(await nameOf(one, 'd')).to.equal('last');
    expect(await nameOf(await anotherTab(one), 'd')).to.equal('last');
    expect(seen.results.map((each) => each?.name)).to.deep.equal(['d', 'a', 'b', 'c', 'last', 'last']);
  });

  it('takes back what could not become durable, and all that was built on it', async () => {
    const store = await storeWithPipeline();
    await addDeal(store, 'd', { amount: { amount: 7, currency: 'CNY' } });
    const queries = [{ kind: 'window', type: 'opportunity' }, { kind: 'summary', pipelineId: 'p' }, { kind: 'summary', pipelineId: 'p', search: 'd' }, { kind: 'undo' }] as const;
    const before = await Promise.all(queries.map((query) => store.read(query)));
    const seen = queries.map((query) => record(store, query));
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...args) {
      if (this.name !== 'totals') return put.apply(this, args);
      throw new DOMException('full', 'QuotaExceededError');
    };
    const failures = await Promise.all([
      addDeal(store, 'e', { amount: { amount: 5, currency: 'USD' } }), name(store, 'd', 'x'), done(store, editRecord, { type: 'opportunity', id: 'd', fields: { amount: null } }),
    ].map((work) => work.then(() => null, (error: StoreError) => error.code)));
    IDBObjectStore.prototype.put = put;
    expect(failures).to.deep.equal(['storage-full', 'storage-full', 'storage-full']);
    expect(seen.map((each) => each.last())).to.deep.equal(before);
    expect(await Promise.all(queries.map((query) => store.read(query)))).to.deep.equal(before);
    await addDeal(store, 'e', { amount: { amount: 5, currency: 'USD' } });
    expect(await store.read(queries[1])).to.deep.equal(await (await anotherTab(store)).read(queries[1]));
  });

  it('tells whoever begins to watch while commands are run again the truth in the end', async () => {
    const one = await storeWithPipeline();
    for (const id of ['d', 'e', 'f']) await addDeal(one, id, { competitor: 'Norwick' });
    const two = await anotherTab(one);
    const query = { kind: 'summary', pipelineId: 'p', where: { competitor: 'Norwick' } } as const;
    await one.read(query);
    const seen: ReturnType<typeof record<typeof query>>[] = [];
    let isDone = false;
    const others = name(two, 'e', 'x');
    const ours = Promise.all(['d', 'f'].map((id) => done(one, editRecord, { type: 'opportunity', id, fields: { amount: { amount: 5, currency: 'CNY' } } })));
    void Promise.all([others, ours]).then(() => { isDone = true; });
    for (let i = 0; !isDone && i < 3_000; i++) {
      if (i % 10 === 0) seen.push(record(one, query));
      await (i % 50 ? Promise.resolve() : turn());
    }
    await Promise.all([others, ours]);
    const truth = await one.read(query);
    expect(truth.open.sums).to.deep.equal([{ amount: 10, currency: 'CNY' }]);
    for (const [i, each] of seen.entries()) expect(each.last(), `watcher ${i} of ${seen.length}`).to.deep.equal(truth);
  });

  it('reads a whole type, rather than one record after the other, for a command over many of them', async () => {
    const store = await storeWithPipeline();
    const ids = Array.from({ length: 200 }, (_, i) => `d${i}`);
    await store.runBatch(importRecords, [{ records: ids.map((id) => ({ type: 'opportunity' as const, id, fields: { name: id, pipelineId: 'p', stageId: 'generation', status: 'open' } })) }, lead]);
    const late = await anotherTab(store);
    let runs = 0;
    const closeAll: Command<null> = {
      name: 'closeAll',
      run(state) {
        runs++;
        return ids.map((id) => ({ type: 'opportunity', id, set: { name: `${state.get('opportunity', id)!.name}!` } }));
      },
    };
    await done(late, closeAll, null);
    expect(runs).to.be.lessThan(20);
    expect(await nameOf(late, 'd7')).to.equal('d7!');
  });
});

const lead = { records: [{ type: 'lead' as const, id: 'l', fields: { name: 'L', status: 'new' } }] };
