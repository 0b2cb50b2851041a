import type { Field, FieldTable, Value } from '../fields/field.js';
import { BOOKKEEPING } from './bookkeeping.js';
import { mergeItem, mergeList } from './merge-list.js';
import { sameValue } from './patch.js';

type PlainRecord = Readonly<Record<string, unknown>>;

/** A record as both replicas knew it, as the others have it, and as it stands here; without common past `base` is empty. */
export interface Sides {
  base: PlainRecord;
  theirs: PlainRecord;
  mine: PlainRecord;
}

/** What two replicas changed differently: the values of the fields that say it, and which side stands. */
export interface Clash {
  /** The field; of a unit of fields the first that was changed. */
  field: string;
  base: Record<string, Value>;
  mine: Record<string, Value>;
  theirs: Record<string, Value>;
  stands: 'mine' | 'theirs';
}

/** What comes of a merge. */
export interface Merged {
  /** The record both sides shall have; bookkeeping (revision, times, author of the record) is theirs. */
  record: Record<string, unknown>;
  clashes: Clash[];
  /** The fields in which theirs is kept, whatever mine did on the way. */
  taken: ReadonlySet<string>;
}

/**
 * Brings two replicas' changes of one record together, field by field. What one side changed stands; what both changed alike stands; sets
 * take both sides' additions and removals; of what both changed differently theirs stands and mine is kept as a clash. Fields of one unit
 * meet as one. A change goes before a deletion, which becomes the clash. Nothing is lost: each side's value is in the record or in a clash, but for what meets quietly.
 */
export function merge(table: FieldTable, sides: Sides): Merged {
  const merged: Merged & { taken: Set<string> } = { record: {}, clashes: [], taken: new Set() };
  for (const name of BOOKKEEPING) put(merged.record, name, sides.theirs[name] ?? sides.mine[name]);
  for (const unit of unitsOf(table, sides)) mergeUnit(unit, sides, merged);
  keepAlive(sides, merged);
  return merged;
}

type Unit = { fields: readonly Field[]; names: readonly string[] };

function mergeUnit({ fields, names }: Unit, { base, theirs, mine }: Sides, merged: Merged & { taken: Set<string> }): void {
  const [first] = fields;
  if (first?.merge === 'set' || first?.type === 'set') {
    const { name } = first;
    return put(merged.record, name, mergeSets({ base: base[name], theirs: theirs[name], mine: mine[name] }, first.type === 'set'));
  }
  const mineChanged = names.filter((name) => differs(base, mine, name)), theirsChanged = names.filter((name) => differs(base, theirs, name));
  if (first?.key !== undefined && mineChanged.length && theirsChanged.length) return mergeKeyed(first, { base, theirs, mine }, merged);
  if (first?.merge === 'members' && mineChanged.length && theirsChanged.length && [base, theirs, mine].every((side) => isMembers(side[first.name]))) {
    return mergeMembers(first, { base, theirs, mine }, merged);
  }
  const isMine = mineChanged.length > 0 && theirsChanged.length === 0;
  for (const name of names) put(merged.record, name, (isMine ? mine : theirs)[name]);
  if (theirsChanged.length > 0) for (const name of names) merged.taken.add(name);
  if (!mineChanged.length || !theirsChanged.length || first?.merge === 'quiet' || saysTheSame(fields, names, { theirs, mine })) return;
  const changed = names.filter((name) => mineChanged.includes(name) || theirsChanged.includes(name));
  merged.clashes.push(clashOf(changed, { base, theirs, mine }, 'theirs'));
}

/** A list whose items a key tells apart: what clashes is shown as the whole list with mine in it, so that either list can be kept. */
function mergeKeyed(field: Field, sides: Sides, merged: Merged & { taken: Set<string> }): void {
  const { name } = field, items = (record: PlainRecord) => (record[name] ?? []) as Readonly<Record<string, unknown>>[];
  const { value, mine } = mergeList(field, { base: items(sides.base), theirs: items(sides.theirs), mine: items(sides.mine) });
  put(merged.record, name, value.length ? value : undefined);
  merged.taken.add(name);
  if (mine) merged.clashes.push(clashOf([name], { base: sides.base, theirs: { [name]: value }, mine: { [name]: mine } }, 'theirs'));
}

