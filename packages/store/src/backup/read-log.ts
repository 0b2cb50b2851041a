import type { Operation } from '@salescycle/model';
import { breathe } from '../breathe.js';
import type { Database } from '../disk/layout.js';
import { unpackEntry } from '../disk/log-entry.js';
import { Cancelled } from '../errors.js';

/** Log entries read at once, each time in a transaction that is over when they are there. */
const AT_A_TIME = 32;

/** Every operation of the log in its order, in slices between which the page breathes and others may write. @throws Cancelled */
export async function* readLog(database: Pick<Database, 'getAll'>, signal?: AbortSignal): AsyncGenerator<Operation> {
  for (let seq = 0, isMore = true; isMore;) {
    if (signal?.aborted) throw new Cancelled(signal.reason);
    const entries = await database.getAll('log', IDBKeyRange.lowerBound(seq, true), AT_A_TIME);
    for (const entry of entries) yield* unpackEntry(entry);
    seq += entries.length;
    isMore = entries.length === AT_A_TIME;
    await breathe();
  }
}
