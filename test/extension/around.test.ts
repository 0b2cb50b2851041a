// What is around the panel, in a real Chromium: the first-run page, the address bar, reminders by alarms, a full device, an update in the middle of work.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { eventually } from '../embedding/visit.js';
import { Chromium, folderOf } from './chromium.js';
import { keptDrafts, recordsIn, storedLeads } from './kept.js';
import { pages } from './pages.js';
import { Panel } from './panel.js';
import { serveSites } from './sites.js';
import { useChromium } from './suite.js';

/** The part of the extension API these tests call in the worker and in extension pages. */
declare const chrome: {
  action: { getBadgeText(of: object): Promise<string>; setBadgeText(text: object): Promise<void>; getTitle(of: object): Promise<string> };
  alarms: { get(name: string): Promise<{ scheduledTime: number; periodInMinutes?: number } | undefined>; create(name: string, when: object): Promise<void> };
  omnibox: { onInputStarted: Event; onInputChanged: Event; onInputEntered: Event };
  developerPrivate: { updateProfileConfiguration(change: object): Promise<void> };
  runtime: { reload(): void; getManifest(): { version: string } };
  scripting: { getRegisteredContentScripts(): Promise<object[]> };
  storage: { local: { get(key: string | null): Promise<Record<string, unknown>>; set(items: object): Promise<void>; remove(key: string[]): Promise<void> }; managed: { get(key: null): Promise<object> } };
};
interface Event { dispatch(...given: unknown[]): void }

const TEAM = 'www.huaxin-logistics.example/team', HOUR = 3_600_000;

