import { expect } from '@open-wc/testing';
import { captureLead, createRecord, deleteRecord, editRecord, importRecords, moveOpportunity } from '@salescycle/model';
import type { Query } from './queries/query.js';
import type { Store } from './store.js';
import { addDeal, anotherTab, done, forgetStores, record, storeWithPipeline } from './world.fixture.js';

const QUERIES: readonly Query[] = [
  { kind: 'window', type: 'opportunity', with: ['accountId'] },
  { kind: 'window', type: 'opportunity', where: { pipelineId: 'p', stageId: 'generation' }, orderBy: { field: 'expectedCloseDate' }, limit: 30 },
  { kind: 'window', type: 'account', orderBy: { field: 'name' } },
  { kind: 'summary', pipelineId: 'p' },
  { kind: 'summary', pipelineId: 'p', search: 'd' },
  { kind: 'record', type: 'opportunity', id: 'd' },
  { kind: 'row', type: 'opportunity', id: 'd' },
  { kind: 'linked', type: 'opportunity', field: 'accountId', to: [{ type: 'account', id: 'a' }] },
  { kind: 'undo' },
  { kind: 'status' },
];
const catchUp = (store: Store) => (store as unknown as { catchUp(): Promise<void> }).catchUp();
const leads = (prefix: string, count: number) => ({ records: Array.from({ length: count }, (_, i) => ({ type: 'lead' as const, id: `${prefix}${i}`, fields: { name: 'L', status: 'new' } })) });

/** A column of deals that stand in the order of their ids. */
const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `d${String(from + i).padStart(3, '0')}`);
const column = (count: number) => ({ records: ids(0, count).map((id) => ({ type: 'opportunity' as const, id, fields: { name: 'D', pipelineId: 'p', stageId: 'generation', status: 'open', expectedCloseDate: '2026-10-01' } })) });
const shown = (seen: { last(): unknown }) => (seen.last() as { rows: readonly { record: { id: string } }[] }).rows.map(({ record: { id } }) => id);

async function watched(store: Store) {
  await store.read(QUERIES[0]!);
  await store.read(QUERIES[4]!);
  const watches = QUERIES.map((query) => record(store, query));
  const told = () => watches.map(({ results }) => results.splice(0).length);
  expect(told()).to.deep.equal(QUERIES.map(() => 1));
  return { watches, told };
}

