import type { Row } from './queries/query.js';

/** A row before and after a change; no `before` when it is new, or was not in memory. */
export interface RowChange {
  before: Row | undefined;
  after: Row;
}

/** Changes in turn as one: each row from what it was first to what it became last. Rows that are what they were are left out. */
export function merge(changes: readonly RowChange[]): RowChange[] {
  const byKey = new Map<string, RowChange>();
  for (const { before, after } of changes) {
    const key = `${after.record.type}/${after.record.id}`;
    const first = byKey.get(key);
    byKey.set(key, { before: first ? first.before : before, after });
  }
  return [...byKey.values()].filter(({ before, after }) => before !== after);
}
