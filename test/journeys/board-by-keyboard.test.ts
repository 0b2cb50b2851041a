// A morning at the board without a mouse: a deal found, carried through a gate, taken back; three moved at once; one opened, and a call noted. In both languages,
// with what a screen reader would say on the way.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core';
import { chromiumArgs, findChromium } from '#tools/browsers.mjs';
import { serveFolder, type StaticServer } from '../embedding/static-server.js';
import { eventually } from '../embedding/visit.js';
import { columnOf, dealWithoutAmount, emptyFields, focuses, hears, isFocused, openFilled, shows, showsOnly, stands, textOf, timeline } from './board-page.js';

let server: StaticServer, browser: Browser;

before(async () => {
  server = await serveFolder(path.resolve('demo/dist'));
  browser = await puppeteer.launch({ executablePath: findChromium()!, headless: true, args: [...chromiumArgs, '--lang=en'] });
});
after(async () => {
  await browser.close();
  server.close();
});

/** How many presses of Tab a person may need to get somewhere. */
const PATIENCE = 120;

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < PATIENCE; i++) {
    if (await isFocused(page, selector)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab does not lead to ${selector}`);
}

async function pressWith(page: Page, modifier: KeyInput, key: KeyInput): Promise<void> {
  await page.keyboard.down(modifier);
  await page.keyboard.press(key);
  await page.keyboard.up(modifier);
}

/** Fills what the sheet asks for and sends it off with Enter; the first field has the focus. */
async function fillSheet(page: Page): Promise<void> {
  await shows(page, 'dialog[open] input.input');
  for (const { type, id } of await emptyFields(page)) {
    await tabTo(page, `[id="${id}"]`);
    await page.keyboard.type(type === 'date' ? '12312030' : '120000');
  }
  await page.keyboard.press('Enter');
  await shows(page, 'dialog[open]', 0);
}

const WORDS = {
  en: { pickedUp: /picked up from Inquiry/, over: /^Quote, stage 4 of 7$/, moved: /moved to Quote$/, back: /is back in Inquiry$/, selected: /^3 selected$/, carried: /^3 deals picked up/, all: /^3 deals moved to Quote$/ },
  'zh-CN': { pickedUp: /^已从线索意向拿起/, over: /^方案报价，第 4 个阶段，共 7 个$/, moved: /已移至方案报价$/, back: /已回到线索意向$/, selected: /^已选 3 个$/, carried: /^已拿起 3 个商机/, all: /^3 个商机已移至方案报价$/ },
};

for (const [lang, words] of Object.entries(WORDS)) {
  test(`a morning at the board goes by keyboard alone, and every step is said (${lang})`, async () => {
    const { page, complaints, strangers } = await openFilled(browser, server.origin, lang);
    const { id, name } = await dealWithoutAmount(page);

    await tabTo(page, 'input[type=search]');
    await page.keyboard.type(name);
    await showsOnly(page, name);
    await stands(page, id, 'inquiry');
    await tabTo(page, '.card');
    for (let i = 0; i < 12 && !(await isFocused(page, `[data-id="${id}"]`)); i++) {
      await page.keyboard.press(await isFocused(page, '[data-column=inquiry] .card') ? 'ArrowDown' : 'ArrowRight');
    }
    await focuses(page, `[data-id="${id}"]`);

    await page.keyboard.press('Space');
    await hears(page, words.pickedUp);
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    await hears(page, words.over);
    await page.keyboard.press('Enter');
    await fillSheet(page);
    await hears(page, words.moved);
    await stands(page, id, 'quote');
    await focuses(page, `[data-id="${id}"]:not(.guest)`);
    await pressWith(page, 'Control', 'z');
    await hears(page, words.back);
    await stands(page, id, 'inquiry');

    await page.keyboard.press('/');
    await focuses(page, 'input[type=search]');
    await pressWith(page, 'Control', 'a');
    await page.keyboard.press('Delete');
    await shows(page, '[data-column=inquiry] .card[data-id]', 3);
    await tabTo(page, '.card');
    await page.keyboard.press('Home');
    await focuses(page, '[data-column=inquiry] .card, [data-column=" intake"] .card');
    if (await isFocused(page, '[data-column=" intake"] .card')) await page.keyboard.press('ArrowRight');
    await focuses(page, '[data-column=inquiry] .card');
    await page.keyboard.press('Home');
    await focuses(page, '[aria-posinset="1"] .card');
    await page.keyboard.press('x');
    await pressWith(page, 'Shift', 'ArrowDown');
    await focuses(page, '[aria-posinset="2"] .card');
    await pressWith(page, 'Shift', 'ArrowDown');
    await hears(page, words.selected);
    await shows(page, '.selection-bar');
    const before = await page.evaluate(() => [...document.querySelector('sales-pipeline-board')!.shadowRoot!.querySelectorAll<HTMLElement>('.card.selected')].map(({ dataset }) => dataset.id!));
    await page.keyboard.press('Space');
    await hears(page, words.carried);
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await fillSheet(page);
    await hears(page, words.all);
    for (const each of before) assert.notEqual(await columnOf(page, each), 'inquiry');

    await focuses(page, '[data-column=quote] .card:not(.guest)');
    await page.keyboard.press('Enter');
    await eventually('the record', () => timeline(page));
    await tabTo(page, '.log-call');
    await page.keyboard.press('Enter');
    await focuses(page, 'textarea');
    await page.keyboard.type('Told them about crane 7');
    await page.keyboard.press('Enter');
    await eventually('the call in the timeline', () => timeline(page), (text) => text.includes('Told them about crane 7'));
    // Until it is put away, Escape is for the form.
    await eventually('the form is put away', () => page.evaluate(() => document.querySelector('dialog[open] sales-record')!.shadowRoot!.querySelector('form.log') === null));
    await page.keyboard.press('Escape');
    await eventually('the record is closed', () => page.evaluate(() => document.querySelector('dialog[open]') === null));
    await focuses(page, '[data-column=quote] .card');
    assert.equal(await textOf(page, '.selection-bar'), '');
    assert.deepEqual(complaints, []);
    assert.deepEqual(strangers, []);
  });
}
