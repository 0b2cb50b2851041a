import { recordTables, toInstant, type Instant, type Operation } from '@salescycle/model';
import { breathe } from './breathe.js';
import type { Database } from './disk/layout.js';
import { unpackEntry } from './disk/log-entry.js';
import { Cancelled } from './errors.js';
import { nextRow, RecordsInMemory } from './in-memory.js';
import { Rows } from './rows.js';
import type { Past, PastOptions } from './store.js';

/** Log entries read at once, each in a transaction that is over when they are there. */
const ENTRIES_AT_A_TIME = 32;

/** Rows taken in before the page may breathe. */
const ROWS_AT_A_TIME = 500;

/** The instant in the stored form. @throws RangeError when the text names no moment: a plain date is none without a time zone */
export function momentOf(text: string): Instant {
  const instant = toInstant(text);
  if (instant) return instant;
  throw new RangeError(`store.at: “${text}” is no instant. Give a moment with its zone, such as 2026-03-02T01:00:00.000Z.`);
}

/**
 * The records as of an instant: the log's operations of then and before, folded in the order of the log by the same code as everything
 * else. The whole log is read, in slices between which the page breathes and others may write.
 *
 * @throws Cancelled when called off
 */
export async function readPast(database: Pick<Database, 'getAll'>, instant: Instant, { signal }: PastOptions = {}): Promise<Past> {
  const rows = new Rows();
  for await (const operations of logOf(database)) {
    mayStop(signal);
    for (const operation of operations) if (hadHappened(operation, instant)) rows.set(nextRow(rows.get(operation.type, operation.recordId), operation));
    await breathe();
  }
  const records = new RecordsInMemory();
  const all = [...rows];
  for (let start = 0; start < all.length; start += ROWS_AT_A_TIME) {
    mayStop(signal);
    records.take({ put: all.slice(start, start + ROWS_AT_A_TIME) });
    await breathe();
  }
  return { instant, read: (query) => records.read(query) };
}

/** The log by the entry, as far as it goes when its end is reached. */
async function* logOf(database: Pick<Database, 'getAll'>): AsyncGenerator<Operation[]> {
  for (let seq = 0, isMore = true; isMore;) {
    const entries = await database.getAll('log', IDBKeyRange.lowerBound(seq, true), ENTRIES_AT_A_TIME);
    for (const entry of entries) yield unpackEntry(entry);
    seq += entries.length;
    isMore = entries.length === ENTRIES_AT_A_TIME;
  }
}

/** Types of newer versions are in the log only. */
function hadHappened({ at, type }: Operation, instant: Instant): boolean {
  return at <= instant && Object.hasOwn(recordTables, type);
}

function mayStop(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Cancelled(signal.reason);
}
