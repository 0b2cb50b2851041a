import { type Command, type Id, type Instant, type Operation, type Rights } from '@salescycle/model';
import { commandCommit, undoCommit } from './commit.js';
import type { Compactor } from './disk/compactor.js';
import type { Database } from './disk/layout.js';
import { entriesOf, MERGE, unpackEntry, type GroupEntry } from './disk/log-entry.js';
import { Cancelled, newerVersion, StoreError, storeErrorOf } from './errors.js';
import { LiveQueries } from './live-queries.js';
import { loadPart } from './load-part.js';
import type { Loader } from './loader.js';
import type { Memory } from './memory.js';
import type { Sources } from './queries/live.js';
import type { Query, ResultOf } from './queries/query.js';
import type { BatchOptions, Inside, Outcome, Past, PastOptions, Store } from './store.js';
import { Tabs } from './tabs.js';
import type { UndoStack } from './undo-stack.js';
import { Writer } from './writer.js';
import type { Desk } from './desk.js';

interface Parts {
  workspace: string;
  database: Database;
  memory: Memory;
  loader: Loader;
  device: string;
  newId: () => Id;
  actor: Id | null;
  rights: Rights | undefined;
  /** A newer version wrote the database. */
  isReadOnly: boolean;
  /** When the browser threw away what was there. */
  lostAt: Instant | undefined;
}

/** The store over IndexedDB: who may ask what of it, and how it fails. The work is done by a writer, live queries and a loader. */
export class LocalStore implements Store {
  readonly workspace: string;
  readonly rights: Rights | undefined;
  private readonly parts: Parts;
  private readonly sources: Sources;
  private readonly queries: LiveQueries;
  private readonly desk: Desk;
  private readonly writer: Writer;
  private compactor: Promise<Compactor> | null = null;
  private readonly tabs: Tabs;

  constructor(parts: Parts) {
    const { workspace, database, memory, loader, device, newId, actor, rights, isReadOnly, lostAt } = parts;
    this.workspace = workspace;
    this.rights = rights;
    this.parts = parts;
    this.sources = { memory, actor, status: isReadOnly ? { state: 'read-only', error: newerVersion(workspace) } : { state: 'ready', ...(lostAt !== undefined && { lostAt }) } };
    this.queries = new LiveQueries(this.sources, { load: (wanted) => loader.load(wanted), onError: this.failed });
    this.tabs = new Tabs(workspace, () => void this.catchUp());
    this.desk = {
      workspace, database, memory, loader, queries: this.queries, device, newId, rights,
      onWritten: (seq, how) => {
        if (!this.isClosed) this.tabs.tell(seq);
        this.tidy(how);
      },
    };
    this.writer = new Writer(this.desk);
    // What the last visit, or an upgrade, left fresh.
    if (!isReadOnly) this.tidy();
  }

  get actor(): Id | null {
    return this.sources.actor;
  }

  newId = (): Id => {
    const id = this.parts.newId();
    this.parts.memory.hasNo(id);
    return id;
  };

  async setActor(id: Id): Promise<void> {
    await this.change(() => this.parts.database.put('meta', id, 'actor'));
    this.sources.actor = id;
    this.queries.tell([]);
  }

  run<Input>(command: Command<Input>, input: Input): Promise<Outcome> {
    return this.runBatch(command, [input]);
  }

  runBatch<Input>(command: Command<Input>, inputs: readonly Input[], options?: BatchOptions): Promise<Outcome> {
    return this.change(() => this.writer.commit(commandCommit(command, inputs, options), this.author(command.by)));
  }

  watch<Q extends Query>(query: Q, listener: (result: ResultOf<Q>) => void, { signal }: { signal: AbortSignal }): void {
    this.queries.add(query, listener as (result: unknown) => void, signal);
  }

  read<Q extends Query>(query: Q): Promise<ResultOf<Q>> {
    return this.queries.read(query);
  }

  async at(instant: Instant, options?: PastOptions): Promise<Past> {
    const { momentOf, readPast } = await loadPart(() => import('./past.js'));
    const moment = momentOf(instant);
    return this.guard(async () => {
      await this.writer.settled();
      return readPast(this.parts.database, moment, options);
    });
  }

  undo(group?: Id, options?: BatchOptions): Promise<Outcome> {
    return this.change(async () => {
      const stack = await this.undoStack();
      return this.takeBack('undo', group === undefined ? stack.undo.at(-1) : stack.originalOf(group) ?? await this.olderGroup(group), options);
    });
  }

