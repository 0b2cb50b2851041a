// Storage fails: full, blocked by an older tab, upgraded half-way, deleted underneath, written by a newer version.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { FaultBrowser, forget, newProfile, shareBrowser, type FaultPage } from './browser.js';

const shared = shareBrowser();
let count = 0;

const newName = () => `storage-${Date.now()}-${count++}`;

/** A page with a workspace in which there are accounts and deals. */
async function prepared(workspace = newName()): Promise<FaultPage & { workspace: string }> {
  const opened = await shared.browser.open();
  await opened.page.evaluate(async (name) => {
    await faults.open(name);
    await faults.prepare();
  }, workspace);
  return { ...opened, workspace };
}

/** Everything on disk, as text. */
const diskOf = ({ page }: FaultPage, workspace: string) => page.evaluate(async (name) =>
  JSON.stringify(await faults.readDisk(name), (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)), workspace);

const check = ({ page }: FaultPage, workspace: string) => page.evaluate(async (name) => (await faults.check(name)).problems, workspace);

describe('a disk that is full', () => {
  const room = (quotaSize?: number) => full.session.send('Storage.overrideQuotaForOrigin', { origin: shared.site.origin, ...(quotaSize !== undefined && { quotaSize }) });
  let small: FaultBrowser, smallProfile: string, full: FaultPage;

  // Chromium remembers for half a minute how much room there was: the limit has to stand before anything is written.
  beforeEach(async () => {
    smallProfile = await newProfile();
    small = await FaultBrowser.launch(smallProfile, shared.site);
    full = await small.open();
    await room(500_000);
    await full.page.evaluate(async () => {
      await faults.open('full');
      await faults.prepare();
    });
  });
  afterEach(async () => {
    await small.close();
    await forget(smallProfile);
  });

  test('in mid-import: it is refused as a whole, and goes through once there is room', async () => {
    const { page } = full;
    await page.evaluate(() => { Object.assign(globalThis, { seen: faults.watch({ kind: 'summary', pipelineId: 'p' }) }); });
    const before = await diskOf(full, 'full');
    const importMany = () => page.evaluate(async () => {
      let progress = 0;
      const outcome = await faults.importDeals('imported', 6_000, (done, of) => { progress = done / of; });
      return { ...outcome, progress, told: (globalThis as unknown as { seen: { results: unknown[] } }).seen.results.length };
    });
    const refused = await importMany();
    assert.equal(refused.failed?.name, 'StoreError');
    assert.equal(refused.failed?.code, 'storage-full');
    assert.match(refused.failed?.message ?? '', /no space left. Nothing was changed/);
    assert.ok(refused.progress > 0.4, `it failed at ${refused.progress} of its way`);
    assert.equal(refused.told, 1, 'somebody saw a part of it');
    assert.equal(await diskOf(full, 'full'), before);
    await room();
    assert.equal((await importMany()).done, 9_000);
    assert.deepEqual(await check(full, 'full'), []);
    assert.deepEqual(full.complaints, []);
  });

  test('under commands that are shown already: they are taken back from what is on screen, reject, and can be done again', async () => {
    const { page } = full;
    const before = await diskOf(full, 'full');
    await page.evaluate(() => faults.fill());
    const { codes, totals, names } = await page.evaluate(async () => {
      const { createOpportunity, editRecord } = faults.model;
      const seen = faults.watch({ kind: 'window', type: 'opportunity', where: { pipelineId: 'p', stageId: 'generation' } });
      const results = await Promise.allSettled([
        faults.store.run(createOpportunity, { id: 'new', pipelineId: 'p', fields: { name: 'New', lossNote: 'x'.repeat(2_000) } }),
        faults.store.run(editRecord, { type: 'opportunity', id: 'd0', fields: { name: 'Other' } }),
        faults.store.run(editRecord, { type: 'opportunity', id: 'new', fields: { name: 'Newer' } }),
      ]);
      const windows = seen.results as { total: number; rows: { record: { name: string } }[] }[];
      return {
        codes: results.map((result) => (result.status === 'rejected' ? (result.reason as { code: string }).code : 'done')),
        totals: windows.map(({ total }) => total), names: windows.at(-1)!.rows.map(({ record }) => record.name),
      };
    });
    assert.deepEqual(codes, ['storage-full', 'storage-full', 'storage-full']);
    assert.equal(Math.max(...totals), totals[0]! + 1, 'it was never shown');
    assert.equal(totals.at(-1), totals[0]);
    assert.deepEqual(names.filter((name) => ['New', 'Newer', 'Other'].includes(name)), []);
    assert.equal(await diskOf(full, 'full'), before);
    await room();
    await page.evaluate(() => faults.store.run(faults.model.createOpportunity, { id: 'new', pipelineId: 'p', fields: { name: 'New' } }));
    assert.deepEqual(await check(full, 'full'), []);
    assert.deepEqual(full.complaints, []);
  });
});

