import { isRefusal, type Answer, type CommandContext, type Id, type RecordType, type Refusal } from '@salescycle/model';
import { groupEntry, plain, type Commit, type Made, type Step } from './commit.js';
import { beginCommit, commitNow, ended, quietly, whatEnded } from './disk/database.js';
import { COMMITTED, type Committing } from './disk/layout.js';
import { ENTRY_SIZE, packEntry, type GroupEntry } from './disk/log-entry.js';
import { writeTotals } from './disk/totals.js';
import { contextOf, type Desk } from './desk.js';
import { Draft } from './draft.js';
import { storeErrorOf } from './errors.js';
import { markWritten } from './disk/turn-log.js';
import { loadPart } from './load-part.js';
import { Missing } from './memory.js';
import { Queue } from './queue.js';
import { merge, type RowChange } from './row-changes.js';
import { Rows } from './rows.js';
import type { Done, Outcome } from './store.js';
import { takeIn } from './take-in.js';
import type { Cells } from './totals.js';

/** Records a command may miss one after the other; with more of them all of the type are read. It runs again each time. */
const FEW_MISSES = 16;

/** A commit that is shown and not yet durable. */
interface Shown {
  step: Step;
  commit: Commit;
  by: string;
  done: Done;
  changes: readonly RowChange[];
  totals: Cells;
  resolve: (outcome: Outcome) => void;
  reject: (error: unknown) => void;
}

/**
 * Turns commands into what is durable. A command is run on memory and shown at once; what was shown while the disk was busy becomes
 * durable together. If another tab was faster, what is shown and not yet durable is taken back, theirs is taken in, and ours is run
 * again on top. Long commits are run apart, and shown when they are durable.
 */
export class Writer {
  private readonly desk: Desk;
  private readonly queue = new Queue();
  private shown: Shown[] = [];
  /** While it is set, what is in memory is about to become something else: nothing new is shown. */
  private barrier: Promise<unknown> | null = null;

  constructor(desk: Desk) {
    this.desk = desk;
  }

  /** @throws StoreError */
  async commit(commit: Commit, by: string): Promise<Outcome> {
    if (commit.steps > 1) return this.batch(commit, by);
    const step = await commit.step(0);
    const context = contextOf(this.desk, by, this.desk.newId());
    for (let misses = 0; ;) {
      while (this.barrier) await this.barrier;
      const draft = new Draft(this.desk.memory);
      const made = this.attempt(step, draft, context(draft));
      if (made instanceof Missing) {
        await this.desk.loader.load(wanted(made, ++misses));
        continue;
      }
      if (isRefusal(made)) {
        // What it was refused for may have been mended, in a tab we have not heard of yet.
        const { version } = this.desk.memory;
        await this.catchUp();
        if (this.desk.memory.version !== version) continue;
        return made;
      }
      if (made.operations.length > ENTRY_SIZE) return this.batch(commit, by);
      draft.apply(made.operations);
      return new Promise((resolve, reject) => this.show({ step, commit, by, done: doneOf(made), ...settled(draft), resolve, reject }));
    }
  }

  /** Resolves when all that is shown is durable. */
  settled(): Promise<void> {
    return this.queue.run(() => this.flush());
  }

  /** Takes in what other tabs wrote. */
  catchUp(): Promise<void> {
    return this.exclusively(async () => {
      const { database, memory, queries, loader } = this.desk;
      const taken = await takeIn(database.transaction([...COMMITTED]), { memory, loader });
      if (taken === 'reopened') queries.restart();
      else if (taken) queries.tell(taken);
    });
  }

  /** Runs a job while nothing else is written or shown. What is shown already becomes durable first. */
  exclusively<T>(job: () => Promise<T>): Promise<T> {
    return this.queue.run(async () => {
      const work = this.flush().then(job);
      this.raiseBarrier(work);
      return work;
    });
  }

  private batch(commit: Commit, by: string): Promise<Outcome> {
    return this.exclusively(async () => {
      const { Batch } = await loadPart(() => import('./batch.js'));
      return new Batch(this.desk, commit, by).run();
    });
  }

  private attempt(step: Step, draft: Draft, context: CommandContext): Answer<Made> | Missing {
    try {
      const made = step(draft, context);
      return isRefusal(made) ? made : plain(made);
    } catch (error) {
      if (error instanceof Missing) return error;
      throw storeErrorOf(error, this.desk.workspace);
    }
  }

  private show(shown: Shown): void {
    this.shown.push(shown);
    this.desk.queries.tell(shown.changes);
    this.queue.run(() => this.flush()).catch(() => undefined);
  }

  /** Makes durable what is shown, all in one transaction. Each of it is resolved or rejected in the end. */
  private async flush(): Promise<void> {
    if (!this.shown.length) return;
    await this.writeShown().catch((error: Error) => {
      // The number in the log was taken: another tab wrote first.
      if (error.name === 'ConstraintError') return this.rebase();
      throw error;
    }).catch((error: unknown) => this.fail(error));
  }

