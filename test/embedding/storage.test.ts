// What people see when storage fails them, and how they get their records back.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumArgs, findChromium } from '#tools/browsers.mjs';
import { serveFolder, type StaticServer } from './static-server.js';
import { eventually, until, visit } from './visit.js';

let server: StaticServer, browser: Browser;

before(async () => {
  server = await serveFolder(path.resolve('demo/dist'));
  browser = await puppeteer.launch({ executablePath: findChromium()!, headless: true, args: [...chromiumArgs, '--lang=en'] });
});
after(async () => {
  await browser.close();
  server.close();
});

const at = (address: string) => `${server.origin}${address}`;
const press = (page: Page, label: string) => page.locator(`#sample button ::-p-text(${label})`).click();
const sampleText = (page: Page) => page.$eval('#sample', (panel) => panel.textContent);

/** The words on the board. */
const boardText = () => document.querySelector('sales-pipeline-board')!.shadowRoot?.querySelector('.base')?.textContent ?? '';

describe('a disk that is full', () => {
  test('says so, changes nothing, and takes the records once there is room again', async () => {
    const context = await browser.createBrowserContext(), { page } = await visit(context, at('index.html?lang=en'));
    await page.waitForSelector('#sample[data-state=empty]');
    await page.evaluate(() => {
      let room = 5;
      IDBObjectStore.prototype.put = new Proxy(Reflect.get(IDBObjectStore.prototype, 'put'), {
        apply(put, store, values: [unknown]) {
          if (room-- > 0) return put.apply(store as IDBObjectStore, values);
          throw new DOMException('no room', 'QuotaExceededError');
        },
      });
    });
    await press(page, 'Load sample data');
    const said = await eventually('the failure', () => sampleText(page), (text) => text.includes('no space left'), 30_000);
    assert.match(said, /Nothing was changed/);
    await page.reload();
    await page.waitForSelector('#sample[data-state=empty]');
    await press(page, 'Load sample data');
    await page.waitForSelector('#sample[data-state=full]', { timeout: 30_000 });
    await context.close();
  });
});

describe('a browser that refuses storage', () => {
  for (const [lang, words] of [['en', 'The browser refuses storage for this page.'], ['zh-CN', '浏览器不允许此页保存数据。']] as const) {
    test(`is told on the board, with what to do (${lang})`, async () => {
      const context = await browser.createBrowserContext(), page = await context.newPage();
      await page.evaluateOnNewDocument(() => {
        IDBFactory.prototype.open = () => { throw new DOMException('refused', 'SecurityError'); };
      });
      await page.goto(at(`pipeline-board/index.html?lang=${lang}`));
      assert.ok((await eventually('the failure', () => page.evaluate(boardText), (text) => text.includes(words))).includes(words));
      await context.close();
    });
  }
});

describe('a backup', () => {
  test('brings everything back into a workspace that was emptied', async () => {
    const context = await browser.createBrowserContext(), { page, complaints } = await visit(context, at('index.html?lang=en'));
    const folder = await mkdtemp(path.join(tmpdir(), 'salescycle-backup-'));
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, browserContextId: context.id! });
    await page.waitForSelector('#sample[data-state=empty]');
    await press(page, 'Load sample data');
    await page.waitForSelector('#sample[data-state=full]', { timeout: 30_000 });
    const before = await eventually('the board', () => page.evaluate(boardText), (text) => text.includes('open'));
    await press(page, 'Back up');
    const [name] = await eventually('the file', () => readdir(folder), ([file]) => file?.endsWith('.jsonl'));
    await press(page, 'Reset workspace');
    await Promise.all([page.waitForNavigation(), page.locator('#sample .danger').click()]);
    await page.waitForSelector('#sample[data-state=empty]');
    const [chooser] = await Promise.all([page.waitForFileChooser(), press(page, 'Restore a backup')]);
    await chooser.accept([path.join(folder, name!)]);
    await page.waitForSelector('#sample[data-state=full]');
    await until(page, 'the cards', () => document.querySelector('sales-pipeline-board')!.shadowRoot!.querySelectorAll('.card').length > 10);
    assert.equal(headline(await page.evaluate(boardText)), headline(before));
    assert.deepEqual(complaints, []);
    await rm(folder, { recursive: true });
    await context.close();
  });
});

/** How many are open and what they are worth: the board's first line. */
function headline(text: string): string {
  return /\d+ open.*?without amount/.exec(text.replace(/\s+/g, ' '))?.[0] ?? `no headline in ${text.slice(0, 200)}`;
}
