// Bundles a page's script, serves it on loopback and opens it in a browser with a fresh profile.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium } from '#tools/browsers.mjs';
import { servePage } from '#tools/page.mjs';

export { bundle } from '#tools/page.mjs';

/** Calls back with a function that opens a fresh page holding the script; closing a page and opening another keeps the profile. */
export async function withBrowser(script, use) {
  const server = await servePage(script);
  const userDataDir = await mkdtemp(path.join(tmpdir(), 'salescycle-bench-'));
  const browser = await puppeteer.launch({
    executablePath: findChromium(), headless: true, userDataDir, args: [...chromiumArgs, '--enable-precise-memory-info', '--js-flags=--expose-gc'],
  });
  try {
    return await use(async () => {
      const page = await browser.newPage();
      await page.goto(server.origin);
      await page.waitForFunction('globalThis.entry !== undefined');
      return page;
    });
  } finally {
    await browser.close();
    server.close();
    await rm(userDataDir, { recursive: true, force: true });
  }
}
