import { changes } from './changes.js';
import { groups } from './groups.js';
import { linked } from './linked.js';
import type { Kind, Live, Sources, Wanted } from './live.js';
import type { Query } from './query.js';
import { record } from './record.js';
import { row } from './row.js';
import { status } from './status.js';
import { summary } from './summary.js';
import { undo } from './undo.js';
import { window } from './window.js';

const KINDS = { changes, groups, linked, record, row, status, summary, undo, window };

/** What has to be read before the query can be started. */
export function missingFor(query: Query, sources: Sources): Wanted[] {
  return kindOf(query).missing(query, sources);
}

/** Starts keeping a query of which nothing is missing. */
export function startQuery(query: Query, sources: Sources, former?: Live<unknown>): Live<unknown> {
  return kindOf(query).start(query, sources, former);
}

/** Whether two answers to a query say the same. */
export function isSame(query: Query, a: unknown, b: unknown): boolean {
  return kindOf(query).same(a, b);
}

/** Each kind takes exactly the query of that kind; the table's type cannot say so. */
function kindOf({ kind }: Query): Kind<Query, unknown> {
  return KINDS[kind];
}
