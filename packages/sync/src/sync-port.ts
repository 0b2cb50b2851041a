import type { Operation } from '@salescycle/model';

/** A place in the stream: what a port gave out, and understands again. Only equality means anything to others. */
export type Cursor = string;

/**
 * What became of an operation that was handed over. `ok`: it is in the stream, now or since an earlier try. `conflict`: it is not, and in
 * this form never will be, since others changed the record first. `unknown`: nobody can tell; it is handed over again, the same to the letter.
 */
export type PushAnswer = 'ok' | 'conflict' | 'unknown';

/** A stretch of the stream. */
export interface Pulled {
  operations: readonly Operation[];
  /** Where the stretch ends, and the next one begins. */
  cursor: Cursor;
}

/**
 * The way to the other replicas: one stream of operations that all of them read in the same order. Whoever keeps the stream promises four
 * things: it only grows at its end; an operation is in it at most once, by its id; it takes one in only when `base` is the revision the
 * record has there, which is the number of its operations so far; and it can forget: once an operation of the command `erase` is in it, of all
 * operations of that record, earlier and later ones, it keeps and gives out only what `emptied` (model) leaves of them, each in its place. An engine
 * that only appends must be able to rewrite or purge what it keeps, its copies and snapshots too. Everything else may go wrong: what is asked or
 * answered may get lost, come late, come twice or out of order.
 */
export interface SyncPort {
  /** Where the stream ends; `null` while it is empty. Rejects when it cannot be reached. */
  head(): Promise<Cursor | null>;
  /** What follows the cursor, `null` for the beginning; as much at once as the port likes, at least one operation if there is any. Rejects when it cannot be reached. */
  pull(cursor: Cursor | null): Promise<Pulled>;
  /** Hands an operation over. @param base the revision it builds on; 0 creates the record */
  push(operation: Operation, base: number): Promise<PushAnswer>;
  /** Calls the listener when the stream may have grown. One call may stand for many, and some may be missing. */
  watch(listener: () => void, options: { signal: AbortSignal }): void;
}
