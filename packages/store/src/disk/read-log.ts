import type { Operation } from '@salescycle/model';
import { breathe } from '../breathe.js';
import { Cancelled } from '../errors.js';
import type { Database } from './layout.js';
import { unpackEntry, type LogEntry } from './log-entry.js';

/** Log entries read at once, each time in a transaction that is over when they are there. */
const AT_A_TIME = 32;

/** What of the log is read; all of it without a word. */
export interface LogReading {
  signal?: AbortSignal | undefined;
  /** The last entry that is known already. */
  after?: number;
  /** Whether an entry may hold what is looked for; what does not is passed over unread, as no operations. */
  mayHold?: (entry: LogEntry) => boolean;
}

/**
 * The operations of the log in its order, an entry at a time, as far as it goes when its end is reached. Between slices the page breathes and
 * others may write.
 *
 * @throws Cancelled
 */
export async function* readLog(database: Pick<Database, 'getAll'>, { signal, after = 0, mayHold }: LogReading = {}): AsyncGenerator<Operation[]> {
  for (let seq = after, isMore = true; isMore;) {
    const entries = await database.getAll('log', IDBKeyRange.lowerBound(seq, true), AT_A_TIME);
    for (const entry of entries) {
      if (signal?.aborted) throw new Cancelled(signal.reason);
      yield !mayHold || mayHold(entry) ? unpackEntry(entry) : [];
      await breathe();
    }
    seq += entries.length;
    isMore = entries.length === AT_A_TIME;
  }
}
