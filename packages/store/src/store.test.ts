import { expect } from '@open-wc/testing';
import {
  createRecord, deleteRecord, editRecord, importRecords, isRefusal, moveOpportunity, winOpportunity, type Command, type EditRecordInput, type ImportedRecord,
} from '@salescycle/model';
import { databaseName, deleteWorkspace } from './disk/database.js';
import { StoreError } from './errors.js';
import { openStore } from './open-store.js';
import type { Outcome, Store } from './store.js';
import { addDeal, anotherTab, done, forgetStores, freshStore, record, storeWithPipeline, until } from './world.fixture.js';

const cny = (amount: number) => ({ amount, currency: 'CNY' });
const ready = { accountId: 'a', amount: cny(100), expectedCloseDate: '2026-07-31', checks: ['need-confirmed'] };
const deals = { kind: 'window', type: 'opportunity', orderBy: { field: 'name' } } as const;

async function failure(work: Promise<unknown>): Promise<StoreError> {
  const error: unknown = await work.then(() => null, (reason: unknown) => reason);
  expect(error).to.be.instanceOf(StoreError);
  return error as StoreError;
}

describe('store', () => {
  afterEach(forgetStores);

  it('has everything again after closing and opening: records, history, totals, undo', async () => {
    const store = await storeWithPipeline();
    await addDeal(store, 'd', ready);
    await done(store, moveOpportunity, { id: 'd', stageId: 'qualification' });
    const before = [await store.read(deals), await store.read({ kind: 'summary', pipelineId: 'p' }), await store.read({ kind: 'undo' })];
    store.close();
    const again = await anotherTab(store);
    expect(again.actor).to.equal('han');
    expect([await again.read(deals), await again.read({ kind: 'summary', pipelineId: 'p' }), await again.read({ kind: 'undo' })]).to.deep.equal(before);
  });

  it('changes nothing when a command is refused', async () => {
    const store = await storeWithPipeline();
    await addDeal(store, 'd');
    const seen = record(store, deals);
    const outcome = await store.run(moveOpportunity, { id: 'd', stageId: 'quote' });
    expect(isRefusal(outcome) && outcome.command).to.equal('moveOpportunity');
    expect(seen.results).to.have.lengthOf(1);
    expect((await anotherTab(store).then((other) => other.read(deals))).rows[0]!.record.stageId).to.equal('generation');
  });

  it('says that the browser lost everything, also later, and in a new workspace nothing of the kind', async () => {
    const workspace = `test-lost-${Date.now()}`, status = async (store: Store) => store.read({ kind: 'status' });
    const { prototype } = IDBVersionChangeEvent, own = Object.getOwnPropertyDescriptor(prototype, 'dataLoss');
    Object.defineProperty(prototype, 'dataLoss', { configurable: true, get: () => 'total' });
    const store = await openStore({ workspace });
    if (own) Object.defineProperty(prototype, 'dataLoss', own);
    else delete (prototype as { dataLoss?: string }).dataLoss;
    const told = await status(store);
    expect(told).to.have.keys('state', 'lostAt');
    store.close();
    const again = await openStore({ workspace }), other = await freshStore();
    expect([await status(again), await status(other)]).to.deep.equal([told, { state: 'ready' }]);
    again.close();
    await deleteWorkspace(workspace);
  });

  it('asks who works here before the first change', async () => {
    const store = await openStore({ workspace: `test-nobody-${Date.now()}` });
    expect((await failure(store.run(createRecord, { type: 'account', fields: { name: 'A' } }))).code).to.equal('no-actor');
    await store.setActor('wang');
    await done(store, createRecord, { type: 'account', fields: { name: 'A' } });
    store.close();
  });

  it('refuses what cannot be stored and names the field, half-writing nothing', async () => {
    const store = await freshStore();
    const outcome = await store.run(createRecord, { type: 'account', fields: { name: 'A', custom: { f: () => 1 } as never } });
    expect(isRefusal(outcome) && outcome.problems[0]!.field).to.equal('custom');
    expect((await store.read({ kind: 'window', type: 'account' })).total).to.equal(0);
  });

  it('aborts the whole transaction when something throws in it', async () => {
    const store = await freshStore();
    const breaking: Command<null> = { name: 'breaking', run: () => { throw new Error('boom'); } };
    await store.runBatch<null>(breaking, [null]).then(() => expect.fail(), (error: Error) => expect(error).to.be.instanceOf(StoreError));
    await done(store, createRecord, { type: 'account', fields: { name: 'still works' } });
    expect((await store.read({ kind: 'window', type: 'account' })).total).to.equal(1);
  });

  it('says so when it was closed, and when the database is deleted underneath', async () => {
    const store = await freshStore();
    const status = record(store, { kind: 'status' });
    await new Promise((gone) => { indexedDB.deleteDatabase(databaseName(store.workspace)).onsuccess = gone; });
    await until(() => status.last().state === 'closed');
    expect(status.last()).to.have.nested.property('error.code', 'storage-lost');
    expect((await failure(store.run(createRecord, { type: 'account', fields: { name: 'A' } }))).code).to.equal('storage-lost');
  });

  it('refuses a database of a newer version without touching it', async () => {
    const workspace = `test-newer-${Date.now()}`;
    const newer = await new Promise<IDBDatabase>((opened) => {
      const request = indexedDB.open(databaseName(workspace), 99);
      request.onsuccess = () => opened(request.result);
    });
    expect((await failure(openStore({ workspace }))).code).to.equal('newer-version');
    newer.close();
  });

  it('refuses a workspace name that could not be a database of its own', async () => {
    expect((await failure(openStore({ workspace: '../x' }))).message).to.contain('“../x”');
  });
});