describe('live queries', () => {
  afterEach(forgetStores);

  it('say nothing when nothing changed: nothing to take in, a refusal, a change that is no change, an actor who is one already', async () => {
    const store = await storeWithPipeline();
    await addDeal(store, 'd');
    const { told } = await watched(store);
    await catchUp(store);
    await store.run(moveOpportunity, { id: 'd', stageId: 'quote' });
    await store.run(editRecord, { type: 'opportunity', id: 'd', fields: { name: 'd' } });
    await store.run(deleteRecord, { type: 'opportunity', id: 'none' });
    await store.setActor('han');
    expect(told()).to.deep.equal(QUERIES.map(() => 0));
  });

  it('say nothing when so much was written elsewhere that the memory was filled anew, unless it concerns them', async () => {
    const one = await storeWithPipeline();
    await done(one, createRecord, { type: 'account', id: 'a', fields: { name: 'A' } });
    await addDeal(one, 'd', { accountId: 'a' });
    const two = await anotherTab(one);
    const [ours, theirs] = [await watched(one), await watched(two)];
    await one.runBatch(importRecords, [leads('x', 1_100), leads('y', 1_000)]);
    await catchUp(two);
    await Promise.all([one, two].map((store) => store.read(QUERIES[4]!)));
    // The undo alone is another one; windows and summaries have been read again and found the same.
    expect([ours.told(), theirs.told()]).to.deep.equal([[0, 0, 0, 0, 0, 0, 0, 0, 1, 0], [0, 0, 0, 0, 0, 0, 0, 0, 1, 0]]);
    await done(two, editRecord, { type: 'opportunity', id: 'd', fields: { name: 'd2' } });
    await catchUp(one);
    expect([ours.told(), theirs.told()]).to.deep.equal([[1, 1, 0, 0, 0, 1, 1, 1, 1, 0], [1, 1, 0, 0, 0, 1, 1, 1, 1, 0]]);
  });

  it('hear of a change that comes while they begin anew', async () => {
    const store = await storeWithPipeline();
    await addDeal(store, 'd');
    const { watches: [all] } = await watched(store);
    const records = (from: number) => Array.from({ length: 1_050 }, (_, i) => ({ type: 'opportunity' as const, id: `x${from + i}`, fields: { name: 'X', pipelineId: 'p', stageId: 'generation', status: 'open' } }));
    await store.runBatch(importRecords, [{ records: records(0) }, { records: records(1_050) }]);
    await done(store, editRecord, { type: 'opportunity', id: 'd', fields: { name: 'd2' } });
    await store.read(QUERIES[0]!);
    const { total, rows } = all!.last() as { total: number; rows: readonly { record: { id: string; name: string } }[] };
    expect([total, rows.find(({ record: { id } }) => id === 'd')?.record.name]).to.deep.equal([2_101, 'd2']);
  });

  it('show a related record that is brought back, or made later', async () => {
    const store = await storeWithPipeline();
    await addDeal(store, 'd', { accountId: 'a' });
    const { watches: [window] } = await watched(store);
    const account = () => [...(window!.last() as { related: ReadonlyMap<string, unknown> }).related.keys()];
    await done(store, createRecord, { type: 'account', id: 'a', fields: { name: 'A' } });
    expect(account()).to.deep.equal(['a']);
    await done(store, deleteRecord, { type: 'account', id: 'a' });
    expect(account()).to.deep.equal([]);
    await store.undo();
    expect(account()).to.deep.equal(['a']);
  });

  it('reach further when what was known in part is known as a whole', async () => {
    const store = await storeWithPipeline();
    await store.runBatch(importRecords, [column(200), leads('x', 1)]);
    const late = await anotherTab(store);
    const seen = record(late, QUERIES[1]!);
    expect(shown(seen)).to.deep.equal(ids(0, 30));
    await late.read({ kind: 'window', type: 'opportunity' });
    for (const id of ids(0, 50)) await done(late, moveOpportunity, { id, stageId: 'qualification' });
    expect(shown(seen)).to.deep.equal(ids(50, 80));
  });

  it('read on when changes push them beyond what is known', async () => {
    const store = await storeWithPipeline();
    await store.runBatch(importRecords, [column(200), leads('x', 1)]);
    const late = await anotherTab(store);
    const seen = record(late, QUERIES[1]!);
    await Promise.all(ids(0, 50).map((id) => done(late, moveOpportunity, { id, stageId: 'qualification' })));
    await late.read({ kind: 'window', type: 'opportunity' });
    expect([seen.last(), shown(seen)]).to.deep.equal([{ ...seen.last(), total: 150 }, ids(50, 80)]);
    expect(seen.results.every((each) => (each as { rows: readonly unknown[] }).rows.length === 30)).to.equal(true);
  });

  it('take a record that is in memory by chance for no part of what is known', async () => {
    const store = await storeWithPipeline();
    await store.runBatch(importRecords, [column(200), leads('x', 1)]);
    for (const [beyond, left] of [[64, 35], [65, 35], [199, 34], [150, 35], [66, 36]] as const) {
      const late = await anotherTab(store);
      await late.read({ kind: 'record', type: 'opportunity', id: ids(beyond, beyond + 1)[0]! });
      const query = { ...QUERIES[1]!, offset: left, limit: 64 - left + 1 } as Query & { kind: 'window' };
      expect((await late.read(query)).rows.map(({ record: { id } }) => id)).to.deep.equal(ids(left, 65));
    }
    const last = await anotherTab(store);
    await last.read({ ...QUERIES[1]!, limit: 64 } as Query);
    expect((last as unknown as { parts: { memory: { has(type: string): boolean } } }).parts.memory.has('opportunity')).to.equal(false);
  });

  it('speak of a column in an order its first rows are not kept in only when all of it was read', async () => {
    const store = await storeWithPipeline();
    const won = Array.from({ length: 200 }, (_, i) => ({
      type: 'opportunity' as const, id: `w${i}`, at: '2026-01-01T00:00:00.000Z', fields: { name: 'W', pipelineId: 'p', stageId: 'generation', status: 'open', expectedCloseDate: `2026-${String(1 + (i % 12)).padStart(2, '0')}-01` },
      steps: [{ at: new Date(Date.UTC(2026, 1, 1) + i * 60_000).toISOString(), set: { stageId: 'won', status: 'won' as const } }],
    }));
    await store.runBatch(importRecords, [{ records: won }, leads('x', 1)]);
    const query = { kind: 'window', type: 'opportunity', where: { pipelineId: 'p', stageId: 'won' }, orderBy: { field: 'expectedCloseDate' }, limit: 20 } as const;
    const late = await anotherTab(store);
    expect((await late.read(query)).rows.map(({ record: { id } }) => id)).to.deep.equal((await store.read(query)).rows.map(({ record: { id } }) => id));
    expect((await late.read(query)).rows.every(({ record: { expectedCloseDate } }) => expectedCloseDate! < '2026-03')).to.equal(true);
  });

  it('begin with what is shown, not only with what is durable', async () => {
    const store = await storeWithPipeline();
    const capturing = store.run(captureLead, { fields: { name: 'Somebody' } });
    await Promise.resolve();
    await Promise.resolve();
    expect((await store.read({ kind: 'window', type: 'lead' })).total).to.equal(1);
    await capturing;
  });
});
