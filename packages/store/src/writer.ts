import type { Operation } from '@salescycle/model';
import type { IDBPTransaction } from 'idb';
import { ENTRY_SIZE, type Database, type GroupEntry, type Layout, type LogEntry } from './database.js';
import type { Cells } from './totals.js';
import type { Row } from './queries/query.js';
import type { Memory } from './memory.js';

const STORES = ['log', 'groups', 'rows', 'totals'] as const;

/** The one transaction in which a command becomes durable. Transactions of all tabs on these stores run one after the other. */
export type CommitTransaction = IDBPTransaction<Layout, typeof STORES[number][], 'readwrite'>;

/**
 * Opens the commit transaction. `relaxed`: durable once the operating system has the data, which survives a killed browser; see
 * ARCHITECTURE.md.
 */
export function beginCommit(database: Database): CommitTransaction {
  return database.transaction([...STORES], 'readwrite', { durability: 'relaxed' });
}

/** Any transaction over log and groups. */
interface LogReader {
  objectStore(name: 'log'): { getAll(range: IDBKeyRange): Promise<LogEntry[]> };
  objectStore(name: 'groups'): { getAll(range: IDBKeyRange): Promise<GroupEntry[]> };
}

/** Log entries that other tabs have written since; inside a commit this makes the command run on the truth, not on a memory of it. */
export async function entriesAfter(transaction: LogReader, seq: number): Promise<{ entries: LogEntry[]; groups: GroupEntry[] }> {
  const range = IDBKeyRange.lowerBound(seq, true);
  const [entries, groups] = await Promise.all([transaction.objectStore('log').getAll(range), transaction.objectStore('groups').getAll(range)]);
  return { entries, groups };
}

/** Writes operations and the rows they left, in entries from `seq` on. Resolves with the last number when the requests are done. */
export async function writeOperations(
  transaction: CommitTransaction, seq: number, operations: readonly Operation[], rows: readonly Row[],
): Promise<number> {
  let last = seq - 1;
  const requests: Promise<unknown>[] = [];
  for (let start = 0; start < operations.length; start += ENTRY_SIZE) {
    last++;
    requests.push(transaction.objectStore('log').add({ seq: last, operations: operations.slice(start, start + ENTRY_SIZE) }, last));
  }
  for (const row of rows) requests.push(transaction.objectStore('rows').put(row, row.record.id));
  await Promise.all(requests);
  return last;
}

/** Writes the totals that changed; a cell that holds nothing any more is removed. */
export function writeTotals(transaction: CommitTransaction, totals: Cells): Promise<unknown> {
  const store = transaction.objectStore('totals');
  return Promise.all([...totals].map(([key, cell]) => (cell.count === 0 ? store.delete(key) : store.put(cell, key))));
}

/** Reads the whole workspace into an empty memory, in one transaction, so that rows, totals and log are of one moment. */
export async function load(database: Database, memory: Memory): Promise<void> {
  const transaction = database.transaction([...STORES], 'readonly');
  const [lastSeq, groups, rows, totalKeys, totals] = await Promise.all([
    lastKey(transaction.objectStore('log')),
    transaction.objectStore('groups').getAll(),
    transaction.objectStore('rows').getAll(),
    transaction.objectStore('totals').getAllKeys(),
    transaction.objectStore('totals').getAll(),
  ]);
  memory.seq = lastSeq;
  memory.groups.push(...groups);
  totals.forEach((cell, i) => memory.totals.set(totalKeys[i]!, cell));
  memory.install(rows);
}

async function lastKey(log: { openKeyCursor(range: null, direction: 'prev'): Promise<{ key: number } | null> }): Promise<number> {
  return (await log.openKeyCursor(null, 'prev'))?.key ?? 0;
}
