// What a portal that a person paired can do when it does not mean well, in a real Chromium: nothing beyond what was handed to it.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { StaticServer } from '../embedding/static-server.js';
import { eventually } from '../embedding/visit.js';
import { Chromium } from './chromium.js';
import { Panel } from './panel.js';
import { recordsIn } from './kept.js';
import { allowPortals, ledgerSays, servePortal } from './portal.js';

const WORKSPACE = 'team-a', NONCE = 'a'.repeat(32);
const HELLO = { kit: 'salescycle', v: 1, t: 'hello', nonce: NONCE, name: WORKSPACE, scopes: ['leads.receive', 'leads.return'] };

/** What a hostile page holds: the ports it was given, what came over them, and what it says of its changes. */
interface Lair {
  main: MessagePort;
  back: MessagePort;
  heard: { t: string }[];
  asked: number;
  operations: unknown[];
}
type Lairs = { lair: Lair };

/** A page of the portal's origin that has none of our code and says what it likes. */
async function openHostile(chromium: Chromium, address: string): Promise<Page> {
  const page = await chromium.browser.newPage();
  await page.goto(address);
  await page.evaluate((hello) => new Promise<void>((done) => {
    addEventListener('message', ({ data, ports }: MessageEvent<{ t?: string }>) => {
      const [main, back] = ports;
      if (data?.t !== 'welcome' || !main || !back) return;
      const lair: Lair = { main, back, heard: [], asked: 0, operations: [] };
      main.onmessage = (event: MessageEvent<{ t: string }>) => lair.heard.push(event.data);
      back.onmessage = ({ data: { id, t } }: MessageEvent<{ id: number; t: string }>) => {
        const value = t === 'sync.head' ? String(lair.asked) : { operations: lair.operations, cursor: String(++lair.asked) };
        back.postMessage({ id, t: 'sync.answer', value });
      };
      (globalThis as unknown as Lairs).lair = lair;
      done();
    });
    postMessage(hello, origin);
  }), HELLO);
  return page;
}

/** Serves these operations, and waits until they were read. */
async function serve(page: Page, operations: readonly unknown[]): Promise<void> {
  const before = await page.evaluate((all) => {
    const { lair } = globalThis as unknown as Lairs;
    lair.operations = JSON.parse(all) as unknown[];
    lair.back.postMessage({ t: 'sync.news' });
    return lair.asked++;
  }, JSON.stringify(operations));
  await eventually('the stretch to be read', () => page.evaluate(() => (globalThis as unknown as Lairs).lair.asked), (asked) => asked >= before + 2, 20_000);
}

const heard = (page: Page) => page.evaluate(() => (globalThis as unknown as Lairs).lair.heard.map(({ t }) => t));

