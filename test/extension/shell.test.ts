import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumArgs, findChromium, findFirefox } from '#tools/browsers.mjs';

/** The part of Chromium's extension API these tests call inside an extension page. */
declare const chrome: {
  management: { getPermissionWarningsByManifest(manifest: string): Promise<string[]> };
};

const folder = (browser: string) => path.resolve('extension/dist', browser);
const manifest = (browser: string) => JSON.parse(readFileSync(path.join(folder(browser), 'manifest.json'), 'utf8')) as Record<string, unknown>;

const shown = (page: Page) => page.evaluate(() => ({
  lang: document.documentElement.lang,
  heading: document.querySelector('h1')?.textContent,
  padding: getComputedStyle(document.body).paddingTop,
}));
const english = { lang: 'en', heading: 'Capture is not here yet', padding: '16px' };
const chinese = { lang: 'zh-CN', heading: '采集功能尚未提供', padding: '16px' };

async function launchChromium(lang: 'en-US' | 'zh-CN') {
  const browser = await puppeteer.launch({
    executablePath: findChromium(), headless: true, pipe: true, enableExtensions: [folder('chromium')],
    args: [...chromiumArgs, `--lang=${lang}`], env: { ...process.env, LANGUAGE: lang.replace('-', '_') },
  });
  const worker = await browser.waitForTarget((target) => target.url().endsWith('/background.js'));
  return { browser, id: new URL(worker.url()).host };
}

async function openPanel(browser: Browser, id: string) {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/panel.html`);
  await page.waitForSelector('body[data-ready]');
  return page;
}

describe('the extension in Chromium', () => {
  let browser: Browser, id: string;
  before(async () => { ({ browser, id } = await launchChromium('en-US')); });
  after(() => browser.close());

  test('opens its panel on a click on the toolbar icon, and the panel says what this version cannot do yet', async () => {
    const page = await browser.newPage();
    await page.goto('data:text/html,a page');
    await page.bringToFront();
    await (await browser.extensions()).get(id)?.triggerAction(page);
    const panel = await (await browser.waitForTarget((target) => target.url().endsWith('/panel.html'), { timeout: 10_000 })).asPage();
    await panel.waitForSelector('body[data-ready]');
    assert.deepEqual(await shown(panel), english);
  });

  test('installs without a permission warning, by Chromium\'s own judgement', async () => {
    const page = await openPanel(browser, id);
    const warnings = (contents: Record<string, unknown>) =>
      page.evaluate((json) => chrome.management.getPermissionWarningsByManifest(json), JSON.stringify(contents));
    const contents = manifest('chromium');
    assert.notDeepEqual(await warnings({ ...contents, host_permissions: ['https://*/*'] }), [], 'the check sees a warning where there is one');
    assert.deepEqual(await warnings(contents), [],
      'Take the permission out of extension/build.mjs, or ask for it on first use (optional_permissions).');
  });
});

test('the extension speaks Chinese in a Chinese Chromium', async () => {
  const { browser, id } = await launchChromium('zh-CN');
  try {
    assert.deepEqual(await shown(await openPanel(browser, id)), chinese);
  } finally {
    await browser.close();
  }
});

test('the two languages carry the same messages', () => {
  const messages = (locale: string) =>
    JSON.parse(readFileSync(`extension/_locales/${locale}/messages.json`, 'utf8')) as Record<string, { message: string }>;
  assert.deepEqual(Object.keys(messages('zh_CN')), Object.keys(messages('en')));
  for (const { message } of [...Object.values(messages('en')), ...Object.values(messages('zh_CN'))]) assert.ok(message);
});

test('Firefox is asked for nothing at install', () => {
  const { permissions = [], host_permissions: hosts = [], content_scripts: scripts = [] } = manifest('firefox');
  assert.deepEqual({ permissions, hosts, scripts }, { permissions: [], hosts: [], scripts: [] });
});

if (findFirefox()) {
  test('the extension in Firefox loads, and its panel says what this version cannot do yet', async () => {
    const { browser_specific_settings: { gecko } } = manifest('firefox') as { browser_specific_settings: { gecko: { id: string } } };
    const uuid = '5a1e5c7c-0000-4000-8000-000000000001';
    const browser = await puppeteer.launch({
      browser: 'firefox', executablePath: findFirefox(), headless: true, args: ['--remote-allow-system-access'],
      extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [gecko.id]: uuid }), 'intl.locale.requested': 'en-US',
        'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false },
    });
    try {
      await browser.installExtension(folder('firefox'));
      const page = await browser.newPage();
      page.goto(`moz-extension://${uuid}/panel.html`, { timeout: 2000 }).catch(() => {});  // never settles, but the page loads
      await page.waitForSelector('body[data-ready]');
      assert.deepEqual(await shown(page), english);
    } finally {
      await browser.close();
    }
  });
}
