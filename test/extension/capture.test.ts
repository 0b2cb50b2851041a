import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Chromium } from './chromium.js';
import { decide, keptDrafts, storedLeads } from './kept.js';
import { pages } from './pages.js';
import { Panel } from './panel.js';
import type { Sites } from './sites.js';
import { useChromium } from './suite.js';

const TEAM = 'www.huaxin-logistics.example/team', SEVERAL = 'calder-rowe.example/about';
const pause = (ms: number) => new Promise((later) => setTimeout(later, ms));

describe('capturing a page in Chromium', () => {
  let sites: Sites, chromium: Chromium;
  useChromium(pages, (launched, served) => { [chromium, sites] = [launched, served]; });

  /** Visits a page, clicks, and has the panel beside it, with the first-use notice read. */
  async function capture(address: string): Promise<Panel> {
    await chromium.click(await chromium.visit(address));
    const panel = new Panel(await chromium.panel());
    await panel.understood();
    return panel;
  }

  test('one click opens the panel with what stands on the page, and where it stands', async () => {
    const panel = await capture(TEAM);
    await panel.says('draft kept');
    assert.equal(await panel.value('Name'), 'Xu Lan');
    assert.equal(await panel.value('E-mail'), 'xu.lan@huaxin-logistics.example');
    assert.equal(await panel.value('Phone'), '+86 138 0000 2716', 'as people write it');
    assert.match(await panel.text(), /huaxin-logistics\.example\/team/);
    assert.match(await panel.text(), /Name where from|where from/);
    const [draft] = await keptDrafts(panel.page);
    assert.equal(draft?.origin.url, `https://${TEAM}`);
  });

  test('a reading is kept when the panel never opens', async () => {
    const page = await chromium.visit(TEAM);
    const elsewhere = await chromium.open('settings.html');
    await (await chromium.worker()).evaluate('chrome.sidePanel.open = () => Promise.resolve()');
    await chromium.click(page);
    for (let tries = 0; (await keptDrafts(elsewhere)).length === 0; tries++) {
      assert.ok(tries < 100, 'no draft came');
      await pause(50);
    }
    assert.equal(chromium.browser.targets().filter((target) => target.url().endsWith('/panel.html')).length, 0);
    await (await chromium.worker()).close();  // the next one can open panels again
  });

  test('an edit outlives the panel and the worker', async () => {
    const panel = await capture(TEAM);
    await panel.type('Title', 'Chief Operating Officer');
    await pause(300);
    await panel.page.close();
    await (await chromium.worker()).close();
    await pause(500);
    const again = new Panel(await chromium.open('panel.html'));
    await again.press('Unfinished drafts (1)');
    await again.press('Open the draft Xu Lan');
    await again.says('Save lead');
    assert.equal(await again.value('Title'), 'Chief Operating Officer');
    assert.equal(await again.value('Name'), 'Xu Lan');
  });

  test('every key is kept: the panel may be closed at any of them', async () => {
    let panel = await capture(TEAM);
    for (const typed of ['C', 'CO', 'COO']) {
      await panel.type('Title', typed);
      await pause(300);
      await panel.page.close();
      await chromium.click((await chromium.browser.pages()).find((page) => page.url().endsWith('/team'))!);
      panel = new Panel(await chromium.panel());
      await panel.says('Save lead');
      assert.equal(await panel.value('Title'), typed);
    }
    assert.equal((await keptDrafts(panel.page)).length, 1, 'reading the page again makes no second draft of the same lead');
  });

  test('saving makes a lead that knows where each value is from, and undo brings the draft back', async () => {
    const panel = await capture(TEAM);
    await panel.type('Title', 'COO');
    await panel.save();
    const [lead, ...others] = await storedLeads(panel.page);
    assert.equal(others.length, 0);
    assert.equal(lead?.name, 'Xu Lan');
    assert.equal(lead.jobTitle, 'COO');
    assert.deepEqual(lead.phones, ['+8613800002716']);
    assert.equal(lead.source?.url, `https://${TEAM}`);
    assert.ok(lead.source.capturedAt);
    const email = lead.provenance?.find(({ field }) => field === 'emails');
    assert.equal(email?.value, 'xu.lan@huaxin-logistics.example');
    assert.equal(email.url, `https://${TEAM}`);
    assert.ok(lead.provenance?.every(({ snippet = '' }) => snippet.length <= 120));
    assert.equal(lead.provenance?.find(({ field }) => field === 'title')?.source, 'manual');
    await panel.press('Undo');
    await panel.says('Save lead');
    assert.deepEqual(await storedLeads(panel.page), []);
    assert.equal(await panel.value('Title'), 'COO');
    await panel.save();
    assert.equal((await storedLeads(panel.page)).length, 1);
  });

  test('says that a lead is known already, with its status and owner', async () => {
    const panel = await capture(TEAM);
    await panel.save();
    await chromium.click((await chromium.browser.pages()).find((page) => page.url().endsWith('/team'))!);
    const text = await panel.says('is already known');
    assert.match(text, /Xu Lan is already known Same e-mail.*Lead \(new\) since .*, Han Kai\./);
  });

  test('several people: nothing is chosen beforehand, and each chosen one is a draft of its own', async () => {
    const panel = await capture(SEVERAL);
    await panel.says('Who is the lead?');
    const boxes = await panel.boxes();
    assert.equal(boxes.length, 3);
    assert.deepEqual(await Promise.all(boxes.map((box) => box.evaluate(({ checked }) => checked))), [false, false, false]);
    for (const box of boxes.slice(0, 2)) await box.evaluate((each) => each.click());
    await panel.press('Review 2 people');
    await panel.says('Save lead');
    assert.equal(await panel.value('Name'), 'Marta Olsen');
    assert.equal((await keptDrafts(panel.page)).length, 2);
    await panel.save();
    await panel.press('Next: Idris Bello');
    await panel.says('Save lead');
    assert.equal(await panel.value('Name'), 'Idris Bello');
    assert.deepEqual((await storedLeads(panel.page)).map(({ name }) => name), ['Marta Olsen']);
  });

  test('nobody on the page: says so, and a lead can be typed', async () => {
    const panel = await capture('news.example/markets');
    await panel.says('No person or company here');
    await panel.press('Type it');
    await panel.says('Save lead');
    await panel.type('Name', 'Ada Roe');
    await panel.save();
    assert.deepEqual((await storedLeads(panel.page)).map(({ name, source }) => [name, source?.kind]), [['Ada Roe', 'manual']]);
  });

  test('a site that is switched off is not read, and neither is one on the never-capture list', async () => {
    const settings = await chromium.open('settings.html');
    await decide(settings, { sitesOff: ['off.example'], never: ['calder-rowe.example'] });
    await chromium.click(await chromium.visit('off.example/team'));
    const panel = new Panel(await chromium.panel());
    await panel.says('Reading is switched off for this site. Nothing was read.');
    await chromium.click(await chromium.visit(SEVERAL));
    await panel.says('on your never-capture list');
    assert.deepEqual(await keptDrafts(panel.page), []);
    await (await chromium.browser.pages()).find((page) => page.url().includes('off.example'))!.bringToFront();
    await panel.press('Switch off.example on again');
    await panel.says('Save lead');
  });

  test('LinkedIn: its terms are stated before anything is read, once', async () => {
    const page = await chromium.visit('www.linkedin.com/in/xu-lan');
    await chromium.click(page);
    const panel = new Panel(await chromium.panel());
    await panel.says('The LinkedIn User Agreement forbids copying profiles by any means');
    assert.deepEqual(await keptDrafts(panel.page), []);
    await panel.press('Read this page');
    await panel.says('Save lead');
    assert.equal((await keptDrafts(panel.page)).length, 1);
    await chromium.click(page);
    await panel.says('Save lead');
  });

  test('pages that cannot be read are said: the browser\'s own, and a PDF', async () => {
    const own = await chromium.browser.newPage();
    await own.goto('chrome://version');
    await chromium.click(own);
    const panel = new Panel(await chromium.panel());
    await panel.says('a page of the browser itself');
    await chromium.click(await chromium.visit('files.example/list'));
    await panel.says(/A PDF cannot be read yet/);
    assert.deepEqual(await keptDrafts(panel.page), []);
  });

  test('nothing is added to the page, and no request leaves', async () => {
    const page = await chromium.visit(TEAM);
    await page.evaluate(() => {
      const seen = window as unknown as { changes: number };
      seen.changes = 0;
      new MutationObserver((records) => { seen.changes += records.length; }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    const before = await page.evaluate(() => ({ html: document.documentElement.outerHTML, names: Object.keys(window).sort().join() }));
    const asked: string[] = [], served = sites.requests.length;
    page.on('request', (request) => asked.push(request.url()));
    const worker = await (await chromium.workerTarget()).createCDPSession();
    await worker.send('Network.enable');
    worker.on('Network.requestWillBeSent', ({ request }) => asked.push(request.url));
    await chromium.click(page);
    const panel = new Panel(await chromium.panel());
    panel.page.on('request', (request) => asked.push(request.url()));
    await panel.understood();
    await panel.save();
    assert.deepEqual(await page.evaluate(() => ({ html: document.documentElement.outerHTML, names: Object.keys(window).sort().join() })), before);
    assert.equal(await page.evaluate(() => (window as unknown as { changes: number }).changes), 0);
    assert.equal(sites.requests.length, served);
    // A browser draws the icons of its own controls from addresses that hold the picture.
    assert.deepEqual(asked.filter((url) => !url.startsWith(`chrome-extension://${chromium.id}/`) && !url.startsWith('data:')), []);
  });

  test('a page that was left is marked as changed', async () => {
    const page = await chromium.visit(TEAM);
    await chromium.click(page);
    const panel = new Panel(await chromium.panel());
    await panel.understood();
    await page.goto('https://news.example/markets');
    const text = await panel.says('The page has changed since this was read. To read what is there now, press the Salescycle icon in the toolbar');
    assert.ok(!text.includes('Read again'), 'no button that the browser would refuse');
    assert.equal(await panel.value('Name'), 'Xu Lan');
  });

  test('a page of the same site can be read again from the panel', async () => {
    const page = await chromium.visit(TEAM);
    await chromium.click(page);
    const panel = new Panel(await chromium.panel());
    await panel.understood();
    await page.evaluate(() => { history.pushState(null, '', '/team/xu-lan'); });
    await panel.press('Read again');
    await panel.says(/huaxin-logistics\.example\/team\/xu-lan/);
  });

  test('the panel follows the tab in front', async () => {
    const panel = await capture(TEAM);
    const other = await chromium.visit('news.example/markets');
    await other.bringToFront();
    await panel.says('Read a page');
    await (await chromium.browser.pages()).find((page) => page.url().endsWith('/team'))!.bringToFront();
    await panel.says('Save lead');
  });

  test('pasted text becomes a draft', async () => {
    const panel = await capture('news.example/markets');
    const area = await panel.page.waitForSelector('>>> textarea');
    await area!.focus();
    await panel.page.keyboard.type('Ada Roe\nada.roe@acme.example');
    await panel.press('Read the text');
    await panel.says('Save lead');
    assert.equal(await panel.value('E-mail'), 'ada.roe@acme.example');
  });
});
