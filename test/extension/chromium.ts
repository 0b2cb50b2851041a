import { readdirSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser, type Page, type Target, type WebWorker } from 'puppeteer-core';
import { chromiumArgs, findChromium } from '#tools/browsers.mjs';
import type { Sites } from './sites.js';

/** The part of the extension API these tests call inside an extension page. */
declare const chrome: {
  storage: Record<'local' | 'session', { clear(): Promise<void> }>;
  action?: { onClicked: { hasListeners(): boolean }; getTitle(of: object): Promise<string> };
};

/** Where the built extension lies. */
export const folderOf = (browser: 'chromium' | 'firefox') => path.resolve('extension/dist', browser);

/** Whether the background hears clicks, and has told the browser so: what it asks after that is answered later. */
async function isListening(): Promise<boolean> {
  if (typeof chrome === 'undefined' || !chrome.action?.onClicked.hasListeners()) return false;
  await chrome.action.getTitle({});
  return true;
}

/** A Chromium with the built extension, in which every host but the ones served is unreachable. */
export class Chromium {
  readonly browser: Browser;
  /** The extension's id. */
  readonly id: string;
  /** Tabs with the extension's own pages. */
  private readonly tabs = new Set<Target>();

  private constructor(browser: Browser, id: string) {
    this.browser = browser;
    this.id = id;
  }

  static async launch({ sites, lang = 'en-US', userDataDir, folder = folderOf('chromium') }: { sites?: Sites; lang?: 'en-US' | 'zh-CN'; userDataDir?: string; folder?: string } = {}): Promise<Chromium> {
    const isNew = !userDataDir || readdirSync(userDataDir).length === 0;
    const map = [...(sites?.hosts ?? []).map((host) => `MAP ${host}:443 127.0.0.1:${sites!.port}`), 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'];
    const browser = await puppeteer.launch({
      executablePath: findChromium(), headless: true, pipe: true, enableExtensions: [folder], acceptInsecureCerts: true,
      args: [...chromiumArgs, `--lang=${lang}`, `--host-resolver-rules=${map.join(',')}`, '--ignore-certificate-errors'],
      env: { ...process.env, LANGUAGE: lang.replace('-', '_') }, ...(userDataDir && { userDataDir }),
    });
    const target = await browser.waitForTarget((each) => each.url().endsWith('/background.js'));
    const worker = await target.worker();
    // A click that comes before the first run of the background is nobody's.
    while (!(await worker!.evaluate(isListening))) await new Promise((later) => setTimeout(later, 20));
    // The first-run page would stand before what a test opens.
    if (isNew) await (await (await browser.waitForTarget((each) => each.url().endsWith('/welcome.html'))).asPage()).close();
    return new Chromium(browser, new URL(target.url()).host);
  }

  /** Opens a page under its real host. */
  async visit(address: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(`https://${address}`);
    return page;
  }

  /** Presses the toolbar's icon, as a person does: the click grants the page and may open the panel. */
  async click(page: Page): Promise<void> {
    await page.bringToFront();
    const extension = (await this.browser.extensions()).get(this.id);
    await extension!.triggerAction(page);
  }

  /** The panel beside the pages, once it is there. */
  async panel(): Promise<Page> {
    const target = await this.browser.waitForTarget((each) => each.url().endsWith('/panel.html') && !this.tabs.has(each), { timeout: 10_000 });
    const page = await target.asPage();
    await page.waitForSelector('body[data-ready]');
    return page;
  }

  /** One of the extension's own pages, in a tab. */
  async open(name: string): Promise<Page> {
    const page = await this.browser.newPage();
    this.tabs.add(page.target());
    await page.goto(`chrome-extension://${this.id}/${name}`);
    await page.waitForSelector('body[data-ready]');
    return page;
  }

  /** The service worker, as long as it runs. */
  workerTarget(): Promise<Target> {
    return this.browser.waitForTarget((target) => String(target.type()) === 'service_worker' && target.url().endsWith('/background.js'));
  }

  /** The service worker, woken if it sleeps. */
  async worker(): Promise<WebWorker> {
    return (await (await this.workerTarget()).worker())!;
  }

  /** As on the day of its installation: no page open, nothing kept. */
  async reset(): Promise<void> {
    const own = await this.open('settings.html');
    for (const target of this.browser.targets()) {
      if (target.url().endsWith('/panel.html')) await (await target.asPage()).close();
    }
    for (const page of await this.browser.pages()) if (page !== own) await page.close();
    await own.evaluate(async () => {
      await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]);
      await new Promise((done) => { indexedDB.deleteDatabase('salescycle/leads').onsuccess = done; });
    });
    await this.browser.newPage();
    await own.close();
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
