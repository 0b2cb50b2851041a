import { emptied, type Operation } from '@salescycle/model';
import { quietly } from '../disk/database.js';
import type { Committing } from '../disk/layout.js';
import { unpackEntry, type LogEntry } from '../disk/log-entry.js';
import { logSlices } from '../disk/log-slices.js';
import { recordKey } from '../replica/record-plan.js';

/**
 * Empties the operations of some records where they stand in the log. Their numbers, ids and groups stay, so that the log folds as before.
 *
 * @param keys names of the records, see {@link recordKey}
 * @param onEmptied told of each operation, what is left of it, and its entry
 * @returns what is left of each record's operations, in the order of the log
 */
export async function emptyLog(transaction: Committing, keys: ReadonlySet<string>, onEmptied: (operation: Operation, left: Operation, seq: number) => void): Promise<Map<string, Operation[]>> {
  const ids = [...keys].map((key) => JSON.stringify(key.slice(key.indexOf('/') + 1))), left = new Map<string, Operation[]>();
  if (!ids.length) return left;
  for await (const slice of logSlices(transaction)) {
    for (const [seq, entry] of slice) {
      if (!ids.some((id) => entry.operations.includes(id))) continue;
      const mine = unpackEntry(entry).filter((operation) => keys.has(recordKey(operation)));
      if (!mine.length) continue;
      for (const operation of mine) {
        const now = emptied(operation), key = recordKey(operation);
        left.set(key, [...(left.get(key) ?? []), now]);
        onEmptied(operation, now, seq);
      }
      void quietly(transaction.objectStore('log').put(emptyEntry(entry, keys), seq));
    }
  }
  return left;
}

/** What the operations of an entry share is nothing they said. */
function emptyEntry(entry: LogEntry, keys: ReadonlySet<string>): LogEntry {
  const operations = (JSON.parse(entry.operations) as Operation[]).map((own) => (keys.has(recordKey(own)) ? emptied(own) : own));
  return { ...entry, operations: JSON.stringify(operations) };
}