const rename = (store: Store, name: string) => done(store, editRecord, { type: 'opportunity', id: 'd', fields: { name } });

describe('undo and redo', () => {
  afterEach(forgetStores);

  it('are about what the person did: what a rule does needs nobody to work here, and is no step of theirs', async () => {
    const store = await freshStore(), ruled: Command<EditRecordInput> = { ...editRecord, by: 'rule:test' };
    await done(store, createRecord, { type: 'account', id: 'a', fields: { name: 'A' } });
    const { operations } = await done(store, ruled, { type: 'account', id: 'a', fields: { domain: 'a.example' } });
    expect(operations[0]!.by).to.equal('rule:test');
    await store.undo();
    expect((await store.read({ kind: 'window', type: 'account' })).total).to.equal(0);

    const nobodys = await openStore({ workspace: `${store.workspace}-nobody` });
    await done(nobodys, { ...createRecord, by: 'rule:test' }, { type: 'account', fields: { name: 'A' } });
    nobodys.close();
    await deleteWorkspace(nobodys.workspace);
  });

  it('go back and forth over several changes, in any tab, also after a reload', async () => {
    const store = await storeWithPipeline();
    await addDeal(store, 'd', ready);
    await done(store, moveOpportunity, { id: 'd', stageId: 'qualification' });
    await done(store, winOpportunity, { id: 'd' });
    const stage = async () => (await store.read({ kind: 'record', type: 'opportunity', id: 'd' }))?.stageId;
    await store.undo();
    expect(await stage()).to.equal('qualification');
    const other = await anotherTab(store);
    await other.undo();
    expect((await other.read({ kind: 'record', type: 'opportunity', id: 'd' }))!.stageId).to.equal('generation');
    await other.redo();
    await other.redo();
    expect((await other.read({ kind: 'record', type: 'opportunity', id: 'd' }))!.status).to.equal('won');
    const nothing = await other.redo();
    expect(isRefusal(nothing) && nothing.code).to.equal('nothingToDo');
  });

  it('forget what could be redone once something else is changed', async () => {
    const store = await storeWithPipeline();
    await addDeal(store, 'd');
    await done(store, editRecord, { type: 'opportunity', id: 'd', fields: { name: 'B' } });
    await store.undo();
    expect((await store.read({ kind: 'undo' })).redo).to.be.ok;
    await done(store, editRecord, { type: 'opportunity', id: 'd', fields: { competitor: 'Norwick' } });
    expect((await store.read({ kind: 'undo' })).redo).to.equal(undefined);
  });

  it('reach as far back after a reload as before, however many undos and redos came in between', async () => {
    const store = await storeWithPipeline();
    await addDeal(store, 'd');
    for (let i = 1; i <= 60; i++) await rename(store, `${i}`);
    for (let i = 60; i > 5; i--) await store.undo();
    const reloaded = await anotherTab(store);
    await reloaded.undo();
    expect((await reloaded.read({ kind: 'record', type: 'opportunity', id: 'd' }))!.name).to.equal('4');
    for (let i = 5; i <= 60; i++) await reloaded.redo();
    const again = await anotherTab(store);
    await again.undo();
    expect((await again.read({ kind: 'record', type: 'opportunity', id: 'd' }))!.name).to.equal('59');
  });

  it('are a person’s own: another’s change is not what I undo', async () => {
    const store = await storeWithPipeline();
    await addDeal(store, 'd');
    const other = await anotherTab(store, 'wang');
    await done(other, editRecord, { type: 'opportunity', id: 'd', fields: { name: 'Wang’s' } });
    await store.setActor('han');
    await store.undo();
    expect((await store.read({ kind: 'record', type: 'opportunity', id: 'd' }))).to.equal(undefined);
    expect((await other.read({ kind: 'undo' })).undo!.cmd).to.equal('editRecord');
  });
});