describe('a paired portal that does not mean well', () => {
  let server: StaticServer, chromium: Chromium, desk: Panel, hostile: string, leadId: string, secretId: string;
  before(async () => {
    server = await servePortal(WORKSPACE);
    hostile = `${server.origin}hostile.html`;
    chromium = await Chromium.launch();
    desk = new Panel(await chromium.open('panel.html'));
    for (const name of ['Ada Roe', 'Ben Fox']) {
      await desk.press('More');
      await desk.press('Type a lead');
      await desk.says('Save lead');
      await desk.type('Name', name);
      await desk.save();
    }
    const portal = await chromium.browser.newPage();
    await portal.goto(`${server.origin}portal.html`);
    await chromium.click(portal);
    const panel = new Panel(await chromium.panel());
    await panel.says('Pair and hand over 2 leads');
    await panel.page.evaluate(() => {
      const view = document.querySelector('capture-panel')!.shadowRoot!.querySelector('capture-portal')!.shadowRoot!;
      [...view.querySelectorAll<HTMLElement>('.list label')].find(({ textContent }) => textContent?.includes('Ben Fox'))!.click();
    });
    await allowPortals(chromium);
    await portal.bringToFront();
    await panel.press('Pair and hand over 1 lead');
    await ledgerSays(desk.page, { 'Ada Roe': 'acked' });
    await eventually('the way back', () => recordsIn(desk.page, 'leads', 'handOff'), ([entry]) => entry?.theirRev === 1);
    await portal.close();
    await panel.page.close();
    const leads = await recordsIn(desk.page, 'leads', 'lead');
    leadId = leads.find(({ name }) => name === 'Ada Roe')!.id;
    secretId = leads.find(({ name }) => name === 'Ben Fox')!.id;
  });
  after(async () => {
    server.close();
    await chromium.close();
  });

  /** Everything of a person that lies in the extension. */
  const kept = async () => JSON.stringify(await Promise.all((['lead', 'qualification', 'conflict', 'opportunity', 'contact', 'task'] as const).map((type) => recordsIn(desk.page, 'leads', type))));
  const operation = (change: object) => ({
    id: 'x1', at: '2026-03-02T00:00:00.000Z', by: 'x', device: 'x', cmd: 'editRecord', group: 'x', type: 'lead', recordId: leadId, base: 0, patch: { name: 'Forged' }, was: {}, sv: 1, ...change,
  });

  test('changes no record that was not handed to it, and nothing by what is no operation', async () => {
    const page = await openHostile(chromium, hostile), before = await kept();
    await serve(page, [
      operation({ recordId: secretId }), operation({ recordId: secretId, base: 1 }), operation({ type: 'qualification', recordId: 'q1', patch: { subject: { type: 'lead', id: secretId }, frameworkId: 'bant', frameworkVersion: 1, answers: [] } }),
    ]);
    await serve(page, [operation({ type: 'opportunity', recordId: 'o1' })]);
    await serve(page, [operation({ type: 'handOff', recordId: 'h1', patch: { state: 'acked' } })]);
    await serve(page, [null, 'lead', { __proto__: null }, operation({ patch: { tags: 'all' } })]);
    assert.equal(await kept(), before);
    await page.close();
  });

  test('dates nothing into the future, takes no id that is taken, and changes once what it says a hundred times', async () => {
    const page = await openHostile(chromium, hostile), [home] = (await recordsIn(desk.page, 'leads', 'lead')).filter(({ id }) => id === leadId);
    const theirs = (await recordsIn(desk.page, 'leads', 'handOff')).find((each) => each.leadId === leadId)!.theirRev;
    assert.equal(theirs, 1);
    const change = operation({ id: 'y1', base: 1, at: '2099-01-01T00:00:00.000Z', patch: { company: 'Huaxin' }, was: { company: null } });
    for (let i = 0; i < 3; i++) await serve(page, [change]);
    const [now] = (await recordsIn(desk.page, 'leads', 'lead')).filter(({ id }) => id === leadId);
    assert.deepEqual([now!.company, now!.rev], ['Huaxin', home!.rev + 1]);
    const [entry] = (await recordsIn(desk.page, 'leads', 'handOff')).filter((each) => each.leadId === leadId);
    assert.ok((entry!.theirAt as string) < '2090' && (now!.updatedAt as string) < '2090');
    await page.close();
  });

  test('is hung up on when it says too much at once, or much that nobody asked for', async () => {
    for (const say of ['large', 'flood'] as const) {
      const page = await openHostile(chromium, hostile), before = await kept();
      await page.evaluate((what) => {
        const { lair } = globalThis as unknown as Lairs, pad = 'x'.repeat(300_000);
        for (let i = 0; i < 40; i++) lair.back.postMessage(what === 'large' ? { id: i + 1_000, t: 'sync.answer', value: pad } : { id: -1, t: 'sync.answer' });
      }, say);
      await eventually('goodbye', () => heard(page), (said) => said.includes('bye'));
      assert.equal(await kept(), before);
      await page.close();
    }
  });

  test('gets no welcome for a forged hello: too short a nonce, another workspace, another version, too long, from a frame', async () => {
    const page = await chromium.browser.newPage();
    await page.goto(hostile);
    const welcomes = await page.evaluate(async (hello) => {
      let count = 0;
      addEventListener('message', ({ data }: MessageEvent<{ t?: string }>) => { if (data?.t === 'welcome') count++; });
      for (const change of [{ nonce: 'a' }, { name: 'team-b' }, { v: 2 }, { scopes: Array.from({ length: 9 }, () => 'leads.return') }, { pad: 'x'.repeat(5_000) }, { scopes: ['leads.return'] }, { scopes: ['drafts.read'] }]) postMessage({ ...hello, ...change }, origin);
      const frame = document.body.appendChild(document.createElement('iframe'));
      (frame.contentWindow as unknown as { eval(code: string): void }).eval(`parent.postMessage(${JSON.stringify(hello)}, '*')`);
      await new Promise((later) => setTimeout(later, 1_500));
      return count;
    }, HELLO);
    assert.equal(welcomes, 0);
    await page.close();
  });

  test('is nobody when it stands as a frame in another page', async () => {
    const page = await chromium.browser.newPage(), { port } = new URL(server.origin);
    await page.goto(`http://localhost:${port}/hostile.html`);
    const answered = await page.evaluate(async (address, hello) => {
      const frame = Object.assign(document.createElement('iframe'), { src: address });
      const loaded = new Promise((done) => frame.addEventListener('load', done));
      document.body.append(frame);
      await loaded;
      let count = 0;
      addEventListener('message', ({ data }: MessageEvent<{ t?: string }>) => { if (data?.t === 'welcome') count++; });
      frame.contentWindow!.postMessage(hello, '*');
      postMessage(hello, origin);
      await new Promise((later) => setTimeout(later, 1_500));
      return count;
    }, `${server.origin}hostile.html`, HELLO);
    assert.equal(answered, 0);
    const [frame] = page.frames().filter((each) => each.url() === hostile);
    const inside = await frame!.evaluate(async (hello) => {
      let count = 0;
      addEventListener('message', ({ data }: MessageEvent<{ t?: string }>) => { if (data?.t === 'welcome') count++; });
      postMessage(hello, origin);
      await new Promise((later) => setTimeout(later, 1_500));
      return count;
    }, HELLO);
    assert.equal(inside, 0);
    await page.close();
  });

  test('sees nothing in a second browser profile', async () => {
    const second = await Chromium.launch();
    try {
      const page = await second.browser.newPage();
      await page.goto(hostile);
      const welcomed = await page.evaluate(async (hello) => {
        let count = 0;
        addEventListener('message', ({ data }: MessageEvent<{ t?: string }>) => { if (data?.t !== 'hello') count++; });
        postMessage(hello, origin);
        await new Promise((later) => setTimeout(later, 1_500));
        return count;
      }, HELLO);
      const own = await second.open('panel.html');
      assert.deepEqual([welcomed, (await recordsIn(own, 'leads', 'lead')).length], [0, 0]);
    } finally {
      await second.close();
    }
  });
});
