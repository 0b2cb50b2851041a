import type { Id } from '@salescycle/model';
import { breathe } from '../breathe.js';
import { beginCommit, ended, quietly, whatEnded } from '../disk/database.js';
import type { Committing } from '../disk/layout.js';
import { foldRows } from '../disk/heads.js';
import { inEntries, MERGE, packEntry, type GroupEntry, type LogEntry } from '../disk/log-entry.js';
import { inKeyOrder } from '../disk/fold.js';
import { writeTotals } from '../disk/totals.js';
import { Cancelled } from '../errors.js';
import type { BatchOptions } from '../store.js';
import { takeIn } from '../take-in.js';
import { addCells } from '../totals.js';
import type { Desk } from '../desk.js';
import { showWritten } from '../show-written.js';
import type { MergePlan } from './merge-plan.js';

/** Writes a merge in one transaction and shows it. @returns `false`, and nothing is written, when another tab wrote since it was planned */
export async function writeMerge(desk: Desk, plan: MergePlan, by: Id, options: BatchOptions = {}): Promise<boolean> {
  const { database, memory, loader, queries } = desk;
  const entries: LogEntry[] = [], { size } = plan.draft.rows;
  for (const slice of inEntries(plan.operations)) {
    entries.push(packEntry(slice));
    await breathe();
  }
  const rows = await inKeyOrder(plan.draft.rows);
  const transaction = beginCommit(database);
  const written = ended(transaction);
  try {
    const taken = await takeIn(transaction, { memory, loader });
    if (taken) {
      await whatEnded(written, transaction, null);
      if (taken === 'reopened') queries.restart();
      else queries.tell(taken);
      return false;
    }
    const group: GroupEntry = { group: plan.group, cmd: MERGE, by, count: plan.operations.length, firstSeq: memory.seq + 1, lastSeq: memory.seq + entries.length };
    for (const [i, entry] of entries.entries()) void quietly(transaction.objectStore('log').add(entry, group.firstSeq + i));
    void quietly(transaction.objectStore('groups').add(group, memory.groupCount + 1));
    let done = 0;
    await foldRows(transaction, rows, { onWritten: (count) => {
      const { signal } = options;
      if (signal?.aborted) throw new Cancelled(signal.reason);
      done += count;
      options.onProgress?.(size * (0.5 + Math.min(1, done / size) / 2), size);
    } });
    await addTotals(desk, transaction, plan);
    await written;
    await showWritten(desk, { group, rows: plan.draft.rows, totals: plan.draft.totals });
    return true;
  } catch (error) {
    throw await whatEnded(written, transaction, error);
  }
}

async function addTotals({ memory }: Desk, transaction: Committing, { draft }: MergePlan): Promise<void> {
  const totals = new Map(memory.totals);
  addCells(totals, draft.totals);
  await writeTotals(transaction, draft.totals.keys(), totals);
}