describe('an upgrade', () => {
  /** A page that has a workspace of the first layout open and lets go of it for nobody. */
  async function oldTab(workspace: string, deals = 0): Promise<FaultPage> {
    const opened = await prepared(`${workspace}-source`);
    await opened.page.evaluate(async (name, many) => {
      if (many) await faults.importDeals('many', many);
      await faults.openVersion1(`${name}-source`, name);
    }, workspace, deals);
    return opened;
  }

  const open = ({ page }: FaultPage, workspace: string) => page.evaluate((name) => faults.open(name).then(() => null, faults.failureOf), workspace);

  test('that an old tab blocks says so, and goes through when that tab is closed', async () => {
    const workspace = newName(), old = await oldTab(workspace), opened = await shared.browser.open();
    const before = await old.page.evaluate(() => faults.old!.version);
    const refused = await open(opened, workspace);
    assert.equal(refused?.code, 'storage-blocked');
    assert.match(refused.message, /another tab.*close/i);
    assert.equal(before, 1);
    await old.page.close();
    assert.equal(await open(opened, workspace), null);
    assert.deepEqual(await check(opened, workspace), []);
    assert.deepEqual(opened.complaints, []);
    await opened.page.close();
  });

  test('that fails leaves the database as it was, and can be done again', async () => {
    const workspace = newName(), old = await oldTab(workspace), opened = await shared.browser.open();
    await old.page.evaluate(async () => {
      await faults.resultOf(faults.old!.transaction('rows', 'readwrite').objectStore('rows').put(null, 'damaged'));
      faults.old!.close();
    });
    const refused = await open(opened, workspace);
    assert.equal(refused?.code, 'unexpected');
    assert.match(refused.message, /Nothing was changed/);
    const version = await opened.page.evaluate(async (name) => {
      const database = await faults.openRaw(name), { version: found, objectStoreNames } = database;
      const left = { found, stores: [...objectStoreNames].sort() };
      await faults.resultOf(database.transaction('rows', 'readwrite').objectStore('rows').delete('damaged'));
      database.close();
      return left;
    }, workspace);
    assert.deepEqual(version, { found: 1, stores: ['groups', 'log', 'meta', 'rows', 'totals'] });
    assert.equal(await open(opened, workspace), null);
    assert.deepEqual(await check(opened, workspace), []);
    await opened.page.close();
    await old.page.close();
  });

  test('whose tab dies half-way has not happened, and is done by the next', async () => {
    const workspace = newName(), old = await oldTab(workspace, 2_000), dying = await shared.browser.open(), opened = await shared.browser.open();
    await old.page.evaluate(() => faults.old!.close());
    await dying.page.evaluate(() => faults.tellOfPuts(400));
    const halfWay = new Promise<void>((resolve) => { dying.onTold = () => resolve(); });
    dying.page.evaluate((name) => { void faults.open(name); }, workspace).catch(() => undefined);
    await halfWay;
    const crashed = new Promise((resolve) => dying.page.once('error', resolve));
    dying.page.goto('chrome://crash').catch(() => undefined);
    await crashed;
    const version = await opened.page.evaluate(async (name) => {
      const database = await faults.openRaw(name);
      database.close();
      return database.version;
    }, workspace);
    assert.equal(version, 1);
    assert.equal(await open(opened, workspace), null);
    assert.deepEqual(await check(opened, workspace), []);
    for (const { page } of [old, opened]) await page.close();
  });
});