describe('around the panel in Chromium', () => {
  let chromium: Chromium;
  useChromium(pages, (launched) => { chromium = launched; });

  /** A lead typed in the panel, in a tab of its own. */
  async function typeLead(name: string): Promise<Panel> {
    const panel = new Panel(await chromium.open('panel.html'));
    await panel.press('Type it');
    await panel.says('Save lead');
    await panel.type('Name', name);
    await panel.save();
    return panel;
  }

  const badge = (page: Page) => page.evaluate(() => chrome.action.getBadgeText({}));

  test('the first-run page says what is read, where it is kept and which keys to press, and opens the panel', async () => {
    const welcome = new Panel(await chromium.open('welcome.html'));
    await welcome.says('Nothing leaves the browser');
    await welcome.says('Alt+Shift+L');
    await welcome.press('Open the panel');
    await new Panel(await chromium.panel()).says('Or paste a signature');
  });

  test('no script of the extension runs in any page before a click, and none is waiting to', async () => {
    const page = await chromium.visit(TEAM), session = await page.createCDPSession(), origins: string[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => origins.push(context.origin));
    await session.send('Runtime.enable');
    await page.reload();
    assert.ok(origins.length >= 2, 'the page\'s own world is seen');
    assert.deepEqual(origins.filter((origin) => origin.startsWith('chrome-extension:')), []);
    assert.deepEqual(await (await chromium.open('settings.html')).evaluate(() => chrome.scripting.getRegisteredContentScripts()), []);
    await chromium.click(page);
    await eventually('the reader, which shows that the look sees one', () => Promise.resolve(origins.filter((origin) => origin.startsWith('chrome-extension:')).length));
  });

  test('words typed after the keyword become a draft, and a chosen lead opens in the app', async () => {
    const first = await typeLead('Ada <Roe>');
    await first.page.close();
    await (await chromium.visit(TEAM)).bringToFront();
    const worker = await chromium.worker();
    const bar = (how: 'onInputEntered' | 'onInputStarted', ...given: unknown[]) => worker.evaluate((name, all) => chrome.omnibox[name].dispatch(...all), how, given);
    await bar('onInputStarted');
    const found = await worker.evaluate(() => new Promise<{ content: string; description: string }[]>((answer) => chrome.omnibox.onInputChanged.dispatch('ada', answer)));
    assert.deepEqual(found.map(({ content, description }) => [content, description]), [['Ada <Roe>', '<match>Ada</match> &#60;Roe&#62;']]);
    await bar('onInputEntered', 'Ada <Roe>', 'newForegroundTab');
    const app = await (await chromium.browser.waitForTarget((target) => target.url().includes('app.html#lead='))).asPage();
    await new Panel(app).says('Ada <Roe>');
    await app.close();
    await bar('onInputEntered', 'Ben Fox, Acme Ltd, ben.fox@acme.example, +44 20 7946 0123', 'currentTab');
    const panel = new Panel(await chromium.open('panel.html'));
    await panel.press('Unfinished drafts (1)');
    await panel.press('Open the draft Ben Fox, Acme');
    await panel.says('Save lead');
    assert.equal(await panel.value('E-mail'), 'ben.fox@acme.example');
  });

  test('a lead nobody answers is counted on the toolbar by a real alarm, with no page open and the worker gone', async () => {
    const own = await chromium.open('settings.html'), panel = await typeLead('Ada Roe');
    await own.evaluate((lead) => chrome.storage.local.set({ settings: { answerWithin: lead } }), 1e-9);
    await eventually('the count of what is due', () => badge(own), (text) => text === '1');
    assert.match(await own.evaluate(() => chrome.action.getTitle({})), /1 due today/);
    await panel.page.close();
    await own.evaluate(() => chrome.action.setBadgeText({ text: '' }));
    await own.evaluate(() => chrome.alarms.create('reminders', { when: Date.now() + 1500 }));
    await (await chromium.worker()).close();
    await eventually('the alarm', () => badge(own), (text) => text === '1', 40_000);
    const next = await eventually('the next alarm', () => own.evaluate(() => chrome.alarms.get('reminders')), (alarm) => alarm?.periodInMinutes === 60);
    assert.ok(next!.scheduledTime > Date.now() && next!.scheduledTime <= Date.now() + HOUR, 'it looks again within the hour');
  });

  test('what is due is ended and put off in the panel, and the app counts it', async () => {
    await typeLead('Ada Roe');
    const panel = new Panel(await chromium.open('panel.html'));
    await panel.page.evaluate(() => chrome.storage.local.set({ settings: { answerWithin: 1e-9 } }));
    await panel.says('1 due today');
    const app = new Panel(await chromium.open('app.html#tasks'));
    await app.says('Waiting for a first answer 0 of 1 answered');
    await app.press('Answered');
    await app.press('Call');
    await app.says('Nothing is due');
    await eventually('the call in the store', () => recordsIn(app.page, 'leads', 'activity'), ([call]) => call?.kind === 'call' && call.direction === 'out');
    await app.press('Undo');
    await app.says('waits');
    await panel.page.bringToFront();
    await panel.says('1 due today');
  });

  test('the app imports with a preview and takes it back, and saves a copy', async () => {
    const app = new Panel(await chromium.open('app.html#import')), folder = mkdtempSync(path.join(os.tmpdir(), 'salescycle-import-'));
    try {
      writeFileSync(path.join(folder, 'people.csv'), 'Name,Company,E-mail\nAda Roe,Acme Ltd,ada.roe@acme.example\nBen Fox,Acme Ltd,ben.fox@acme.example\n');
      // Waiting for a selector does not look into shadow roots again.
      const found = (selector: string) => eventually(selector, () => app.page.$(`>>> ${selector}`), (element) => element !== null);
      const input = await found('input[type=file]');
      await (input as unknown as { uploadFile(...files: string[]): Promise<void> }).uploadFile(path.join(folder, 'people.csv'));
      await app.says('Ada Roe');
      await app.says(/Import 2/);
      await app.press('Import 2');
      await app.says('Your name');
      await (await found('input[name=name]'))!.focus();
      await app.page.keyboard.type('Han Kai');
      await app.page.keyboard.press('Enter');
      const people = async () => (await recordsIn(app.page, 'leads', 'contact')).filter(({ deletedAt }) => !deletedAt).map(({ name }) => (name as { full: string }).full).sort();
      await eventually('the people', people, (names) => names.join() === 'Ada Roe,Ben Fox');
      await app.press('Undo');
      await eventually('nobody', people, (names) => names.length === 0);
      await app.page.evaluate(() => { location.hash = 'data'; });
      await app.says(/Save a copy|Back up|Backup/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('a device that is full is said so in the panel while somebody types, and nothing typed is lost', async () => {
    await chromium.click(await chromium.visit(TEAM));
    const panel = new Panel(await chromium.panel()), { page } = panel;
    await panel.understood();
    await panel.says('draft kept');
    // Down to the last bytes: a change of the draft itself does not fit any more.
    await page.evaluate(async () => {
      let names = 0;
      for (let size = 4_000_000; size >= 1;) {
        try {
          await chrome.storage.local.set({ [`filler${names}`]: 'x'.repeat(size) });
          names++;
        } catch {
          size = Math.floor(size / 2);
        }
      }
    });
    await panel.type('Title', 'Chief Operating Officer of everything there is');
    await panel.says('not kept');
    assert.notEqual((await keptDrafts(page))[0]?.edits.title?.[0], 'Chief Operating Officer of everything there is');
    assert.equal(await panel.value('Title'), 'Chief Operating Officer of everything there is', 'it still stands in the form');
    await page.evaluate(async () => chrome.storage.local.remove(Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('filler'))));
    await panel.type('Title', 'Chief Operating Officer of it all');
    await panel.says('draft kept');
    assert.equal((await keptDrafts(page))[0]?.edits.title?.[0], 'Chief Operating Officer of it all');
  });

  test('a policy\'s schema names the keys there are, and is one Chromium takes', async () => {
    const { storage } = JSON.parse(readFileSync(path.join(folderOf('chromium'), 'manifest.json'), 'utf8')) as { storage: { managed_schema: string } };
    const { properties } = JSON.parse(readFileSync(path.join(folderOf('chromium'), storage.managed_schema), 'utf8')) as { properties: object };
    assert.deepEqual(Object.keys(properties).sort(), [
      'allowHosts', 'captureBody', 'consentRecorded', 'defaultRegion', 'denyHosts', 'disabledSites', 'ownDomains', 'portalOrigins', 'retentionDays', 'siteTables', 'viewerEmails', 'workingHours',
    ]);
    assert.deepEqual(await (await chromium.open('settings.html')).evaluate(() => chrome.storage.managed.get(null)), {});
  });
});

/** Asked of a new tab each time: one that is opened while the extension is loaded again is closed, or stays empty for good. */
async function versionOf({ browser, id }: Chromium): Promise<string> {
  const tab = await browser.newPage();
  try {
    await tab.goto(`chrome-extension://${id}/settings.html`, { timeout: 3_000 });
    return await tab.evaluate(() => chrome.runtime.getManifest().version);
  } catch (problem) {
    return String(problem);
  } finally {
    await tab.close().catch(() => undefined);  // it went with the old version
  }
}

test('an update in the middle of work keeps drafts, leads and reminders, and does not greet anybody again', async () => {
  const sites = await serveSites(pages), folder = mkdtempSync(path.join(os.tmpdir(), 'salescycle-update-')), built = path.join(folder, 'extension');
  cpSync(folderOf('chromium'), built, { recursive: true });
  const chromium = await Chromium.launch({ sites, folder: built });
  try {
    const page = await chromium.visit(TEAM);
    await chromium.click(page);
    const panel = new Panel(await chromium.panel());
    await panel.understood();
    await panel.type('Title', 'COO');
    await panel.says('draft kept');
    // Without it Chromium does not load again what is not from its store.
    const browserPage = await chromium.browser.newPage();
    await browserPage.goto('chrome://extensions');
    await browserPage.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
    const old = await chromium.open('settings.html');
    const file = path.join(built, 'manifest.json'), manifest = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
    writeFileSync(file, JSON.stringify({ ...manifest, version: '99.1.0' }));
    await old.evaluate(() => { setTimeout(() => chrome.runtime.reload(), 50); });
    await eventually('the new version', () => versionOf(chromium), (version) => version === '99.1.0', 30_000);
    const again = new Panel(await chromium.open('panel.html'));
    await again.press('Unfinished drafts (1)');
    await again.press('Open the draft Xu Lan');
    await again.says('Save lead');
    assert.equal(await again.value('Title'), 'COO');
    await again.save();
    assert.equal((await storedLeads(again.page)).length, 1);
    await eventually('the alarm of the new version', () => again.page.evaluate(() => chrome.alarms.get('reminders')));
    await page.bringToFront();
    await chromium.click(page);
    await eventually('a page that was open is read by the new version', () => keptDrafts(again.page), (drafts) => drafts.length === 2);
    assert.deepEqual(chromium.browser.targets().filter((target) => target.url().endsWith('/welcome.html')).map((target) => target.url()), []);
  } finally {
    await chromium.close();
    sites.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
