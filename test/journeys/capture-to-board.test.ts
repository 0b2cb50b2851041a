// The way of two leads, as a person goes it: read on a profile and in a mail, qualified, saved, handed to the portal, turned into a deal, won, and the win
// taken back. Everything on this machine, under the pages' real host names; nothing waits by the clock.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { serveFolder, type StaticServer } from '../embedding/static-server.js';
import { eventually, until, visit } from '../embedding/visit.js';
import { Chromium } from '../extension/chromium.js';
import { Panel } from '../extension/panel.js';
import { recordsIn } from '../extension/kept.js';
import { allowPortals, ledgerSays } from '../extension/portal.js';
import { serveSites, type Sites } from '../extension/sites.js';

const PROFILE = 'www.linkedin.com/in/jonas-wehrfritz-example', MAIL = 'mail.google.com/mail/u/0';
const JONAS = 'Jonas Wehrfritz', ZHUGE = '诸葛明舒';
const saved = (name: string) => readFileSync(`test/capture/cases/${name}.html`, 'utf8');

let sites: Sites, server: StaticServer, chromium: Chromium;

before(async () => {
  sites = await serveSites({ [PROFILE]: saved('linkedin/classic-full-en'), [MAIL]: saved('gmail/full-zh') });
  server = await serveFolder(path.resolve('demo/dist'));
  chromium = await Chromium.launch({ sites });
});
after(async () => {
  sites.close();
  await chromium.close();
  server.close();
});

/** Answers the first question of the qualifier in the panel, and saves the answer. */
async function qualify(panel: Panel): Promise<void> {
  const first = () => panel.page.evaluate(() => {
    const qualifier = document.querySelector('capture-panel')!.shadowRoot!.querySelector('capture-saved')?.shadowRoot!.querySelector('sales-lead-qualifier');
    const input = qualifier?.shadowRoot?.querySelector<HTMLInputElement>('input[name=d0][value="3"]');
    input?.click();
    return Boolean(input);
  });
  await eventually('a question to answer', first);
  await panel.press('Save answers');
  await eventually('the answer in the store', () => recordsIn(panel.page, 'leads', 'qualification'), (all) => all.length === 1);
}

/** Which column of the board a card stands in, by a word on it; each as often as it is there. */
const columnsOf = (page: Page, word: string) => page.evaluate((wanted) => [...document.querySelector('sales-pipeline-board')!.shadowRoot!.querySelectorAll('.card')]
  .filter(({ textContent }) => textContent.includes(wanted)).map((card) => card.closest<HTMLElement>('[data-column]')!.dataset.column!.trim()), word);

const standsIn = (page: Page, word: string, column: string) => eventually(`${word} in ${column}`, () => columnsOf(page, word), (seen) => seen.join() === column);

/** Waits until a card stands in a column and has the focus: one that is on its way hears no keys. */
async function arrives(page: Page, word: string, column: string): Promise<void> {
  await standsIn(page, word, column);
  await eventually(`the focus on ${word}`, () => page.evaluate(() => {
    const focused = document.querySelector('sales-pipeline-board')!.shadowRoot!.activeElement;
    return focused?.matches('.card:not(.guest)') ? focused.textContent : '';
  }), (text) => text.includes(word));
}

/** Takes the keyboard to a card. */
const focusCard = (page: Page, word: string) => page.evaluate((wanted) => {
  [...document.querySelector('sales-pipeline-board')!.shadowRoot!.querySelectorAll<HTMLElement>('.card')].find(({ textContent }) => textContent.includes(wanted))!.focus();
}, word);

