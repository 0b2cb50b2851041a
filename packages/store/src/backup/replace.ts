import { readBackup, restoreEntries, type Backup } from './backup-file.js';
import { COMMITTED, type Committing } from '../disk/layout.js';
import { REPLACE, type GroupEntry } from '../disk/log-entry.js';
import { StoreError } from '../errors.js';
import { beginExchange, markAnew, NOTHING } from '../replica/sync-state.js';
import { takeIn } from '../take-in.js';
import type { Desk } from '../desk.js';

/** Under whose name a replacement stands: it is no step of anybody's undo. */
const RULE = 'rule:replace';

/**
 * Makes the workspace what a file says, in one transaction. The groups' numbers go on growing, as other tabs rely on: a write of theirs that has not
 * heard of it meets a number that is taken, and a group of its own at the end tells them to open anew.
 */
export async function replaceWith(desk: Desk, file: Blob): Promise<void> {
  const backup = await readBackup(file);
  const { database, memory, loader, queries } = desk;
  const taken = await takeIn(database.transaction([...COMMITTED]), { memory, loader });
  if (taken === 'reopened') queries.restart();
  else if (taken) queries.tell(taken);
  const { groupCount } = memory;
  await exchangeAnew(desk);
  await restoreEntries(withEnd(backup, desk.newId()), database, async (transaction) => {
    if (await lastGroup(transaction) !== groupCount) throw new StoreError('busy', `Not replaced: another tab is writing to workspace “${desk.workspace}”. Nothing was changed; try again.`);
    for (const name of COMMITTED) await transaction.objectStore(name).clear();
    return Math.max(0, groupCount - backup.groups.length);
  });
  await exchangeAnew(desk);
  await loader.open();
  queries.restart();
  desk.onWritten(memory.seq);
}

/** What the shared stream has comes in from its beginning, since what of it is in the file nobody knows. Before and after, so that no crash leaves it out. */
async function exchangeAnew({ database, newId }: Desk): Promise<void> {
  const transaction = beginExchange(database);
  markAnew(transaction, NOTHING, newId());
  await transaction.done;
}

function withEnd({ lines, groups }: Backup, group: string): Backup {
  const seq = lines.length + 1;
  const end: GroupEntry = { group, cmd: REPLACE, by: RULE, count: 0, firstSeq: seq, lastSeq: seq };
  return { lines: [...lines, { seq, operations: [] }], groups: [...groups, end] };
}

async function lastGroup(transaction: Committing): Promise<number> {
  return (await transaction.objectStore('groups').openKeyCursor(null, 'prev'))?.key ?? 0;
}
