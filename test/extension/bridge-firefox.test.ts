// The same hand-off in Firefox, whose scripts live in another kind of world and whose panel is a sidebar.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { findFirefox } from '#tools/browsers.mjs';
import type { StaticServer } from '../embedding/static-server.js';
import { Firefox } from './firefox.js';
import { Panel } from './panel.js';
import { recordsIn } from './kept.js';
import { changeInPortal, ledgerSays, servePortal } from './portal.js';
import { eventually } from '../embedding/visit.js';

/** The part of Firefox's extension API these tests call inside an extension page. */
declare const browser: { permissions: { getAll(): Promise<{ data_collection: string[] }> } };

if (findFirefox()) {
  describe('handing leads to a portal in Firefox', () => {
    let server: StaticServer, firefox: Firefox;
    before(async () => {
      server = await servePortal();
      firefox = await Firefox.launch({ prefs: { 'extensions.webextOptionalPermissionPrompts': false } });  // the answer to its question is yes
    });
    after(async () => {
      server.close();
      await firefox.close();
    });

    /** Which kinds of data a person has allowed the extension to pass on. */
    const dataAllowed = (page: Page) => page.evaluate(async () => (await browser.permissions.getAll()).data_collection.sort());

    test('pairs on a click, hands over what was saved, and what is saved from then on', async () => {
      const panel = new Panel(await firefox.open('panel.html'));
      const typeLead = async (name: string) => {
        await panel.press('More');
        await panel.press('Type a lead');
        await panel.says('Save lead');
        await panel.type('Name', name);
        await panel.save();
      };
      await typeLead('Ada Roe');
      const portal = await firefox.browser.newPage();
      await portal.goto(`${server.origin}portal.html`);
      await firefox.click(portal);
      // The panel in its own tab follows the tab in front, as the sidebar does.
      await panel.says('Pair and hand over 1 lead');
      // Firefox asks only in the click of a hand.
      const [x, y] = await panel.page.evaluate(() => {
        const box = document.querySelector('capture-panel')!.shadowRoot!.querySelector('capture-portal')!.shadowRoot!.querySelector('[data-do=pair]')!.getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2] as const;
      });
      await panel.page.mouse.click(x, y);
      await ledgerSays(panel.page, { 'Ada Roe': 'acked' });
      assert.deepEqual(await dataAllowed(panel.page), ['browsingActivity', 'personalCommunications', 'personallyIdentifyingInfo', 'websiteContent'], 'Firefox has asked for what goes over');
      await panel.page.bringToFront();
      await typeLead('Ben Fox');
      await ledgerSays(panel.page, { 'Ben Fox': 'acked' });
      assert.deepEqual((await recordsIn(portal, 'team-a', 'lead')).map(({ name }) => name).sort(), ['Ada Roe', 'Ben Fox']);
      await changeInPortal(portal, 'team-a', { name: 'Ben Fox', set: { company: 'Huaxin' } });
      await eventually('the change that comes back', () => recordsIn(panel.page, 'leads', 'lead'), (all) => all.some(({ name, company }) => name === 'Ben Fox' && company === 'Huaxin'), 30_000);
      await portal.reload();
      await firefox.click(portal);
      await panel.press('End pairing');
      await panel.press('End it');
      await panel.says('Pair and hand over');
      assert.deepEqual(await dataAllowed(panel.page), []);
    });
  });
}