async function press(page: Page, ...keys: ('Space' | 'Enter' | 'ArrowRight')[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Waits until a gate asks for a field and the cursor stands in it. */
const isAsked = (page: Page, field: string) => eventually(`a question for ${field}`, () => page.evaluate(() => document.querySelector('sales-pipeline-board')!.shadowRoot!.activeElement?.id), (id) => id === `f-${field}`);

/** Every number on the portal, as the cards and the funnel write them; and those of them a win must move by one. */
const numbers = (page: Page) => page.evaluate(() => {
  const text = (element: Element | null) => element?.shadowRoot?.querySelector('.base')?.textContent.replace(/\s+/g, ' ') ?? '';
  const [wonValue, winRate, cycle, funnel] = ['sales-kpi-card[measure=won-value]', 'sales-kpi-card[measure=win-rate]', 'sales-kpi-card[measure=cycle-length]', 'sales-funnel-chart']
    .map((selector) => text(document.querySelector(selector))) as [string, string, string, string];
  const count = (pattern: RegExp, of: string) => Number(pattern.exec(of)?.[1]);
  // In the funnel a stage's count is followed by its percentage without a space.
  const inStage = (stage: string) => count(new RegExp(`${stage} (\\d+?)(100|\\d\\d)%`), funnel);
  return {
    all: [wonValue, winRate, cycle, funnel], reached: inStage('Needs'),
    won: [count(/(\d+) deals/, wonValue), count(/(\d+) of \d+ decided/, winRate), count(/n (\d+)/, cycle), inStage('Won')],
  };
});

async function openPortal(): Promise<Page> {
  const { page, complaints } = await visit(chromium.browser.defaultBrowserContext(), `${server.origin}portals/plain/index.html`);
  await until(page, 'cards', () => (document.querySelector('sales-pipeline-board')?.shadowRoot?.querySelectorAll('.card').length ?? 0) > 10);
  await until(page, 'figures', () => [...document.querySelectorAll('sales-kpi-card')].every((card) => /\d/.test(card.shadowRoot?.querySelector('[part=value]')?.textContent ?? '')));
  await until(page, 'a funnel', () => (document.querySelector('sales-funnel-chart')?.shadowRoot?.querySelectorAll('[part~=bar]').length ?? 0) > 3);
  assert.deepEqual(complaints, []);
  return page;
}

test('two leads go from a profile and a mail to the portal\'s board, one is won there, and the win is taken back', async () => {
  // A profile: its site's terms first, then the one page, corrected and qualified.
  await chromium.click(await chromium.visit(PROFILE));
  const panel = new Panel(await chromium.panel());
  await panel.says('User Agreement forbids');
  await panel.press('Read this page');
  await panel.says('Save lead');
  assert.deepEqual([await panel.value('Name'), await panel.value('Title'), await panel.value('Company')], [JONAS, 'Head of Maintenance', 'Grauwacke Zement AG']);
  await panel.type('Title', 'Head of Plant Maintenance');
  await panel.save();
  await qualify(panel);

  // A mail, by the same click.
  const mail = await chromium.visit(`${MAIL}/#inbox/FMfcgzQcfakeZH01`);
  await chromium.click(mail);
  await panel.press('Understood');
  await panel.says('Save lead');
  assert.deepEqual([await panel.value('Name'), await panel.value('E-mail')], [ZHUGE, 'zhuge.ms@jiaoyan-marine.example']);
  await panel.save();
  assert.deepEqual(sites.requests.filter((address) => !address.startsWith(PROFILE) && !address.startsWith(MAIL)), [], 'nothing else was asked for');

  // A portal with a year of sales in it, on another origin; the person pairs it and both leads go over.
  const { page: demo } = await visit(chromium.browser.defaultBrowserContext(), `${server.origin}index.html?lang=en`);
  await demo.waitForSelector('#sample[data-state=empty]');
  await demo.click('#sample .primary');
  await demo.waitForSelector('#sample[data-state=full]', { timeout: 30_000 });
  await demo.close();
  await allowPortals(chromium);
  const portal = await openPortal();
  await chromium.click(portal);
  await panel.press('Pair and hand over 2 leads').catch(async (e: unknown) => { console.log('DBG', await panel.page.evaluate('chrome.storage.local.get("dbg")')); throw e; });
  await ledgerSays(panel.page, { [JONAS]: 'acked', [ZHUGE]: 'acked' });
  await portal.bringToFront();
  await standsIn(portal, JONAS, 'intake');
  await standsIn(portal, ZHUGE, 'intake');
  const leads = await recordsIn(portal, 'sample', 'lead'), jonas = leads.filter(({ name }) => name === JONAS);
  assert.equal(jonas.length, 1);
  assert.equal(leads.filter(({ name }) => name === ZHUGE).length, 1);
  const [home] = (await recordsIn(panel.page, 'leads', 'lead')).filter(({ name }) => name === JONAS);
  for (const field of ['id', 'createdAt', 'jobTitle', 'company', 'source', 'provenance', 'custom', 'status', 'qualificationId']) assert.deepEqual(jonas[0]![field], home![field], field);
  assert.ok((home!.provenance as { field: string; source: string }[]).some(({ field, source }) => field === 'title' && source === 'manual'), 'what was corrected says so');
  const qualifications = (await recordsIn(portal, 'sample', 'qualification')).filter(({ id }) => id === home!.qualificationId);
  assert.deepEqual(qualifications.map(({ answers }) => (answers as { value: number }[]).map(({ value }) => value)), [[3]]);

  const begin = await numbers(portal);

  // By keyboard: out of the intake it is a deal, on to the next stage, and through a gate that wants an amount.
  await focusCard(portal, JONAS);
  await press(portal, 'Space', 'ArrowRight', 'Enter');
  await arrives(portal, 'Grauwacke Zement AG', 'inquiry');
  await press(portal, 'Space', 'ArrowRight', 'Enter');
  await arrives(portal, 'Grauwacke Zement AG', 'qualified');
  await press(portal, 'Space', 'ArrowRight', 'Enter');
  await isAsked(portal, 'amount');
  await portal.keyboard.type('250000');
  await press(portal, 'Enter');
  await arrives(portal, 'Grauwacke Zement AG', 'needs');
  const before = await eventually('a funnel that counts it', () => numbers(portal), ({ reached }) => reached === begin.reached + 1);
  assert.deepEqual(before.won, begin.won);

  // Won, through the gate that wants a closing date: card and funnel count it.
  await press(portal, 'Space', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
  await isAsked(portal, 'expectedCloseDate');
  await portal.keyboard.type(`1231${new Date().getFullYear()}`);
  await press(portal, 'Enter');
  const won = await eventually('one deal more, won, in each of them', () => numbers(portal), (now) => now.won.join() === before.won.map((count) => count + 1).join());

  // It outlives a reload, and a deal that is taken back leaves no trace in any number.
  await portal.close();
  const again = await openPortal();
  await eventually('the same numbers after a reload', () => numbers(again), ({ all }) => all.join() === won.all.join());
  assert.deepEqual([await columnsOf(again, JONAS), await columnsOf(again, ZHUGE)], [[], ['intake']]);
  await focusCard(again, ZHUGE);
  await again.keyboard.down('Control');
  await again.keyboard.press('z');
  await again.keyboard.up('Control');
  await standsIn(again, 'Grauwacke Zement AG', 'needs');
  await eventually('every number as before the win', () => numbers(again), ({ all }) => all.join() === before.all.join());
});
