// Client state at N opportunities: our store beside bare IndexedDB (one put per record; packed in blocks) and two general stores.
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { bundle, withBrowser } from '../harness.mjs';

export const sizes = [1_000, 10_000, 100_000];
export const entries = ['raw', 'packed', 'ours', 'dexie', 'tanstack'];
export const baseline = 'raw';
export const figures = {
  bulkDurable: 'ms', coldOpen: 'ms', coldOpenLater: 'ms', changeMemory: 'ms', changeMemoryP95: 'ms', farMemory: 'ms', farMemoryP95: 'ms',
  changeDurable: 'ms', changeDurableP95: 'ms', heap: 'MB', disk: 'MB', undoBulk: 'ms', undoGap: 'ms',
};

const GENERAL = ['dexie', 'tanstack'];

/** General stores at the largest size take minutes; one run of them has to do. */
export const runs = (entry, n) => (n >= 100_000 && GENERAL.includes(entry) ? 1 : Infinity);

const CLOSED = 5_000;
const scripts = new Map();

/** One run of one entry. Throws when the entry's totals or cards are wrong at any point: a fast wrong answer is no figure. */
export async function measure(entry, n) {
  if (!scripts.has(entry)) scripts.set(entry, await bundle(fileURLToPath(new URL(`./${entry}.js`, import.meta.url))));
  const few = GENERAL.includes(entry) && n >= 100_000;
  const counts = { shown: few ? 20 : 200, far: few ? 20 : 200, many: entry === 'ours' ? 1_200 : 0, after: few ? 0 : 100 };
  return withBrowser(scripts.get(entry), async (open) => {
    const inPage = async (work) => {
      const page = await open();
      try {
        return await work((name, ...args) => page.evaluate((method, given) => globalThis.entry[method](...given), name, args));
      } finally {
        await page.close();
      }
    };
    const bulkDurable = await inPage((call) => call('bulk', n));
    const coldOpen = await inPage((call) => call('open', n));
    await after(CLOSED);
    const { coldOpenLater, changed, size } = await inPage(async (call) => ({
      coldOpenLater: await call('open', n), changed: await call('change', n, counts), size: await call('heap'),
    }));
    const undone = await inPage(async (call) => {
      await call('verify', n, counts);
      return call('undo');
    });
    const { shown, far, after: later } = changed;
    return {
      bulkDurable, coldOpen, coldOpenLater, ...size,
      changeMemory: quantile(shown.memory, 0.5), changeMemoryP95: quantile(shown.memory, 0.95),
      farMemory: quantile(far.memory, 0.5), farMemoryP95: quantile(far.memory, 0.95),
      changeDurable: quantile(shown.durable, 0.5), changeDurableP95: quantile(later.durable.length ? later.durable : shown.durable, 0.95),
      undoBulk: undone?.spent ?? null, undoGap: undone?.gap ?? null,
    };
  });
}

const quantile = (times, p) => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * p))];
