import { startChanges } from './changes.js';
import type { Live, Sources } from './live.js';
import type { Query } from './query.js';
import { startRecord } from './record.js';
import { startStatus } from './status.js';
import { startSummary } from './summary.js';
import { startUndo } from './undo.js';
import { startWindow } from './window.js';

const STARTS = {
  changes: startChanges,
  record: startRecord,
  status: startStatus,
  summary: startSummary,
  undo: startUndo,
  window: startWindow,
};

/** Starts keeping a query. */
export function startQuery(query: Query, sources: Sources): Live<unknown> {
  // Each kind's start takes exactly the query of that kind; the table's type cannot say so.
  return (STARTS[query.kind] as (query: Query, sources: Sources) => Live<unknown>)(query, sources);
}
