// `salescycle.js` and the parts it fetches: what a page pays for, and what happens when a part does not come, or comes from another build.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { chromiumArgs, findChromium } from '#tools/browsers.mjs';
import { serveFolder, type Instead, type StaticServer } from './static-server.js';
import { until, visit } from './visit.js';

const DIST = path.resolve('packages/widgets/dist');
const PART = '/salescycle-kpi-card.js';
let server: StaticServer, browser: Browser, body = '', instead: Instead = () => undefined, asked: string[] = [];

before(async () => {
  server = await serveFolder(DIST, (url) => {
    if (url.pathname.endsWith('.js')) asked.push(`${url.pathname}${url.search}`);
    return url.pathname === '/page.html' ? `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">${body}</html>` : instead(url);
  });
  browser = await puppeteer.launch({ executablePath: findChromium()!, headless: true, args: [...chromiumArgs, '--lang=en'] });
});
after(async () => {
  await browser.close();
  server.close();
});
beforeEach(() => {
  [asked, instead] = [[], () => undefined];
});

/** Opens a page with this body. */
const open = async (html: string) => {
  body = html;
  return visit(await browser.createBrowserContext(), `${server.origin}page.html`);
};
const script = '<script type="module" src="salescycle.js"></script>';
const card = '<sales-kpi-card workspace="parts" measure="won-value"></sales-kpi-card>';
const isDrawn = () => Boolean(document.querySelector('sales-kpi-card')!.shadowRoot!.querySelector('article header'));
const says = () => document.querySelector('sales-kpi-card')!.shadowRoot!.querySelector('[role=alert]')?.textContent ?? '';
const names = () => asked.map((file) => file.replace(/\?.*$/, ''));

describe('what a page fetches', () => {
  test('is salescycle.js alone while none of the elements is on it', async () => {
    const { page } = await open(`${script}<p>No element yet</p>`);
    assert.deepEqual(names(), ['/salescycle.js']);
    await page.evaluate(() => document.body.append(document.createElement('sales-kpi-card')));
    await until(page, 'the card', isDrawn);
    await page.close();
  });

  test('is only what the elements on it need', async () => {
    const { page, complaints } = await open(`${script}${card}`);
    await until(page, 'the card', isDrawn);
    assert.ok(names().includes(PART), names().join(' '));
    assert.deepEqual(names().filter((name) => /board|qualifier|funnel/.test(name)), []);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  test('is each file once, though the page says salescycle.js?v=7', async () => {
    const { page } = await open(`<script type="module" src="salescycle.js?v=7"></script>${card}<sales-pipeline-board workspace="parts"></sales-pipeline-board>`);
    await until(page, 'the card', isDrawn);
    await until(page, 'the board', () => Boolean(document.querySelector('sales-pipeline-board')!.shadowRoot!.querySelector('.base')));
    assert.deepEqual(names().filter((name, i) => names().indexOf(name) !== i), []);
    await page.close();
  });
});

describe('a part that does not come', () => {
  test('is said in the element, told to the host, and comes when asked for again', async () => {
    instead = ({ pathname }) => (pathname === PART ? null : undefined);
    const { page } = await open(`<script>window.codes = []; addEventListener('sales-error', (event) => codes.push(event.detail.code));</script>${script}${card}`);
    await until(page, 'the sentence', says);
    assert.match(await page.evaluate(says), /could not be loaded.*beside salescycle\.js/);
    assert.deepEqual(await page.evaluate('codes'), ['not-loaded']);
    instead = () => undefined;
    await page.evaluate(() => document.querySelector('sales-kpi-card')!.shadowRoot!.querySelector('button')!.click());
    await until(page, 'the card', isDrawn);
    assert.equal(await page.evaluate(says), '');
    await page.close();
  });
});

describe('a part of another build', () => {
  const other = readFileSync(path.join(DIST, PART), 'utf8').replace(/(build\w*\s*=\s*)"[0-9a-f]{12}"/, '$1"000000000000"');

  test('that a cache kept is fetched again past the cache', async () => {
    instead = ({ pathname, search }) => (pathname === PART && search === '' ? other : undefined);
    const { page } = await open(`${script}${card}`);
    await until(page, 'the card', isDrawn);
    assert.equal(names().filter((name) => name === PART).length, 2);
    await page.close();
  });

  test('that stays is refused, with the reason for the host', async () => {
    instead = ({ pathname }) => (pathname === PART ? other : undefined);
    const { page } = await open(`<script>window.said = []; addEventListener('sales-error', (event) => said.push(event.detail.message));</script>${script}${card}`);
    await until(page, 'the sentence', says);
    assert.match(String(await page.evaluate('said')), /salescycle-kpi-card\.js is of another build/);
    await page.close();
  });
});

