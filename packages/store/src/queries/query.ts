import type { AnyRecord, Id, Instant, Money, OpportunityEvent, Records, RecordType } from '@salescycle/model';

/** A record with its history; the history is empty for all types but opportunities. */
export interface Row<R extends AnyRecord = AnyRecord> {
  record: R;
  history: readonly OpportunityEvent[];
}

/** Between two values, both included; open where one is left out. What has no value is in no range. */
export interface Range {
  from?: string | number;
  to?: string | number;
}

/** Of a field of several values (tags): at least one of these. */
export interface Holding {
  has: readonly string[];
}

/** Of a text: these words stand in it, in whatever case. */
export interface Containing {
  contains: string;
}

/** What is allowed follows from another field: `{ by: 'stageId', cases: { quote: { to: '2026-06-01' } } }`. No case allows nothing. */
export interface ByField {
  by: string;
  cases: Readonly<Record<string, Allowed>>;
}

/** What a field may hold: this value, one of these, a range; `null` stands for "no value", and a range without ends for any number or text. */
export type Allowed = Plain | readonly Plain[] | Range | Holding | Containing | ByField;

type Plain = string | boolean | null;

/**
 * What fields must hold. A path says a value inside a field (`amount.currency`, `custom.segment`); `stageSince` is when an opportunity came to its
 * stage, and no value where nobody knows when that was.
 */
export type Where = Readonly<Record<string, Allowed>>;

/** What records are grouped by: a field or path as in {@link Where}, dates by their month (`2026-07`) where `month` says so, yes or no as `true` and `false`. */
export interface GroupBy {
  field: string;
  month?: true;
}

/** Which records: live ones of a type that fit `where` and hold every word of `search` in their name or in a related record's name. */
export interface Selection<T extends RecordType = RecordType> {
  type: T;
  where?: Where;
  search?: string;
}

/** How records are sorted; ties are settled by id, records without the value come last in either direction. */
export interface OrderBy {
  /** A field name or `custom.<name>`; `amount` sorts by minor units. `stageSince` sorts opportunities by when they came to their stage, `boardOrder` by the places people gave them. */
  field: string;
  direction?: 'ascending' | 'descending';
  /** Of a choice: its values in their order, which is then the one that counts. */
  values?: readonly string[];
}

/** A stretch of a sorted selection, with the records that `with` names (`ownerId`, `accountId`). */
export interface WindowQuery<T extends RecordType = RecordType> extends Selection<T> {
  kind: 'window';
  orderBy?: OrderBy;
  /** From which row on, 0-based. */
  offset?: number;
  /** At most this many rows; all without it. */
  limit?: number;
  with?: readonly string[];
}

/** What a window shows. */
export interface WindowResult<T extends RecordType = RecordType> {
  /** How many records the selection holds in all. */
  total: number;
  offset: number;
  rows: readonly Row<Records[T]>[];
  /** The records named by `with`, by id. */
  related: ReadonlyMap<Id, AnyRecord>;
}

/** One record by id. */
export interface RecordQuery<T extends RecordType = RecordType> {
  kind: 'record';
  type: T;
  id: Id;
}

/** One record with its history, deleted or not: `deletedAt` says so. */
export interface RowQuery<T extends RecordType = RecordType> {
  kind: 'row';
  type: T;
  id: Id;
}

/** A record that others may name. */
export interface Target {
  type: RecordType;
  id: Id;
}

/** The live records of a type that name one of `to` in a field: by id (`accountId`), as one of several (`accountIds`), or by type and id (`regarding`). */
export interface LinkedQuery<T extends RecordType = RecordType> {
  kind: 'linked';
  type: T;
  field: string;
  to: readonly Target[];
}

/** Exact totals of a group of opportunities, by currency. */
export interface Totals {
  count: number;
  /** Opportunities without an amount; they count, and add nothing. */
  withoutAmount: number;
  /** Sum of amounts, by currency in code-unit order. */
  sums: readonly Money[];
  /** Sum of amount times probability, rounded once per currency. */
  weighted: readonly Money[];
}

/** Totals per stage of a pipeline, of the whole pipeline or of a selection in it. */
export interface SummaryQuery {
  kind: 'summary';
  pipelineId: Id;
  where?: Where;
  search?: string;
  /** Also the totals of each group. */
  by?: GroupBy;
}

/** Totals per stage id (stages without deals are absent), and over all open stages. */
export interface Summary {
  stages: ReadonlyMap<string, Totals>;
  open: Totals;
  /** With `by`: the same of each group that has deals, in no order; `null` is the group of those without a value. */
  groups?: ReadonlyMap<string | null, Summary>;
}

/** How many records of a selection each group has. */
export interface GroupsQuery<T extends RecordType = RecordType> extends Selection<T> {
  kind: 'groups';
  by: GroupBy;
}

/** The groups that have records, in no order, and how many; `null` is the group of those without a value. */
export type Groups = ReadonlyMap<string | null, number>;

/** Every record of some types as they come and go: what an incremental metric feeds on. */
export interface ChangesQuery {
  kind: 'changes';
  types: readonly RecordType[];
}

/** First all live records, then what changed. */
export interface Changes {
  put: readonly Row[];
  drop: readonly Id[];
}

/** What undo and redo would do next for this actor. */
export interface UndoQuery {
  kind: 'undo';
}

/** A group of operations that can be taken back: the command and how many operations it made. */
export interface UndoStep {
  group: Id;
  cmd: string;
  count: number;
}

/** The next undo and redo; absent when there is none. */
export interface UndoState {
  undo?: UndoStep;
  redo?: UndoStep;
}

/** How the store itself is. */
export interface StatusQuery {
  kind: 'status';
}

/**
 * `read-only` when a newer version wrote the workspace, until the page is reloaded; `closed` when it was closed, or the database went away
 * (deleted, evicted, wanted by a newer version). Both with the reason as an error. `lostAt`: when the browser found what it had stored damaged, threw
 * all of it away and began anew; a copy saved before can be restored.
 */
export type StoreStatus = { state: 'ready'; lostAt?: Instant } | { state: 'read-only' | 'closed'; error: Error };

/** Each kind of query with its answer; `queries/index.ts` holds how each is kept live. */
export interface Queries {
  window: { query: WindowQuery; result: WindowResult };
  record: { query: RecordQuery; result: AnyRecord | undefined };
  row: { query: RowQuery; result: Row | undefined };
  linked: { query: LinkedQuery; result: readonly AnyRecord[] };
  summary: { query: SummaryQuery; result: Summary };
  groups: { query: GroupsQuery; result: Groups };
  changes: { query: ChangesQuery; result: Changes };
  undo: { query: UndoQuery; result: UndoState };
  status: { query: StatusQuery; result: StoreStatus };
}

/** Any query. */
export type Query = Queries[keyof Queries]['query'];

/** A query about records: what can be asked of the past too. Undo and status are of the present only. */
export type PastQuery = WindowQuery | RecordQuery | RowQuery | LinkedQuery | SummaryQuery | GroupsQuery | ChangesQuery;

/** The answer to a query, as precise as the query's own type. */
export type ResultOf<Q extends Query> =
  Q extends WindowQuery<infer T> ? WindowResult<T>
  : Q extends RecordQuery<infer T> ? Records[T] | undefined
  : Q extends RowQuery<infer T> ? Row<Records[T]> | undefined
  : Q extends LinkedQuery<infer T> ? readonly Records[T][]
  : Queries[Q['kind']]['result'];
