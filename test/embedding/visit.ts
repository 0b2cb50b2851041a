import type { BrowserContext, Page, Viewport } from 'puppeteer-core';

/** A page being visited, with everything it complained about. */
export interface Visit {
  page: Page;
  /** Console errors, uncaught errors and policy violations, in words. */
  complaints: string[];
  /** Addresses outside the page's own origin that it asked for. */
  strangers: string[];
}

/** Opens a page in a tab of its own and waits until its elements are on screen. */
export async function visit(context: BrowserContext, address: string, viewport: Viewport = { width: 1440, height: 1000 }): Promise<Visit> {
  const page = await context.newPage(), complaints: string[] = [], strangers: string[] = [], { origin } = new URL(address);
  await page.setViewport(viewport);
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(`console: ${message.text()}`); });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error instanceof Error ? error.message : String(error)}`));
  page.on('request', (request) => { if (/^(https?|wss?):/.test(request.url()) && new URL(request.url()).origin !== origin) strangers.push(request.url()); });
  await page.exposeFunction('reportViolation', (text: string) => complaints.push(`violation: ${text}`));
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample, sourceFile, lineNumber }) => {
      (globalThis as unknown as { reportViolation(text: string): void }).reportViolation(`${violatedDirective} ${blockedURI} ${sample} ${sourceFile}:${lineNumber}`);
    });
  });
  await page.goto(address, { waitUntil: 'load' });
  return { page, complaints, strangers };
}

/** Asks again and again until the answer is right, and returns it; `what` and the last answer stand in the failure. */
export async function eventually<T>(what: string, ask: () => Promise<T>, isRight: (answer: T) => unknown = Boolean, timeout = 10_000): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (isRight(answer)) return answer;
    if (Date.now() > end) throw new Error(`Waited ${timeout / 1000} s for: ${what}. Last seen: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits until a function of the page returns something true. */
export const until = <T>(page: Page, what: string, find: () => T) => eventually(what, () => page.evaluate(find));
