// Handing leads to a portal, in a real Chromium: exactly once, wherever either side is stopped.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { StaticServer } from '../embedding/static-server.js';
import { eventually } from '../embedding/visit.js';
import { Chromium } from './chromium.js';
import { Panel } from './panel.js';
import { recordsIn } from './kept.js';
import { allowPortals, changeInPortal, holdTab, holdWorker, isAtGate, isHeld, ledgerSays, servePortal, TAB_GATES, timesRun, type WorkerGate } from './portal.js';

/** The part of Chromium's extension API these tests call inside an extension page. */
declare const chrome: {
  scripting: { getRegisteredContentScripts(): Promise<object[]> };
  permissions: { getAll(): Promise<{ origins: string[] }> };
};

const WORKSPACE = 'team-a';

describe('handing leads to a portal in Chromium', () => {
  let server: StaticServer, chromium: Chromium, desk: Panel, address: string;
  before(async () => {
    server = await servePortal(WORKSPACE);
    address = `${server.origin}portal.html`;
    chromium = await Chromium.launch();
    desk = new Panel(await chromium.open('panel.html'));
  });
  after(async () => {
    server.close();
    await chromium.close();
  });

  /** Saves a lead that somebody types. */
  async function typeLead(name: string): Promise<void> {
    await desk.page.bringToFront();
    await desk.press('More');
    await desk.press('Type a lead');
    await desk.says('Save lead');
    await desk.type('Name', name);
    await desk.save();
  }

  async function openPortal(prepare: (page: Page) => Promise<void> = () => Promise.resolve()): Promise<Page> {
    const page = await chromium.browser.newPage();
    await prepare(page);
    await page.goto(address);
    return page;
  }

  /** The names of the leads in the portal, each as often as it is there, deleted ones too. */
  const namesIn = async (page: Page) => (await recordsIn(page, WORKSPACE, 'lead')).map(({ name }) => name).sort();

  test('offers to pair a portal on a click, and hands over the leads that are ticked', async () => {
    for (const name of ['Ada Roe', 'Ben Fox', 'Cleo Park']) await typeLead(name);
    const portal = await openPortal();
    await chromium.click(portal);
    const panel = new Panel(await chromium.panel());
    await panel.says('This page is a Salescycle portal');
    await panel.says('Pair and hand over 3 leads');
    await panel.page.evaluate(() => {
      const view = document.querySelector('capture-panel')!.shadowRoot!.querySelector('capture-portal')!.shadowRoot!;
      [...view.querySelectorAll('label')].find(({ textContent }) => textContent?.includes('Ben Fox'))!.click();
    });
    await allowPortals(chromium);
    await portal.bringToFront();
    await panel.press('Pair and hand over 2 leads');
    await ledgerSays(desk.page, { 'Ada Roe': 'acked', 'Cleo Park': 'acked' });
    assert.deepEqual(await namesIn(portal), ['Ada Roe', 'Cleo Park']);
    await panel.says('Paired since');
    await panel.says('Received');
    assert.ok((await panel.text()).includes('Hand over 1 lead'), 'what was not ticked can go later');
    const [lead] = await recordsIn(portal, WORKSPACE, 'lead'), [home] = (await recordsIn(desk.page, 'leads', 'lead')).filter(({ id }) => id === lead!.id);
    assert.deepEqual({ ...lead, ownerId: '', updatedAt: '', createdBy: '', externalIds: '' }, { ...home, ownerId: '', updatedAt: '', createdBy: '', externalIds: '' });
    await portal.close();
  });

  test('hands over a lead as soon as it is saved while the portal is open', async () => {
    const portal = await openPortal();
    await typeLead('Dora Lind');
    await ledgerSays(desk.page, { 'Dora Lind': 'acked' });
    assert.ok((await namesIn(portal)).includes('Dora Lind'));
    await portal.close();
  });

  const here = async (name: string) => (await recordsIn(desk.page, 'leads', 'lead')).find((lead) => lead.name === name);

  test('brings back what the portal changes of a lead, at once and after a while', async () => {
    const portal = await openPortal();
    await changeInPortal(portal, WORKSPACE, { name: 'Dora Lind', set: { company: 'Huaxin', status: 'working' } });
    await eventually('the change here', () => here('Dora Lind'), (lead) => lead?.company === 'Huaxin' && lead.status === 'working');
    await portal.goto('about:blank');
    await portal.goto(`${server.origin}hostile.html`);
    await changeInPortal(portal, WORKSPACE, { name: 'Dora Lind', set: { wechat: 'dora' } });
    await portal.goto(address);
    await eventually('the later change here', () => here('Dora Lind'), (lead) => lead?.wechat === 'dora');
    assert.equal((await here('Dora Lind'))!.rev, 3, 'each change came once');
    await eventually('what has become of it', async () => (await recordsIn(desk.page, 'leads', 'handOff')).filter(({ standing }) => (standing as { status?: string } | undefined)?.status === 'working').length, (count) => count === 1);
    await portal.close();
  });

  const BACK_GATES: Record<string, WorkerGate> = { 'is handed the change': { at: 'look', nth: 4 }, 'has written the change': { at: 'change', nth: 1 } };
  for (const [when, gate] of Object.entries(BACK_GATES)) {
    test(`brings a change back once when the background is stopped as it ${when}`, async () => {
      const quiet = await chromium.browser.newPage(), { rev } = (await here('Dora Lind'))!;
      await quiet.goto(`${server.origin}hostile.html`);
      await changeInPortal(quiet, WORKSPACE, { name: 'Dora Lind', set: { company: when } });
      await quiet.close();
      await (await chromium.worker()).close();
      await desk.page.evaluate('chrome.runtime.sendMessage({ wake: true })').catch(() => null);
      const worker = await chromium.worker();
      await holdWorker(worker, gate);
      const portal = await openPortal();
      await eventually(`a background that ${when}`, () => isHeld(worker));
      await worker.close();
      await eventually('the change here', () => here('Dora Lind'), (lead) => lead?.company === when, 30_000);
      assert.equal((await here('Dora Lind'))!.rev, rev + 1);
      await portal.close();
    });
  }

  test('keeps a lead until the portal is opened', async () => {
    await typeLead('Emil Sund');
    await ledgerSays(desk.page, { 'Emil Sund': 'queued' });
    const portal = await openPortal();
    await ledgerSays(desk.page, { 'Emil Sund': 'acked' });
    await portal.close();
  });

  test('says at the moment of undoing that the portal has the lead still', async () => {
    const portal = await openPortal();
    await typeLead('Gerda Holm');
    await desk.says(/Kept on this device\. Undo 127\.0\.0\.1:\d+ has received it\. Undo takes it back on this device only/);
    await desk.press('Undo');
    await desk.says(/Taken back on this device only\. 127\.0\.0\.1:\d+ has received it, and there it stays until somebody who works in the portal deletes it\./);
    assert.ok((await namesIn(portal)).includes('Gerda Holm'));
    await desk.press('Drop draft');
    await portal.close();
  });

  const isThereOnce = async (name: string) => {
    await ledgerSays(desk.page, { [name]: 'acked' });
    const pages = await chromium.browser.pages(), portal = pages.find((page) => page.url() === address)!;
    const names = await namesIn(portal);
    assert.deepEqual(names.filter((each) => each === name), [name]);
    assert.equal(await timesRun(portal, WORKSPACE, 'receiveLead'), names.length, 'each lead was taken in by one change');
    await portal.close();
  };

  for (const gate of TAB_GATES) {
    test(`hands over once when the tab is closed at “${gate}”`, async () => {
      const name = `Tab ${gate}`;
      await typeLead(name);
      const portal = await openPortal((page) => holdTab(page, gate));
      await eventually(`the page at “${gate}”`, () => isAtGate(portal));
      await portal.close();
      await openPortal();
      await isThereOnce(name);
    });
  }

  const GATES: Record<string, WorkerGate> = {
    'hears the hello': { at: 'look', nth: 1 }, 'is asked for offers': { at: 'look', nth: 2 }, 'has noted the offer': { at: 'change', nth: 1 },
    'hears the answer': { at: 'look', nth: 3 }, 'has noted the answer': { at: 'change', nth: 2 },
  };
  for (const [when, gate] of Object.entries(GATES)) {
    test(`hands over once when the background is stopped as it ${when}`, async () => {
      const name = `Worker ${when}`;
      await typeLead(name);
      // A new one, which has not looked at anything yet.
      await (await chromium.worker()).close();
      await desk.page.evaluate('chrome.runtime.sendMessage({ wake: true })').catch(() => null);
      const worker = await chromium.worker();
      await holdWorker(worker, gate);
      await openPortal();
      await eventually(`a background that ${when}`, () => isHeld(worker));
      await worker.close();
      await isThereOnce(name);
    });
  }

  test('ends the pairing: the grant and the script are gone, and the page is not answered any more', async () => {
    const portal = await openPortal();
    await chromium.click(portal);
    const panel = new Panel(await chromium.panel());
    await panel.press('End pairing');
    await panel.press('End it');
    await panel.says('Pair and hand over');
    assert.deepEqual(await desk.page.evaluate(async () => [await chrome.scripting.getRegisteredContentScripts(), (await chrome.permissions.getAll()).origins]), [[], []]);
    await typeLead('Finn Berg');
    const heard = () => portal.evaluate(() => new Promise<string[]>((done) => {
      const kinds: string[] = [];
      addEventListener('message', ({ data }: MessageEvent<{ t: string }>) => {
        kinds.push(data.t);
        if (data.t === 'last') done(kinds);
      });
      postMessage({ kit: 'salescycle', v: 1, t: 'hello', nonce: 'a'.repeat(32), name: 'team-a', scopes: ['leads.receive'] }, origin);
      setTimeout(() => postMessage({ t: 'last' }, origin), 1000);
    }));
    assert.deepEqual(await heard(), ['hello', 'last']);
    await portal.reload();
    assert.deepEqual((await heard()).filter((kind) => kind !== 'hello'), ['last']);
    assert.ok(!(await namesIn(portal)).includes('Finn Berg'));
    assert.equal((await recordsIn(desk.page, 'leads', 'handOff')).length, 14);
    const settings = new Panel(await chromium.open('settings.html'));
    await settings.says('Not paired any more');
  });
});