  private async writeShown(): Promise<void> {
    await markWritten(this.desk.database);
    const batch = [...this.shown];
    const transaction = this.desk.database.transaction(['log', 'groups', 'fresh', 'totals'], 'readwrite', { durability: 'relaxed' });
    const written = ended(transaction);
    try {
      const groups = this.write(transaction, batch);
      commitNow(transaction);
      await written;
      this.acknowledge(batch, groups);
    } catch (error) {
      // What throws here may do so when half of the requests are out already.
      throw await whatEnded(written, transaction, error);
    }
  }

  /** Issues every request of a flush at once; the transaction fails when a number is taken. */
  private write(transaction: Committing, batch: readonly Shown[]): GroupEntry[] {
    const { memory } = this.desk;
    const groups: GroupEntry[] = [];
    const rows = new Rows();
    const totals = new Set<string>();
    for (const { commit, by, done, changes, totals: added } of batch) {
      const seq = memory.seq + groups.length + 1;
      const entry = groupEntry(commit, by, done, { firstSeq: seq, lastSeq: seq });
      void quietly(transaction.objectStore('log').add(packEntry(done.operations), seq));
      void quietly(transaction.objectStore('groups').add(entry, memory.groupCount + groups.length + 1));
      groups.push(entry);
      for (const { after } of changes) rows.set(after);
      for (const key of added.keys()) totals.add(key);
    }
    for (const row of rows) void quietly(transaction.objectStore('fresh').put(row, [row.record.type, row.record.id]));
    void quietly(writeTotals(transaction, totals, memory.totals));
    return groups;
  }

  private acknowledge(batch: readonly Shown[], groups: readonly GroupEntry[]): void {
    const { memory, queries, onWritten } = this.desk;
    memory.seq += groups.length;
    memory.groupCount += groups.length;
    memory.groups.push(...groups);
    this.shown = this.shown.filter((each) => !batch.includes(each));
    for (const { done, resolve } of batch) resolve(done);
    queries.tell([]);
    onWritten(memory.seq);
  }

  /** What is shown is taken back, all of it: what came later may build on what failed. */
  private fail(error: unknown): void {
    const failed = [...this.shown];
    this.tell(this.takeBack());
    for (const { reject } of failed) reject(storeErrorOf(error, this.desk.workspace));
  }

  private rebase(): Promise<void> {
    const work = this.runAgain();
    this.raiseBarrier(work);
    return work;
  }

  private raiseBarrier(work: Promise<unknown>): void {
    const barrier = Promise.allSettled([this.barrier, work]).then(() => {
      if (this.barrier === barrier) this.barrier = null;
    });
    this.barrier = barrier;
  }

  /** In one transaction, which no other tab can come before: theirs is taken in, ours is run again and written. */
  private async runAgain(): Promise<void> {
    const { database, memory, loader, queries } = this.desk;
    const transaction = beginCommit(database);
    const written = ended(transaction);
    const again = [...this.shown];
    const changes = this.takeBack();
    let isReopened = false;
    try {
      const taken = await takeIn(transaction, { memory, loader });
      isReopened = taken === 'reopened';
      if (taken && taken !== 'reopened') changes.push(...taken);
      for (const former of again) {
        const outcome = await this.rerun(former, transaction);
        if (isRefusal(outcome)) former.resolve(outcome);
        else {
          this.shown.push(outcome);
          changes.push(...outcome.changes);
        }
      }
      const groups = this.write(transaction, this.shown);
      await written;
      if (isReopened) queries.restart();
      else this.tell(changes);
      this.acknowledge(this.shown, groups);
    } catch (error) {
      const cause = await whatEnded(written, transaction, error);
      changes.push(...this.takeBack());
      if (isReopened) queries.restart();
      else this.tell(changes);
      for (const { reject } of again) reject(storeErrorOf(cause, this.desk.workspace));
    }
  }

  private async rerun(former: Shown, transaction: Committing): Promise<Shown | Refusal> {
    const context = contextOf(this.desk, former.by, former.done.group);
    for (let misses = 0; ;) {
      const draft = new Draft(this.desk.memory);
      const made = this.attempt(former.step, draft, context(draft));
      if (made instanceof Missing) {
        await this.desk.loader.load(wanted(made, ++misses), transaction);
        continue;
      }
      if (isRefusal(made)) return made;
      draft.apply(made.operations);
      return { ...former, done: doneOf(made), ...settled(draft) };
    }
  }

  /** Memory as it is on disk. What was created, and is not any more, is told of as deleted. */
  private takeBack(): RowChange[] {
    const { memory } = this.desk;
    const back: RowChange[] = [];
    for (const { changes, totals } of [...this.shown].reverse()) {
      memory.count(totals, -1);
      for (const change of [...changes].reverse()) back.push(memory.takeBack(change));
    }
    this.shown = [];
    return back;
  }

  private tell(changes: readonly RowChange[]): void {
    this.desk.queries.tell(merge(changes));
  }
}

function doneOf({ operations, kept = [] }: Made): Done {
  return { group: operations[0]!.group, count: operations.length, operations, kept };
}

function wanted({ type, id }: Missing, misses: number): { type: RecordType; id: Id | undefined } {
  return { type, id: misses > FEW_MISSES ? undefined : id };
}

function settled(draft: Draft): Pick<Shown, 'changes' | 'totals'> {
  return { changes: draft.settle(), totals: draft.totals };
}
