import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { findFirefox } from '#tools/browsers.mjs';
import { eventually } from '../embedding/visit.js';
import { Chromium, folderOf } from './chromium.js';
import { Firefox } from './firefox.js';
import { keptDrafts, storedLeads } from './kept.js';
import { pages } from './pages.js';
import { Panel } from './panel.js';
import { serveSites, type Sites } from './sites.js';

/** The part of Chromium's extension API these tests call inside an extension page. */
declare const chrome: {
  management: { getPermissionWarningsByManifest(manifest: string): Promise<string[]> };
  runtime: Record<'onMessageExternal' | 'onConnectExternal', { hasListeners(): boolean }>;
};

/** The part of Firefox's. */
declare const browser: { alarms: { get(name: string): Promise<object | undefined> } };

const manifest = (browser: 'chromium' | 'firefox') => JSON.parse(readFileSync(path.join(folderOf(browser), 'manifest.json'), 'utf8')) as Record<string, unknown>;

describe('the extension in Chromium', () => {
  let chromium: Chromium;
  before(async () => { chromium = await Chromium.launch(); });
  after(() => chromium.close());

  test('installs without a permission warning, by Chromium\'s own judgement', async () => {
    const page = await chromium.open('settings.html');
    const warnings = (contents: Record<string, unknown>) =>
      page.evaluate((json) => chrome.management.getPermissionWarningsByManifest(json), JSON.stringify(contents));
    const contents = manifest('chromium');
    assert.notDeepEqual(await warnings({ ...contents, host_permissions: ['https://*/*'] }), [], 'the check sees a warning where there is one');
    assert.deepEqual(await warnings(contents), [],
      'Take the permission out of extension/build.mjs, or ask for it on first use (optional_permissions).');
  });

  test('hears no word of another extension', async () => {
    const isHeard = () => [chrome.runtime.onMessageExternal.hasListeners(), chrome.runtime.onConnectExternal.hasListeners()];
    assert.deepEqual(await (await chromium.worker()).evaluate(isHeard), [false, false]);
    assert.deepEqual(await (await chromium.open('panel.html')).evaluate(isHeard), [false, false]);
    assert.equal('externally_connectable' in manifest('chromium'), false);
  });

  test('opens its panel on a click on the toolbar icon, and says what to do where nothing can be read', async () => {
    const page = await chromium.browser.newPage();
    await page.goto('data:text/html,a page');
    await chromium.click(page);
    await new Panel(await chromium.panel()).says('Type it');
  });
});

test('the extension speaks Chinese in a Chinese Chromium', async () => {
  const chromium = await Chromium.launch({ lang: 'zh-CN' });
  try {
    await new Panel(await chromium.open('panel.html')).says('读取页面');
    await new Panel(await chromium.open('settings.html')).says('永不采集');
    await new Panel(await chromium.open('app.html')).says('看板');
  } finally {
    await chromium.close();
  }
});

test('the two languages carry the same messages', () => {
  const messages = (locale: string) =>
    JSON.parse(readFileSync(`extension/_locales/${locale}/messages.json`, 'utf8')) as Record<string, { message: string }>;
  assert.deepEqual(Object.keys(messages('zh_CN')), Object.keys(messages('en')));
  for (const { message } of [...Object.values(messages('en')), ...Object.values(messages('zh_CN'))]) assert.ok(message);
});

test('no store finds its description too long, and Firefox is told what goes to a portal before any of it goes', () => {
  for (const locale of ['en', 'zh_CN']) {
    const { description } = JSON.parse(readFileSync(`extension/_locales/${locale}/messages.json`, 'utf8')) as { description: { message: string } };
    assert.ok(description.message.length <= 132, `${locale}: ${description.message.length} characters`);
  }
  const { gecko } = manifest('firefox').browser_specific_settings as { gecko: { data_collection_permissions: object } };
  assert.deepEqual(gecko.data_collection_permissions, { required: ['none'], optional: ['personallyIdentifyingInfo', 'personalCommunications', 'browsingActivity', 'websiteContent'] });
});

test('no page is touched before a click, and nothing of the extension can be fetched by a page', () => {
  for (const browser of ['chromium', 'firefox'] as const) {
    const { host_permissions: hosts = [], content_scripts: scripts = [], web_accessible_resources: resources = [] } = manifest(browser);
    assert.deepEqual({ hosts, scripts, resources }, { hosts: [], scripts: [], resources: [] }, browser);
  }
});

test('the script that is put into pages does not grow', () => {
  const { size } = statSync(path.join(folderOf('chromium'), 'content.js'));
  assert.ok(size <= 123_200, `content.js is ${size} bytes; 123,200 are allowed, 60,000 are the aim. What can be judged without the page belongs to resolve(), which `
    + 'runs in the panel: tables of phones, domains, names and of mails\' words.');
});

test('notices of the system are asked for on first use, and nothing else is', () => {
  for (const browser of ['chromium', 'firefox'] as const) assert.deepEqual(manifest(browser).optional_permissions, ['notifications'], browser);
});

if (findFirefox()) {
  describe('the extension in Firefox', () => {
    let firefox: Firefox, sites: Sites;
    before(async () => {
      sites = await serveSites(pages);
      firefox = await Firefox.launch({ sites });
    });
    after(async () => {
      sites.close();
      await firefox.close();
    });

    test('reads the page on a click on its icon, opens the sidebar and keeps a draft', async () => {
      const page = await firefox.visit('www.huaxin-logistics.example/team');
      await firefox.click(page);
      const panel = new Panel(await firefox.open('panel.html'));
      await panel.press('Unfinished drafts (1)');
      await panel.press('Open the draft Xu Lan');
      await panel.says('Save lead');
      assert.equal(await panel.value('E-mail'), 'xu.lan@huaxin-logistics.example');
      assert.equal((await keptDrafts(panel.page)).length, 1);
      assert.ok(await firefox.isSidebarOpen());
    });

    test('has its alarm set, its page of first words, and its settings without anybody\'s policy', async () => {
      const welcome = new Panel(await firefox.open('welcome.html'));
      await welcome.says('Nothing leaves the browser');
      await eventually('the alarm', () => welcome.page.evaluate(() => browser.alarms.get('reminders')));
      const settings = new Panel(await firefox.open('settings.html'));
      await settings.says('Reminders');
      assert.ok(!(await settings.text()).includes('Set by your organisation'));
    });

    test('saves a lead', async () => {
      const panel = new Panel(await firefox.open('panel.html'));
      await panel.press('Type it');
      await panel.says('Save lead');
      await panel.type('Name', 'Ada Roe');
      await panel.save();
      assert.deepEqual((await storedLeads(panel.page)).map(({ name }) => name), ['Ada Roe']);
    });
  });
}
