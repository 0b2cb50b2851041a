// The board as somebody sees it whose system chooses the colours, or who wants nothing to move.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumArgs, findChromium } from '#tools/browsers.mjs';
import { serveFolder, type StaticServer } from './static-server.js';
import { eventually, visit } from './visit.js';

const PORTAL = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<body><script type="module" src="salescycle.js"></script></body></html>`;

let server: StaticServer, browser: Browser, page: Page;

before(async () => {
  server = await serveFolder(path.resolve('packages/widgets/dist'), (url) => (url.pathname === '/portal.html' ? PORTAL : undefined));
  browser = await puppeteer.launch({ executablePath: findChromium()!, headless: true, args: [...chromiumArgs, '--lang=en'] });
});
afterEach(() => page.close());
after(async () => {
  await browser.close();
  server.close();
});

/** Shows a board of four deals in two stages, in rows or not, under what the system asks for. */
async function open(feature: { name: string; value: string }, { width = 1100, group = '' } = {}): Promise<void> {
  ({ page } = await visit(browser.defaultBrowserContext(), `${server.origin}portal.html`, { width, height: 800 }));
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', { features: [feature] });
  await page.evaluate((by) => {
    const board = Object.assign(document.createElement('sales-pipeline-board'), {
      stages: ['Inquiry', 'Needs', 'Won', 'Lost'].map((en, order) => ({
        id: en.toLowerCase(), order, type: { Won: 'won', Lost: 'lost' }[en] ?? 'open', name: { en, zh: en }, probability: 10 * order, forecastCategory: 'pipeline',
      })),
      opportunities: Array.from({ length: 4 }, (_, i) => ({
        id: `d-${i}`, type: 'opportunity', name: `Deal ${i}`, pipelineId: 'pipe', stageId: i % 2 ? 'needs' : 'inquiry', status: 'open', amount: { amount: 100, currency: 'EUR' },
        createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z', createdBy: 'u', rev: 1, sv: 1,
      })),
      ...(by && { group: by }),
    });
    board.style.setProperty('block-size', '600px');
    document.body.append(board);
  }, group);
  await eventually('the cards', () => page.evaluate(() => document.querySelector('sales-pipeline-board')?.shadowRoot?.querySelectorAll('.card[data-id]').length ?? 0), (count) => count > 0);
}

/** Some of the computed style of the first element that fits. */
const look = (selector: string, ...names: string[]) => page.evaluate((wanted, properties) => {
  const element = document.querySelector('sales-pipeline-board')!.shadowRoot!.querySelector(wanted);
  return element && properties.map((name) => getComputedStyle(element).getPropertyValue(name));
}, selector, names);

/** What the system's own colours are here. */
const systemColors = () => page.evaluate(() => ['Canvas', 'CanvasText', 'Highlight'].map((name) => {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.cssText = `color: ${name}; forced-color-adjust: none`;
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}));

async function press(id: string, ...keys: ('x' | 'Space' | 'ArrowRight')[]): Promise<void> {
  await page.evaluate((each) => document.querySelector('sales-pipeline-board')!.shadowRoot!.querySelector<HTMLElement>(`.card[data-id="${each}"]`)!.focus(), id);
  for (const key of keys) await page.keyboard.press(key);
}

describe('the board in the system’s own colours', () => {
  const FORCED = { name: 'forced-colors', value: 'active' };

  test('tells selected cards from others by their edge, with and without the focus', async () => {
    await open(FORCED);
    const [, text, highlight] = await systemColors();
    await press('d-0', 'x');
    await press('d-1', 'x');
    await eventually('both are selected', () => page.evaluate(() => document.querySelector('sales-pipeline-board')!.shadowRoot!.querySelectorAll('.card.selected').length), (count) => count === 2);
    for (const id of ['d-0', 'd-1']) assert.deepEqual(await look(`.card[data-id="${id}"]`, 'border-top-width', 'border-top-color'), ['2px', highlight]);
    assert.deepEqual(await look('.card[data-id="d-2"]', 'border-top-width', 'border-top-color'), ['1px', text]);
    assert.deepEqual(await look('.card[data-id="d-1"]', 'outline-style'), ['solid'], 'the focus is seen beside it');
    assert.deepEqual(await look('.card[data-id="d-0"]', 'outline-style'), ['none']);
  });

  test('shows the card that is carried by keys, and the column it is over', async () => {
    await open(FORCED);
    const [, , highlight] = await systemColors();
    await press('d-0', 'Space', 'ArrowRight');
    await eventually('it is carried', () => look('.card.carried', 'outline-style', 'outline-color'), (shown) => shown?.join() === `dashed,${highlight}`);
    assert.deepEqual(await look('.column.over', 'outline-style', 'outline-color'), ['solid', highlight]);
  });

  test('marks the one stage that a narrow board shows, and keeps the dots between figures', async () => {
    await open(FORCED, { width: 360 });
    const [canvas, text, highlight] = await systemColors();
    assert.deepEqual([await look('.strip [aria-current]', 'border-bottom-color'), await look('.strip button:not([aria-current])', 'border-bottom-color')], [[highlight], [canvas]]);
    assert.deepEqual(await look('.dot', 'background-color'), [text]);
  });
});

describe('the board for somebody who wants nothing to move', () => {
  test('lets no menu, sheet or bar glide', async () => {
    await open({ name: 'prefers-reduced-motion', value: 'reduce' });
    await press('d-0', 'x');
    await eventually('the bar', () => look('.selection-bar', 'animation-duration'));
    const lasting = await page.evaluate(() => document.querySelector('sales-pipeline-board')!.shadowRoot!.getAnimations().map(({ effect }) => Number(effect?.getComputedTiming().duration)).filter((time) => time > 0));
    assert.deepEqual([await look('.selection-bar', 'animation-duration'), lasting], [['0s'], []]);
  });
});

describe('the board for who wants more contrast', () => {
  test('has edges that stand out from what lies on either side, and no quiet text', async () => {
    const texts = async () => (await look('.column-header .muted', 'color'))![0]!, lines = async () => (await look('.card', 'box-shadow'))![0]!;
    await open({ name: 'prefers-contrast', value: 'no-preference' });
    const before = { text: contrast(await texts(), WHITE), line: contrast(lastColor(await lines()), WHITE) };
    await page.close();
    await open({ name: 'prefers-contrast', value: 'more' });
    const after = { text: contrast(await texts(), WHITE), line: contrast(lastColor(await lines()), WHITE) };
    assert.ok(before.text >= 4.5 && before.line < 3, JSON.stringify(before));
    assert.ok(after.text >= 7 && after.line >= 3, JSON.stringify(after));
  });
});

const WHITE = 'rgb(255, 255, 255)';
const lastColor = (shadow: string) => [...shadow.matchAll(/rgb\([^)]*\)/g)].at(-1)![0];

/** The contrast of two opaque colours, 1 to 21, by WCAG 2. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map((color) => {
    const [r = 0, g = 0, b = 0] = color.match(/[\d.]+/g)!.map((part) => Number(part) / 255).map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
