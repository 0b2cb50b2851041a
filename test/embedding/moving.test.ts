// Cards moved where people really are: by finger and pen, in a portal that scrolls both ways, in a shadow root within another one.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import puppeteer, { type Browser, type CDPSession, type JSHandle, type Page } from 'puppeteer-core';
import { chromiumArgs, findChromium } from '#tools/browsers.mjs';
import { serveFolder, type StaticServer } from './static-server.js';
import { eventually, visit } from './visit.js';

interface Point {
  x: number;
  y: number;
}

/** What the portal's page keeps for the test. */
interface Portal {
  board: HTMLElement & Record<string, unknown>;
  moves: unknown[];
}

/** A masthead, and below it what scrolls: too wide and too high for the window, with the board in a shadow root within another one. */
const PORTAL = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>html, body { margin: 0; block-size: 100%; overflow: hidden } header { block-size: 60px; background: #ddd }
main { position: relative; block-size: calc(100% - 60px); overflow: auto } .room { padding: 40px } .room.wide { inline-size: 2000px } x-outer { display: block }</style>
<header>Portal</header><main><div class="room"><x-outer></x-outer></div></main><script type="module" src="salescycle.js"></script></html>`;

let server: StaticServer, browser: Browser, page: Page, client: CDPSession, shared: JSHandle<Portal>;

before(async () => {
  server = await serveFolder(path.resolve('packages/widgets/dist'), (url) => (url.pathname === '/portal.html' ? PORTAL : undefined));
  browser = await puppeteer.launch({ executablePath: findChromium()!, headless: true, args: [...chromiumArgs, '--lang=en'] });
});
afterEach(() => page.close());
after(async () => {
  await browser.close();
  server.close();
});

/** Shows a board with so many deals in its first stage; a host that says yes to everything. */
async function open({ deals = 6, isWide = false, size = '600px', width = 1180, height = 800 } = {}): Promise<void> {
  ({ page } = await visit(browser.defaultBrowserContext(), `${server.origin}portal.html`, { width, height, hasTouch: true }));
  client = await page.createCDPSession();
  shared = await page.evaluateHandle((count, wide, blockSize): Portal => {
    const inner = document.createElement('div');
    document.querySelector('x-outer')!.attachShadow({ mode: 'open' }).append(inner);
    const board = Object.assign(document.createElement('sales-pipeline-board') as unknown as Portal['board'], {
      stages: ['Inquiry', 'Needs', 'Quote', 'Order', 'Contract', 'Won', 'Lost'].map((en, order) => ({
        id: en.toLowerCase(), order, type: { Won: 'won', Lost: 'lost' }[en] ?? 'open', name: { en, zh: en }, probability: 10 * order, forecastCategory: 'pipeline', ...(en === 'Quote' && { requiredFields: ['amount'] }),
      })),
      opportunities: Array.from({ length: count }, (_, i) => ({
        id: `d-${i}`, type: 'opportunity', name: `Deal ${String(i).padStart(3, '0')}`, pipelineId: 'pipe', stageId: 'inquiry', status: 'open', createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z', createdBy: 'u', rev: 1, sv: 1,
      })),
    });
    document.querySelector('.room')!.classList.toggle('wide', wide);
    board.style.setProperty('block-size', blockSize);
    // As portals do that round its corners.
    board.style.setProperty('overflow', 'hidden');
    const moves: unknown[] = [];
    board.addEventListener('sales-opportunity-move', (event) => {
      const { detail, respondWith } = event as unknown as { detail: { ids: string[]; to: string; fields: object }; respondWith(answer: boolean): void };
      moves.push([detail.ids[0], detail.to, detail.fields]);
      respondWith.call(event, true);
    });
    board.addEventListener('sales-record-open', (event) => moves.push(['opened', (event as CustomEvent<{ id: string }>).detail.id]));
    inner.attachShadow({ mode: 'open' }).append(board);
    return { board, moves };
  }, deals, isWide, size);
  await sees('.card[data-id="d-0"]');
}

const portal = <T, A extends unknown[]>(ask: (portal: Portal, ...more: A) => T, ...more: A) => page.evaluate<unknown[], (...all: unknown[]) => T>(ask as (...all: unknown[]) => T, shared, ...more);
const count = (selector: string) => portal(({ board }, each) => board.shadowRoot!.querySelectorAll(each).length, selector);
const sees = (selector: string) => eventually(selector, () => count(selector), (seen) => seen > 0);
const misses = (selector: string) => eventually(`no ${selector}`, () => count(selector), (seen) => seen === 0);
const moves = () => portal((each) => each.moves);
const columnOf = (id: string) => portal(({ board }, each) => board.shadowRoot!.querySelector<HTMLElement>(`.card[data-id="${each}"]:not(.guest)`)?.closest<HTMLElement>('[data-column]')?.dataset.column ?? '', id);
const stands = (id: string, column: string) => eventually(`${id} in ${column}`, () => columnOf(id), (seen) => seen === column);
const focused = () => portal(({ board }) => (board.shadowRoot!.activeElement as HTMLElement | null)?.dataset.id);
/** How far what scrolls has gone: the first cards, the board and the portal. */
const scrolled = () => portal(({ board }) => {
  const [list, columns, main] = [board.shadowRoot!.querySelector('[data-column=inquiry] .scroll'), board.shadowRoot!.querySelector('.columns'), document.querySelector('main')].map((each) => each!);
  return { list: list!.scrollTop, across: columns!.scrollLeft, toTheEnd: columns!.scrollWidth - columns!.clientWidth - columns!.scrollLeft, portalAcross: main!.scrollLeft, portalDown: main!.scrollTop };
});

/** The middle of the upper part of a thing in the board, on the screen. */
async function at(selector: string): Promise<Point> {
  return portal(({ board }, each) => {
    const { x, y, width } = board.shadowRoot!.querySelector(each)!.getBoundingClientRect();
    return { x: x + width / 2 - 20, y: y + 24 };
  }, selector);
}

const CARD = '.card[data-id="d-0"]:not(.guest)';
const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', ...points: (Point & { id?: number })[]) =>
  client.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(({ x, y, id = 0 }) => ({ x, y, id })) });

/** Goes from one place to another by steps, as a finger does. */
async function glide(from: Point, to: Point, step: (point: Point) => Promise<unknown>, steps = 6): Promise<void> {
  for (let i = 1; i <= steps; i++) await step({ x: from.x + ((to.x - from.x) * i) / steps, y: from.y + ((to.y - from.y) * i) / steps });
}

/** Holds a finger on a card until it is in the hand, and carries it over a column. */
async function carry(column: string): Promise<Point> {
  const from = await at(CARD), to = { ...(await at(`[data-column=${column}]`)), y: from.y + 40 };
  await touch('touchStart', from);
  await sees('.card.slot');
  await glide(from, to, (point) => touch('touchMove', point));
  await sees(`[data-column=${column}].over`);
  return to;
}

describe('a finger', () => {
  test('drops a card onto a gate: what is missing is asked for, and saving moves it', async () => {
    await open();
    await carry('quote');
    await touch('touchEnd');
    await sees('dialog.gate[open] #f-amount');
    await portal(({ board }) => (board.shadowRoot!.querySelector('#f-amount') as HTMLElement).focus());
    await page.keyboard.type('1200');
    const save = await at('dialog.gate .primary');
    await page.touchscreen.tap(save.x + 20, save.y - 8);
    await stands('d-0', 'quote');
    assert.deepEqual((await moves()).length, 1);
    await eventually('the focus', focused, (id) => id === 'd-0');
  });

  test('that rather leaves it brings the card and its focus back', async () => {
    await open();
    await carry('quote');
    await touch('touchEnd');
    await sees('dialog.gate[open]');
    const stay = await at('dialog.gate .acts .plain');
    await page.touchscreen.tap(stay.x + 20, stay.y - 8);
    await misses('dialog, .guest, .slot');
    await stands('d-0', 'inquiry');
    await eventually('the focus', focused, (id) => id === 'd-0');
    assert.deepEqual(await moves(), []);
  });

  test('that the system takes away, or Escape, restores place and focus', async () => {
    await open();
    for (const end of [() => touch('touchCancel'), async () => { await page.keyboard.press('Escape'); await touch('touchEnd'); }]) {
      await carry('needs');
      await end();
      await misses('.hand, .slot, .guest');
      await stands('d-0', 'inquiry');
      await eventually('the focus', focused, (id) => id === 'd-0');
    }
    assert.deepEqual(await moves(), [], 'nothing moved, nothing opened');
  });

  test('that swipes over a column of 400 cards scrolls it and drags nothing', async () => {
    await open({ deals: 400 });
    let before = 0;
    for (let swipe = 0; swipe < 3; swipe++) {
      const from = await at('[data-column=inquiry]'), low = { x: from.x, y: from.y + 400 };
      await touch('touchStart', low);
      await glide(low, { ...low, y: low.y - 300 }, async (point) => {
        await touch('touchMove', point);
        assert.equal(await count('.hand, .slot'), 0);
      }, 12);
      await touch('touchEnd');
      before = (await eventually('a column further down', scrolled, ({ list }) => list > before + 100)).list;
    }
    assert.deepEqual(await moves(), []);
  });

  test('that is joined by a second one drags nothing; one that comes while a card is in the hand changes nothing', async () => {
    await open();
    const first = await at(CARD), second = { x: first.x + 300, y: first.y + 200, id: 1 };
    await touch('touchStart', first);
    await touch('touchStart', second);
    // Twice as long as a card has to be held.
    await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 700); }));
    assert.equal(await count('.hand, .slot'), 0);
    await touch('touchEnd');

    const to = await carry('needs'), other = { ...second, y: to.y + 120 };
    await touch('touchStart', other);
    await touch('touchEnd', other);
    assert.equal(await count('[data-column=needs].over'), 1);
    await touch('touchEnd');
    await stands('d-0', 'needs');
  });
});

describe('a pen', () => {
  const pen = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', { x, y }: Point) =>
    client.send('Input.dispatchMouseEvent', { type, x, y, pointerType: 'pen', button: 'left', buttons: type === 'mouseReleased' ? 0 : 1, clickCount: 1, force: 0.5 });

  test('carries a card it is held on, and drags none it slides over', async () => {
    await open();
    const from = await at(CARD), to = { ...(await at('[data-column=needs]')), y: from.y + 40 };
    await pen('mousePressed', from);
    await glide(from, to, (point) => pen('mouseMoved', point));
    assert.equal(await count('.hand'), 0);
    await pen('mouseReleased', to);
    await pen('mousePressed', from);
    await sees('.card.slot');
    await glide(from, to, (point) => pen('mouseMoved', point));
    await sees('[data-column=needs].over');
    await pen('mouseReleased', to);
    await stands('d-0', 'needs');
    assert.deepEqual((await moves()).map((each) => (each as string[]).slice(0, 2)), [['d-0', 'needs']]);
  });
});

describe('a card held at an edge', () => {
  /** Takes a card with the mouse and holds it somewhere. */
  async function holdAt(to: Point): Promise<void> {
    const from = await at(CARD);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 10, from.y + 10);
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await sees('.hand');
  }

  test('scrolls the board, then the portal around it, across and back', async () => {
    await open({ isWide: true, width: 700, height: 700 });
    await holdAt({ x: 690, y: 300 });
    await eventually('the portal across', scrolled, ({ portalAcross }) => portalAcross > 600);
    await page.mouse.move(8, 300, { steps: 4 });
    await eventually('back again', scrolled, ({ portalAcross, across }) => portalAcross === 0 && across === 0);
    await page.keyboard.press('Escape');
    await misses('.hand, .slot');
    await page.mouse.up();
  });

  test('scrolls a board that is narrower than its stages to the last one, where the card is dropped', async () => {
    await open({ width: 760, height: 700 });
    const { x, y } = await at('.columns');
    await holdAt({ x: x + 2000 > 700 ? 715 : x, y: y + 200 });
    await eventually('the board at its end', scrolled, ({ across, toTheEnd }) => across > 600 && toTheEnd < 2);
    const won = await at('[data-column=won]');
    await page.mouse.move(won.x + 20, won.y, { steps: 4 });
    await eventually('the stage under the card', () => portal(({ board }) => board.shadowRoot!.querySelector<HTMLElement>('.column.over')?.dataset.column), (over) => over === 'won');
    await page.mouse.up();
    await sees('dialog.gate[open]');
  });

  test('scrolls the cards under it, and then a board that is higher than the window', async () => {
    await open({ deals: 400, size: '1500px', height: 700 });
    const { x } = await at(CARD);
    await holdAt({ x, y: 692 });
    await eventually('the cards', scrolled, ({ list }) => list > 300);
    const needs = await at('[data-column=needs]');
    await page.mouse.move(needs.x, 692, { steps: 4 });
    await eventually('the portal', scrolled, ({ portalDown }) => portalDown > 400);
    await page.mouse.move(needs.x, 66, { steps: 4 });
    await eventually('the portal at its top', scrolled, ({ portalDown }) => portalDown === 0);
    await page.mouse.move(needs.x, 300, { steps: 4 });
    await page.mouse.up();
    await misses('.hand, .pending');
    assert.deepEqual((await moves()).map((each) => (each as string[]).slice(0, 2)), [['d-0', 'needs']]);
  });
});

describe('a board that is higher than the window', () => {
  for (const [name, { width, dir, group }] of Object.entries({
    'wide': { width: 1180, dir: 'ltr', group: undefined }, '320 px': { width: 320, dir: 'ltr', group: undefined }, 'right to left': { width: 1180, dir: 'rtl', group: undefined }, 'with rows': { width: 1180, dir: 'ltr', group: 'owner' },
  })) {
    test(`shows bar and toast in its visible part, ${name}`, async () => {
      await open({ size: 'auto', width, height: 600 });
      await portal(({ board }, direction, by) => {
        document.documentElement.dir = direction;
        board.group = by;
      }, dir, group);
      await eventually('a card', () => count(CARD), (seen) => seen === 1);
      await portal(({ board }, each) => (board.shadowRoot!.querySelector(each) as HTMLElement).focus(), CARD);
      await page.keyboard.press('x');
      await sees('.selection-bar');
      const box = (selector: string) => portal(({ board }, each) => {
        const { top, bottom, left, right } = board.shadowRoot!.querySelector(each)!.getBoundingClientRect(), base = board.getBoundingClientRect();
        return { isInside: top >= 60 && bottom <= innerHeight && left >= 0 && right <= innerWidth, isHigher: base.bottom > innerHeight, bottom };
      }, selector);
      await portal(() => document.querySelector('main')!.scrollTo(0, 0));
      assert.deepEqual(await eventually('the bar in sight', () => box('.selection-bar'), ({ isInside }) => isInside).then(({ isHigher }) => isHigher), true);
      await page.keyboard.press('m');
      await sees('.menu');
      await portal(({ board }) => [...board.shadowRoot!.querySelectorAll<HTMLElement>('.menu [role=menuitem]')].find((each) => each.textContent.includes('Needs'))!.click());
      await sees('.toast');
      await portal(() => document.querySelector('main')!.scrollTo(0, 0));
      await eventually('the toast in sight', () => box('.toast'), ({ isInside }) => isInside);
    });
  }

  test('keeps the card with the focus above the bar while the arrow keys go down', async () => {
    await open({ deals: 40, size: '1500px', height: 700 });
    await portal(({ board }, each) => (board.shadowRoot!.querySelector(each) as HTMLElement).focus(), CARD);
    await page.keyboard.press('x');
    await sees('.selection-bar');
    for (let i = 1; i <= 12; i++) {
      const before = await focused();
      await page.keyboard.press('ArrowDown');
      await eventually(`card ${i} has the focus`, focused, (id) => id !== undefined && id !== before);
      await eventually(`card ${i} above the bar`, () => portal(({ board }) => {
        const { activeElement } = board.shadowRoot!, bar = board.shadowRoot!.querySelector('.selection-bar')!;
        return { card: Math.floor(activeElement!.getBoundingClientRect().bottom), bar: bar.getBoundingClientRect().top };
      }), ({ card, bar }) => card <= bar);
    }
  });
});
