import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
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

type Counts = Record<string, number>;

/** How many deals each open stage holds, as the board's column heads say. */
const onTheBoard = () => Object.fromEntries([...document.querySelector('sales-pipeline-board')!.shadowRoot!.querySelectorAll<HTMLElement>('.column.open[data-column]')]
  .map((column) => [column.dataset.column!, Number(/\d[\d,]*/.exec(column.querySelector('.column-header')!.textContent)?.[0].replace(',', ''))]));

/** The same from the database, by a second copy of the store. */
const inTheStore = async (page: Page) => page.evaluate(async (bundle) => {
  interface Store { read(query: object): Promise<{ rows: { record: { id: string } }[]; stages: Map<string, { count: number }> }>; close(): void }
  const store = await (await import(bundle) as { openStore(options: object): Promise<Store> }).openStore({ workspace: 'sample' });
  const { rows } = await store.read({ kind: 'window', type: 'pipeline' });
  const { stages } = await store.read({ kind: 'summary', pipelineId: rows[0]!.record.id });
  store.close();
  return Object.fromEntries([...stages].map(([id, { count }]) => [id, count]));
}, `${server.origin}salescycle.js`);

const figure = () => document.querySelector('sales-kpi-card[measure=weighted-pipeline]')!.shadowRoot!.querySelector('[part=value]')?.textContent.trim();
const funnel = () => document.querySelector('sales-funnel-chart')!.shadowRoot!.querySelector('.base')?.textContent.replace(/\s+/g, ' ');

test('a deal moved by keyboard shows everywhere, survives a reload with the network gone, and is taken back', async () => {
  const { page, complaints, strangers } = await visit(await browser.createBrowserContext(), `${server.origin}index.html?lang=en`);
  await page.waitForSelector('#sample[data-state=empty]');
  await page.click('#sample .primary');
  await page.waitForSelector('#sample[data-state=full]', { timeout: 30_000 });
  await until(page, 'cards', () => document.querySelector('sales-pipeline-board')!.shadowRoot!.querySelector('[data-column=inquiry] .card') !== null);
  await until(page, 'a figure', () => /\d/.test(document.querySelector('sales-kpi-card[measure=weighted-pipeline]')!.shadowRoot!.querySelector('[part=value]')?.textContent ?? ''));

  const stored = await inTheStore(page), before: Counts = await page.evaluate(onTheBoard);
  for (const stage of ['inquiry', 'qualified', 'needs', 'quote', 'negotiation']) assert.equal(before[stage], stored[stage], stage);
  const figureBefore = await page.evaluate(figure), funnelBefore = await page.evaluate(funnel);

  await page.setOfflineMode(true);
  await page.evaluate(() => document.querySelector('sales-pipeline-board')!.shadowRoot!.querySelector<HTMLElement>('[data-column=inquiry] .card:has(.amount:not(.muted))')!.focus());
  for (const key of ['Space', 'ArrowRight', 'Enter'] as const) await page.keyboard.press(key);
  const moved = { ...before, inquiry: before.inquiry! - 1, qualified: before.qualified! + 1 };
  const isOnBoard = (counts: Counts) => eventually(`a board of ${JSON.stringify(counts)}`, () => page.evaluate(onTheBoard), (seen) => JSON.stringify(seen) === JSON.stringify(counts));
  await isOnBoard(moved);
  await eventually('another figure', () => page.evaluate(figure), (seen) => seen !== figureBefore);
  await eventually('another funnel', () => page.evaluate(funnel), (seen) => seen !== funnelBefore);
  await page.setOfflineMode(false);

  await page.reload();
  await until(page, 'cards', () => document.querySelector('sales-pipeline-board')!.shadowRoot?.querySelector('[data-column=qualified] .card') instanceof Element);
  await isOnBoard(moved);
  await page.evaluate(() => document.querySelector('sales-pipeline-board')!.shadowRoot!.querySelector<HTMLElement>('[data-column=qualified] .card')!.focus());
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
  await isOnBoard(before);
  await eventually('the figure of before', () => page.evaluate(figure), (seen) => seen === figureBefore);
  assert.deepEqual(complaints, []);
  assert.deepEqual(strangers, []);
});