describe('a batch', () => {
  afterEach(forgetStores);
  const slice = (from: number, size: number): { records: ImportedRecord[] } => ({
    records: Array.from({ length: size }, (_, i) => ({
      type: 'opportunity', id: `o${from + i}`, at: '2026-01-01T00:00:00.000Z',
      fields: { name: `Deal ${from + i}`, pipelineId: 'p', stageId: 'generation', status: 'open', amount: cny(100 + from + i) },
      steps: [{ at: '2026-02-01T00:00:00.000Z', set: { stageId: 'won', status: 'won' } }],
    })),
  });
  const slices = (count: number) => Array.from({ length: count }, (_, i) => slice(i * 100, 100));

  it('is one group: one transaction, one undo, one redo', async () => {
    const store = await storeWithPipeline();
    const seen = record(store, deals);
    const progress: number[] = [];
    await store.runBatch(importRecords, slices(12), { onProgress: (n) => progress.push(n) });
    expect(progress).to.deep.equal([...progress].sort((a, b) => a - b));
    expect(progress.length).to.be.greaterThan(12);
    expect(progress.at(-1)).to.equal(12);
    expect(seen.results.map(({ total }) => total)).to.deep.equal([0, 1200]);
    expect((await store.read({ kind: 'undo' })).undo).to.deep.include({ cmd: 'importRecords', count: 2400 });
    await store.undo();
    expect(seen.last().total).to.equal(0);
    await store.redo();
    expect(seen.last().total).to.equal(1200);
    expect((await store.read({ kind: 'summary', pipelineId: 'p' })).stages.get('won')!.count).to.equal(1200);
  });

  it('leaves everything as it was when it is cancelled half-way, and rejects with the reason', async () => {
    const store = await storeWithPipeline();
    const cancel = new AbortController();
    const mind = new Error('changed my mind');
    const reason = await store.runBatch(importRecords, slices(8), { signal: cancel.signal, onProgress: (n) => { if (n === 4) cancel.abort(mind); } })
      .then(() => null, (error: unknown) => error);
    expect(reason).to.equal(mind);
    expect((await store.read(deals)).total).to.equal(0);
    expect((await (await anotherTab(store)).read(deals)).total).to.equal(0);
    expect((await store.read({ kind: 'undo' })).undo!.cmd).to.equal('createPipeline');
  });

  it('takes none of its inputs when one is refused', async () => {
    const store = await storeWithPipeline();
    const bad = { records: [{ ...slice(900, 1).records[0]!, fields: { name: 'no stage' } }] };
    const outcome: Outcome = await store.runBatch(importRecords, [slice(0, 50), bad]);
    expect(isRefusal(outcome) && outcome.problems.map(({ field }) => field)).to.include('pipelineId');
    expect((await store.read(deals)).total).to.equal(0);
  });
});

