import { SCHEMA_VERSION, type Instant, type Operation } from '@salescycle/model';
import { showWritten } from '../show-written.js';
import { ended, quietly, whatEnded } from '../disk/database.js';
import type { Committing } from '../disk/layout.js';
import { foldRows } from '../disk/heads.js';
import { ERASE, packEntry, unpackEntry, type GroupEntry } from '../disk/log-entry.js';
import { inKeyOrder } from '../disk/fold.js';
import { writeTotals } from '../disk/totals.js';
import { fold, recordKey } from '../replica/record-plan.js';
import { beginExchange, markAnew, readState } from '../replica/sync-state.js';
import { Rows } from '../rows.js';
import { takeIn } from '../take-in.js';
import { addCells, addTo, type Cells } from '../totals.js';
import type { Desk } from '../desk.js';
import { emptied, emptyEntry } from './empty-entry.js';
import { keyOf, namesOf, recordsOf, type PersonType, type RecordName } from './person.js';

/** Under whose name an erasure stands in the log: it is no step of anybody's undo. */
const RULE = 'rule:erasure';

/** Log entries read at once. */
const AT_A_TIME = 32;

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
    const { names, left } = await emptyLog(transaction, records, at);
    names.push(...namesOf([], records.flatMap(({ type, id }) => memory.row(type, id)?.record ?? [])));
    if (!left.size) {
      await whatEnded(written, transaction, null);
      return { records: [], names: [] };
    }
    const marks = marksOf(desk, left, at);
    const group: GroupEntry = { group: marks[0]!.group, cmd: ERASE, by: RULE, count: marks.length, firstSeq: memory.seq + 1, lastSeq: memory.seq + 1 };
    void quietly(transaction.objectStore('log').add(packEntry(marks), group.firstSeq));
    void quietly(transaction.objectStore('groups').add(group, memory.groupCount + 1));
    // What is to go out to other devices is in the minds of all tabs, too.
    markAnew(transaction, (await readState(transaction)).state, group.group);
    const { rows, totals } = await writeRows(desk, transaction, { marks, left });
    await written;
    await showWritten(desk, { group, rows, totals });
    return { records, names: [...new Set(names)] };
  } catch (error) {
    throw await whatEnded(written, transaction, error);
  }
}

/** The records as they are now: fresh rows go, pages and heads are written anew, totals lose them. */
async function writeRows({ memory }: Desk, transaction: Committing, { marks, left }: { marks: readonly Operation[]; left: ReadonlyMap<string, Operation[]> }): Promise<{ rows: Rows; totals: Cells }> {
  const rows = new Rows(), totals: Cells = new Map();
  for (const mark of marks) {
    addTo(totals, memory.row(mark.type, mark.recordId), -1);
    rows.set(fold(undefined, [...left.get(recordKey(mark))!, mark])!);
  }
  await foldRows(transaction, await inKeyOrder(rows));
  const all = new Map(memory.totals);
  addCells(all, totals);
  await writeTotals(transaction, totals.keys(), all);
  return { rows, totals };
}

/** What is left of each record's operations, and what they named. */
async function emptyLog(transaction: Committing, records: readonly RecordName[], deletedAt: Instant): Promise<{ names: string[]; left: Map<string, Operation[]> }> {
  const keys = new Set(records.map(keyOf)), ids = records.map(({ id }) => JSON.stringify(id));
  const left = new Map<string, Operation[]>(), begun = new Set<string>(), names = new Set<string>(), log = transaction.objectStore('log');
  for (let seq = 0, isMore = records.length > 0; isMore;) {
    const entries = await log.getAll(IDBKeyRange.lowerBound(seq, true), AT_A_TIME);
    for (const [i, entry] of entries.entries()) {
      if (!ids.some((id) => entry.operations.includes(id))) continue;
      const mine = unpackEntry(entry).filter((operation) => keys.has(recordKey(operation)));
      if (!mine.length) continue;
      for (const name of namesOf(mine, [])) names.add(name);
      const now = emptyEntry(entry, keys, (operation) => {
        const key = recordKey(operation), isFirst = !begun.has(key);
        begun.add(key);
        return emptied(operation, isFirst ? deletedAt : null);
      });
      for (const operation of unpackEntry(now)) if (keys.has(recordKey(operation))) left.set(recordKey(operation), [...(left.get(recordKey(operation)) ?? []), operation]);
      void quietly(log.put(now, seq + 1 + i));
    }
    seq += entries.length;
    isMore = entries.length === AT_A_TIME;
  }
  return { names: [...names], left };
}

/** An operation on each record that says no more than that it was erased: other tabs hear of it, and no file brings the record back. */
function marksOf({ device, newId }: Desk, left: ReadonlyMap<string, Operation[]>, at: Instant): Operation[] {
  const group = newId();
  return [...left.values()].map((operations): Operation => {
    const { type, recordId, at: last } = operations.at(-1)!;
    return {
      id: newId(), at: last > at ? last : at, by: RULE, device, cmd: ERASE, group, type, recordId, base: operations.length, patch: {}, was: {}, sv: SCHEMA_VERSION,
    };
  });
}
