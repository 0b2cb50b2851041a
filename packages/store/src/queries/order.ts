import { boardOrderOf, stateAt, type Id, type Opportunity } from '@salescycle/model';
import type { OrderBy, Row } from './query.js';
import { nameOf } from './record-name.js';
import { readerOf } from './where.js';

/** What a record is sorted by: its value under an order, and its id. */
export interface Entry {
  id: Id;
  key: string | number | null;
}

const END_OF_TIME = '9999-12-31T23:59:59.999Z';
const collator = new Intl.Collator(['zh-CN', 'en'], { numeric: true });

/** The order of a window as a comparison of rows, for whoever wants to know where one would stand in it. */
export function rowOrder(order: OrderBy): (a: Row, b: Row) => number {
  const compare = entryOrder(order), entry = entryOf(order);
  return (a, b) => compare(entry(a), entry(b));
}

/** By value, then by id; entries without a value come last in either direction. Only names and the workspace's own fields are sorted as people read them; dates and instants sort as they stand. */
export function entryOrder({ field, direction = 'ascending' }: OrderBy): (a: Entry, b: Entry) => number {
  const sign = direction === 'ascending' ? 1 : -1, isRead = field === 'name' || field.startsWith('custom.');
  return (a, b) => {
    if (a.key === b.key) return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
    if (a.key === null) return 1;
    if (b.key === null) return -1;
    // A field that once was a text may hold both.
    if (typeof a.key !== typeof b.key) return typeof a.key === 'number' ? -1 : 1;
    const order = isRead && typeof a.key === 'string' ? collator.compare(a.key, String(b.key)) : a.key < b.key ? -1 : 1;
    return order === 0 ? (a.id < b.id ? -1 : 1) : sign * order;
  };
}

/** What rows are sorted by. */
export function entryOf({ field, values }: OrderBy): (row: Row) => Entry {
  const keyOf = KEYS.get(field) ?? valueAt(field);
  return (row) => {
    const key = keyOf(row);
    return { id: row.record.id, key: key !== null && values ? placeIn(values, key) : key };
  };
}

/** What is no longer among the choices comes after them. */
function placeIn(values: readonly string[], key: string | number): number {
  const at = values.indexOf(String(key));
  return at < 0 ? values.length : at;
}

const KEYS = new Map<string, (row: Row) => Entry['key']>([
  ['name', ({ record }) => nameOf(record)],
  ['stageSince', ({ history }) => stateAt(history, END_OF_TIME)?.stageSince ?? null],
  ['boardOrder', ({ record }) => boardOrderOf(record)],
]);

function valueAt(field: string): (row: Row) => Entry['key'] {
  const read = readerOf(field);
  return (row) => {
    const value = read(row);
    if (typeof value === 'string') return value;
    const key = typeof value === 'object' ? (value as Opportunity['amount'] | null)?.amount : value;
    if (typeof key === 'boolean') return Number(key);
    // What cannot be compared is no value: it would stand anywhere.
    return typeof key === 'string' || Number.isFinite(key) ? (key as string | number) : null;
  };
}
