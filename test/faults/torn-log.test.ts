// Chromium was killed while it wrote, and half an entry stands at the end of its log: what it appends behind it must not be lost two starts later.
import assert from 'node:assert/strict';
import { readdirSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { FaultBrowser, forget, newProfile, openSite, type FaultPage, type Site } from './browser.js';

let site: Site, profile: string, browser: FaultBrowser;
before(async () => {
  site = await openSite();
  profile = await newProfile();
});
after(async () => {
  await browser.close();
  site.close();
  await forget(profile);
});

async function visit(): Promise<FaultPage> {
  browser = await FaultBrowser.launch(profile, site);
  const opened = await browser.open();
  await opened.page.evaluate(() => faults.open('torn'));
  return opened;
}

const add = ({ page }: FaultPage, id: string) => page.evaluate(async (user) => {
  await faults.store.run(faults.model.createRecord, { type: 'user', id: user, fields: { name: user, active: true } });
}, id);

/** Takes the end off the log, as if the browser had not come further. */
function tearLog(): void {
  const base = path.join(profile, 'Default/IndexedDB'), folder = path.join(base, readdirSync(base).find((name) => name.endsWith('.leveldb'))!);
  const log = path.join(folder, readdirSync(folder).filter((name) => name.endsWith('.log')).sort().at(-1)!);
  truncateSync(log, statSync(log).size - 40);
}

test('a log that ends with half an entry is left for a new one, and the third start finds everything', async () => {
  const first = await visit();
  for (const id of ['a', 'b', 'c']) await add(first, id);
  await browser.kill();
  tearLog();

  const second = await visit();
  await second.page.waitForFunction(async () => {
    const database = await faults.openRaw('torn');
    const turned = await faults.resultOf<unknown>(database.transaction('meta').objectStore('meta').get('turned'));
    database.close();
    return turned !== undefined;
  }, { polling: 200, timeout: 20_000 });
  await add(second, 'd');
  await browser.kill();

  const third = await visit();
  const { problems, losses, counts } = await third.page.evaluate(() => faults.check('torn'));
  assert.deepEqual([problems, losses], [[], []]);
  assert.ok(counts.records >= 3, `${counts.records} records`);
  assert.ok(await third.page.evaluate(() => faults.store.read({ kind: 'record', type: 'user', id: 'd' })), 'what was saved behind it is there');
});
