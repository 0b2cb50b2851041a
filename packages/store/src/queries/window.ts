import { sameValue, stateAt, type AnyRecord, type Id, type Opportunity } from '@salescycle/model';
import type { Memory, RowChange } from '../memory.js';
import type { Start } from './live.js';
import type { OrderBy, Row, WindowQuery, WindowResult } from './query.js';
import { dependsOn, matcherOf, nameOf } from './selection.js';

type SortKey = string | number | null;
interface Entry {
  id: Id;
  key: SortKey;
}

const DEFAULT_ORDER: OrderBy = { field: 'createdAt' };
const END_OF_TIME = '9999-12-31T23:59:59.999Z';
const collator = new Intl.Collator(['zh-CN', 'en'], { numeric: true });

/**
 * A sorted stretch, kept by moving only the records that changed: the order is made once, then each change is a binary search. A
 * new answer is told only when a row on screen, the total, or a related record on screen changed.
 */
export const startWindow: Start<WindowQuery, WindowResult> = (query, { memory }) => {
  const order = query.orderBy ?? DEFAULT_ORDER;
  const matches = matcherOf(query, memory);
  const compare = comparator(order);
  let entries = sorted();
  let keys = new Map(entries.map((entry) => [entry.id, entry]));
  let shown = slice();

  function sorted(): Entry[] {
    const found: Entry[] = [];
    for (const row of memory.rowsOf(query.type)) if (matches(row)) found.push({ id: row.record.id, key: sortKey(row, order.field) });
    return found.sort(compare);
  }

  function slice(): WindowResult {
    const offset = Math.min(query.offset ?? 0, entries.length);
    const page = entries.slice(offset, query.limit === undefined ? undefined : offset + query.limit);
    const rows = page.map(({ id }) => memory.row(id)!);
    return { total: entries.length, offset, rows, related: relatedTo(rows, query.with, memory) };
  }

  function place({ after }: RowChange): void {
    const old = keys.get(after.record.id);
    if (old) {
      entries.splice(indexOf(entries, old, compare), 1);
      keys.delete(old.id);
    }
    if (!matches(after)) return;
    const entry = { id: after.record.id, key: sortKey(after, order.field) };
    entries.splice(indexOf(entries, entry, compare), 0, entry);
    keys.set(entry.id, entry);
  }

  return {
    result: () => shown,
    update(changes) {
      const mine = changes.filter(({ after }) => after.record.type === query.type);
      const others = changes.length > mine.length && changes.some(({ after }) => dependsOn(query, after.record.type) || shown.related.has(after.record.id));
      if (!mine.length && !others) return false;
      if (mine.length > entries.length / 4 + 50 || changes.some(({ after }) => dependsOn(query, after.record.type))) {
        entries = sorted();
        keys = new Map(entries.map((entry) => [entry.id, entry]));
      } else {
        mine.forEach(place);
      }
      const now = slice();
      if (sameWindow(shown, now)) return false;
      shown = now;
      return true;
    },
  };
};

/** Where the entry stands, or would stand. */
function indexOf(entries: readonly Entry[], entry: Entry, compare: (a: Entry, b: Entry) => number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(entries[middle]!, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Only names are sorted as people read them; dates and instants sort as they stand. */
function comparator({ field, direction = 'ascending' }: OrderBy): (a: Entry, b: Entry) => number {
  const sign = direction === 'ascending' ? 1 : -1;
  return (a, b) => {
    if (a.key === b.key) return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
    if (a.key === null) return 1;
    if (b.key === null) return -1;
    const order = field === 'name' ? collator.compare(String(a.key), String(b.key)) : a.key < b.key ? -1 : 1;
    return order === 0 ? (a.id < b.id ? -1 : 1) : sign * order;
  };
}

function sortKey(row: Row, field: string): SortKey {
  if (field === 'name') return nameOf(row.record);
  if (field === 'stageSince') return stateAt(row.history, END_OF_TIME)?.stageSince ?? null;
  const value = (row.record as unknown as Record<string, unknown>)[field];
  if (typeof value === 'string' || typeof value === 'number') return value;
  return (value as Opportunity['amount'])?.amount ?? null;
}

function relatedTo(rows: readonly Row[], fields: readonly string[] = [], memory: Memory): Map<Id, AnyRecord> {
  const related = new Map<Id, AnyRecord>();
  for (const { record } of rows) {
    for (const field of fields) {
      const id = (record as unknown as Record<string, Id | undefined>)[field];
      const other = id === undefined ? undefined : memory.live(id);
      if (other) related.set(other.id, other);
    }
  }
  return related;
}

/** Rows are replaced, never changed in place, so that identity tells. */
function sameWindow(a: WindowResult, b: WindowResult): boolean {
  return a.total === b.total && a.offset === b.offset && a.rows.length === b.rows.length
    && a.rows.every((row, i) => row === b.rows[i]) && a.related.size === b.related.size
    && [...a.related].every(([id, record]) => b.related.get(id) === record || sameValue(b.related.get(id), record));
}
