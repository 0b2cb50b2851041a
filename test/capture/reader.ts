import path from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { rollup } from 'rollup';
import { chromiumArgs, findChromium } from '#tools/browsers.mjs';
import type { Case } from './case.js';
import type { Given, Reading } from './in-page/given.js';

/** Who reads: the package, or the simplest thing that could. */
export type Entry = 'ours' | 'naive' | 'uncalibrated' | 'collected';

/** Reads cases in one Chromium, one after the other. */
export interface Reader {
  /** What the entry makes of a case. Throws what the entry throws, and after 20 seconds. */
  read(one: Case): Promise<Reading>;
  close(): Promise<void>;
}

const BLANK = 'https://reader.test/';

const bundled = new Map<Entry, Promise<string>>();

/** The entry and what it imports, as one script. */
function bundle(entry: Entry): Promise<string> {
  const script = bundled.get(entry) ?? bundleOnce(entry);
  bundled.set(entry, script);
  return script;
}

async function bundleOnce(entry: Entry): Promise<string> {
  const build = await rollup({
    input: path.resolve(`test/.out/capture/in-page/${entry}.js`), plugins: [nodeResolve({ browser: true, exportConditions: ['production', 'browser'] })], onwarn() {},
  });
  const { output: [{ code }] } = await build.generate({ format: 'iife' });
  return code;
}

/** A tab whose addresses are answered from here: a page's own address and layout are real, and no request leaves the machine. */
async function openTab(browser: Browser): Promise<(address: string, html: Buffer | string) => Promise<Page>> {
  const page = await browser.newPage();
  let content: Buffer | string = '';
  await page.setViewport({ width: 1280, height: 900 });
  await page.setRequestInterception(true);
  page.on('request', (request) => void (request.isNavigationRequest() && request.frame() === page.mainFrame()
    ? request.respond({ contentType: 'text/html; charset=utf-8', body: content }) : request.abort()));
  return async (address, html) => {
    content = html;
    await page.goto('about:blank');
    await page.goto(address, { waitUntil: 'load' });
    return page;
  };
}

/** Evaluates as an extension does: in a world of its own, out of the page's scripts' reach. */
async function inOwnWorld(session: CDPSession): Promise<(expression: string) => Promise<unknown>> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'capture' });
  return async (expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, contextId, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as unknown;
  };
}

const patience = (ms: number, what: string) => new Promise<never>((_, reject) => {
  setTimeout(() => reject(new Error(`${what}: no answer within ${ms / 1000} s`)), ms).unref();
});

/**
 * A reader for the entry. A page is read as it stands in the browser, or, when `isInert`, from DOMParser in another page; a mail from its bytes.
 * That other page is a new one for each case, so that times are those of a first answer, or one for all of them (`isShared`), which is quicker.
 * The entry is taken from what `tsc -b test` built.
 */
export async function openReader(entry: Entry, { isInert = false, isShared = false } = {}): Promise<Reader> {
  const script = await bundle(entry), browser = await puppeteer.launch({ executablePath: findChromium()!, headless: true, args: [...chromiumArgs, '--lang=en'] });
  const open = await openTab(browser);
  const prepare = async (address: string, html: Buffer | string) => {
    const page = await open(address, html), session = await page.createCDPSession(), evaluate = await inOwnWorld(session);
    await evaluate(script);
    return { evaluate, session };
  };
  let shared: ReturnType<typeof prepare> | undefined;
  const read = async ({ content, kind, url, lang, region, viewer, selection, id }: Case): Promise<Reading> => {
    const isLive = kind !== 'eml' && !isInert, blank = () => prepare(BLANK, '<!doctype html><title>Reader</title>');
    if (isLive) shared = undefined;  // the tab shows another page now
    const { evaluate, session } = await (isLive ? prepare(url!, content) : isShared ? (shared ??= blank()) : blank());
    const given: Given = {
      snapshot: { kind, url, lang, region, viewer, selection: selection ?? null },
      html: isInert && kind !== 'eml' ? content.toString('utf8') : null, base64: kind === 'eml' ? content.toString('base64') : null,
    };
    const reading = await Promise.race([evaluate(`readCase(${JSON.stringify(given)})`) as Promise<Reading>, patience(20_000, id)]);
    if (!shared) await session.detach();
    return reading;
  };
  return { read, close: () => browser.close() };
}
