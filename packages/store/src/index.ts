export { openStore, type OpenOptions } from './open-store.js';
export { deleteWorkspace } from './disk/database.js';
export { StoreError, type StoreErrorCode } from './errors.js';
export type { BatchOptions, Done, Outcome, Past, PastOptions, Store } from './store.js';
export type {
  Allowed, Changes, Containing, ChangesQuery, GroupBy, Groups, GroupsQuery, Holding, LinkedQuery, Range, OrderBy, PastQuery, Queries, Query, RecordQuery, ResultOf, Row, RowQuery, Selection, StatusQuery, StoreStatus, Summary, SummaryQuery, Target, Totals,
  UndoQuery, UndoState, UndoStep, Where, WindowQuery, WindowResult,
} from './queries/query.js';