  redo(options?: BatchOptions): Promise<Outcome> {
    return this.change(async () => this.takeBack('redo', (await this.undoStack()).redo.at(-1), options));
  }

  backup(): Promise<Blob> {
    return this.guard(async () => {
      const { writeBackup } = await loadPart(() => import('./backup/backup-file.js'));
      await this.writer.settled();
      return writeBackup(this.workspace, this.parts.database);
    });
  }

  restore(file: Blob): Promise<void> {
    return this.change(async () => {
      const { readBackup, restoreEntries } = await loadPart(() => import('./backup/backup-file.js'));
      const backup = await readBackup(file);
      await this.writer.exclusively(async () => {
        const { database, memory, loader } = this.parts;
        if (memory.seq > 0) {
          throw new StoreError('not-empty', `Workspace “${this.workspace}” has records already. Restore into a new workspace.`);
        }
        await restoreEntries(backup, database);
        await loader.open();
        this.queries.restart();
        this.tabs.tell(memory.seq);
      });
    });
  }

  attach<T>(part: (inside: Inside) => T): T {
    const { desk, writer } = this;
    return part({ desk, exclusively: (job) => this.guard(() => writer.exclusively(job)), change: (job) => this.change(() => writer.exclusively(job)) });
  }

  close(): void {
    this.lose(new StoreError('closed', `Workspace “${this.workspace}” was closed.`));
  }

  /** The database is gone: every later call says so, and whoever watches the status hears of it. */
  lose(error: StoreError): void {
    if (this.isClosed) return;
    this.sources.status = { state: 'closed', error };
    this.tabs.close();
    this.compactor?.then((compactor) => compactor.close(), () => undefined);
    const { database } = this.parts;
    // What is shown already becomes durable first.
    void this.writer.settled().finally(() => database.close());
    this.queries.tell([]);
  }

  private async takeBack(cmd: 'undo' | 'redo', entry: GroupEntry | undefined, options?: BatchOptions): Promise<Outcome> {
    if (!entry) {
      return { refused: true, code: 'nothingToDo', command: cmd, missing: [], problems: [], message: NOTHING[cmd] };
    }
    const { group } = entry, seqs = entriesOf(entry);
    const read = async (index: number): Promise<Operation[]> => {
      const stored = await this.parts.database.get('log', seqs.at(-1 - index)!);
      return stored ? unpackEntry(stored).filter((operation) => operation.group === group || entry.cmd === MERGE) : [];
    };
    return this.writer.commit(undoCommit(cmd, { group, entries: seqs.length, read }, options), this.author());
  }

  /** Of what is durable, far enough back that there is something to undo. */
  private async undoStack(): Promise<UndoStack> {
    await this.writer.settled();
    await this.queries.read({ kind: 'undo' });
    return this.parts.memory.undoStack(this.actor);
  }

  private async olderGroup(group: Id): Promise<GroupEntry | undefined> {
    const entry = await this.parts.database.getFromIndex('groups', 'group', group);
    return entry?.cmd === 'redo' ? undefined : entry;
  }

  private author(by?: string): string {
    const author = by ?? this.actor;
    if (author !== null) return author;
    throw new StoreError('no-actor', `Nobody works in workspace “${this.workspace}” yet. Call setActor(id), or give the element an actor.`);
  }

  /** Told of another tab's write. A store that is closed by the time its turn comes, or while it reads, has nothing to catch up with. */
  private async catchUp(): Promise<void> {
    if (this.isClosed) return;
    try {
      await this.writer.catchUp();
    } catch (error) {
      this.failed(error);
    }
  }

  /** Something was written, perhaps straight into the pages. */
  private tidy(how?: { isFolded: boolean }): void {
    this.compactor ??= loadPart(() => import('./disk/compactor.js')).then(({ Compactor }) => new Compactor(this.parts.database, this.failed));
    this.compactor.then((compactor) => {
      if (!this.isClosed) compactor.poke(how);
    }, (error: unknown) => {
      this.compactor = null;
      this.failed(error);
    });
  }

  /** What nobody waits for failed. */
  private readonly failed = (error: unknown): void => {
    if (!this.isClosed) reportError(storeErrorOf(error, this.workspace));
  };

  private get isClosed(): boolean {
    return this.sources.status.state === 'closed';
  }

  /** What writes. */
  private change<T>(work: () => Promise<T>): Promise<T> {
    const { status } = this.sources;
    return status.state === 'read-only' ? Promise.reject(status.error) : this.guard(work);
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
