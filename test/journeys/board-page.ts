// The overview with the sample in it, and what a person sees of its board. Nothing here acts on the page: that is left to keys and fingers.
import type { Browser, Page, Viewport } from 'puppeteer-core';
import { eventually, until, visit, type Visit } from '../embedding/visit.js';

/** A place on the screen. */
export interface Point {
  x: number;
  y: number;
}

/** The overview in a language, filled with the sample. */
export async function openFilled(browser: Browser, origin: string, lang: string, viewport?: Viewport): Promise<Visit> {
  const visited = await visit(await browser.createBrowserContext(), `${origin}index.html?lang=${lang}`, viewport);
  const { page } = visited;
  await page.waitForSelector('#sample[data-state=empty]');
  await page.click('#sample .primary');
  await page.waitForSelector('#sample[data-state=full]', { timeout: 30_000 });
  await until(page, 'cards', () => document.querySelector('sales-pipeline-board')!.shadowRoot!.querySelector('[data-column=inquiry] .card[data-id]') !== null);
  return visited;
}

/** What the board's live region says. */
export const said = (page: Page) => page.evaluate(() => document.querySelector('sales-pipeline-board')!.shadowRoot!.querySelector('[role=status].visually-hidden')!.textContent.trim().replace(/\u00a0$/, ''));

/** Waits until the board has said something that fits. */
export const hears = (page: Page, words: RegExp) => eventually(`to hear ${words}`, () => said(page), (text) => words.test(text));

/** How many things in the board fit a selector. */
export const count = (page: Page, selector: string) => page.evaluate((each) => document.querySelector('sales-pipeline-board')!.shadowRoot!.querySelectorAll(each).length, selector);

/** Waits until there are so many of them. */
export const shows = (page: Page, selector: string, wanted = 1) => eventually(`${wanted} of ${selector}`, () => count(page, selector), (seen) => (wanted ? seen >= wanted : seen === 0));

/** Waits until every card on the board bears a name, and none is on its way. */
export const showsOnly = (page: Page, name: string) => eventually(`only ${name}`, () => page.evaluate((wanted) => {
  const names = [...document.querySelector('sales-pipeline-board')!.shadowRoot!.querySelectorAll('.card[data-id] .name')].map(({ textContent }) => textContent.trim());
  return names.length > 0 && names.every((each) => each === wanted);
}, name));

/** The words of the first that fits; empty when there is none. */
export const textOf = (page: Page, selector: string) => page.evaluate((each) => document.querySelector('sales-pipeline-board')!.shadowRoot!.querySelector(each)?.textContent.replace(/\s+/g, ' ').trim() ?? '', selector);

/** The first deal of the first stage without an amount: its id, and the words on its first line. */
export const dealWithoutAmount = async (page: Page) => (await eventually('a deal without an amount', () => page.evaluate(() => {
  const card = document.querySelector('sales-pipeline-board')!.shadowRoot!.querySelector<HTMLElement>('[data-column=inquiry] .card[data-id]:has(.amount.muted)');
  return card && { id: card.dataset.id!, name: card.querySelector('.name')!.textContent.trim() };
})))!;

/** Which column a card stands in; empty while it is drawn nowhere. */
export const columnOf = (page: Page, id: string) => page.evaluate((each) => document.querySelector('sales-pipeline-board')!.shadowRoot!
  .querySelector<HTMLElement>(`.card[data-id="${each}"]:not(.guest)`)?.closest<HTMLElement>('[data-column]')?.dataset.column ?? '', id);

/** Waits until a card stands in a column. */
export const stands = (page: Page, id: string, column: string) => eventually(`${id} in ${column}`, () => columnOf(page, id), (seen) => seen === column);

/** Whether what has the focus, wherever it is, fits a selector. */
export const isFocused = (page: Page, selector: string) => page.evaluate((wanted) => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active?.matches(wanted) ?? false;
}, selector);

/** Waits until it has. */
export const focuses = (page: Page, selector: string) => eventually(`the focus on ${selector}`, () => isFocused(page, selector));

/** What the required fields of the open sheet are that hold nothing yet, in their order: the type of each input. */
export const emptyFields = (page: Page) => page.evaluate(() => [...document.querySelector('sales-pipeline-board')!.shadowRoot!.querySelectorAll<HTMLInputElement>('dialog[open] input.input')]
  .filter(({ value }) => !value).map(({ type, id }) => ({ type, id })));

/** What the record in the dialog says in its timeline. */
export const timeline = (page: Page) => page.evaluate(() => document.querySelector('dialog[open] sales-record')?.shadowRoot?.querySelector('[part~=timeline]')?.textContent.replace(/\s+/g, ' ') ?? '');
