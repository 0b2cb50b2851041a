import type { Command, Id, Instant, KeptField, Operation, Refusal, Rights } from '@salescycle/model';
import type { PastQuery, Query, ResultOf } from './queries/query.js';

/** What a command, an undo or a redo did. */
export interface Done {
  group: Id;
  /** How many operations it made. */
  count: number;
  /** The operations; of a long command the first 500, the log holds the rest. */
  operations: readonly Operation[];
  /** Fields an undo left alone, because somebody changed them again since. */
  kept: readonly KeptField[];
}

/** A command's outcome: done, or the refusal that says what is missing. Storage failures reject with a `StoreError` instead. */
export type Outcome = Done | Refusal;

/** Progress of a long command: inputs done, of how many; with fractions, since writing them is part of it. */
export interface BatchOptions {
  signal?: AbortSignal;
  onProgress?(done: number, of: number): void;
}

/** A reading of the past that may be called off. */
export interface PastOptions {
  signal?: AbortSignal;
}

/**
 * The records as they were at an instant. It holds them in memory by itself: what is done later does not change it, and it answers
 * after the store was closed. Let go of it and it is gone.
 */
export interface Past {
  /** In the stored form, UTC with milliseconds. */
  readonly instant: Instant;
  /** The answer as of then, from what is in memory. */
  read<Q extends PastQuery>(query: Q): Promise<ResultOf<Q>>;
}

/** What parts that work below commands get: what the store's own writer works with, and turns in which nothing else is written or shown. */
export interface Inside {
  /** Known to the store's own parts, of the same version. */
  desk: unknown;
  /** @throws StoreError */
  exclusively: <T>(job: () => Promise<T>) => Promise<T>;
  /** The same for what writes: rejects where a newer version wrote the workspace. @throws StoreError */
  change: <T>(job: () => Promise<T>) => Promise<T>;
}

/**
 * The client-state core as widgets, the extension and hosts see it. Copies of different versions on one page share a store through
 * this interface, never through class identity.
 */
export interface Store {
  readonly workspace: string;
  /** The user id every change is written under; `null` until somebody says who works here. Kept on this device. */
  readonly actor: Id | null;
  /** What the host lets them do; `undefined` where it says nothing. */
  readonly rights?: Rights | undefined;
  setActor(id: Id): Promise<void>;
  /**
   * Runs a command. Live queries hear of it at once; it resolves when it is durable. If it cannot become durable it is taken back, and
   * rejects.
   *
   * @throws StoreError
   */
  run<Input>(command: Command<Input>, input: Input): Promise<Outcome>;
  /**
   * Runs a command over many inputs as one group in one transaction: all or nothing, one undo. Aborting leaves everything as it was
   * and rejects with the signal's reason.
   */
  runBatch<Input>(command: Command<Input>, inputs: readonly Input[], options?: BatchOptions): Promise<Outcome>;
  /** Calls the listener with the answer now (in this task when it is at hand) and whenever it changes, until the signal aborts. */
  watch<Q extends Query>(query: Q, listener: (result: ResultOf<Q>) => void, options: { signal: AbortSignal }): void;
  /** The answer once. */
  read<Q extends Query>(query: Q): Promise<ResultOf<Q>>;
  /**
   * The records as they were at an instant (what happened exactly then had happened), to be asked like the store itself. It goes by when
   * things happened, so imported deals stand where they stood years before the import. A win that was undone later still stood in
   * between, and a record deleted later is there. Pipelines too are as they were: a summary from before the pipeline was made here has its
   * stages, and knows none of them as closed.
   *
   * Reads the whole log, whatever the instant, in slices between which the page breathes, and holds no transaction open: the cost is that
   * of the log, and of as many records in memory as there were. Take several answers from one past, not one from several.
   *
   * An instant before everything gives no records, one in the future the records as they are. Aborting rejects with the signal's reason.
   *
   * @example
   * const lastMonday = await store.at('2026-03-02T00:00:00.000+08:00');
   * const { open } = await lastMonday.read({ kind: 'summary', pipelineId });
   * @throws RangeError when the text is no instant; StoreError
   */
  at(instant: Instant, options?: PastOptions): Promise<Past>;
  /** Takes back the last group of this actor that is not taken back yet; `group` names another one. */
  undo(group?: Id, options?: BatchOptions): Promise<Outcome>;
  /** Takes the last undo back. */
  redo(options?: BatchOptions): Promise<Outcome>;
  /** A new id, for callers that must know the id of what they create. */
  newId(): Id;
  /** The whole workspace, log included, as one JSON Lines file that {@link Store.restore} reads back. */
  backup(): Promise<Blob>;
  /** Reads a backup into this workspace, which must be empty. All or nothing. @throws StoreError naming the damaged line */
  restore(file: Blob): Promise<void>;
  /** Lets a part work below commands, as the exchange with other replicas does; it is loaded by whoever needs it. */
  attach<T>(part: (inside: Inside) => T): T;
  close(): void;
}
