import { execute, isRefusal, undoOperations, type Answer, type Command, type CommandContext, type Id, type KeptField, type Operation } from '@salescycle/model';
import { readBackup, writeBackup } from './backup.js';
import { ENTRY_SIZE, type Database, type GroupEntry } from './database.js';
import { StoreError, storeErrorOf } from './errors.js';
import { LiveQueries } from './live-queries.js';
import { Draft, type Memory, type RowChange } from './memory.js';
import { startQuery } from './queries/index.js';
import type { Sources } from './queries/live.js';
import type { Query, ResultOf } from './queries/query.js';
import { Queue } from './queue.js';
import type { BatchOptions, Done, Outcome, Store } from './store.js';
import { Tabs } from './tabs.js';
import { originalOf, undoStack } from './undo-stack.js';
import { beginCommit, entriesAfter, writeOperations, writeTotals, type CommitTransaction } from './writer.js';

interface Parts {
  workspace: string;
  database: Database;
  memory: Memory;
  device: string;
  newId: () => Id;
  actor: Id | null;
}

/** What one step of a commit adds: operations on top of the draft, or a refusal. */
type Step = (draft: Draft, context: CommandContext) => Answer<{ operations: Operation[]; kept?: KeptField[] }> | null;

/** A commit to be: its steps are run inside the transaction, on the records as they are by then. */
interface Commit {
  cmd: string;
  /** Under whose name, where it is not the person's. */
  by?: string | undefined;
  undoes?: Id;
  steps: number;
  step(index: number): Step;
  options?: BatchOptions;
}

/**
 * The store over IndexedDB. All writing goes through one queue, and each commit runs inside one readwrite transaction that first
 * takes in what other tabs wrote; memory and listeners follow when it is durable. So nothing shown is ever taken back, and two tabs
 * writing at once need no conflict handling.
 */
export class LocalStore implements Store {
  readonly workspace: string;
  readonly newId: () => Id;
  private readonly database: Database;
  private readonly memory: Memory;
  private readonly device: string;
  private readonly sources: Sources;
  private readonly queries: LiveQueries;
  private readonly queue = new Queue();
  private readonly tabs: Tabs;

  constructor({ workspace, database, memory, device, newId, actor }: Parts) {
    this.workspace = workspace;
    this.database = database;
    this.memory = memory;
    this.device = device;
    this.newId = newId;
    this.sources = { memory, actor, status: { state: 'ready' } };
    this.queries = new LiveQueries(this.sources);
    this.tabs = new Tabs(workspace, () => void this.catchUp());
  }

  get actor(): Id | null {
    return this.sources.actor;
  }

  async setActor(id: Id): Promise<void> {
    await this.guard(() => this.database.put('meta', id, 'actor'));
    this.sources.actor = id;
    this.queries.tell([]);
  }

  run<Input>(command: Command<Input>, input: Input): Promise<Outcome> {
    return this.runBatch(command, [input]);
  }

  runBatch<Input>(command: Command<Input>, inputs: readonly Input[], options: BatchOptions = {}): Promise<Outcome> {
    return this.commit({
      cmd: command.name, by: command.by, steps: inputs.length, options,
      step: (i) => (draft, context) => {
        const operations = execute(command, draft, inputs[i]!, context);
        return isRefusal(operations) ? operations : { operations };
      },
    });
  }

  watch<Q extends Query>(query: Q, listener: (result: ResultOf<Q>) => void, { signal }: { signal: AbortSignal }): void {
    this.queries.add(query, listener as (result: unknown) => void, signal);
  }

  read<Q extends Query>(query: Q): Promise<ResultOf<Q>> {
    return Promise.resolve(startQuery(query, this.sources).result() as ResultOf<Q>);
  }

  async undo(group?: Id): Promise<Outcome> {
    const entry = group === undefined ? undoStack(this.memory.groups, this.actor).undo.at(-1) : originalOf(group, this.memory.groups);
    return this.takeBack('undo', entry);
  }

  async redo(): Promise<Outcome> {
    return this.takeBack('redo', undoStack(this.memory.groups, this.actor).redo.at(-1));
  }

  backup(): Promise<Blob> {
    return this.guard(() => writeBackup(this.workspace, this.database));
  }

  async restore(file: Blob): Promise<void> {
    const { entries, groups } = await readBackup(file);
    await this.exclusively(async (transaction, draft) => {
      if (this.memory.seq > 0) {
        throw new StoreError('not-empty', `Workspace “${this.workspace}” has records already. Restore into a new workspace.`);
      }
      for (const { seq, operations } of entries) await writeOperations(transaction, seq, operations, draft.apply(operations));
      await Promise.all(groups.map((group) => transaction.objectStore('groups').put(group, group.lastSeq)));
      return { seq: entries.at(-1)?.seq ?? 0, groups };
    });
  }

  close(): void {
    this.lose(new StoreError('closed', `Workspace “${this.workspace}” was closed.`));
  }

  /** The database is gone: every later call says so, and whoever watches the status hears of it. */
  lose(error: StoreError): void {
    if (this.isClosed) return;
    this.sources.status = { state: 'closed', error };
    this.tabs.close();
    this.database.close();
    this.queries.tell([]);
  }

  private async takeBack(cmd: 'undo' | 'redo', entry: GroupEntry | undefined): Promise<Outcome> {
    if (!entry) {
      return { refused: true, code: 'nothingToDo', command: cmd, missing: [], problems: [], message: NOTHING[cmd] };
    }
    const range = IDBKeyRange.bound(entry.firstSeq, entry.lastSeq);
    const entries = await this.guard(() => this.database.getAll('log', range));
    const group = entries.flatMap(({ operations }) => operations).filter((operation) => operation.group === entry.group);
    return this.commit({ cmd, undoes: entry.group, steps: 1, step: () => (draft, context) => undoOperations(cmd, group, draft, context) });
  }

