// The same morning with a finger on a tablet: found, carried after a long press, taken back by the toast; three selected and moved at once; opened, a call noted.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumArgs, findChromium } from '#tools/browsers.mjs';
import { serveFolder, type StaticServer } from '../embedding/static-server.js';
import { eventually } from '../embedding/visit.js';
import { dealWithoutAmount, emptyFields, hears, openFilled, shows, showsOnly, stands, timeline, type Point } from './board-page.js';

let server: StaticServer, browser: Browser;

before(async () => {
  server = await serveFolder(path.resolve('demo/dist'));
  browser = await puppeteer.launch({ executablePath: findChromium()!, headless: true, args: [...chromiumArgs, '--lang=en'], defaultViewport: { width: 1180, height: 1000, hasTouch: true } });
});
after(async () => {
  await browser.close();
  server.close();
});

/** Where something in the board, or in the record, is on the screen: scrolled into sight, and at rest. */
async function pointOf(page: Page, selector: string, { text = '', host = 'sales-pipeline-board' } = {}): Promise<Point> {
  let last = '';
  return eventually(`${selector} ${text} at rest`, async () => {
    const point = await page.evaluate(async (wanted, words, tag) => {
      const found = [...document.querySelectorAll(tag)].flatMap((each) => [...each.shadowRoot!.querySelectorAll(wanted)]).find((each) => each.checkVisibility() && each.textContent.includes(words));
      if (!found) return null;
      found.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      await new Promise(requestAnimationFrame);
      const { x, y, width, height } = found.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, selector, text, host);
    const isAtRest = JSON.stringify(point) === last;
    last = JSON.stringify(point);
    return isAtRest ? point : null;
  }, (point) => point !== null) as Promise<Point>;
}

async function tap(page: Page, selector: string, options: { text?: string; host?: string } = {}): Promise<void> {
  const { x, y } = await pointOf(page, selector, options);
  await page.touchscreen.tap(x, y);
}

/** Puts a finger on a card until it is in the hand. */
async function hold(page: Page, selector: string): Promise<Point> {
  const { x, y } = await pointOf(page, selector);
  const at = { x: x - 40, y };
  await page.touchscreen.touchStart(at.x, at.y);
  await shows(page, '.card.slot');
  return at;
}

/** Taps each empty field of the sheet, types, and taps its first button. */
async function fillSheet(page: Page): Promise<void> {
  await shows(page, 'dialog[open] input.input');
  for (const { type, id } of await emptyFields(page)) {
    await tap(page, `[id="${id}"]`);
    await page.keyboard.type(type === 'date' ? '12312030' : '120000');
  }
  await tap(page, 'dialog[open] .acts .primary');
  await shows(page, 'dialog[open]', 0);
}

test('a morning at the board goes by touch alone', async () => {
  const { page, complaints, strangers } = await openFilled(browser, server.origin, 'en', { width: 1180, height: 1000, hasTouch: true });
  const { id, name } = await dealWithoutAmount(page);
  const card = (each: string) => `.card[data-id="${each}"]:not(.guest)`;

  await tap(page, 'input[type=search]');
  await page.keyboard.type(name);
  await showsOnly(page, name);

  const from = await hold(page, card(id));
  const over = await page.evaluate(() => {
    const { x, y, width } = document.querySelector('sales-pipeline-board')!.shadowRoot!.querySelector('[data-column=qualified] .column-header')!.getBoundingClientRect();
    return { x: x + width / 2, y: y + 120 };
  });
  for (let i = 1; i <= 5; i++) await page.touchscreen.touchMove(from.x + ((over.x - from.x) * i) / 5, from.y + ((over.y - from.y) * i) / 5);
  await shows(page, '[data-column=qualified].over');
  await page.touchscreen.touchEnd();
  await stands(page, id, 'qualified');
  await tap(page, '.toast .button', { text: 'Undo' });
  await hears(page, /is back in Inquiry$/);
  await stands(page, id, 'inquiry');

  // A finger that is held and taken off again opens the menu, where the gate of a later stage waits.
  await hold(page, card(id));
  await page.touchscreen.touchEnd();
  await tap(page, '[role=menuitem]', { text: 'Quote' });
  await fillSheet(page);
  await stands(page, id, 'quote');
  await tap(page, '.toast .button', { text: 'Undo' });
  await stands(page, id, 'inquiry');

  await page.evaluate(() => document.querySelector('sales-pipeline-board')!.shadowRoot!.querySelector<HTMLInputElement>('input[type=search]')!.select());
  await page.keyboard.press('Delete');
  await shows(page, '[data-column=inquiry] .card[data-id]', 3);
  await tap(page, '[data-column=inquiry] .column-name');
  const ids = await page.evaluate(() => [...document.querySelector('sales-pipeline-board')!.shadowRoot!.querySelectorAll<HTMLElement>('[data-column=inquiry] .card[data-id]')].slice(0, 3).map(({ dataset }) => dataset.id!));
  await hold(page, card(ids[0]!));
  await page.touchscreen.touchEnd();
  await tap(page, '[role=menuitem]', { text: 'Select' });
  await hears(page, /^1 selected$/);
  for (const each of ids.slice(1)) await tap(page, card(each));
  await hears(page, /^3 selected$/);
  await tap(page, '.selection-bar [aria-haspopup=menu]');
  await tap(page, '[role=menuitem]', { text: 'Quote' });
  await fillSheet(page);
  await hears(page, /^3 deals moved to Quote$/);

  await tap(page, '[data-column=quote] .card[data-id]:not(.guest) .name');
  await eventually('the record', () => timeline(page));
  await tap(page, '.log-call', { host: 'dialog[open] sales-record' });
  await tap(page, 'form.log textarea', { host: 'dialog[open] sales-record' });
  await page.keyboard.type('Told them about crane 7');
  await tap(page, 'form.log .primary', { host: 'dialog[open] sales-record' });
  await eventually('the call in the timeline', () => timeline(page), (text) => text.includes('Told them about crane 7'));
  const close = await page.evaluate(() => {
    const { x, y, width, height } = document.querySelector('dialog[open] button[autofocus]')!.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.touchscreen.tap(close.x, close.y);
  await eventually('the record is closed', () => page.evaluate(() => document.querySelector('dialog[open]') === null));
  assert.deepEqual(complaints, []);
  assert.deepEqual(strangers, []);
});
