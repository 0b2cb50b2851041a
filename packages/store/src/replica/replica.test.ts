import { expect } from '@open-wc/testing';
import { createRecord, editRecord, importRecords, isRefusal, resolveConflict, SCHEMA_VERSION, type Operation } from '@salescycle/model';
import type { Store } from '../store.js';
import { addDeal, anotherTab, done, forgetStores, freshStore, record, storeWithPipeline, until } from '../world.fixture.js';
import { openReplica, type Replica } from './replica.js';

const rename = (store: Store, name: string) => done(store, editRecord, { type: 'account', id: 'a', fields: { name } });
const nameOf = async (store: Store) => ((await store.read({ kind: 'record', type: 'account', id: 'a' })) as { name: string } | undefined)?.name;
/** A change as another replica would have made it. */
const foreign = (id: string, base: number, patch: Operation['patch'], more: Partial<Operation> = {}): Operation => ({
  id, at: '2026-03-02T00:00:00.000Z', by: 'li', device: 'elsewhere', cmd: 'editRecord', group: `g${id}`, type: 'account', recordId: 'a', base, patch, was: {}, sv: SCHEMA_VERSION, ...more,
});
const ids = (operations: readonly Operation[]) => operations.map(({ id }) => id);

describe('a replica', () => {
  afterEach(forgetStores);

  let store: Store;
  let replica: Replica;
  beforeEach(async () => {
    store = await freshStore();
    replica = store.attach(openReplica);
    await done(store, createRecord, { type: 'account', id: 'a', fields: { name: 'A' } });
  });

  /** What waits goes out and comes back. */
  const exchange = async (cursor: string) => replica.takeIn({ from: await replica.cursor(), operations: await replica.outbox(1_000), cursor });

  it('has for the others what they do not have, until it comes back in the stream; also opened anew', async () => {
    const [created] = await replica.outbox(10);
    expect(created).to.include({ recordId: 'a', base: 0 });
    await exchange('1');
    expect([await replica.outbox(10), await replica.cursor()]).to.deep.equal([[], '1']);
    await rename(store, 'B');
    const anew = (await anotherTab(store)).attach(openReplica);
    expect((await anew.outbox(10)).map(({ patch }) => patch)).to.deep.equal([{ name: 'B' }]);
    expect(await anew.cursor()).to.equal('1');
  });

  it('hands out an import in parts, and knows which part came back', async () => {
    const records = Array.from({ length: 1_200 }, (_, i) => ({ type: 'account' as const, id: `i${i}`, at: '2026-01-01T00:00:00.000Z', fields: { name: `${i}` } }));
    await store.runBatch(importRecords, [{ records }]);
    const first = await replica.outbox(700);
    expect((await replica.takeIn({ from: null, operations: first, cursor: '700' })).operations).to.equal(0);
    const rest = await replica.outbox(10_000);
    expect([first.length, rest.length, new Set([...ids(first), ...ids(rest)]).size]).to.deep.equal([700, 501, 1_201]);
    expect(await (await anotherTab(store)).attach(openReplica).outbox(10_000)).to.deep.equal(rest);
  });

  it('takes in what others did, shows it, and tells the other tab', async () => {
    await exchange('1');
    const tab = await anotherTab(store);
    const here = record(store, { kind: 'record', type: 'account', id: 'a' }), there = record(tab, { kind: 'record', type: 'account', id: 'a' });
    const taken = await replica.takeIn({ from: '1', operations: [foreign('f1', 1, { name: 'F' })], cursor: '2' });
    expect(taken).to.deep.equal({ isStale: false, operations: 1, conflicts: 0 });
    expect(here.last()).to.include({ name: 'F', rev: 2 });
    await until(() => (there.last() as { name: string } | undefined)?.name === 'F');
    expect(await replica.outbox(10)).to.deep.equal([]);
  });

  it('takes a page in once, and none that does not begin where it stands', async () => {
    await exchange('1');
    const page = { from: '1', operations: [foreign('f1', 1, { name: 'F' })], cursor: '2' };
    await replica.takeIn(page);
    await rename(store, 'G');
    expect((await replica.takeIn(page)).isStale).to.equal(true);
    expect((await replica.takeIn({ from: '5', operations: [foreign('f9', 8, { name: 'Z' })], cursor: '6' })).isStale).to.equal(true);
    expect([await nameOf(store), await replica.cursor()]).to.deep.equal(['G', '2']);
  });

  it('takes a page in once that two tabs are given at the same time', async () => {
    const tab = (await anotherTab(store)).attach(openReplica);
    await exchange('1');
    await rename(store, 'Mine');
    const page = { from: '1', operations: [foreign('f1', 1, { industry: 'steel' })], cursor: '2' };
    const taken = await Promise.all([replica.takeIn(page), tab.takeIn(page)]);
    expect(taken.map(({ isStale }) => isStale).sort()).to.deep.equal([false, true]);
    const [here, there] = [await replica.outbox(10), await tab.outbox(10)];
    expect(here.map(({ base, patch }) => [base, patch])).to.deep.equal([[2, { name: 'Mine' }]]);
    expect(there).to.deep.equal(here);
  });

  it('finishes a page that was begun when the store is closed, and begins none after', async () => {
    await exchange('1');
    const taking = replica.takeIn({ from: '1', operations: [foreign('f1', 1, { name: 'F' })], cursor: '2' });
    store.close();
    await taking;
    const code = await replica.takeIn({ from: '2', operations: [foreign('f2', 2, { name: 'G' })], cursor: '3' }).catch((error: { code: string }) => error.code);
    const anew = await anotherTab(store);
    expect([code, await nameOf(anew), await anew.attach(openReplica).cursor()]).to.deep.equal(['closed', 'F', '2']);
  });

  it('puts its own change on top of what others did first, with the revision that follows', async () => {
    await exchange('1');
    await done(store, editRecord, { type: 'account', id: 'a', fields: { industry: 'steel' } });
    const [before] = await replica.outbox(10);
    await replica.takeIn({ from: '1', operations: [foreign('f1', 1, { name: 'F' }), foreign('f2', 2, { domain: 'f.example' })], cursor: '2' });
    const [after] = await replica.outbox(10);
    expect([before!.id, before!.base, after!.base, after!.patch]).to.deep.equal([after!.id, 1, 3, { industry: 'steel' }]);
    expect(await store.read({ kind: 'record', type: 'account', id: 'a' })).to.include({ name: 'F', domain: 'f.example', industry: 'steel', rev: 4 });
  });

  it('keeps its own change as a conflict where others were first, which a person closes', async () => {
    await exchange('1');
    await rename(store, 'Mine');
    const taken = await replica.takeIn({ from: '1', operations: [foreign('f1', 1, { name: 'Theirs' })], cursor: '2' });
    expect([taken.conflicts, await nameOf(store)]).to.deep.equal([1, 'Theirs']);
    const { rows } = await store.read({ kind: 'window', type: 'conflict' });
    const conflict = rows[0]!.record;
    expect(conflict).to.deep.include({ subject: { type: 'account', id: 'a' }, mine: { name: 'Mine' }, theirs: { name: 'Theirs' }, by: 'han', createdBy: 'rule:sync' });
    expect((await replica.outbox(10)).map(({ type }) => type)).to.deep.equal(['conflict']);
    await done(store, resolveConflict, { id: conflict.id, keep: 'mine' });
    expect(await nameOf(store)).to.equal('Mine');
    await store.undo();
    expect(await nameOf(store)).to.equal('Theirs');
  });

  it('can still undo a change that others came before, also in another tab', async () => {
    const tab = await anotherTab(store);
    await exchange('1');
    await done(store, editRecord, { type: 'account', id: 'a', fields: { industry: 'steel' } });
    await replica.takeIn({ from: '1', operations: [foreign('f1', 1, { name: 'F' })], cursor: '2' });
    const heard = record(tab, { kind: 'record', type: 'account', id: 'a' });
    await until(() => (heard.last() as { industry?: string } | undefined)?.industry === 'steel');
    const outcome = await tab.undo();
    expect(isRefusal(outcome)).to.equal(false);
    expect(heard.last()).to.include({ name: 'F' }).and.not.to.have.property('industry');
  });

  it('keeps what it does not know: fields and records of newer versions', async () => {
    await exchange('1');
    await replica.takeIn({ from: '1', operations: [
      foreign('f1', 1, { newerField: { deep: 1 } }, { sv: 2 }), foreign('f2', 0, { x: 1 }, { type: 'newerType' as never, recordId: 'n', sv: 2 }),
    ], cursor: '2' });
    await rename(store, 'B');
    expect(await store.read({ kind: 'record', type: 'account', id: 'a' })).to.deep.include({ name: 'B', newerField: { deep: 1 } });
    const text = await (await store.backup()).text();
    expect(text).to.contain('newerType').and.to.contain('"sv":2');
  });

  it('leaves everything as it was when the page cannot be written', async () => {
    await exchange('1');
    await rename(store, 'Mine');
    const cyclic: Record<string, unknown> = {};
    cyclic.self = cyclic;
    const failed = await replica.takeIn({ from: '1', operations: [foreign('f1', 1, cyclic as never)], cursor: '2' }).then(() => false, () => true);
    expect([failed, await nameOf(store), await replica.cursor(), (await replica.outbox(10)).length]).to.deep.equal([true, 'Mine', '1', 1]);
  });

  it('gives a restored copy nothing twice: what the stream brings back is known', async () => {
    await exchange('1');
    await replica.takeIn({ from: '1', operations: [foreign('f1', 1, { name: 'F' })], cursor: '2' });
    const copy = await freshStore();
    await copy.restore(await store.backup());
    const other = copy.attach(openReplica), all = await other.outbox(10);
    expect(all).to.have.lengthOf(2);
    expect((await other.takeIn({ from: null, operations: all, cursor: '2' })).operations).to.equal(0);
    expect([await nameOf(copy), await other.outbox(10)]).to.deep.equal(['F', []]);
  });

  it('keeps totals and histories of deals that others moved', async () => {
    const deals = await storeWithPipeline(), sales = deals.attach(openReplica);
    await addDeal(deals, 'd');
    await sales.takeIn({ from: null, operations: await sales.outbox(10), cursor: '1' });
    await done(deals, editRecord, { type: 'opportunity', id: 'd', fields: { amount: { amount: 500, currency: 'CNY' } } });
    const moved = { type: 'opportunity' as const, recordId: 'd', cmd: 'moveOpportunity', at: '2099-01-01T00:00:00.000Z' };
    await sales.takeIn({ from: '1', operations: [foreign('f1', 1, { stageId: 'qualification' }, moved)], cursor: '2' });
    const { stages } = await deals.read({ kind: 'summary', pipelineId: 'p' });
    expect([stages.get('generation')?.count ?? 0, stages.get('qualification')!.count, stages.get('qualification')!.sums]).to.deep.equal([0, 1, [{ amount: 500, currency: 'CNY' }]]);
    const { rows } = await deals.read({ kind: 'window', type: 'opportunity' });
    expect(rows[0]!.history.map(({ kind, id }) => [kind, id === 'f1'])).to.deep.equal([['created', false], ['moved', true], ['changed', false]]);
    const [ours] = await sales.outbox(10);
    expect(ours).to.include({ at: '2099-01-01T00:00:00.000Z', base: 2 });
    expect(ours!.claimedAt! < ours!.at).to.equal(true);
  });
});
