import { expect } from '@open-wc/testing';
import { editRecord, importRecords, type ImportedRecord } from '@salescycle/model';
import type { Loader } from './loader.js';
import type { Memory } from './memory.js';
import type { Store } from './store.js';
import { anotherTab, done, forgetStores, storeWithPipeline } from './world.fixture.js';

/** The parts of a store that tests reach for. */
const inside = (store: Store) => (store as unknown as { parts: { loader: Loader; memory: Memory } }).parts;
const deal = (i: number): ImportedRecord => ({ type: 'opportunity', id: `d${String(i).padStart(5, '0')}`, fields: { name: `Deal ${i}`, pipelineId: 'p', stageId: 'generation', status: 'open', amount: { amount: i, currency: 'CNY' } } });
const importDeals = (store: Store, from: number, count: number) => store.runBatch(importRecords, [0, 1].map((half) => ({ records: Array.from({ length: count / 2 }, (_, i) => deal(from + (half * count) / 2 + i)) })));

describe('a loader', () => {
  afterEach(forgetStores);

  it('never says that it has all records when the memory was filled anew while it read them', async () => {
    const store = await storeWithPipeline();
    await importDeals(store, 0, 400);
    const { loader, memory } = inside(await anotherTab(store));
    const fill = memory.fill.bind(memory);
    let opening: Promise<void> | undefined;
    memory.fill = (rows) => {
      fill(rows);
      // The last page is in; before anything else happens the memory is emptied.
      if (!opening && [...memory.rowsOf('opportunity')].length === 400) queueMicrotask(() => { opening = loader.open(); });
    };
    await loader.all('opportunity');
    await opening;
    expect(opening).to.be.ok;
    expect(memory.has('opportunity')).to.equal(true);
    expect([...memory.rowsOf('opportunity')]).to.have.lengthOf(400);
  });

  it('takes nothing of what it was reading when the memory was filled anew', async () => {
    const store = await storeWithPipeline();
    await importDeals(store, 0, 400);
    const { id } = deal(300);
    const tab = await anotherTab(store);
    const { loader, memory } = inside(tab);
    expect(memory.row('opportunity', id)).to.equal(undefined);
    const reading = loader.load({ type: 'opportunity', id });
    const editing = done(store, editRecord, { type: 'opportunity', id, fields: { name: 'New' } });
    for (let hop = 0; hop < 20; hop++) await Promise.resolve();
    await Promise.all([loader.open(), reading, editing]);
    expect(memory.row('opportunity', id)?.record).to.include({ name: 'New' });
    expect(await tab.read({ kind: 'record', type: 'opportunity', id })).to.include({ name: 'New' });
  });

  it('finds a record whose id a record of another type was looked for in vain under', async () => {
    const store = await storeWithPipeline();
    await importDeals(store, 0, 400);
    const tab = await anotherTab(store);
    const id = deal(399).id;
    expect(await tab.read({ kind: 'record', type: 'account', id })).to.equal(undefined);
    expect((await tab.read({ kind: 'record', type: 'opportunity', id }))?.name).to.equal('Deal 399');
  });
});
