import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core';
import { chromiumArgs, findChromium } from '#tools/browsers.mjs';
import { serveFolder, type StaticServer } from './static-server.js';
import { eventually, until, visit } from './visit.js';

let server: StaticServer, browser: Browser, context: BrowserContext;

before(async () => {
  server = await serveFolder(path.resolve('demo/dist'));
  browser = await puppeteer.launch({ executablePath: findChromium()!, headless: true, args: [...chromiumArgs, '--lang=en'] });
  context = await browser.createBrowserContext();
});
after(async () => {
  await browser.close();
  server.close();
});

const at = (address: string) => `${server.origin}${address}`;

/** Fills the page's workspace by the overview's button. */
async function loadSample(page: Page): Promise<void> {
  await page.waitForSelector('#sample[data-state=empty]');
  await page.click('#sample .primary');
  await page.waitForSelector('#sample[data-state=full]', { timeout: 30_000 });
}

let filling: Promise<void> | null = null;

/** Fills the workspace these tests share, once. */
const filled = () => (filling ??= visit(context, at('index.html?lang=en')).then(async ({ page }) => {
  await loadSample(page);
  await page.close();
}));

/** What each element of the page shows: its state, and how much is in it. */
const shown = () => [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('sales-')).map((each) => ({
  tag: each.localName, defined: each.matches(':defined'), parts: each.shadowRoot?.querySelectorAll('[part]').length ?? 0,
  text: each.shadowRoot?.querySelector('.base')?.textContent.replace(/\s+/g, ' ').trim() ?? '',
}));

describe('a plain HTML portal with a strict policy', () => {
  test('upgrades every element, says what to do while the workspace is empty, and is not complained about', async () => {
    const fresh = await browser.createBrowserContext();
    const { page, complaints, strangers } = await visit(fresh, at('portals/plain/index.html'));
    await until(page, 'text in every element', () => [...document.querySelectorAll('sales-kpi-card, sales-pipeline-board, sales-funnel-chart')].every((each) => each.shadowRoot?.textContent.trim()));
    await new Promise((resolve) => setTimeout(resolve, 500));
    const elements = await page.evaluate(shown);
    assert.equal(elements.length, 5);
    assert.deepEqual(elements.filter(({ defined, parts, text }) => !defined || !parts || !text), []);
    assert.deepEqual(complaints, []);
    assert.deepEqual(strangers, []);
    await fresh.close();
  });

  test('shows the deals of the workspace the demo filled', async () => {
    await filled();
    const { page, complaints, strangers } = await visit(context, at('portals/plain/index.html'));
    await until(page, 'cards on the board', () => document.querySelector('sales-pipeline-board')!.shadowRoot!.querySelectorAll('.card').length > 10);
    await until(page, 'figures', () => [...document.querySelectorAll('sales-kpi-card')].every((card) => /\d/.test(card.shadowRoot!.querySelector('[part=value]')?.textContent ?? '')));
    const accent = await page.evaluate(() => getComputedStyle(document.querySelector('sales-pipeline-board')!.shadowRoot!.querySelector('.button.primary')!).backgroundColor);
    assert.equal(accent, 'rgb(11, 107, 92)', 'the portal’s accent');
    assert.deepEqual(complaints, []);
    assert.deepEqual(strangers, []);
    await page.close();
  });
});

describe('a hostile host', () => {
  test('changes nothing inside the elements', async () => {
    await filled();
    const looks = async (address: string) => {
      const { page, complaints } = await visit(context, at(address));
      await page.evaluate(() => document.body.style.setProperty('inline-size', '1000px'));
      await until(page, 'a figure', () => /\d/.test(document.querySelector('sales-kpi-card')!.shadowRoot!.querySelector('[part=value]')?.textContent ?? ''));
      await until(page, 'cards', () => document.querySelector('sales-pipeline-board')!.shadowRoot!.querySelectorAll('.card').length > 10);
      await until(page, 'a funnel', () => document.querySelector('sales-funnel-chart')!.shadowRoot!.querySelectorAll('[part~=bar]').length > 3);
      const found = await page.evaluate(() => {
        const names = ['display', 'color', 'backgroundColor', 'fontFamily', 'fontSize', 'fontStyle', 'fontWeight', 'lineHeight', 'letterSpacing', 'wordSpacing', 'textTransform', 'textIndent',
          'textAlign', 'whiteSpace', 'userSelect', 'cursor', 'paddingTop', 'paddingLeft', 'borderTopLeftRadius', 'float', 'position', 'boxSizing', 'transitionDuration'] as const;
        return ['sales-kpi-card', 'sales-pipeline-board', 'sales-funnel-chart'].flatMap((tag) => [...document.querySelector(tag)!.shadowRoot!.querySelectorAll('.base, .base *')].slice(0, 400).map((each) => {
          const style = getComputedStyle(each);
          return `${tag} ${each.localName}.${each.getAttribute('class') ?? ''} ${names.map((name) => `${name}:${style[name]}`).join(';')}`;
        }));
      });
      await page.close();
      assert.deepEqual(complaints, []);
      return found;
    };
    const [plain, hostile] = [await looks('portals/two-versions/index.html'), await looks('portals/hostile/index.html')];
    assert.ok(plain.length > 100);
    assert.deepEqual(hostile.filter((line) => !plain.includes(line)).slice(0, 5), []);
  });
});

