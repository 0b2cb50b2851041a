import type { Memory, RowChange } from '../memory.js';
import type { StoreStatus } from './query.js';

/** What a query may look at. */
export interface Sources {
  memory: Memory;
  actor: string | null;
  status: StoreStatus;
}

/** A query being kept. */
export interface Live<Result> {
  /** The answer now. */
  result(): Result;
  /** Takes in what changed; whether the answer is another one. An empty list means that actor, undo or status may have changed. */
  update(changes: readonly RowChange[]): boolean;
}

/** How one kind of query is started; each kind is one file and one line in `queries/index.ts`. */
export type Start<Query, Result> = (query: Query, sources: Sources) => Live<Result>;
