import { recordTables, sameValue, type AnyRecord, type Field, type Id, type RecordType } from '@salescycle/model';
import { headFor } from '../heads.js';
import type { Memory } from '../memory.js';
import { wholly, type Kind, type Wanted } from './live.js';
import type { Entry } from './order.js';
import type { OrderBy, Row, WindowQuery, WindowResult } from './query.js';
import { needsAll, typesOf } from './selection.js';
import { sortedOf, type Sorted } from './sorted.js';

const DEFAULT_ORDER: OrderBy = { field: 'createdAt' };

/** A stretch of a sorted selection. A new answer is told only when a row on screen, the total, or a related record on screen changed. */
export const window: Kind<WindowQuery, WindowResult> = {
  missing(query, { memory }) {
    if (needsAll(query, memory) && !isWithinHead(query, memory)) return wholly([...typesOf(query), ...linksOf(query).map(([, type]) => type)], memory);
    return missingLinks(query, memory);
  },
  start(query, { memory }) {
    const links = linksOf(query);
    let sorted = sortedFor(query, memory);
    /** Records the rows on screen point at, live or not: one that was deleted may come back. */
    let linked: ReadonlySet<Id>;
    let revision: number;
    let shown = slice();

    function slice(): WindowResult {
      const rows = stretchOf(query, sorted).map(({ id }) => memory.row(query.type, id)!);
      const { total } = sorted;
      ({ revision } = sorted);
      linked = new Set(rows.flatMap((row) => links.map(([field]) => linkOf(row, field)).filter((id) => id !== undefined)));
      return { total, offset: Math.min(query.offset ?? 0, total), rows, related: relatedTo(rows, links, memory) };
    }

    return {
      result: () => shown,
      update(changes) {
        const former = sorted;
        // What was known in part may be known as a whole by now, and reach further.
        if (sorted.isPartial && !needsAll(query, memory)) sorted = sortedFor(query, memory);
        else sorted.update(changes);
        if (sorted === former && sorted.revision === revision && sorted.total === shown.total && !changes.some(({ after: { record } }) => linked.has(record.id))) return false;
        const now = slice();
        if (window.same(shown, now)) return false;
        shown = now;
        return true;
      },
    };
  },
  same: (a, b) => a.total === b.total && a.offset === b.offset && a.rows.length === b.rows.length
    && a.rows.every((row, i) => sameRow(row, b.rows[i]!)) && a.related.size === b.related.size
    && [...a.related].every(([id, record]) => sameValue(b.related.get(id), record)),
};

/** By what a row says; whoever put it in may have written more on it. */
function sameRow(a: Row, b: Row): boolean {
  return a === b || (sameValue(a.record, b.record) && sameValue(a.history, b.history));
}

function orderOf({ orderBy = DEFAULT_ORDER }: WindowQuery): OrderBy {
  return orderBy;
}

function sortedFor(query: WindowQuery, memory: Memory): Sorted {
  return sortedOf(query, orderOf(query), memory, endOf(query));
}

function stretchOf(query: WindowQuery, sorted: Sorted): Entry[] {
  return sorted.stretch(query.offset ?? 0, endOf(query));
}

/** Behind the last row asked for. */
function endOf({ offset = 0, limit = Infinity }: WindowQuery): number {
  return offset + limit;
}

/** Whether the first rows of a column, which are in memory, are all that is asked for. */
function isWithinHead(query: WindowQuery, memory: Memory): boolean {
  return headFor(query, orderOf(query)) !== null && sortedFor(query, memory).reaches(endOf(query));
}

/** Related records of the rows asked for that are on disk only. */
function missingLinks(query: WindowQuery, memory: Memory): Wanted[] {
  const links = linksOf(query).filter(([, type]) => !memory.has(type));
  if (!links.length) return [];
  const wanted = new Map<Id, Wanted>();
  for (const { id } of stretchOf(query, sortedFor(query, memory))) {
    for (const [field, type] of links) {
      const linked = linkOf(memory.row(query.type, id)!, field);
      if (linked !== undefined && !memory.knows(type, linked)) wanted.set(linked, { type, id: linked });
    }
  }
  return [...wanted.values()];
}

/** The fields a window brings along, with the type of record each points at. */
function linksOf({ type, with: names = [] }: WindowQuery): [field: string, type: RecordType][] {
  const fields: readonly Field[] = recordTables[type].fields;
  return fields.filter(({ name, ref }) => ref !== undefined && names.includes(name)).map(({ name, ref }) => [name, ref as RecordType]);
}

function relatedTo(rows: readonly Row[], links: ReturnType<typeof linksOf>, memory: Memory): Map<Id, AnyRecord> {
  const related = new Map<Id, AnyRecord>();
  for (const { record } of rows) {
    for (const [field, type] of links) {
      const id = linkOf({ record }, field);
      const other = id === undefined ? undefined : memory.live(type, id);
      if (other) related.set(other.id, other);
    }
  }
  return related;
}

function linkOf({ record }: Pick<Row, 'record'>, field: string): Id | undefined {
  return (record as unknown as Record<string, Id | undefined>)[field];
}
