import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before } from 'node:test';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { chromiumArgs, findChromium } from '#tools/browsers.mjs';
import { bundle, servePage } from '#tools/page.mjs';
import type { Told } from './in-page/index.js';

/** A page with the store and the tests' own tools in it. */
export interface FaultPage {
  page: Page;
  session: CDPSession;
  /** Everything the page told, in order. */
  told: Told[];
  /** Uncaught errors and unhandled rejections, in words. */
  complaints: string[];
  /** Called with each thing told. */
  onTold: (told: Told) => void;
}

/** What pages are served from, for as long as a test file runs. */
export interface Site {
  origin: string;
  close(): void;
}

/** The pages' script, built by `tsc -b test`, served on this machine. */
export async function openSite(): Promise<Site> {
  return servePage(await bundle(path.resolve('test/.out/faults/in-page/index.js')));
}

/** A folder for a browser's profile, which outlives the browser. */
export const newProfile = () => mkdtemp(path.join(tmpdir(), 'salescycle-faults-'));

/** A real Chromium in a process group of its own. */
export class FaultBrowser {
  readonly browser: Browser;
  private readonly origin: string;

  private constructor(browser: Browser, origin: string) {
    this.browser = browser;
    this.origin = origin;
  }

  static async launch(profile: string, { origin }: Site): Promise<FaultBrowser> {
    const args = [...chromiumArgs, '--lang=en', '--disable-session-crashed-bubble', '--hide-crash-restore-bubble'];
    const browser = await puppeteer.launch({ executablePath: findChromium()!, headless: true, userDataDir: profile, args, protocolTimeout: 60_000 });
    return new FaultBrowser(browser, origin);
  }

  /** Opens a page; `before` runs in it before its own script. */
  async open(before?: () => void): Promise<FaultPage> {
    const page = await this.browser.newPage(), session = await page.createCDPSession();
    const opened: FaultPage = { page, session, told: [], complaints: [], onTold: () => undefined };
    page.on('pageerror', (error) => opened.complaints.push(error instanceof Error ? `${error.name}: ${error.message}` : String(error)));
    await session.send('Runtime.enable');
    session.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name !== 'toTest') return;
      const told = JSON.parse(payload) as Told;
      opened.told.push(told);
      opened.onTold(told);
    });
    await session.send('Runtime.addBinding', { name: 'toTest' });
    if (before) await page.evaluateOnNewDocument(before);
    await page.goto(this.origin);
    await page.waitForFunction('globalThis.faults !== undefined');
    return opened;
  }

  /** Kills every process of the browser at once, as a power cut for programs would. Resolves when the last of them is gone. */
  async kill(): Promise<void> {
    const main = this.browser.process()!, gone = new Promise((exit) => main.once('exit', exit));
    process.kill(-main.pid!, 'SIGKILL');
    await gone;
    while (isAlive(main.pid!)) await new Promise((resume) => { setTimeout(resume, 10); });
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** Whether a process of the group is left: the one that writes to disk may outlive the first of them for a moment. */
function isAlive(group: number): boolean {
  try {
    return process.kill(-group, 0);
  } catch {
    return false;
  }
}

/** Removes a profile; a dying process may still write to it for a moment. */
export const forget = (profile: string) => rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });

/** What the tests of a file share. */
export interface Shared {
  readonly site: Site;
  /** The browser at hand; one that was killed is followed by another. */
  browser: FaultBrowser;
  readonly profile: string;
}

/** A site and a browser for the tests around, there before them and gone after them. */
export function shareBrowser(): Shared {
  const shared = {} as { -readonly [Name in keyof Shared]: Shared[Name] };
  before(async () => {
    shared.site = await openSite();
    shared.profile = await newProfile();
    shared.browser = await FaultBrowser.launch(shared.profile, shared.site);
  });
  after(async () => {
    await shared.browser.close();
    shared.site.close();
    await forget(shared.profile);
  });
  return shared;
}
