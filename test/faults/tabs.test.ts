// Several tabs write the same records at once; one of them dies before it can tell the others.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { shareBrowser, type FaultPage } from './browser.js';
import type { Acknowledged } from './in-page/storm.js';

const FULL = process.env.FULL === '1';
const SEED = Number(process.env.FAULTS_SEED ?? Date.now() % 1_000_000);
const SECONDS = FULL ? 10 : 3;

const shared = shareBrowser();

async function eventually(what: string, ask: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    if (await ask()) return;
    await new Promise((resume) => { setTimeout(resume, 100); });
  }
  assert.fail(`it did not happen: ${what}`);
}

/** Opens the workspace in a tab of its own. */
async function openTab(workspace: string, before?: () => void): Promise<FaultPage> {
  const tab = await shared.browser.open(before);
  await tab.page.evaluate((name) => faults.open(name), workspace);
  return tab;
}

async function close(...tabs: FaultPage[]): Promise<void> {
  for (const { page } of tabs) await page.close();
}

/** Shows a tab to the user, and waits until it knows. */
async function show({ page }: FaultPage): Promise<void> {
  await page.bringToFront();
  await page.waitForFunction(() => !document.hidden, { polling: 20 });
}

describe(`tabs that write the same records at once (FAULTS_SEED=${SEED})`, () => {
  for (const count of FULL ? [2, 3, 4, 4] : [2, 4]) {
    test(`${count} of them for ${SECONDS} s: everything acknowledged is in the log once, and all agree`, async () => {
      const workspace = `tabs-${count}-${Date.now()}`, tabs: FaultPage[] = [];
      for (let i = 0; i < count; i++) tabs.push(await openTab(workspace));
      await tabs[0]!.page.evaluate(() => faults.prepare());
      const options = { duration: SECONDS * 1000, width: 6, batches: [30, 60], batchWeight: 0.3, pauses: 0.1 };
      await Promise.all(tabs.map(({ page }, i) => page.evaluate((given) => faults.storm(given), { ...options, seed: SEED + i, tab: `t${i}` })));

      const right = await tabs[0]!.page.evaluate((name) => faults.answersAnew(name), workspace);
      for (const tab of tabs) {
        await show(tab);
        await eventually('the tab agrees with what a new one reads', async () => (await tab.page.evaluate(() => faults.answers())) === right);
      }
      const { problems, groups, operations } = await tabs[0]!.page.evaluate((name) => faults.check(name), workspace);
      const told = tabs.flatMap((tab) => tab.told), acknowledged = told.filter((each): each is Acknowledged => 'group' in each);
      const inLog = new Map(groups);
      assert.deepEqual(problems, []);
      assert.deepEqual(acknowledged.filter(({ group, count: made }) => inLog.get(group) !== made).map(({ group }) => group), [], 'acknowledged and not in the log');
      // The workspace's own pipeline and records are the two groups nobody told of.
      assert.equal(groups.length, acknowledged.length + 2, 'the log holds what nobody was told of');
      assert.deepEqual(acknowledged.filter(({ early }) => early), [], 'acknowledged before its transaction was complete');
      assert.equal(new Set(operations).size, operations.length);
      assert.deepEqual(told.filter((each) => 'failed' in each && each.failed !== 'busy'), [], 'the only failure there may be is a batch that others kept from ending');
      assert.deepEqual(tabs.flatMap(({ complaints }) => complaints), []);
      console.log(`${count} tabs: ${acknowledged.length} commands, ${operations.length} operations, ${told.filter((each) => 'failed' in each).length} busy`);
      await close(...tabs);
    });
  }
});

describe('a tab that dies between its commit and telling the others', () => {
  /** In the tab, nothing goes out to the others any more. */
  const silence = () => { BroadcastChannel.prototype.postMessage = () => undefined; };

  /** A tab that is looking on, hidden, while another writes a deal and crashes. */
  async function afterACrash(): Promise<FaultPage> {
    const workspace = `crash-${Date.now()}`, onlooker = await openTab(workspace);
    await onlooker.page.evaluate(() => faults.prepare());
    const dying = await openTab(workspace, silence);
    await show(dying);
    await dying.page.evaluate(() => faults.store.run(faults.model.editRecord, { type: 'opportunity', id: 'd0', fields: { name: 'Last words' } }));
    const crashed = new Promise((resolve) => dying.page.once('error', resolve));
    dying.page.goto('chrome://crash').catch(() => undefined);
    await crashed;
    assert.notEqual(await nameOfDeal(onlooker), 'Last words');
    await dying.page.close();
    return onlooker;
  }

  const nameOfDeal = ({ page }: FaultPage) => page.evaluate(async () => (await faults.store.read({ kind: 'record', type: 'opportunity', id: 'd0' }))?.name);

  test('is heard of when another is looked at again', async () => {
    const onlooker = await afterACrash();
    await show(onlooker);
    await onlooker.page.waitForFunction(async () => (await faults.store.read({ kind: 'record', type: 'opportunity', id: 'd0' }))?.name === 'Last words', { timeout: 5_000, polling: 50 });
    assert.deepEqual(onlooker.complaints, []);
    await close(onlooker);
  });

  test('is built upon when another writes next, even unseen', async () => {
    const onlooker = await afterACrash();
    const left = await onlooker.page.evaluate(async () => {
      await faults.store.run(faults.model.editRecord, { type: 'opportunity', id: 'd0', fields: { competitor: 'Norwick' } });
      const deal = await faults.store.read({ kind: 'record', type: 'opportunity', id: 'd0' });
      return [deal?.name, deal?.competitor, deal?.rev, (await faults.check(faults.store.workspace)).problems];
    });
    assert.deepEqual(left, ['Last words', 'Norwick', 3, []]);
    await close(onlooker);
  });
});
