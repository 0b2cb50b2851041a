import type { Command, Id, KeptField, Operation, Refusal } from '@salescycle/model';
import type { Query, ResultOf } from './queries/query.js';

/** What a command, an undo or a redo did. */
export interface Done {
  group: Id;
  operations: readonly Operation[];
  /** Fields an undo left alone, because somebody changed them again since. */
  kept: readonly KeptField[];
}

/** A command's outcome: done, or the refusal that says what is missing. Storage failures reject with a `StoreError` instead. */
export type Outcome = Done | Refusal;

/** Progress of a long command: records done, of how many. */
export interface BatchOptions {
  signal?: AbortSignal;
  onProgress?(done: number, of: number): void;
}

/**
 * The client-state core as widgets, the extension and hosts see it. Copies of different versions on one page share a store through
 * this interface, never through class identity.
 */
export interface Store {
  readonly workspace: string;
  /** The user id every change is written under; `null` until somebody says who works here. Kept on this device. */
  readonly actor: Id | null;
  setActor(id: Id): Promise<void>;
  /** Runs a command. Resolves when it is durable; live queries hear of it before. @throws StoreError */
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
  /** Takes back the last group of this actor that is not taken back yet; `group` names another one. */
  undo(group?: Id): Promise<Outcome>;
  /** Takes the last undo back. */
  redo(): Promise<Outcome>;
  /** A new id, for callers that must know the id of what they create. */
  newId(): Id;
  /** The whole workspace, log included, as one JSON Lines file that {@link Store.restore} reads back. */
  backup(): Promise<Blob>;
  /** Reads a backup into this workspace, which must be empty. All or nothing. @throws StoreError naming the damaged line */
  restore(file: Blob): Promise<void>;
  close(): void;
}
