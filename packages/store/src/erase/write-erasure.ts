import { ERASE, type Instant, type Operation } from '@salescycle/model';
import { showWritten } from '../show-written.js';
import { ended, quietly, whatEnded } from '../disk/database.js';
import type { Committing } from '../disk/layout.js';
import { foldRows } from '../disk/heads.js';
import { packEntry, type GroupEntry } from '../disk/log-entry.js';
import { inKeyOrder } from '../disk/fold.js';
import { writeTotals } from '../disk/totals.js';
import { fold, recordKey } from '../replica/record-plan.js';
import { beginExchange, markAnew, readState } from '../replica/sync-state.js';
import { Rows } from '../rows.js';
import { takeIn } from '../take-in.js';
import { addCells, Tally, type Cells } from '../totals.js';
import type { Desk } from '../desk.js';
import { emptyLog } from './empty-log.js';
import { markOf } from './mark-of.js';
import { keyOf, namesOf, recordsOf, type PersonType, type RecordName } from './person.js';

/** What was erased, and the names to look for elsewhere. */
export interface Erasure {
  records: RecordName[];
  names: string[];
}

/** Empties every record a person is, in one transaction: the log, the pages, what stands fresh, the heads, the totals. */
export async function writeErasure(desk: Desk, person: { type: PersonType; id: string }): Promise<Erasure> {
  const { database, memory, loader, queries } = desk;
  const transaction = beginExchange(database);
  const written = ended(transaction);
  try {
    const taken = await takeIn(transaction, { memory, loader });
    if (taken === 'reopened') queries.restart();
    else if (taken) queries.tell(taken);
    const records = await recordsOf(desk, person, transaction);
    const at = new Date().toISOString();
    const names = new Set(namesOf([], records.flatMap(({ type, id }) => memory.row(type, id)?.record ?? [])));
    const left = await emptyLog(transaction, new Set(records.map(keyOf)), (operation) => {
      for (const name of namesOf([operation], [])) names.add(name);
    });
    if (!left.size) {
      await whatEnded(written, transaction, null);
      return { records: [], names: [] };
    }
    const marks = marksOf(desk, records, { left, at });
    const group: GroupEntry = { group: marks[0]!.group, cmd: ERASE, by: marks[0]!.by, count: marks.length, firstSeq: memory.seq + 1, lastSeq: memory.seq + 1 };
    void quietly(transaction.objectStore('log').add(packEntry(marks), group.firstSeq));
    void quietly(transaction.objectStore('groups').add(group, memory.groupCount + 1));
    // What is to go out to other devices is in the minds of all tabs, too.
    markAnew(transaction, (await readState(transaction)).state, group.group);
    const { rows, totals } = await writeRows(desk, transaction, { marks, left });
    await written;
    await showWritten(desk, { group, rows, totals });
    return { records, names: [...names] };
  } catch (error) {
    throw await whatEnded(written, transaction, error);
  }
}

/** The records as they are now: fresh rows go, pages and heads are written anew, totals lose them. */
async function writeRows({ memory }: Desk, transaction: Committing, { marks, left }: { marks: readonly Operation[]; left: ReadonlyMap<string, Operation[]> }): Promise<{ rows: Rows; totals: Cells }> {
  const rows = new Rows(), totals = new Tally();
  for (const mark of marks) {
    totals.add(memory.row(mark.type, mark.recordId), -1);
    rows.set(fold(undefined, [...left.get(recordKey(mark))!, mark])!);
  }
  await foldRows(transaction, await inKeyOrder(rows));
  const all = new Map(memory.totals);
  addCells(all, totals);
  await writeTotals(transaction, totals.keys(), all);
  return { rows, totals };
}

/** An operation on each record that says no more than that it was erased. */
function marksOf(desk: Desk, records: readonly RecordName[], { left, at }: { left: ReadonlyMap<string, Operation[]>; at: Instant }): Operation[] {
  const group = desk.newId();
  return records.map((name) => markOf(desk, name, { group, at, after: fold(undefined, left.get(keyOf(name))!)!.record }));
}