  private commit(commit: Commit): Promise<Outcome> {
    const by = commit.by ?? this.actor;
    if (by === null) {
      return Promise.reject(new StoreError('no-actor', `Nobody works in workspace “${this.workspace}” yet. Call setActor(id), or give the element an actor.`));
    }
    const group = this.newId();
    const context = (): CommandContext => ({ at: new Date().toISOString(), by, device: this.device, newId: this.newId, group });
    return this.exclusively<Outcome>(async (transaction, draft) => {
      const written = await this.writeSteps(commit, transaction, draft, context);
      if ('refused' in written) return written;
      const { done, firstSeq, lastSeq } = written;
      const entry: GroupEntry = {
        group, cmd: commit.cmd, by, count: done.operations.length, firstSeq, lastSeq, ...(commit.undoes !== undefined && { undoes: commit.undoes }),
      };
      await transaction.objectStore('groups').put(entry, lastSeq);
      return { seq: lastSeq, groups: [entry], answer: done };
    });
  }

  /** The steps in turn, each on what the ones before left. Operations of many small steps share log entries. */
  private async writeSteps(commit: Commit, transaction: CommitTransaction, draft: Draft, context: () => CommandContext) {
    const done: { group: Id; operations: Operation[]; kept: KeptField[] } = { group: context().group!, operations: [], kept: [] };
    const firstSeq = this.memory.seq + 1;
    let lastSeq = this.memory.seq;
    for (let i = 0; i < commit.steps; i++) {
      if (commit.options?.signal?.aborted) throw new Cancelled(commit.options.signal.reason);
      const answer = commit.step(i)(draft, context());
      if (answer === null || isRefusal(answer)) return answer as Extract<Outcome, { refused: true }>;
      for (const slice of slices(answer.operations)) lastSeq = await writeOperations(transaction, lastSeq + 1, slice, draft.apply(slice));
      done.operations.push(...answer.operations);
      done.kept.push(...(answer.kept ?? []));
      commit.options?.onProgress?.(i + 1, commit.steps);
    }
    return { done: done as Done, firstSeq, lastSeq };
  }

  /**
   * Runs a write inside the one commit transaction of all tabs, on memory that has taken in what the others wrote. Whatever is thrown
   * aborts the transaction, and nothing has happened.
   */
  private exclusively<T = void>(
    write: (transaction: CommitTransaction, draft: Draft) => Promise<{ seq: number; groups: readonly GroupEntry[]; answer?: T } | T>,
  ): Promise<T> {
    return this.queue.run(() => this.guard(async () => {
      const transaction = beginCommit(this.database);
      // An abort is reported by whatever threw; unheard, the browser would report it a second time.
      transaction.done.catch(() => undefined);
      try {
        this.takeIn(await entriesAfter(transaction, this.memory.seq));
        const draft = new Draft(this.memory);
        const written = await write(transaction, draft);
        if (!isWritten(written)) {
          transaction.abort();
          return written;
        }
        await writeTotals(transaction, draft.totals);
        await transaction.done;
        this.settle(draft, written);
        this.tabs.tell(written.seq);
        return written.answer as T;
      } catch (error) {
        abort(transaction);
        // A full disk shows at the transaction; its requests only say that they were aborted.
        throw transaction.error ?? error;
      }
    }));
  }

  private settle(draft: Draft, { seq, groups }: { seq: number; groups: readonly GroupEntry[] }): RowChange[] {
    const changes = draft.settle();
    this.memory.seq = seq;
    this.memory.groups.push(...groups);
    this.queries.tell(changes);
    return changes;
  }

  /** Another tab wrote: its operations go through the same fold as our own. */
  private takeIn({ entries, groups }: Awaited<ReturnType<typeof entriesAfter>>): void {
    if (!entries.length) return;
    const draft = new Draft(this.memory);
    for (const { operations } of entries) draft.apply(operations);
    this.settle(draft, { seq: entries.at(-1)!.seq, groups });
  }

  /** Told of another tab's write. A store that is closed by the time its turn comes, or while it reads, has nothing to catch up with. */
  private async catchUp(): Promise<void> {
    try {
      await this.queue.run(async () => {
        if (this.isClosed) return;
        this.takeIn(await entriesAfter(this.database.transaction(['log', 'groups']), this.memory.seq));
      });
    } catch (error) {
      if (!this.isClosed) reportError(storeErrorOf(error, this.workspace));
    }
  }

  private get isClosed(): boolean {
    return this.sources.status.state === 'closed';
  }

  private async guard<T>(work: () => Promise<T>): Promise<T> {
    const { status } = this.sources;
    if (status.state === 'closed') throw status.error;
    try {
      return await work();
    } catch (error) {
      throw error instanceof Cancelled ? error.cause : storeErrorOf(error, this.workspace);
    }
  }
}

const NOTHING = {
  undo: { en: 'There is nothing to undo.', zh: '没有可撤销的操作。' },
  redo: { en: 'There is nothing to redo.', zh: '没有可重做的操作。' },
};

function* slices(operations: readonly Operation[]): Generator<Operation[]> {
  for (let start = 0; start < operations.length; start += ENTRY_SIZE) yield operations.slice(start, start + ENTRY_SIZE);
}

function isWritten(written: unknown): written is { seq: number; groups: readonly GroupEntry[]; answer?: unknown } {
  return typeof written === 'object' && written !== null && 'seq' in written;
}

function abort(transaction: CommitTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself, for the reason that is being thrown.
  }
}

/** Carries the reason a caller gave for stopping past everything that would take it for a failure of the storage. */
class Cancelled extends Error {
  constructor(reason: unknown) {
    super('cancelled', { cause: reason });
  }
}
