// What a portal can find out about the extension before a person has paired the two: nothing.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { StaticServer } from '../embedding/static-server.js';
import { Chromium, folderOf } from './chromium.js';
import { Panel } from './panel.js';
import { allowPortals, servePortal } from './portal.js';

/** What the page wrote down about itself. */
interface Diary {
  messages: string[];
  mutations: string[];
  listeners: string[];
}

/** A page that writes down every message, every change of its document and every listener on its window, from its first moment on. */
async function openWatchful(chromium: Chromium, address: string): Promise<Page> {
  const page = await chromium.browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const diary: Diary = { messages: [], mutations: [], listeners: [] };
    const { addEventListener: listen } = EventTarget.prototype;
    listen.call(window, 'message', (event) => { diary.messages.push(JSON.stringify((event as MessageEvent).data)); });
    EventTarget.prototype.addEventListener = function (this: EventTarget, type: string, ...rest: unknown[]) {
      if (this === window) diary.listeners.push(type);
      return (listen as (...all: unknown[]) => void).call(this, type, ...rest);
    };
    const what = ({ type, target, attributeName }: MutationRecord) => `${type} ${target.nodeName} ${attributeName ?? ''}`;
    new MutationObserver((records) => diary.mutations.push(...records.map(what))).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    (globalThis as { diary?: Diary }).diary = diary;
  });
  await page.goto(address);
  await page.waitForFunction(() => document.querySelector('sales-pipeline-board')?.shadowRoot?.querySelector('.base'));
  await page.waitForFunction(() => (globalThis as unknown as { diary: Diary }).diary.messages.length > 0);
  return page;
}

/** All a page can see of itself: its diary, its globals, what it loaded, what its document holds. */
const seen = (page: Page) => page.evaluate(async () => {
  // Messages and mutations that are on their way have come when this comes back.
  await new Promise((done) => { addEventListener('message', done, { once: true }); postMessage('now', origin); });
  const { messages, mutations, listeners } = (globalThis as unknown as { diary: Diary }).diary;
  return {
    messages: messages.filter((each) => each !== '"now"'), mutations, listeners: listeners.filter((each) => each !== 'message'),
    globals: Object.getOwnPropertyNames(globalThis).sort(), loaded: performance.getEntriesByType('resource').map(({ name }) => name), html: document.documentElement.outerHTML,
    chrome: Object.keys((globalThis as { chrome?: object }).chrome ?? {}).sort(), isFocused: document.hasFocus(),
  };
});

describe('a portal that is not paired', () => {
  let server: StaticServer, chromium: Chromium, address: string;
  before(async () => {
    server = await servePortal();
    address = `${server.origin}portal.html`;
    chromium = await Chromium.launch();
  });
  after(async () => {
    server.close();
    await chromium.close();
  });

  test('cannot tell that the extension looked at it, nor that there is one', async () => {
    const page = await openWatchful(chromium, address), before = await seen(page);
    assert.equal(before.messages.length, 1, 'its own hello');
    await chromium.click(page);
    const panel = new Panel(await chromium.panel());
    await panel.says('This page is a Salescycle portal');
    await page.bringToFront();
    assert.deepEqual(await seen(page), before);
    assert.ok(!before.chrome.includes('runtime'), 'there is nothing to call an extension by');
    await panel.page.close();
    await page.close();
  });

  test('gets no file of the extension, by whatever name', async () => {
    const page = await openWatchful(chromium, address), { id } = chromium;
    const files = readdirSync(folderOf('chromium'), { recursive: true }).map(String).filter((file) => /\.\w+$/.test(file));
    assert.ok(files.includes('bridge.js') && files.includes('manifest.json'));
    const got = await page.evaluate(async (names) => {
      const ways = names.map(async (name) => {
        const fetched = await fetch(name).then(() => `fetched ${name}`, () => '');
        const shown = await new Promise<string>((done) => Object.assign(new Image(), { onload: () => done(`shown ${name}`), onerror: () => done(''), src: name }));
        return [fetched, shown];
      });
      return (await Promise.all(ways)).flat().filter(Boolean);
    }, files.map((file) => `chrome-extension://${id}/${file.replaceAll('\\', '/')}`));
    assert.deepEqual(got, []);
    await page.close();
  });

  test('hears no answer to its hello, nor to any other word, also when it lies beside a portal that is paired', async () => {
    const other = await servePortal('team-b');
    try {
      await allowPortals(chromium);
      const paired = await openWatchful(chromium, `${other.origin}portal.html`);
      await chromium.click(paired);
      const panel = new Panel(await chromium.panel());
      await panel.press('Pair');
      await paired.waitForFunction(() => (globalThis as unknown as { diary: Diary }).diary.messages.some((each) => each.includes('"welcome"')));
      // The same host on another port: the browser's grant covers it, the pairing does not.
      const page = await openWatchful(chromium, address);
      const messages = await page.evaluate(async () => {
        const nonce = 'a'.repeat(32), said = [
          { kit: 'salescycle', v: 1, t: 'hello', nonce, name: 'team-a', scopes: ['leads.receive'] }, { kit: 'salescycle', v: 1, t: 'hello', nonce, name: 'team-b', scopes: ['leads.receive'] },
          { kit: 'salescycle', v: 2, t: 'hello' }, { bridge: 'offers', isFresh: true }, { bridge: 'knock' },
        ];
        for (const each of said) postMessage(each, origin);
        await new Promise((later) => setTimeout(later, 1500));
        return (globalThis as unknown as { diary: Diary }).diary.messages.length - said.length;
      });
      assert.equal(messages, 1, 'its own first hello');
      await page.close();
    } finally {
      other.close();
    }
  });
});