describe('two tabs', () => {
  afterEach(forgetStores);

  it('hear of each other’s changes', async () => {
    const one = await storeWithPipeline();
    const two = await anotherTab(one);
    const seen = record(two, { kind: 'summary', pipelineId: 'p' });
    await addDeal(one, 'd', ready);
    await until(() => seen.last().open.count === 1);
    expect(seen.last().stages.get('generation')!.sums).to.deep.equal([cny(100)]);
  });

  it('writing at once lose nothing and agree', async () => {
    const one = await storeWithPipeline();
    const two = await anotherTab(one);
    await Promise.all(Array.from({ length: 40 }, (_, i) => addDeal(i % 2 ? one : two, `d${i}`, { amount: cny(i) })));
    await Promise.all(Array.from({ length: 40 }, (_, i) => done(i % 2 ? two : one, editRecord, { type: 'opportunity', id: 'd0', fields: { name: `n${i}` } })));
    const third = await anotherTab(one);
    const summaries = await Promise.all([one, two, third].map((store) => store.read({ kind: 'summary', pipelineId: 'p' })));
    expect(summaries[2]!.open).to.deep.include({ count: 40, sums: [cny(780)] });
    expect((await third.read({ kind: 'record', type: 'opportunity', id: 'd0' }))!.rev).to.equal(41);
    await addDeal(one, 'last');
    await addDeal(two, 'very-last');
    expect((await two.read(deals)).total).to.equal(42);
  });

  it('are not disturbed when one closes while it hears of the other', async () => {
    const one = await storeWithPipeline();
    const reported: unknown[] = [];
    const listen = (event: Event) => { reported.push(event); event.preventDefault(); };
    addEventListener('error', listen);
    for (let i = 0; i < 5; i++) {
      const two = await anotherTab(one);
      const hearing = (two as unknown as { catchUp(): Promise<void> }).catchUp();
      two.close();
      await hearing;
    }
    removeEventListener('error', listen);
    expect(reported).to.deep.equal([]);
  });

  it('see a deletion', async () => {
    const one = await storeWithPipeline();
    await addDeal(one, 'd');
    const two = await anotherTab(one);
    const seen = record(two, deals);
    await done(one, deleteRecord, { type: 'opportunity', id: 'd' });
    await until(() => seen.results.at(-1)?.total === 0);
  });
});

describe('a backup', () => {
  afterEach(forgetStores);

  it('restores everything into an empty workspace', async () => {
    const store = await storeWithPipeline();
    await addDeal(store, 'd', ready);
    await done(store, winOpportunity, { id: 'd' });
    const file = await store.backup();
    const copy = await freshStore();
    await copy.restore(file);
    expect(await copy.read(deals)).to.deep.equal(await store.read(deals));
    expect(await copy.read({ kind: 'summary', pipelineId: 'p' })).to.deep.equal(await store.read({ kind: 'summary', pipelineId: 'p' }));
    await copy.undo();
    expect((await copy.read({ kind: 'record', type: 'opportunity', id: 'd' }))!.status).to.equal('open');
    const reopened = await anotherTab(copy);
    expect((await reopened.read(deals)).rows[0]!.record.status).to.equal('open');
  });

  it('is refused when it is damaged, naming the line, or when there are records already', async () => {
    const store = await storeWithPipeline();
    await addDeal(store, 'd', ready);
    const text = await (await store.backup()).text();
    const lines = text.trimEnd().split('\n');
    const copy = await freshStore();
    const damaged = async (changed: string[]) => (await failure(copy.restore(new Blob([changed.join('\n')])))).message;
    expect(await damaged(lines.with(2, '{"seq":2,"operat'))).to.contain('line 3');
    expect(await damaged(lines.slice(0, -2))).to.contain('too early');
    expect(await damaged(lines.with(2, lines[2]!.replace('100', '999')))).to.contain('checksum');
    expect(await damaged(['{"other":1}'])).to.contain('line 1');
    expect((await copy.read(deals)).total).to.equal(0);
    expect((await failure(store.restore(new Blob([text])))).code).to.equal('not-empty');
  });
});
