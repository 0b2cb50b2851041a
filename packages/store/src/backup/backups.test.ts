import { expect } from '@open-wc/testing';
import { createRecord, deleteRecord, editRecord, importRecords, isRefusal, resolveConflict } from '@salescycle/model';
import { unpackEntry } from '../disk/log-entry.js';
import { StoreError } from '../errors.js';
import { openReplica } from '../replica/replica.js';
import type { Store } from '../store.js';
import { addDeal, anotherTab, done, forgetStores, freshStore, record, storeWithPipeline, until } from '../world.fixture.js';
import { openBackups } from './backups.js';
import { differenceFromLog, logOf } from './replayed.fixture.js';

const account = (store: Store, id: string, name = id) => done(store, createRecord, { type: 'account', id, fields: { name } });
const edit = (store: Store, id: string, fields: Record<string, unknown>) => done(store, editRecord, { type: 'account', id, fields });
const read = async (store: Store, id: string) => (await store.read({ kind: 'record', type: 'account', id })) as { name: string; industry?: string; rev: number } | undefined;
const merge = async (into: Store, from: Store) => openBackups(into).merge(await from.backup());
const failure = (work: Promise<unknown>) => work.then(() => null, (error: unknown) => error as StoreError);
const conflicts = async (store: Store) => (await store.read({ kind: 'window', type: 'conflict' })).rows.map(({ record: each }) => each);
const idsIn = async (store: Store) => (await logOf(store.workspace)).flatMap(unpackEntry).map(({ id }) => id);