describe('two copies of the bundle on one page', () => {
  test('both load, the first one’s elements stay, and nothing throws', async () => {
    const { page, complaints } = await visit(context, at('portals/two-versions/index.html'));
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.reload();
    await until(page, 'both copies', () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('salescycle.js')).length === 2);
    await until(page, 'the board', () => Boolean(document.querySelector('sales-pipeline-board')!.shadowRoot?.querySelector('.base')));
    assert.deepEqual(complaints, []);
    assert.equal(said.filter((line) => line.startsWith('<sales-pipeline-board> is already defined')).length, 1, said.join('\n'));
    await page.close();
  });
});

describe('the built demo', () => {
  for (const [folder, tag] of [['pipeline-board', 'sales-pipeline-board'], ['funnel-chart', 'sales-funnel-chart'], ['kpi-card', 'sales-kpi-card'], ['lead-qualifier', 'sales-lead-qualifier'], ['import', 'sales-import'], ['storage', 'sales-storage'], ['record', 'sales-record']] as const) {
    test(`${folder}/ shows its element, in English and Chinese, without a complaint`, async () => {
      await filled();
      const { page, complaints, strangers } = await visit(context, at(`${folder}/index.html?lang=en`));
      const text = () => page.evaluate((name) => document.querySelector(name)?.shadowRoot?.querySelector('.base')?.textContent.trim() ?? '', tag);
      const english = await eventually('words', text, (words) => words.length > 20);
      await page.evaluate(() => { document.documentElement.lang = 'zh-CN'; });
      await eventually('other words', text, (words) => words !== english && /\p{Script=Han}/u.test(words));
      assert.deepEqual(complaints, []);
      assert.deepEqual(strangers, []);
      await page.close();
    });
  }
});

describe('the demo\'s own parts', () => {
  test('a sample that is stopped half-way leaves an empty workspace, and a reset empties a full one', async () => {
    const fresh = await browser.createBrowserContext(), { page, complaints } = await visit(fresh, at('index.html?lang=en'));
    await page.waitForSelector('#sample[data-state=empty]');
    await page.evaluate(() => document.querySelector<HTMLElement>('#sample .actions button:nth-of-type(2)')!.click());
    await until(page, 'some progress', () => (document.querySelector<HTMLProgressElement>('#sample progress')?.value ?? 0) > 0.02);
    await page.evaluate(() => document.querySelector<HTMLElement>('#sample .actions button')!.click());
    await page.waitForSelector('#sample[data-state=empty]');
    await loadSample(page);
    await page.locator('#sample button ::-p-text(Reset workspace)').click();
    await page.waitForSelector('#sample .danger');
    await Promise.all([page.waitForNavigation(), page.click('#sample .danger')]);
    await page.waitForSelector('#sample[data-state=empty]');
    assert.deepEqual(complaints, []);
    await fresh.close();
  });

  test('a control changes the element, the HTML to copy, and the address', async () => {
    const { page, complaints } = await visit(context, at('kpi-card/index.html?lang=en'));
    await page.waitForSelector('.controls option[value=win-rate]');
    await page.select('.controls select:has(option[value=win-rate])', 'win-rate');
    await until(page, 'the attribute', () => document.querySelector('sales-kpi-card[measure=win-rate]') !== null);
    assert.match(await page.$eval('.snippet', (code) => code.textContent), /<sales-kpi-card workspace="sample" measure="win-rate"><\/sales-kpi-card>/);
    assert.match(page.url(), /measure=win-rate/);
    await page.reload();
    await until(page, 'the attribute again', () => document.querySelector('sales-kpi-card[measure=win-rate]') !== null);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  test('a host that feeds the element itself sees the same figure', async () => {
    await filled();
    const value = () => document.querySelector('sales-kpi-card')?.shadowRoot?.querySelector('[part=value]')?.textContent.trim() ?? '';
    const figureAt = async (address: string) => {
      const { page, complaints } = await visit(context, at(address));
      const figure = await eventually('a figure', () => page.evaluate(value), (seen) => /\d/.test(seen));
      assert.deepEqual(complaints, []);
      await page.close();
      return figure;
    };
    assert.equal(await figureAt('kpi-card/index.html?lang=en&measure=win-rate&data=controlled'), await figureAt('kpi-card/index.html?lang=en&measure=win-rate'));
  });
});
