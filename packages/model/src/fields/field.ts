import type { Id } from '../identity/ulid.js';
import type { Label } from '../label.js';
import type { Money } from '../money/money.js';
import type { Instant } from '../time/instant.js';
import type { PlainDate } from '../time/plain-date.js';

/** A value as it stands in a record: plain JSON, so that it can be cloned, exported and compared. */
export type Value = string | number | boolean | null | Value[] | { [name: string]: Value };

/** What each field type holds; `fields/checks.ts` says what each accepts. */
export interface ValueTypes {
  text: string;
  markdown: string;
  /** An address that is safe to open: http, https or mailto. */
  url: string;
  int: number;
  /** Any finite number, for what is no money and needs no exact decimals. */
  number: number;
  /** Exact decimal text, `"1.5"`. */
  decimal: string;
  money: Money;
  /** 0..100 with at most four decimals, so that weighted sums stay exact. */
  percent: number;
  date: PlainDate;
  instant: Instant;
  /** Elapsed days, fractional. */
  duration: number;
  enum: string;
  ref: Id;
  refs: Id[];
  /** Texts without order or repetition; two people adding at once both keep theirs. */
  set: string[];
  list: unknown[];
  label: Label;
  bool: boolean;
  json: Value;
}

/** The type of a field: a key of {@link ValueTypes}. */
export type FieldType = keyof ValueTypes;

/** How two replicas' changes of one field meet: as a whole, as a set, member by member, never (a clash is always shown), or quietly (what came first stands, and nobody is asked). */
export type Merge = 'field' | 'set' | 'members' | 'never' | 'quiet';

/**
 * One row of a record's field table: the single definition of a field. Its type, validation, form, table and CSV column, filter and
 * texts in both languages follow from it.
 */
export interface Field {
  name: string;
  type: FieldType;
  label: Label;
  help?: Label;
  /** Must hold a value in every stored record. */
  required?: true;
  /** For `ref` and `refs`: the type of record pointed at. */
  ref?: string;
  /** For `enum`: the values allowed, with their texts; for `int`: what its levels mean. */
  enum?: Readonly<Record<string, Label>>;
  /** For `enum`: its values in the order in which they are shown, where the keys of `enum` cannot keep it. */
  order?: readonly string[];
  /** For `list` and `json`: the shape of an item or of the object. Without it a list holds texts and json anything. */
  fields?: readonly Field[];
  /** For a `list` of objects: the member that tells one item from another, so that two replicas' changes meet item by item. */
  key?: string;
  merge?: Merge;
  /** Fields of one unit say one thing together (stage, status and closing date), so two replicas' changes of them meet as one. */
  unit?: string;
  /** Personal data, which export, redaction and erasure know about. */
  pii?: true;
  unique?: true;
  /** Largest length of a text or list, or largest number. */
  max?: number;
  /** Smallest number. */
  min?: number;
  /** Set by the product's own commands (stage, status, closing date); a form shows it and does not edit it. */
  system?: true;
}

/** The rows of a record type. */
export type FieldTable = readonly Field[];

const names = new WeakMap<FieldTable, ReadonlySet<string>>();
const sets = new WeakMap<FieldTable, ReadonlySet<string>>();

/** The names of a table's fields, in its order. */
export function namesOf(table: FieldTable): ReadonlySet<string> {
  return once(names, table, () => table);
}

/** The names of those fields that are sets. */
export function setsOf(table: FieldTable): ReadonlySet<string> {
  return once(sets, table, () => table.filter(({ type }) => type === 'set'));
}

/** Tables never change, and every operation asks. */
function once(known: WeakMap<FieldTable, ReadonlySet<string>>, table: FieldTable, fields: () => FieldTable): ReadonlySet<string> {
  const found = known.get(table);
  if (found) return found;
  const made = new Set(fields().map(({ name }) => name));
  known.set(table, made);
  return made;
}

type ValueOf<F extends Field> =
  F extends { type: 'enum'; enum: infer E } ? Extract<keyof E, string>
  : F extends { type: 'list'; fields: infer T extends FieldTable } ? RecordOf<T>[]
  : F extends { type: 'json'; fields: infer T extends FieldTable } ? RecordOf<T>
  : F extends { type: 'list' } ? string[]
  : ValueTypes[F['type']];

type RequiredName<F extends Field> = F extends { required: true } ? F['name'] : never;

/** The type of an object with these fields. A missing value is an absent key, never `null`. */
export type RecordOf<T extends FieldTable> =
  { -readonly [F in T[number] as RequiredName<F>]: ValueOf<F> }
  & { -readonly [F in T[number] as Exclude<F['name'], RequiredName<F>>]?: ValueOf<F> };
