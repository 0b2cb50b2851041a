import type { Id, RecordType } from '@salescycle/model';
import type { Reading, RowKey } from './disk/layout.js';
import { EXCHANGE, REPLACE, unpackEntry } from './disk/log-entry.js';
import { readRow } from './disk/pages.js';
import type { Loader } from './loader.js';
import type { Memory } from './memory.js';
import type { RowChange } from './row-changes.js';

/** Operations of others that are taken in one by one; with more of them, opening anew costs less. */
const FEW = 1_000;

/**
 * Takes in what other tabs have written since: their records as they are by now, and the totals. Nothing of ours may be shown that is not
 * durable.
 *
 * @returns what changed; `null` when there was nothing, `reopened` when there was so much that the memory was filled anew
 */
export async function takeIn(transaction: Reading, { memory, loader }: { memory: Memory; loader: Loader }): Promise<RowChange[] | 'reopened' | null> {
  const groups = await transaction.objectStore('groups').getAll(IDBKeyRange.lowerBound(memory.groupCount, true));
  if (!groups.length) return null;
  if (groups.some(({ cmd }) => cmd === REPLACE) || groups.reduce((sum, { count }) => sum + count, 0) > FEW) {
    await loader.open(transaction);
    return 'reopened';
  }
  const [entries, keys, totals] = await Promise.all([
    transaction.objectStore('log').getAll(IDBKeyRange.lowerBound(memory.seq, true)),
    transaction.objectStore('totals').getAllKeys(), transaction.objectStore('totals').getAll(),
  ]);
  const changed = new Map<string, RowKey>();
  for (const { type, recordId } of entries.flatMap(unpackEntry)) changed.set(`${type}/${recordId}`, [type satisfies RecordType, recordId satisfies Id]);
  const rows = await Promise.all([...changed.values()].map((key) => readRow(transaction, key)));
  memory.totals = new Map(totals.map((cell, i) => [keys[i]!, cell]));
  memory.seq = groups.at(-1)!.lastSeq;
  memory.groupCount += groups.length;
  memory.groups.push(...groups);
  if (groups.some(({ cmd }) => cmd === EXCHANGE)) memory.groups = await transaction.objectStore('groups').getAll(IDBKeyRange.lowerBound(memory.groupCount - memory.groups.length, true));
  return memory.install(rows.filter((row) => row !== undefined));
}
