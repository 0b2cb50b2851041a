// Client state at N opportunities: our store beside bare IndexedDB with one put per record and totals kept by hand.
import { fileURLToPath } from 'node:url';
import { bundle, withBrowser } from '../harness.mjs';

export const sizes = [1_000, 10_000];
export const entries = ['raw', 'ours'];
export const baseline = 'raw';
export const figures = {
  bulkDurable: 'ms', coldOpen: 'ms', changeMemory: 'ms', changeMemoryP95: 'ms', changeDurable: 'ms', heap: 'MB', disk: 'MB',
};

const CHANGES = 200;
const scripts = new Map();

/** One run of one entry. Throws when the entry's totals are wrong at any point: a fast wrong answer is no figure. */
export async function measure(entry, n) {
  if (!scripts.has(entry)) scripts.set(entry, await bundle(fileURLToPath(new URL(`./${entry}.js`, import.meta.url))));
  return withBrowser(scripts.get(entry), async (open) => {
    const first = await open();
    const bulkDurable = await first.evaluate((count) => globalThis.entry.bulk(count), n);
    await first.close();
    const second = await open();
    const opened = await second.evaluate((count) => globalThis.entry.open(count), n);
    const changes = await second.evaluate((count, times) => globalThis.entry.change(count, times), n, CHANGES);
    await second.close();
    const third = await open();
    await third.evaluate((count, times) => globalThis.entry.verify(count, times), n, CHANGES);
    return { bulkDurable, ...opened, ...changes };
  });
}
