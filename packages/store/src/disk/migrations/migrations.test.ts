import { expect } from '@open-wc/testing';
import { createRecord } from '@salescycle/model';
import { openDB } from 'idb';
import { openBackups } from '../../backup/backups.js';
import { openSafeCopies } from '../../backup/safe-copies.js';
import { openErasures } from '../../erase/erasure.js';
import { StoreError } from '../../errors.js';
import { openStore } from '../../open-store.js';
import { deal, lead, Workspace } from '../../oracle/workspace.fixture.js';
import { openReplica } from '../../replica/replica.js';
import { done, forgetStores, freshStore } from '../../world.fixture.js';
import { databaseName } from '../database.js';
import { MIGRATIONS } from './index.js';
import { READERS, type Migrate } from './migrate.js';
import { worldOfVersion1 } from './version-1.fixture.js';

const records = [...Array.from({ length: 420 }, (_, i) => deal(i)), ...Array.from({ length: 40 }, (_, i) => lead(i))];
const contents = async (name: string) => {
  const database = await openDB(name);
  const stores = [...database.objectStoreNames];
  const all = await Promise.all(stores.map(async (store) => [store, await database.getAllKeys(store), await database.getAll(store)]));
  database.close();
  return { version: database.version, all };
};
const failure = (work: Promise<unknown>) => work.then(() => null, (error: unknown) => error as StoreError);

describe('a database of the first version', function () {
  this.timeout(30_000);
  let workspace: Workspace;
  beforeEach(async () => {
    workspace = new Workspace(`v1-${Date.now()}-${Math.random().toString(36).slice(2)}`);
    await worldOfVersion1(records).save(databaseName(workspace.name));
  });
  afterEach(() => workspace.delete());

  it('is the same workspace afterwards: records, histories, totals, boards, undo; also folded and opened anew', async () => {
    const tab = await workspace.openTab();
    expect(tab.store.actor).to.equal('han');
    const groups = (await contents(databaseName(workspace.name))).all.find(([name]) => name === 'groups')![1] as number[];
    expect(groups).to.deep.equal(groups.map((_, i) => i + 1));
    workspace.watch(tab, 'board');
    await workspace.check('upgraded');
    workspace.watch(tab, 'whole');
    await tab.store.read({ kind: 'window', type: 'opportunity' });
    await workspace.check('wholly loaded');
    expect(workspace.naive.all('opportunity').length).to.equal(419);
    await workspace.fold(tab, 500);
    await workspace.closeTab(tab);
    workspace.watch(await workspace.openTab(), 'board');
    await workspace.check('folded and opened anew');
    expect(workspace.counts.partial).to.equal(2);
  });

  it('takes back what was done before, an import over several log entries too, and brings it back', async () => {
    const tab = await workspace.openTab();
    workspace.watch(tab, 'whole');
    for (let i = 0; i < 6; i++) await workspace.counted(tab.store.undo());
    await workspace.check('before the import');
    const before = workspace.naive.all('opportunity').length;
    await workspace.counted(tab.store.redo());
    await workspace.check('brought back');
    expect([before, workspace.naive.all('opportunity').length, workspace.counts.refused]).to.deep.equal([0, 420, 0]);
  });

  it('is folded into pages when there is time, though nobody writes', async () => {
    const tab = await workspace.openTab();
    const database = await openDB(databaseName(workspace.name));
    const before = await database.count('fresh');
    await workspace.idle(tab);
    const after = await database.count('fresh');
    database.close();
    expect([before > 400, after <= 32]).to.deep.equal([true, true]);
    await workspace.check('folded');
  });

  it('can be saved and restored, the undo with it', async () => {
    const { store } = await workspace.openTab();
    const copy = new Workspace(`${workspace.name}-copy`);
    const copied = (await copy.openTab()).store;
    await copied.restore(await store.backup());
    await copy.check('restored');
    expect(await copied.read({ kind: 'undo' })).to.deep.equal(await store.read({ kind: 'undo' }));
    await copy.delete();
  });

  it('is left as it was when a step of the upgrade fails, with a clear error, and can be upgraded later', async () => {
    const before = await contents(databaseName(workspace.name));
    const steps = MIGRATIONS as Migrate[];
    const [, step] = steps;
    steps[1] = async (upgrade) => {
      await step!(upgrade);
      throw new Error('boom');
    };
    const error = await failure(openStore({ workspace: workspace.name }));
    steps[1] = step!;
    expect(error).to.be.instanceOf(StoreError);
    expect(error!.message).to.contain(workspace.name).and.to.contain('Nothing was changed');
    expect((error!.cause as Error).message).to.equal('boom');
    expect(await contents(databaseName(workspace.name))).to.deep.equal(before);
    await workspace.openTab();
    await workspace.check('upgraded later');
  });

  it('is left as it was when what it holds cannot be read', async () => {
    const database = await openDB(databaseName(workspace.name));
    await database.put('rows', { damaged: true }, 'x');
    database.close();
    const before = await contents(databaseName(workspace.name));
    expect((await failure(openStore({ workspace: workspace.name })))).to.be.instanceOf(StoreError);
    expect(await contents(databaseName(workspace.name))).to.deep.equal(before);
  });
});

