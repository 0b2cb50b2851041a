// Bundles a page's script, serves it on loopback and opens it in a browser with a fresh profile.
import { createServer } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import puppeteer from 'puppeteer-core';
import { rollup } from 'rollup';
import { chromiumArgs, findChromium } from '#tools/browsers.mjs';

/** The script and everything it imports, as one file. Packages come from their `dist`: run `npm run build` first. */
export async function bundle(file) {
  const build = await rollup({ input: file, plugins: [resolve({ browser: true, exportConditions: ['production', 'browser'] })], onwarn() {} });
  const { output } = await build.generate({ format: 'es' });
  return output[0].code;
}

/** Calls back with a function that opens a fresh page holding the script; closing a page and opening another keeps the profile. */
export async function withBrowser(script, use) {
  const server = createServer((request, response) => {
    const isScript = request.url === '/entry.js';
    // Isolated pages get a clock of 5 microseconds instead of 100.
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(isScript ? script : '<!doctype html><title>bench</title><script type="module" src="/entry.js"></script>');
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const userDataDir = await mkdtemp(path.join(tmpdir(), 'salescycle-bench-'));
  const browser = await puppeteer.launch({
    executablePath: findChromium(), headless: true, userDataDir, args: [...chromiumArgs, '--enable-precise-memory-info', '--js-flags=--expose-gc'],
  });
  try {
    return await use(async () => {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${server.address().port}/`);
      await page.waitForFunction('globalThis.entry !== undefined');
      return page;
    });
  } finally {
    await browser.close();
    server.close();
    await rm(userDataDir, { recursive: true, force: true });
  }
}
