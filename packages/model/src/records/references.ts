import type { Field } from '../fields/field.js';
import type { Id } from '../identity/ulid.js';
import { oneItemPerKey } from '../operations/merge-list.js';
import { sameValue } from '../operations/patch.js';
import { recordTables, type AnyRecord, type RecordType } from './index.js';

/** References that are to name another record: of a type, from some to one. */
export interface Repointing {
  type: RecordType;
  from: ReadonlySet<Id>;
  to: Id;
}

/** The record types that have a field in which a record of the type can be named, read off their field tables. */
export function typesNaming(type: RecordType): RecordType[] {
  return (Object.keys(recordTables) as RecordType[]).filter((each) => !staysAsSaid(each) && fieldsOf(each).some((field) => canName(field, type)));
}

/** The fields of a record that name another one from now on, with their new values; of several names that became one the first stays. */
export function repointed(record: AnyRecord, how: Repointing): Record<string, unknown> {
  const changed: Record<string, unknown> = {}, values = record as unknown as Readonly<Record<string, unknown>>;
  for (const field of fieldsOf(record.type)) {
    const value = values[field.name];
    if (value === undefined || !canName(field, how.type)) continue;
    const now = moved(field, value, how);
    if (now !== value) changed[field.name] = now;
  }
  return changed;
}

/** What says what happened to exactly one record goes on naming it: a conflict about its fields, and what crossed to a portal under its id. */
function staysAsSaid(type: RecordType): boolean {
  return type === 'conflict' || 'isLedger' in recordTables[type];
}

function fieldsOf(type: RecordType): readonly Field[] {
  return recordTables[type].fields;
}

function canName({ type, ref, fields = [] }: Field, named: RecordType): boolean {
  if (type === 'ref' || type === 'refs') return ref === named;
  return isTarget(fields) || fields.some((field) => canName(field, named));
}

/** Whether an object of these fields names a record by type and id. */
function isTarget(fields: readonly Field[]): boolean {
  return ['type', 'id'].every((name) => fields.some((field) => field.name === name && field.type === 'text'));
}

/** The value with its names moved; the very same value when it has none that moves. */
function moved({ type, fields, key }: Field, value: unknown, how: Repointing): unknown {
  if (type === 'ref') return how.from.has(value as Id) ? how.to : value;
  if (type === 'refs') return movedList(value, (id) => (how.from.has(id as Id) ? how.to : id));
  if (!fields) return value;
  return type === 'list' ? movedList(value, (item) => movedObject(fields, item, how), key) : movedObject(fields, value, how);
}

function movedObject(fields: readonly Field[], value: unknown, how: Repointing): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const object = value as Readonly<Record<string, unknown>>;
  if (isTarget(fields)) return object.type === how.type && how.from.has(object.id as Id) ? { ...object, id: how.to } : value;
  const changes = fields.filter((field) => object[field.name] !== undefined && canName(field, how.type))
    .map((field) => [field.name, moved(field, object[field.name], how)] as const).filter(([name, now]) => now !== object[name]);
  return changes.length ? { ...object, ...Object.fromEntries(changes) } : value;
}

function movedList(value: unknown, move: (item: unknown) => unknown, key?: string): unknown {
  if (!Array.isArray(value)) return value;
  const items: unknown[] = value, now = items.map(move);
  if (now.every((item, i) => item === items[i])) return value;
  if (key !== undefined) return oneItemPerKey(key, now as Readonly<Record<string, unknown>>[]);
  return now.filter((item, i) => now.findIndex((other) => sameValue(other, item)) === i);
}
