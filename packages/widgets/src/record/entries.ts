import { recordTables, sameValue, strayField, type Activity, type Field, type Id, type Instant, type Operation, type OpportunityEvent, type RecordType, type Task } from '@salescycle/model';
import type { Row } from '@salescycle/store';

/** What kind of thing happened, as the timeline's filter names it. */
export type EntryKind = 'changes' | 'activities' | 'tasks';

/** One field's change. For a set, what was added and what was taken away. */
export interface FieldChange {
  field: Field;
  from: unknown;
  to: unknown;
}

/** What a change did, apart from the fields. */
export type Verb = 'created' | 'edited' | 'deleted' | 'restored' | 'undo' | 'redo' | 'merged';

/** One thing that happened. */
export type Entry = { id: Id; at: Instant; by: string } & (
  | { kind: 'changes'; verb: Verb; changes: readonly FieldChange[]; reason?: string; isUndone: boolean }
  | { kind: 'activities'; activity: Activity }
  | { kind: 'tasks'; task: Task }
);

/** What the entries are made of. */
export interface Happenings {
  row: Row;
  /** Operations on the record, as far as they were read. */
  operations: readonly Operation[];
  /** The fields the workspace defined for records of this type. */
  custom: readonly Field[];
  activities: readonly Activity[];
  tasks: readonly Task[];
}

/** Everything that happened to a record and around it, newest first. What no operation says is taken from the tracked history. */
export function entriesOf({ row, operations, custom, activities, tasks }: Happenings): Entry[] {
  const { record, history } = row, read = new Set(operations.map(({ id }) => id));
  const told = fromHistory(record.type, history).filter(({ id }) => !read.has(id));
  const isBegun = operations.some(({ base }) => base === 0) || told.some((entry) => entry.kind === 'changes' && entry.verb === 'created');
  const all: Entry[] = [
    ...fromOperations(operations, custom), ...told,
    ...(isBegun ? [] : [{ kind: 'changes', id: `${record.id} created`, at: record.createdAt, by: record.createdBy, verb: 'created', changes: [], isUndone: false } satisfies Entry]),
    ...activities.map((activity): Entry => ({ kind: 'activities', id: activity.id, at: activity.at, by: activity.ownerId ?? activity.createdBy, activity })),
    ...tasks.map((task): Entry => ({ kind: 'tasks', id: task.id, at: task.doneAt ?? task.createdAt, by: task.ownerId ?? task.createdBy, task })),
  ];
  return all.sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1));
}

function fromOperations(operations: readonly Operation[], custom: readonly Field[]): Entry[] {
  const undone = undoneBy(operations);
  // Where a card stands on the board is nothing that happened to the deal.
  const told = operations.filter(({ patch }) => Object.keys(patch).join() !== 'boardOrder');
  return told.map((operation): Entry => {
    const { id, at, by, type, patch, was, reason } = operation;
    return {
      kind: 'changes', id, at, by, verb: verbOf(operation), changes: [...changesIn(type, patch, was), ...customChanges(custom, patch, was)], isUndone: undone.has(id), ...(reason !== undefined && { reason }),
    };
  });
}

/** The operations that are taken back now. */
function undoneBy(operations: readonly Operation[]): Set<Id> {
  const undone = new Set<Id>(), original = new Map<Id, Id>();
  for (const { id, undoes } of operations) {
    if (undoes === undefined) continue;
    const first = original.get(undoes);
    if (first !== undefined) undone.delete(first);
    else undone.add(undoes);
    original.set(id, first === undefined ? undoes : id);
  }
  return undone;
}

const COMMANDS: Readonly<Record<string, Verb>> = { undo: 'undo', redo: 'redo', mergeRecords: 'merged' };

function verbOf({ base, cmd, patch }: Operation): Verb {
  if (base === 0) return 'created';
  const known = COMMANDS[cmd];
  if (known) return known;
  if (!('deletedAt' in patch)) return 'edited';
  return patch.deletedAt === null ? 'restored' : 'deleted';
}

/** What a stage change brings along by itself. */
const COMES_ALONG = new Set(['status', 'closedAt']);
const FALLS_AWAY = new Set(['probabilityOverride', 'forecastCategory', 'lossReasonId', 'lossNote']);
/** Said by the entry itself. */
const UNSAID = new Set(['deletedAt', 'mergedInto', 'pipelineId', 'custom', 'boardOrder']);

function changesIn(type: RecordType, patch: Readonly<Record<string, unknown>>, was: Readonly<Record<string, unknown>>): FieldChange[] {
  const fields: readonly Field[] = recordTables[type].fields, isMove = 'stageId' in patch;
  return fields.filter(({ name }) => name in patch && !UNSAID.has(name))
    .filter(({ name }) => !isMove || (!COMES_ALONG.has(name) && !(FALLS_AWAY.has(name) && patch[name] === null)))
    .map((field) => ({ field, from: was[field.name] ?? null, to: patch[field.name] ?? null }));
}

/** What changed in `custom`, name by name. */
function customChanges(custom: readonly Field[], patch: Readonly<Record<string, unknown>>, was: Readonly<Record<string, unknown>>): FieldChange[] {
  if (!('custom' in patch)) return [];
  const [from, to] = [was.custom, patch.custom].map((values) => (values ?? {}) as Readonly<Record<string, unknown>>) as [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>];
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].filter((key) => !sameValue(from[key] ?? null, to[key] ?? null)).map((key) => ({
    field: custom.find(({ name }) => name === `custom.${key}`) ?? strayField(key, to[key] ?? from[key]), from: from[key] ?? null, to: to[key] ?? null,
  }));
}

/** The tracked history as changes, each from the value before it. */
function fromHistory(type: RecordType, history: readonly OpportunityEvent[]): Entry[] {
  const now: Record<string, unknown> = {};
  return history.map(({ id, at, by, kind, set, reason, undone }): Entry => {
    const was = { ...now }, isUndone = undone?.some(({ to }) => to === undefined) ?? false;
    if (!isUndone) Object.assign(now, set);
    const patch = set as Readonly<Record<string, unknown>>;
    return { kind: 'changes', id, at, by, verb: kind === 'created' ? 'created' : 'edited', changes: changesIn(type, patch, was), isUndone, ...(reason !== undefined && { reason }) };
  });
}
