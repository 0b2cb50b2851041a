// The context menu: by a real right click in Firefox; in Chromium, where no test can press a native menu, by the event a press makes.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { findFirefox } from '#tools/browsers.mjs';
import { eventually } from '../embedding/visit.js';
import type { Chromium } from './chromium.js';
import { Firefox } from './firefox.js';
import { keptDrafts } from './kept.js';
import { pages } from './pages.js';
import { Panel } from './panel.js';
import { serveSites, type Sites } from './sites.js';
import { useChromium } from './suite.js';

/** The part of the extension API these tests call in the worker. */
declare const chrome: {
  contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
  tabs: { query(which: object): Promise<{ id: number; url?: string }[]> };
  sidePanel: { open(): Promise<void> };
  storage: { session: { get(keys: null): Promise<Record<string, unknown>> } };
};

const CONTACT = 'acme.example/contact', TEAM = 'www.huaxin-logistics.example/team';
const contact = `<title>Contact | Acme</title><main><h1>Contact</h1><p id="line">Ada Roe, Head of Operations, ada.roe@acme.example</p>
  <p>Press: <a id="press" href="mailto:ben.fox@acme.example?subject=Hello">Ben Fox</a>, <a id="phone" href="tel:+442079460123">call us</a></p></main>`;

describe('the context menu in Chromium', () => {
  let chromium: Chromium;
  useChromium({ [CONTACT]: contact }, (launched) => { chromium = launched; });

  /** Presses an entry as far as the extension can tell: the browser's own event, with the tab in front. */
  async function press(info: object): Promise<Panel> {
    await (await chromium.visit(CONTACT)).bringToFront();
    await (await chromium.worker()).evaluate(async (given) => {
      chrome.sidePanel.open = () => Promise.reject(new Error('no gesture'));  // then the panel opens as a page
      const [{ id }] = await chrome.tabs.query({ active: true, lastFocusedWindow: true }) as [{ id: number }];
      chrome.contextMenus.onClicked.dispatch(given, { id });
    }, info);
    return new Panel(await chromium.panel());
  }

  test('a link to a mailbox is taken in without reading the page', async () => {
    const panel = await press({ menuItemId: 'link', linkUrl: 'mailto:ben.fox@acme.example?subject=Hello' });
    await panel.press('Unfinished drafts (1)');
    await panel.press('Open the draft ben.fox@acme.example');
    await panel.says('Save lead');
    assert.equal(await panel.value('E-mail'), 'ben.fox@acme.example');
  });

  test('a selection on a page that cannot be read is at least its text', async () => {
    const panel = await press({ menuItemId: 'selection', selectionText: 'Ada Roe\nHead of Operations\nada.roe@acme.example' });
    await panel.press('Unfinished drafts (1)');
    await panel.press('Open the draft Ada Roe');
    await panel.says('Save lead');
    assert.equal(await panel.value('E-mail'), 'ada.roe@acme.example');
  });

  test('a page nobody has opened to the extension is not read', async () => {
    const panel = await press({ menuItemId: 'page' });
    const said = () => panel.page.evaluate(async () => JSON.stringify(Object.values(await chrome.storage.session.get(null))));
    await eventually('a refusal', said, (text) => text.includes('"state":"refused"'));
    assert.deepEqual(await keptDrafts(panel.page), []);
  });
});

if (findFirefox()) {
  describe('the context menu in Firefox', () => {
    let firefox: Firefox, sites: Sites;
    before(async () => {
      sites = await serveSites({ [CONTACT]: contact, [TEAM]: pages[TEAM]! });
      firefox = await Firefox.launch({ sites });
    });
    after(async () => {
      sites.close();
      await firefox.close();
    });

    /** The only draft there is after a press on an entry. */
    async function pressed(address: string, selector: string, label: string, selected = 'nothing'): Promise<Panel> {
      const page = await firefox.visit(address);
      await page.evaluate((part) => { document.querySelectorAll(part).forEach((each) => getSelection()!.selectAllChildren(each)); }, selected);
      await firefox.pressInMenu(page, selector, label);
      const panel = new Panel(await firefox.open('panel.html'));
      await eventually('a draft', () => keptDrafts(panel.page), (drafts) => drafts.length === 1);
      assert.ok(await firefox.isSidebarOpen(), 'a press on an entry opens the sidebar');
      await panel.press('Unfinished drafts (1)');
      await panel.press('Open the draft');
      await panel.says('Drop draft');
      return panel;
    }

    test('a right click on a page reads it, and is grant enough', async () => {
      const panel = await pressed(TEAM, 'h1', 'Read this page');
      assert.equal(await panel.value('E-mail'), 'xu.lan@huaxin-logistics.example');
      await panel.press('Drop draft');
    });

    test('a right click on a selection reads what is selected', async () => {
      const panel = await pressed(CONTACT, '#line', 'Read the selection', '#line');
      assert.equal(await panel.value('E-mail'), 'ada.roe@acme.example');
      await panel.press('Drop draft');
    });

    test('a right click on a link to a phone takes in the number', async () => {
      const panel = await pressed(CONTACT, '#phone', 'Take in this address');
      assert.equal(await panel.value('Phone'), '+44 20 7946 0123');
    });
  });
}