describe('merging a backup', function () {
  this.timeout(20_000);
  afterEach(forgetStores);

  let manager: Store;
  let seller: Store;
  beforeEach(async () => {
    manager = await freshStore('mei');
    await account(manager, 'a', 'A');
    seller = await freshStore('han');
    await seller.restore(await manager.backup());
  });

  it('brings what is new under its own ids, and nothing the second time', async () => {
    await edit(seller, 'a', { industry: 'steel' });
    await account(seller, 'b');
    expect(await merge(manager, seller)).to.deep.include({ fresh: 2, conflicts: 0, records: [{ type: 'account', added: 1, changed: 1 }] });
    expect(await idsIn(manager)).to.deep.equal(await idsIn(seller));
    expect(await merge(manager, seller)).to.deep.equal({ group: null, fresh: 0, conflicts: 0, erased: 0, erasedThere: [], records: [] });
    await edit(seller, 'b', { industry: 'tin' });
    expect((await merge(manager, seller)).fresh).to.equal(1);
    expect([await read(manager, 'a'), await read(manager, 'b')]).to.deep.equal([await read(seller, 'a'), await read(seller, 'b')]);
    expect(await differenceFromLog(manager.workspace, [manager])).to.equal(null);
  });

  it('keeps both sides\' changes of different fields', async () => {
    await edit(seller, 'a', { industry: 'steel' });
    await edit(manager, 'a', { domain: 'a.example' });
    expect((await merge(manager, seller)).conflicts).to.equal(0);
    expect(await read(manager, 'a')).to.include({ name: 'A', industry: 'steel', domain: 'a.example' });
    expect((await merge(manager, seller)).fresh).to.equal(0);
  });

  it('lets stand what stands here where both changed one field, and keeps theirs as one conflict a person closes', async () => {
    await edit(seller, 'a', { name: 'First thought' });
    await edit(seller, 'a', { name: 'Theirs' });
    await edit(manager, 'a', { name: 'Mine' });
    const file = await seller.backup();
    expect(await openBackups(manager).merge(file)).to.include({ fresh: 2, conflicts: 1 });
    expect((await read(manager, 'a'))?.name).to.equal('Mine');
    const [conflict] = await conflicts(manager);
    expect(conflict).to.deep.include({ subject: { type: 'account', id: 'a' }, mine: { name: 'Theirs' }, theirs: { name: 'Mine' }, by: 'han' });
    await edit(manager, 'a', { industry: 'steel' });
    expect(await openBackups(manager).merge(file)).to.include({ fresh: 0, conflicts: 0 });
    await done(manager, resolveConflict, { id: conflict!.id, keep: 'mine' });
    expect([(await read(manager, 'a'))?.name, (await merge(manager, seller)).fresh]).to.deep.equal(['Theirs', 0]);
    expect(await differenceFromLog(manager.workspace, [manager])).to.equal(null);
  });

  it('takes from a later file what the seller did since, though the earlier one was put behind ours', async () => {
    await edit(seller, 'a', { name: 'Theirs', industry: 'tin' });
    await edit(manager, 'a', { name: 'Mine' });
    await merge(manager, seller);
    await edit(seller, 'a', { industry: 'steel' });
    expect(await merge(manager, seller)).to.include({ fresh: 1, conflicts: 0 });
    expect(await read(manager, 'a')).to.include({ name: 'Mine', industry: 'steel' });
  });

  it('lets two workspaces that merge each other agree, as long as nobody says two things at once', async () => {
    await edit(seller, 'a', { industry: 'steel' });
    await edit(manager, 'a', { domain: 'a.example' });
    await merge(manager, seller);
    await merge(seller, manager);
    await edit(manager, 'a', { industry: 'tin' });
    await edit(seller, 'a', { domain: 'b.example' });
    expect([(await merge(seller, manager)).conflicts, (await merge(manager, seller)).conflicts]).to.deep.equal([0, 0]);
    for (const store of [manager, seller]) expect(await read(store, 'a')).to.include({ industry: 'tin', domain: 'b.example' });
  });

  it('brings several sellers into one workspace, records of the same id that both made too', async () => {
    const other = await freshStore('wang');
    await account(other, 'a', 'A');
    await account(other, 'w');
    await account(seller, 's');
    await merge(manager, seller);
    expect(await merge(manager, other)).to.include({ fresh: 2, conflicts: 0 });
    expect((await manager.read({ kind: 'window', type: 'account', orderBy: { field: 'id' } })).rows.map(({ record: { id } }) => id)).to.deep.equal(['a', 's', 'w']);
    expect((await merge(manager, other)).fresh).to.equal(0);
  });

  it('says before what it would do, and does nothing by saying it', async () => {
    await edit(seller, 'a', { name: 'Theirs' });
    await account(seller, 'b');
    await edit(manager, 'a', { name: 'Mine' });
    const before = await logOf(manager.workspace), file = await seller.backup();
    const preview = await openBackups(manager).preview(file);
    expect(preview).to.deep.include({ workspace: seller.workspace, known: 1, fresh: 2, onlyHere: 1, conflicts: 1, erased: 0, records: [{ type: 'account', added: 1, changed: 1 }] });
    expect(preview.lastChangeAt! <= preview.writtenAt).to.equal(true);
    expect(await logOf(manager.workspace)).to.deep.equal(before);
    expect((await read(manager, 'b'))).to.equal(undefined);
  });

  it('is one step to take back and to bring again', async () => {
    await edit(seller, 'a', { industry: 'steel' });
    await done(seller, importRecords, { records: Array.from({ length: 700 }, (_, i) => ({ type: 'account' as const, id: `i${i}`, fields: { name: `${i}` } })) });
    await edit(manager, 'a', { name: 'Mine' });
    await merge(manager, seller);
    expect((await manager.read({ kind: 'undo' })).undo?.cmd).to.equal('mergeBackup');
    expect(isRefusal(await manager.undo())).to.equal(false);
    const count = async () => (await manager.read({ kind: 'window', type: 'account' })).total;
    expect([await count(), (await read(manager, 'a'))?.industry]).to.deep.equal([1, undefined]);
    expect(isRefusal(await manager.redo())).to.equal(false);
    expect([await count(), (await read(manager, 'a'))?.industry, (await read(manager, 'a'))?.name]).to.deep.equal([701, 'steel', 'Mine']);
    expect(await differenceFromLog(manager.workspace, [manager])).to.equal(null);
  });

  it('keeps totals, histories and what it does not know', async () => {
    const [here, there] = [await storeWithPipeline(), await freshStore('wang')];
    await there.restore(await here.backup());
    await addDeal(there, 'd', { amount: { amount: 500, currency: 'CNY' } });
    const foreign = { id: 'n1', at: '2026-03-02T00:00:00.000Z', by: 'li', device: 'x', cmd: 'c', group: 'g', type: 'newerType' as never, recordId: 'n', base: 0, patch: { x: 1 }, was: {}, sv: 2 };
    await there.attach(openReplica).takeIn({ from: null, operations: [foreign], cursor: '1' });
    await merge(here, there);
    expect((await here.read({ kind: 'summary', pipelineId: 'p' })).stages.get('generation')!.sums).to.deep.equal([{ amount: 500, currency: 'CNY' }]);
    expect(await (await here.backup()).text()).to.contain('newerType');
    expect(await differenceFromLog(here.workspace, [here])).to.equal(null);
  });

  it('shows what came in every tab, and works while another one writes', async () => {
    const tab = await anotherTab(manager);
    const watched = record(tab, { kind: 'window', type: 'account' });
    await account(seller, 'b');
    await Promise.all([merge(manager, seller), account(tab, 't')]);
    await until(() => watched.last().total === 3);
    expect(await differenceFromLog(manager.workspace, [manager, tab])).to.equal(null);
  });

  it('leaves everything as it was when it is called off or the file is damaged, and says which line', async () => {
    await account(seller, 'b');
    const file = await seller.backup(), before = await logOf(manager.workspace), stop = new AbortController();
    stop.abort(new Error('enough'));
    expect((await failure(openBackups(manager).merge(file, stop)))?.message).to.equal('enough');
    const text = await file.text();
    for (const [wrong, line] of [[text.replace('"b"', '"c"'), 'line'], [text.slice(0, text.length / 2), 'line'], ['{"salescycle":2}\n', 'line 1'], ['no backup', 'line 1']] as const) {
      const error = await failure(openBackups(manager).merge(new Blob([wrong])));
      expect([error?.code, error?.message.includes(line)]).to.deep.equal(['backup-damaged', true]);
    }
    expect(await logOf(manager.workspace)).to.deep.equal(before);
    expect(isRefusal(await manager.run(createRecord, { type: 'account', id: 'after', fields: { name: 'x' } }))).to.equal(false);
  });

  it('keeps a record alive that one side deleted and the other went on with', async () => {
    await done(manager, deleteRecord, { type: 'account', id: 'a' });
    await edit(seller, 'a', { industry: 'steel' });
    expect((await merge(manager, seller)).conflicts).to.equal(1);
    expect((await read(manager, 'a'))?.industry).to.equal('steel');
  });
});

