import type { RecordType } from '@salescycle/model';
import type { Memory } from '../memory.js';
import type { RowChange } from '../row-changes.js';
import type { StoreStatus } from './query.js';

/** What a query may look at. */
export interface Sources {
  memory: Memory;
  actor: string | null;
  status: StoreStatus;
}

/** Something on disk that has to be in memory before a query can be answered: a record, all of a type, or older groups of the log. */
export type Wanted = { type: RecordType; id?: string | undefined } | 'groups';

/** A query being kept. */
export interface Live<Result> {
  /** The answer now. */
  result(): Result;
  /** Takes in what changed; whether the answer is another one. An empty list means that actor, undo or status may have changed. */
  update(changes: readonly RowChange[]): boolean;
}

/** How one kind of query is answered; each kind is one file and one line in `queries/index.ts`. */
export interface Kind<Query, Result> {
  /** What the query needs and the memory does not have. */
  missing(query: Query, sources: Sources): Wanted[];
  /** Starts keeping the query. `former` is what kept it before the memory became another one. */
  start(query: Query, sources: Sources, former?: Live<Result>): Live<Result>;
  /** Whether two answers say the same, wherever their records come from. */
  same(a: Result, b: Result): boolean;
}

/** The whole of these types, as far as it is not in memory. */
export function wholly(types: Iterable<RecordType>, memory: Memory): Wanted[] {
  return [...types].filter((type) => !memory.has(type)).map((type) => ({ type }));
}
