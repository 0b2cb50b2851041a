import { execute, isErasure, isRefusal, setAside, SYNC_RULE, type Id, type Operation, type RecordType } from '@salescycle/model';
import type { Backup } from './backup-file.js';
import { breathe } from '../breathe.js';
import { ENTRY_SIZE } from '../disk/log-entry.js';
import { Draft } from '../draft.js';
import { erasedAmong } from '../erase/person.js';
import { Cancelled } from '../errors.js';
import { isKnown as isOfKnownType, recordKey } from '../replica/record-plan.js';
import type { BatchOptions } from '../store.js';
import { contextOf, type Desk } from '../desk.js';
import { joinRecord, news, type Joined } from './join-record.js';
import { readKnown, type Known } from './known.js';

/** What a file would bring to one type of records. */
export interface Brought {
  type: RecordType;
  /** Records that are not here yet. */
  added: number;
  /** Records that are here and would change. */
  changed: number;
}

/** What merging a file would do to a workspace as it is now. */
export interface MergePlan {
  group: Id;
  /** In the order of the file, then the conflicts. */
  operations: Operation[];
  /** The records as they would be. */
  draft: Draft;
  /** Operations of the file that are here already. */
  known: number;
  /** Operations in the log here. */
  inLog: number;
  records: Brought[];
  conflicts: number;
  /** Records of erased people the file still has: nothing of them comes in. */
  erased: number;
  /** Records here of people who were erased in the workspace the file is from: a merge takes nobody away, so a person erases them here, too. */
  erasedThere: { type: RecordType; id: Id }[];
}

/** Works out what a file would bring. Reads the log and the records; writes nothing. @throws Cancelled */
export async function planMerge(desk: Desk, { lines }: Backup, options: BatchOptions = {}): Promise<MergePlan> {
  const inFile = lines.flatMap(({ operations }) => operations), records = byRecord(inFile);
  const read = await readKnown(desk, options.signal), known = { ...read, erased: erasedAmong(inFile, read.erased) };
  const plan: MergePlan = {
    group: desk.newId(), operations: [], draft: new Draft(desk.memory), known: 0, inLog: known.inLog, records: [], conflicts: 0, erased: 0, erasedThere: [],
  };
  const placed = new Map<Id, Operation>(), clashing: Joined[] = [];
  let done = 0;
  for (const operations of records.values()) {
    if (options.signal?.aborted) throw new Cancelled(options.signal.reason);
    options.onProgress?.(++done / 2, records.size);
    const joined = await joinedOf(desk, plan, { operations, known });
    for (const operation of joined?.operations ?? []) placed.set(operation.id, operation);
    if (joined?.clashes.length) clashing.push(joined);
    await breathe();
  }
  for (const { id } of inFile) {
    const operation = placed.get(id);
    if (operation && placed.delete(id)) plan.operations.push(operation);
  }
  for (let start = 0; start < plan.operations.length; start += ENTRY_SIZE) {
    plan.draft.apply(plan.operations.slice(start, start + ENTRY_SIZE));
    await breathe();
  }
  plan.records = countRecords(plan, desk);
  for (const joined of clashing) setAsideOf(desk, plan, joined);
  return plan;
}

/** What one record takes from the file; `null` when nothing. */
async function joinedOf({ memory, loader }: Desk, plan: MergePlan, { operations, known }: { operations: readonly Operation[]; known: Known }): Promise<Joined | null> {
  const { common, fresh } = news(operations, ({ id }) => known.operations.has(id)), said = fresh.filter((operation) => !isErasure(operation));
  const { type, recordId: id } = operations[0]!;
  plan.known += common.length;
  if (!fresh.length) return null;
  if (known.erased.has(recordKey({ type, recordId: id }))) {
    if (said.length) plan.erased++;
    return null;
  }
  if (!isOfKnownType({ type })) return { operations: fresh, clashes: [], rev: 0 };
  await loader.all(type);
  const here = memory.row(type, id), isErasedThere = here !== undefined && said.length < fresh.length;
  if (isErasedThere) plan.erasedThere.push({ type, id });
  const taken = isErasedThere ? said : fresh;
  return taken.length ? joinRecord(here, common, taken) : null;
}

/** An operation that stands in a file twice counts once. */
function byRecord(operations: readonly Operation[]): Map<string, Operation[]> {
  const records = new Map<string, Operation[]>(), seen = new Set<Id>();
  for (const operation of operations) {
    if (seen.has(operation.id)) continue;
    seen.add(operation.id);
    const key = recordKey(operation), known = records.get(key);
    if (known) known.push(operation);
    else records.set(key, [operation]);
  }
  return records;
}

function countRecords(plan: MergePlan, { memory }: Desk): Brought[] {
  const types = new Map<RecordType, Brought>();
  for (const { record: { type, id, deletedAt } } of plan.draft.rows) {
    const brought = types.get(type) ?? { type, added: 0, changed: 0 };
    types.set(type, brought);
    if (memory.row(type, id)) brought.changed++;
    else if (!deletedAt) brought.added++;
  }
  return [...types.values()].filter(({ added, changed }) => added + changed > 0);
}

function setAsideOf(desk: Desk, plan: MergePlan, { clashes, rev }: Joined): void {
  const made = execute(setAside, plan.draft, { clashes, rev }, contextOf(desk, SYNC_RULE, plan.group)(plan.draft));
  if (isRefusal(made)) return;
  plan.conflicts += made.length;
  plan.draft.apply(made);
  plan.operations.push(...made);
}