describe('replacing by a backup', () => {
  afterEach(forgetStores);

  it('makes the workspace what the file says, in every tab, and goes on from there', async () => {
    const here = await storeWithPipeline(), there = await storeWithPipeline(), tab = await anotherTab(here);
    for (let i = 0; i < 30; i++) await addDeal(here, `here${i}`);
    await addDeal(there, 'there', { amount: { amount: 7, currency: 'CNY' } });
    const watched = record(tab, { kind: 'window', type: 'opportunity' });
    await openBackups(here).replace(await there.backup());
    await until(() => watched.last().rows[0]?.record.id === 'there');
    expect([watched.last().total, (await here.read({ kind: 'summary', pipelineId: 'p' })).open.sums]).to.deep.equal([1, [{ amount: 7, currency: 'CNY' }]]);
    expect((await here.read({ kind: 'undo' })).undo?.cmd).to.equal('createOpportunity');
    await Promise.all([addDeal(tab, 'after1'), addDeal(here, 'after2')]);
    await until(() => watched.last().total === 3);
    expect(await differenceFromLog(here.workspace, [here, tab])).to.equal(null);
    const copy = await freshStore();
    await copy.restore(await here.backup());
    expect((await copy.read({ kind: 'window', type: 'opportunity' })).total).to.equal(3);
  });

  it('lets another tab that has not heard of it write behind it, never into what was before', async () => {
    const here = await storeWithPipeline(), there = await storeWithPipeline(), tab = await anotherTab(here);
    for (let i = 0; i < 10; i++) await addDeal(here, `here${i}`);
    const seen = record(tab, { kind: 'window', type: 'opportunity' });
    await until(() => seen.results.at(-1)?.total === 10);
    seen.stop();
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    try {
      await openBackups(here).replace(await there.backup());
      await addDeal(tab, 'unheard');
    } finally {
      Reflect.deleteProperty(document, 'hidden');
    }
    const names = (await tab.read({ kind: 'window', type: 'opportunity' })).rows.map(({ record: { id } }) => id);
    expect(names).to.deep.equal(['unheard']);
    expect(await differenceFromLog(here.workspace, [tab])).to.equal(null);
  });

  it('also by one with more in it than is here', async () => {
    const here = await freshStore(), there = await storeWithPipeline();
    await account(here, 'x');
    for (let i = 0; i < 5; i++) await addDeal(there, `there${i}`);
    await openBackups(here).replace(await there.backup());
    await here.undo();
    expect([(await here.read({ kind: 'window', type: 'opportunity' })).total, await read(here, 'x')]).to.deep.equal([4, undefined]);
    expect(await differenceFromLog(here.workspace, [here])).to.equal(null);
  });

  it('gives other devices what the file says, and nothing of what was here; what they have comes in again', async () => {
    const here = await freshStore(), there = await freshStore();
    await account(here, 'x');
    await account(there, 'y');
    const replica = here.attach(openReplica);
    expect((await replica.outbox(10)).map(({ recordId }) => recordId)).to.deep.equal(['x']);
    await openBackups(here).replace(await there.backup());
    expect([(await replica.outbox(10)).map(({ recordId }) => recordId), await replica.cursor()]).to.deep.equal([['y'], null]);
  });

  it('leaves everything as it was when the file is damaged', async () => {
    const here = await freshStore();
    await account(here, 'x');
    const before = await logOf(here.workspace), text = await (await here.backup()).text();
    expect((await failure(openBackups(here).replace(new Blob([text.replace('"x"', '"y"')]))))?.code).to.equal('backup-damaged');
    expect([await logOf(here.workspace), (await read(here, 'x'))?.name]).to.deep.equal([before, 'x']);
  });
});