/** A value whose members meet one by one; what clashes is shown as the whole value with mine in it. */
function mergeMembers({ name }: Field, sides: Sides, merged: Merged & { taken: Set<string> }): void {
  const of = (side: PlainRecord) => (side[name] ?? undefined) as PlainRecord | undefined;
  const [value, mine] = mergeItem(of(sides.base), of(sides.theirs), of(sides.mine));
  put(merged.record, name, value && Object.keys(value).length ? value : undefined);
  merged.taken.add(name);
  if (!sameValue(value ?? null, mine ?? null)) merged.clashes.push(clashOf([name], { base: sides.base, theirs: { [name]: value }, mine: { [name]: mine } }, 'theirs'));
}

function isMembers(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value));
}

/** What a deletion sets, and a merge of two records in the one that went. */
const GONE = ['deletedAt', 'mergedInto'];

/** A change of what somebody else deleted says that it is still wanted. */
function keepAlive(sides: Sides, merged: Merged & { taken: Set<string> }): void {
  const { base, theirs, mine } = sides;
  if (isGone(base) || isGone(theirs) === isGone(mine)) return;
  const [deleted, edited] = isGone(theirs) ? [theirs, mine] : [mine, theirs];
  const isEdited = [...new Set([...Object.keys(base), ...Object.keys(edited)])].some((name) => !BOOKKEEPING.has(name) && differs(base, edited, name));
  if (!isEdited) return;
  for (const name of GONE) {
    delete merged.record[name];
    if (deleted === mine) merged.taken.add(name);
  }
  merged.clashes.push(clashOf(['deletedAt'], sides, deleted === mine ? 'theirs' : 'mine'));
}

function isGone(record: PlainRecord): boolean {
  return has(record, 'deletedAt');
}

function clashOf(names: readonly string[], { base, theirs, mine }: Sides, stands: Clash['stands']): Clash {
  const values = (record: PlainRecord) => Object.fromEntries(names.map((name) => [name, (record[name] ?? null) as Value]));
  return { field: names[0]!, base: values(base), mine: values(mine), theirs: values(theirs), stands };
}

/**
 * In a unit it does not matter at which moment it was said. What is never merged is two people's judgements, even when they look alike; what
 * the product writes by itself judges nothing.
 */
function saysTheSame(fields: readonly Field[], names: readonly string[], { theirs, mine }: Pick<Sides, 'theirs' | 'mine'>): boolean {
  if (fields.some(({ merge, system }) => merge === 'never' && !system)) return false;
  const moments = names.length > 1 ? fields.filter(({ type }) => type === 'instant').map(({ name }) => name) : [];
  return names.every((name) => !differs(theirs, mine, name) || (moments.includes(name) && has(theirs, name) && has(mine, name)));
}

function mergeSets(sides: { base: unknown; theirs: unknown; mine: unknown }, isSorted: boolean): string[] | undefined {
  const [base, theirs, mine] = [sides.base, sides.theirs, sides.mine].map((value) => (value ?? []) as string[]) as [string[], string[], string[]];
  if (sameValue(base, mine)) return theirs.length ? theirs : undefined;
  if (sameValue(base, theirs)) return mine.length ? mine : undefined;
  const kept = base.filter((item) => theirs.includes(item) && mine.includes(item));
  const added = [...theirs, ...mine].filter((item) => !base.includes(item)).sort();
  const all = [...new Set([...kept, ...added])];
  if (isSorted) all.sort();
  return all.length ? all : undefined;
}

/** The fields in the table's order, those of a unit together; then fields the table does not know, each by itself. */
function unitsOf(table: FieldTable, { base, theirs, mine }: Sides): Unit[] {
  const units = new Map<string, Field[]>();
  for (const field of table) {
    if (BOOKKEEPING.has(field.name)) continue;
    const key = field.unit === undefined ? field.name : `/${field.unit}`;
    units.set(key, [...(units.get(key) ?? []), field]);
  }
  const known = new Set(table.map(({ name }) => name));
  const strangers = new Set([base, theirs, mine].flatMap((record) => Object.keys(record)).filter((name) => !known.has(name) && !BOOKKEEPING.has(name)));
  return [
    ...[...units.values()].map((fields) => ({ fields, names: fields.map(({ name }) => name) })),
    ...[...strangers].sort().map((name) => ({ fields: [], names: [name] })),
  ];
}

function differs(one: PlainRecord, other: PlainRecord, name: string): boolean {
  return !sameValue(one[name] ?? null, other[name] ?? null);
}

function has(record: PlainRecord, name: string): boolean {
  return (record[name] ?? null) !== null;
}

function put(record: Record<string, unknown>, name: string, value: unknown): void {
  if (value !== undefined && value !== null) record[name] = value;
}
