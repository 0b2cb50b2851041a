import path from 'node:path';
import type { Page, WebWorker } from 'puppeteer-core';
import { serveFolder, type StaticServer } from '../embedding/static-server.js';
import { eventually } from '../embedding/visit.js';
import type { Chromium } from './chromium.js';
import { recordsIn } from './kept.js';

/** The part of Chromium's own extension page that stands in for its permission prompt, which nobody can answer without a screen. */
declare const chrome: { developerPrivate: { addHostPermission(id: string, pattern: string, done: () => void): void } };

/** What portals in tests are let in by. */
export const PATTERN = 'http://127.0.0.1/*';

/** A portal of one board, with the files a portal downloads. */
export async function servePortal(workspace = 'team-a'): Promise<StaticServer> {
  return serveFolder(path.resolve('packages/widgets/dist'), ({ pathname }) => (pathname === '/portal.html'
    ? `<!doctype html><html lang="en"><meta charset="utf-8"><title>Staff portal</title><link rel="icon" href="data:,"><script type="module" src="salescycle.js"></script>
       <sales-pipeline-board workspace="${workspace}" actor="clara"></sales-pipeline-board></html>`
    : pathname === '/hostile.html' ? '<!doctype html><html lang="en"><meta charset="utf-8"><title>Other scripts</title><link rel="icon" href="data:,"></html>' : undefined));
}

/** Changes a lead in the portal, as somebody who works there would. */
export async function changeInPortal(page: Page, workspace: string, change: { name: string; set: Record<string, unknown> }): Promise<void> {
  await page.evaluate(async (of, { name, set }) => {
    interface Portal { run(command: object, input: null): Promise<unknown>; read(query: object): Promise<{ rows: { record: { id: string; name: string } }[] }>; close(): void }
    const file = '/salescycle.js', { openStore } = (await import(file)) as { openStore(options: object): Promise<Portal> };
    const store = await openStore({ workspace: of, actor: 'clara' }), { rows } = await store.read({ kind: 'window', type: 'lead' });
    const { id } = rows.find(({ record }) => record.name === name)!.record;
    await store.run({ name: 'editRecord', run: () => [{ type: 'lead', id, set }] }, null);
    store.close();
  }, workspace, change);
}

/** Lets the extension into portals, as a person would say yes to the browser's question: the next request for it is granted without one. */
export async function allowPortals({ browser, id }: Chromium): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate((extension, pattern) => new Promise<void>((done) => chrome.developerPrivate.addHostPermission(extension, pattern, done)), id, PATTERN);
  await page.close();
}

/** How often a command was carried out in a workspace of the page's origin, by the log's own list. */
export async function timesRun(page: Page, workspace: string, command: string): Promise<number> {
  return page.evaluate(async (name, wanted): Promise<number> => {
    const answer = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('The database does not answer.'));
    });
    const database = await answer(indexedDB.open(name));
    const groups = await answer(database.transaction('groups').objectStore('groups').getAll() as IDBRequest<{ cmd: string }[]>);
    database.close();
    return groups.filter(({ cmd }) => cmd === wanted).length;
  }, `salescycle/${workspace}`, command);
}

/** Waits until the ledger, read from one of the extension's pages, says this of every lead by name. */
export async function ledgerSays(page: Page, wanted: Record<string, string>): Promise<void> {
  await eventually(`the ledger to say ${JSON.stringify(wanted)}`, async () => {
    const leads = new Map((await recordsIn(page, 'leads', 'lead')).map((lead) => [lead.id, lead.name]));
    const states = (await recordsIn(page, 'leads', 'handOff')).map(({ leadId, state }) => [leads.get(leadId as string), state] as const);
    return Object.fromEntries(states) as Record<string, unknown>;
  }, (seen) => Object.entries(wanted).every(([name, state]) => seen[name] === state), 30_000);
}

/** Where a background can be stopped: at the nth time it looks whether a page is paired, or when the nth change of the ledger has become durable. */
export type WorkerGate = { at: 'look' | 'change'; nth: number };

/** Makes the background stand still at a gate, so that it can be stopped right there. */
export async function holdWorker(worker: WebWorker, { at, nth }: WorkerGate): Promise<void> {
  await worker.evaluate((place, count) => {
    const scope = globalThis as unknown as { isHeld?: boolean; chrome: { permissions: { contains: (...all: unknown[]) => unknown } } };
    const { permissions } = scope.chrome, contains = permissions.contains.bind(permissions);
    let left = count;
    const isHere = (now: string) => scope.isHeld === true || (now === place && --left === 0 && (scope.isHeld = true));
    // What is awaited never comes: the worker goes on in other matters, but not in this one.
    permissions.contains = (...all) => (isHere('look') ? new Promise(() => undefined) : contains(...all));
    const { addEventListener: listen } = IDBTransaction.prototype;
    IDBTransaction.prototype.addEventListener = function (this: IDBTransaction, type: string, listener: EventListenerOrEventListenerObject, options?: AddEventListenerOptions) {
      const isCommit = type === 'complete' && this.mode === 'readwrite' && this.objectStoreNames.contains('log');
      listen.call(this, type, (event: Event) => {
        if (isCommit && isHere('change')) return;
        if (typeof listener === 'function') listener.call(this, event);
        else listener.handleEvent(event);
      }, options);
    } as typeof listen;
  }, at, nth);
}

/** Whether the background stands at its gate. */
export function isHeld(worker: WebWorker): Promise<boolean> {
  return worker.evaluate(() => (globalThis as { isHeld?: boolean }).isHeld === true);
}

/** Where a tab can be closed: the extension has answered, an offer has come, the lead is stored and the answer not yet sent, the answer has just been sent. */
export const TAB_GATES = ['welcome', 'offer', 'stored', 'answered'] as const;

/** Makes the portal's page stop at a gate before it is opened; `isAtGate` of the page says when it is there. */
export async function holdTab(page: Page, gate: (typeof TAB_GATES)[number]): Promise<void> {
  await page.evaluateOnNewDocument((place) => {
    const scope = globalThis as { isAtGate?: boolean };
    const reach = () => { scope.isAtGate = true; };
    addEventListener('message', (event: MessageEvent<{ t?: string } | null>) => {
      if (place !== 'welcome' || event.data?.t !== 'welcome') return;
      event.stopImmediatePropagation();
      reach();
    }, { capture: true });
    const { postMessage: post } = MessagePort.prototype, handler = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage')!;
    MessagePort.prototype.postMessage = function (this: MessagePort, message: { t?: string } | null) {
      if (message?.t === 'leads.ack' && (place === 'stored' || place === 'answered')) reach();
      if (message?.t !== 'leads.ack' || place !== 'stored') post.call(this, message);
    } as typeof post;
    Object.defineProperty(MessagePort.prototype, 'onmessage', {
      ...handler,
      set(this: MessagePort, listener: (event: MessageEvent<{ t?: string } | null>) => void) {
        handler.set!.call(this, (event: MessageEvent<{ t?: string } | null>) => {
          if (place === 'offer' && event.data?.t === 'leads.offer') reach();
          else listener.call(this, event);
        });
      },
    });
  }, gate);
}

/** Whether the page stands at its gate. */
export function isAtGate(page: Page): Promise<boolean> {
  return page.evaluate(() => (globalThis as { isAtGate?: boolean }).isAtGate === true);
}
