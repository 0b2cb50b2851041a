import type { Reading } from './layout.js';
import type { LogEntry } from './log-entry.js';

/** Log entries read at once. */
const AT_A_TIME = 32;

/** The entries of the log with their numbers, read in slices by a transaction that stays open: whoever reads must not wait for anything else. */
export async function* logSlices(transaction: Reading, after = 0): AsyncGenerator<readonly (readonly [number, LogEntry])[]> {
  for (let seq = after, isMore = true; isMore;) {
    const entries = await transaction.objectStore('log').getAll(IDBKeyRange.lowerBound(seq, true), AT_A_TIME);
    const first = seq + 1;
    yield entries.map((entry, i) => [first + i, entry] as const);
    seq += entries.length;
    isMore = entries.length === AT_A_TIME;
  }
}
