import { recordTables, sameValue, type AnyRecord, type Field, type Id, type RecordType } from '@salescycle/model';
import type { Memory } from '../memory.js';
import type { Start } from './live.js';
import type { OrderBy, Row, WindowQuery, WindowResult } from './query.js';
import { dependsOn } from './selection.js';
import { sortedOf } from './sorted.js';

const DEFAULT_ORDER: OrderBy = { field: 'createdAt' };

/** A stretch of a sorted selection. A new answer is told only when a row on screen, the total, or a related record on screen changed. */
export const startWindow: Start<WindowQuery, WindowResult> = (query, { memory }) => {
  const sorted = sortedOf(query, query.orderBy ?? DEFAULT_ORDER, memory);
  const links = linksOf(query);
  let shown = slice();

  function slice(): WindowResult {
    const { entries } = sorted;
    const offset = Math.min(query.offset ?? 0, entries.length);
    const page = entries.slice(offset, query.limit === undefined ? undefined : offset + query.limit);
    const rows = page.map(({ id }) => memory.row(query.type, id)!);
    return { total: entries.length, offset, rows, related: relatedTo(rows, links, memory) };
  }

  return {
    result: () => shown,
    update(changes) {
      sorted.update(changes);
      if (!changes.some(({ after: { record } }) => record.type === query.type || dependsOn(query, record.type) || shown.related.has(record.id))) return false;
      const now = slice();
      if (sameWindow(shown, now)) return false;
      shown = now;
      return true;
    },
  };
};

/** The fields a window brings along, with the type of record each points at. */
function linksOf({ type, with: names = [] }: WindowQuery): [field: string, type: RecordType][] {
  const fields: readonly Field[] = recordTables[type].fields;
  return fields.filter(({ name, ref }) => ref !== undefined && names.includes(name)).map(({ name, ref }) => [name, ref as RecordType]);
}

function relatedTo(rows: readonly Row[], links: ReturnType<typeof linksOf>, memory: Memory): Map<Id, AnyRecord> {
  const related = new Map<Id, AnyRecord>();
  for (const { record } of rows) {
    for (const [field, type] of links) {
      const id = (record as unknown as Record<string, Id | undefined>)[field];
      const other = id === undefined ? undefined : memory.live(type, id);
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
