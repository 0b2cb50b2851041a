export { openStore, type OpenOptions } from './open-store.js';
export { deleteWorkspace } from './database.js';
export { StoreError, type StoreErrorCode } from './errors.js';
export type { BatchOptions, Done, Outcome, Store } from './store.js';
export type {
  Changes, ChangesQuery, OrderBy, Queries, Query, RecordQuery, ResultOf, Row, Selection, StatusQuery, StoreStatus, Summary, SummaryQuery, Totals,
  UndoQuery, UndoState, UndoStep, Where, WindowQuery, WindowResult,
} from './queries/query.js';
