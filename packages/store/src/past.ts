import { recordTables, toInstant, type Instant, type Operation } from '@salescycle/model';
import { breathe } from './breathe.js';
import type { Database } from './disk/layout.js';
import { readLog } from './disk/read-log.js';
import { Cancelled } from './errors.js';
import { nextRow, RecordsInMemory } from './in-memory.js';
import { Rows } from './rows.js';
import type { Past, PastOptions } from './store.js';

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
  for await (const operations of readLog(database, { signal })) {
    for (const operation of operations) if (hadHappened(operation, instant)) rows.set(nextRow(rows.get(operation.type, operation.recordId), operation));
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

/** Types of newer versions are in the log only. */
function hadHappened({ at, type }: Operation, instant: Instant): boolean {
  return at <= instant && Object.hasOwn(recordTables, type);
}

function mayStop(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Cancelled(signal.reason);
}
