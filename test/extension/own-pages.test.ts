import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { eventually } from '../embedding/visit.js';
import type { Chromium } from './chromium.js';
import { recordsIn, storedLeads } from './kept.js';
import { pages } from './pages.js';
import { Panel } from './panel.js';
import { useChromium } from './suite.js';

/** The part of the extension API these tests call in the worker and in extension pages. */
declare const chrome: {
  storage: { local: { get(key: string): Promise<Record<string, unknown>> } };
  contextMenus: { update(id: string, change: object): Promise<void> };
};

describe('the extension\'s own pages in Chromium', () => {
  let chromium: Chromium;
  useChromium(pages, (launched) => { chromium = launched; });

  test('a lead that is known is brought up to date, value by value, and undo takes that back', async () => {
    const page = await chromium.visit('www.huaxin-logistics.example/team');
    await chromium.click(page);
    const panel = new Panel(await chromium.panel());
    await panel.understood();
    await panel.type('Title', 'Ops Manager');
    await panel.type('Phone', ' ');
    await panel.save();
    await chromium.click(page);
    await panel.says('is already known');
    const [title] = await panel.boxes();
    assert.equal(await title!.evaluate(({ checked }) => checked), false, 'a title somebody typed stays unless the person says otherwise');
    await title!.evaluate((box) => box.click());
    await panel.press('Update Xu Lan');
    await panel.says('Saved:');
    const [lead, ...others] = await storedLeads(panel.page);
    assert.deepEqual([lead?.jobTitle, others.length], ['Operations Director', 0]);
    await panel.press('Undo');
    await panel.says('is already known');
    assert.equal((await storedLeads(panel.page))[0]?.jobTitle, 'Ops Manager');
  });

  test('settings are kept line by line, and what is no site is said', async () => {
    const page = await chromium.open('settings.html'), settings = new Panel(page);
    const list = await page.waitForSelector('>>> #sitesOff');
    await list!.focus();
    await page.keyboard.type('https://www.linkedin.com/in/ada\nnonsense');
    await page.keyboard.press('Tab');
    await settings.says('Not a domain: nonsense');
    const kept = async () => ((await page.evaluate(() => chrome.storage.local.get('settings'))).settings as { sitesOff: string[] } | undefined)?.sitesOff;
    await eventually('the list in the settings', kept, (sites) => sites?.join() === 'linkedin.com');
    await chromium.click(await chromium.visit('www.linkedin.com/in/xu-lan'));
    await new Panel(await chromium.panel()).says('Reading is switched off for this site. Nothing was read.');
  });

  test('the app offers a pipeline first, and shows saved leads on its board', async () => {
    const panel = new Panel(await chromium.open('panel.html'));
    await panel.press('Type it');
    await panel.says('Save lead');
    await panel.type('Name', 'Ada Roe');
    await panel.save();
    const app = new Panel(await chromium.open('app.html'));
    await app.says('How do you sell?');
    await app.press('Use Sales process');
    await app.says('Ada Roe');
    await app.page.evaluate(() => { location.hash = 'figures'; });
    await app.says('Win rate');
    const [lead] = await storedLeads(app.page);
    await app.page.evaluate((id) => { location.hash = `lead=${id}`; }, lead!.id);
    await app.says('BANT');
  });

  test('keys alone take a lead from the first press to its answers and back', async () => {
    const panel = new Panel(await chromium.open('panel.html')), { keyboard } = panel.page;
    /** Presses Tab until the words of what has the focus are these. */
    const tabTo = async (words: RegExp) => {
      for (let tries = 0; tries < 60; tries++) {
        await keyboard.press('Tab');
        const seen = await panel.page.evaluate(() => {
          let at = document.activeElement;
          while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
          return `${at?.ariaLabel ?? ''} ${at instanceof HTMLInputElement ? `${at.labels?.[0]?.textContent ?? ''} ${at.name} ${at.value}` : at?.textContent ?? ''}`.trim();
        });
        if (words.test(seen)) return;
      }
      throw new Error(`Tab never comes to ${String(words)}. The panel says: ${await panel.text()}`);
    };
    await tabTo(/^Type it/);
    await keyboard.press('Enter');
    await panel.says('Save lead');
    await tabTo(/^Name/);
    await keyboard.type('Ada Roe');
    await tabTo(/^E-mail/);
    await keyboard.type('ada.roe@acme.example');
    await keyboard.press('Enter');
    await panel.says('Your name');
    await keyboard.type('Han Kai');
    await keyboard.press('Enter');
    await panel.says('Saved: Ada Roe');
    await panel.says('Need');
    await tabTo(/ d0 /);
    await keyboard.press('ArrowRight');
    await tabTo(/^Save answers/);
    await keyboard.press('Enter');
    await eventually('the answer in the store', () => recordsIn(panel.page, 'leads', 'qualification'), (all) => all.length === 1);
    await keyboard.press('Escape');
    for (let tries = 0; tries < 3; tries++) await keyboard.press('Tab');
    await tabTo(/^Undo/);
    assert.equal((await storedLeads(panel.page)).length, 1);
  });

  test('the context menus for page, selection and addresses are there', async () => {
    const worker = await chromium.worker();
    for (const id of ['page', 'selection', 'link']) await worker.evaluate((each) => chrome.contextMenus.update(each, {}), id);
  });
});
