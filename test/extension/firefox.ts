import { readFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser, type LaunchOptions, type Page, TimeoutError } from 'puppeteer-core';
import { findFirefox } from '#tools/browsers.mjs';
import { folderOf } from './chromium.js';
import type { Sites } from './sites.js';

const UUID = '5a1e5c7c-0000-4000-8000-000000000001';

/** A connection's commands, as far as these tests send any. */
interface Bidi {
  send(method: string, params: object): Promise<{ result: { contexts?: { context: string }[]; result?: { value?: unknown }; exceptionDetails?: { text: string } } }>;
}

/** Once in some hundred starts a Firefox never says where it listens: that one is ended, and another started. */
async function started(options: LaunchOptions): Promise<Browser> {
  try {
    return await puppeteer.launch(options);
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    console.warn('A Firefox did not start in 30 s. Another is started.');
    return puppeteer.launch(options);
  }
}

/** A Firefox with the built extension, in which the hosts served lie on this machine. Addresses keep their port. */
export class Firefox {
  readonly browser: Browser;
  private readonly sites: Sites | undefined;
  private readonly id: string;

  private constructor(browser: Browser, id: string, sites: Sites | undefined) {
    this.browser = browser;
    this.id = id;
    this.sites = sites;
  }

  static async launch({ sites, lang = 'en-US', prefs = {} }: { sites?: Sites; lang?: string; prefs?: Record<string, unknown> } = {}): Promise<Firefox> {
    const { browser_specific_settings: { gecko: { id } } } = JSON.parse(readFileSync(path.join(folderOf('firefox'), 'manifest.json'), 'utf8')) as
      { browser_specific_settings: { gecko: { id: string } } };
    const browser = await started({
      browser: 'firefox', executablePath: findFirefox(), headless: true, acceptInsecureCerts: true, args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }), 'intl.locale.requested': lang, 'network.dns.localDomains': (sites?.hosts ?? []).join(','), 'network.dns.disableIPv6': true,
        'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false, ...prefs,
      },
    });
    await browser.installExtension(folderOf('firefox'));
    const firefox = new Firefox(browser, id, sites);
    await firefox.closeWelcome();
    return firefox;
  }

  async visit(address: string): Promise<Page> {
    const [host, ...path] = address.split('/');
    const page = await this.browser.newPage();
    await page.goto(`https://${host}:${this.sites?.port}/${path.join('/')}`);
    return page;
  }

  /** Presses the toolbar's icon, as a person does. */
  async click(page: Page): Promise<void> {
    await page.bringToFront();
    await this.inBrowser(`ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent.apiManager.global
      .browserActionFor(WebExtensionPolicy.getByID('${this.id}').extension).triggerAction(window)`);
  }

  /** Presses the right button on a part of a page, and an entry of the menu that opens, as a person does. */
  async pressInMenu(page: Page, selector: string, label: string): Promise<void> {
    await page.bringToFront();
    await page.click(selector, { button: 'right' });
    const pressed = await this.inBrowser(`(async () => {
      const menu = document.getElementById('contentAreaContextMenu'), until = Date.now() + 5000;
      const entry = () => menu.state === 'open' && [...menu.querySelectorAll('menuitem')].find((each) => !each.hidden && each.getAttribute('label') === ${JSON.stringify(label)});
      while (!entry() && Date.now() < until) await new Promise((later) => setTimeout(later, 50));
      const found = entry();
      if (found) menu.activateItem(found);
      else menu.hidePopup();
      return Boolean(found);
    })()`);
    if (!pressed) throw new Error(`The menu of ${selector} has no entry “${label}”.`);
  }

  /** Whether the extension's sidebar is open. */
  async isSidebarOpen(): Promise<boolean> {
    return (await this.inBrowser('SidebarController.isOpen && String(SidebarController.currentID).includes("capture_salescycle")')) === true;
  }

  /** One of the extension's own pages, in a tab. */
  async open(name: string): Promise<Page> {
    const page = await this.browser.newPage();
    page.goto(`moz-extension://${UUID}/${name}`, { timeout: 2000 }).catch(() => {});  // never settles, but the page loads
    const end = Date.now() + 30_000;
    for (;;) {
      try {
        await page.waitForSelector('body[data-ready]', { timeout: Math.max(1, end - Date.now()) });
        return page;
      } catch (error) {
        // A document that is just being left answers with an error, any number of times.
        if (Date.now() >= end) throw error;
        await new Promise((later) => { setTimeout(later, 50); });
      }
    }
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /** The first-run page would stand before what a test opens. It comes in a moment; closing it twice would close a test's own. */
  private async closeWelcome(): Promise<void> {
    const closed = await this.inBrowser(`(async () => {
      const until = Date.now() + 20000, find = () => gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec.endsWith('/welcome.html'));
      while (!find() && Date.now() < until) await new Promise((later) => setTimeout(later, 50));
      const tab = find();
      if (tab) gBrowser.removeTab(tab);
      return Boolean(tab);
    })()`);
    if (!closed) throw new Error('The first-run page did not open.');
  }

  /** Runs an expression in the browser's own window. */
  private async inBrowser(expression: string): Promise<unknown> {
    const bidi = (this.browser as unknown as { connection: Bidi }).connection;
    const { result: { contexts = [] } } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const { result } = await bidi.send('script.evaluate', { expression, target: { context: contexts[0]?.context }, awaitPromise: true });
    if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
    return result.result?.value;
  }
}