describe('a database that goes away', () => {
  const GONE = {
    'another tab deletes it': async (workspace: string) => {
      const other = await shared.browser.open();
      await other.page.evaluate((name) => faults.resultOf(indexedDB.deleteDatabase(faults.nameOf(name))), workspace);
      await other.page.close();
    },
    'the browser clears the site’s data': async () => {
      const other = await shared.browser.open();
      await other.session.send('Storage.clearDataForOrigin', { origin: shared.site.origin, storageTypes: 'indexeddb' });
      await other.page.close();
    },
  };
  for (const [how, remove] of Object.entries(GONE)) {
    test(`when ${how}: the status says so, every command rejects, and a reload begins anew`, async () => {
      const opened = await prepared(), { page, workspace } = opened;
      await page.evaluate(() => {
        Object.assign(globalThis, { heard: faults.watch({ kind: 'status' }) });
        Object.assign(globalThis, { storm: faults.storm({ seed: 1, tab: 'gone', duration: 1_500 }) });
      });
      await remove(workspace);
      const told = await page.waitForFunction(() => {
        const last = (globalThis as unknown as { heard: { results: { state: string; error?: { code: string; message: string } }[] } }).heard.results.at(-1)!;
        return last.state === 'closed' && { code: last.error!.code, message: last.error!.message };
      }, { timeout: 10_000, polling: 50 });
      const { code, message } = (await told.jsonValue()) as { code: string; message: string };
      assert.equal(code, 'storage-lost');
      assert.match(message, /Reload this page/);
      const refused = await page.evaluate(() => faults.store.run(faults.model.createRecord, { type: 'account', fields: { name: 'A' } }).then(() => null, faults.failureOf));
      assert.equal(refused?.code, 'storage-lost');
      // Comes to its end only if every command was answered.
      await page.evaluate(() => (globalThis as unknown as { storm: Promise<void> }).storm);
      const failures = new Set(opened.told.flatMap((each) => ('failed' in each ? [each.failed] : [])));
      assert.deepEqual([...failures].filter((each) => !['storage-lost', 'closed'].includes(each)), []);
      // What folds or catches up when it happens has nobody to tell but the page.
      assert.deepEqual(opened.complaints.filter((each) => !/^StoreError: The browser could not reach/.test(each)), []);
      await page.close();
      const again = await prepared(workspace);
      assert.deepEqual(await check(again, workspace), []);
      await again.page.close();
    });
  }
});

test('a database of a newer version is refused and left alone', async () => {
  const workspace = newName(), opened = await shared.browser.open();
  const left = await opened.page.evaluate(async (name) => {
    const newer = await faults.openRaw(name, 99, (database) => { database.createObjectStore('of-the-future').put('kept', 1); });
    newer.close();
    const failure = await faults.open(name).then(() => null, faults.failureOf);
    const database = await faults.openRaw(name);
    const kept = await faults.resultOf(database.transaction('of-the-future').objectStore('of-the-future').get(1)) as string;
    database.close();
    return { failure, version: database.version, kept };
  }, workspace);
  assert.equal(left.failure?.code, 'newer-version');
  assert.match(left.failure.message, /newer version. Reload/);
  assert.deepEqual([left.version, left.kept], [99, 'kept']);
  assert.deepEqual(opened.complaints, []);
  await opened.page.close();
});