describe('a database of a newer version', () => {
  /** A workspace with an account, raised to a layout that does not exist yet, which says whose code still reads it. */
  async function raised(readers: number): Promise<string> {
    const store = await freshStore();
    await done(store, createRecord, { type: 'account', id: 'a', fields: { name: 'Acme' } });
    store.close();
    const newer = await openDB(databaseName(store.workspace), MIGRATIONS.length + 1, {
      upgrade: (database, _from, _to, transaction) => {
        database.createObjectStore('of-the-future').put('kept', 1);
        transaction.objectStore('meta').put(String(readers), READERS);
      },
    });
    newer.close();
    return store.workspace;
  }

  it('that says nothing of this code is refused without being touched', async () => {
    const workspace = `v99-${Date.now()}`;
    const newer = await openDB(databaseName(workspace), MIGRATIONS.length + 1, { upgrade: (database) => { database.createObjectStore('log').put('new', 1); } });
    newer.close();
    const error = await failure(openStore({ workspace }));
    expect([error!.code, error!.message.includes('newer version')]).to.deep.equal(['newer-version', true]);
    const after = await contents(databaseName(workspace));
    expect(after).to.deep.equal({ version: MIGRATIONS.length + 1, all: [['log', [1], ['new']]] });
    indexedDB.deleteDatabase(databaseName(workspace));
  });

  it('that newer code only reads is refused without being touched', async () => {
    const workspace = await raised(MIGRATIONS.length + 1), before = await contents(databaseName(workspace));
    expect((await failure(openStore({ workspace })))!.code).to.equal('newer-version');
    expect(await contents(databaseName(workspace))).to.deep.equal(before);
    await forgetStores();
  });

  it('that this code still reads is read-only: everything is answered, every change rejects, nothing is touched', async () => {
    const workspace = await raised(MIGRATIONS.length), before = await contents(databaseName(workspace));
    const store = await openStore({ workspace });
    const status = await store.read({ kind: 'status' });
    expect([status.state, (status as { error?: StoreError }).error?.code]).to.deep.equal(['read-only', 'newer-version']);
    expect((await store.read({ kind: 'window', type: 'account' })).rows.map(({ record }) => record.name)).to.deep.equal(['Acme']);
    const works = [
      () => store.run(createRecord, { type: 'account', fields: { name: 'B' } }), () => store.runBatch(createRecord, []), () => store.undo(), () => store.redo(),
      () => store.setActor('wang'), () => store.restore(new Blob(['x'])), () => store.attach(({ change }) => change(() => Promise.resolve())), () => openSafeCopies(store).keepFolder(null), () => openBackups(store).merge(new Blob(['x'])),
      () => openErasures(store).erase({ type: 'lead', id: 'x' }), () => store.attach(openReplica).takeIn({ from: null, operations: [], cursor: '1' }),
    ];
    for (const work of works) expect((await failure(work()))!.code).to.equal('newer-version');
    const file = await store.backup();
    expect((await file.text()).includes('Acme')).to.equal(true);
    expect(await openBackups(store).preview(file)).to.include({ fresh: 0, onlyHere: 0 });
    expect([(await openSafeCopies(store).tally()).changes, await openSafeCopies(store).last(), await store.attach(openReplica).cursor()]).to.deep.equal([1, null, null]);
    store.close();
    expect(await contents(databaseName(workspace))).to.deep.equal(before);
    await forgetStores();
  });
});
