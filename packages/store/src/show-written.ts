import type { GroupEntry } from './disk/log-entry.js';
import { readRows, writeRows } from './disk/row-text.js';
import type { Rows } from './rows.js';
import type { Cells } from './totals.js';
import type { Desk } from './desk.js';

/** Rows from which on it costs less to open anew than to tell every query of every row. */
const MANY = 2_000;

/** Shows what became durable under one group, and tells the other tabs. */
export async function showWritten({ memory, loader, queries, onWritten }: Desk, { group, rows, totals }: { group: GroupEntry; rows: Rows; totals: Cells }): Promise<void> {
  memory.seq = group.lastSeq;
  memory.groupCount++;
  memory.groups.push(group);
  memory.knowsNothingAbsent();
  if (rows.size > MANY) {
    await loader.open();
    queries.restart();
  } else {
    memory.count(totals);
    // As they are on disk: what a command was given may be a proxy, and its owner may go on changing it.
    queries.tell(memory.install(readRows(writeRows([...rows]))));
  }
  onWritten(memory.seq, { isFolded: true });
}
