import { isRefusal, refuse, type Id, type KeptField, type Operation, type Refusal } from '@salescycle/model';
import { breathe } from './breathe.js';
import { groupEntry, type Commit, type Made, type Step } from './commit.js';
import { beginCommit, ended, quietly, whatEnded } from './disk/database.js';
import type { Committing } from './disk/layout.js';
import { inKeyOrder } from './disk/fold.js';
import { foldRows } from './disk/heads.js';
import { ENTRY_SIZE, inEntries, packEntry, type GroupEntry, type LogEntry } from './disk/log-entry.js';
import { writeTotals } from './disk/totals.js';
import { markWritten } from './disk/turn-log.js';
import { Draft } from './draft.js';
import { Cancelled, StoreError } from './errors.js';
import { Missing } from './memory.js';
import type { Row } from './queries/query.js';
import { showWritten } from './show-written.js';
import type { Done, Outcome } from './store.js';
import { takeIn } from './take-in.js';
import { addCells } from './totals.js';
import { contextOf, type Desk } from './desk.js';

/** How often a long commit begins again because another tab changed what it had looked at. */
const ATTEMPTS = 5;

/** Operations handed back; the log holds them all. */
const SHOWN_OPERATIONS = 500;

/** What the steps of a long commit made, ready to be written. */
interface Written {
  draft: Draft;
  seen: ReadonlySet<Id>;
  /** The draft's rows in the order in which they are written. */
  rows: Iterable<Row>;
  entries: LogEntry[];
  done: Done;
}

/**
 * A commit of many steps or many operations. Its steps run on a draft, with pauses in which the page breathes; then all of it is written
 * in one transaction, straight into the pages, and shown. Called off, or failed, it has not happened.
 */
export class Batch {
  private readonly desk: Desk;
  private readonly commit: Commit;
  private readonly by: string;

  constructor(desk: Desk, commit: Commit, by: string) {
    this.desk = desk;
    this.commit = commit;
    this.by = by;
  }

  /** @throws StoreError, or the signal's reason */
  async run(): Promise<Outcome> {
    const { database, memory, loader, queries } = this.desk;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const made = await this.make();
      if (isRefusal(made)) return made;
      await markWritten(database);
      const transaction = beginCommit(database);
      const written = ended(transaction);
      try {
        const taken = await takeIn(transaction, { memory, loader });
        if (taken === 'reopened') queries.restart();
        else if (taken) queries.tell(taken);
        if (taken === 'reopened' || taken?.some(({ after: { record } }) => made.seen.has(record.id) || made.seen.has(`*${record.type}`))) {
          await whatEnded(written, transaction, null);
          continue;
        }
        await this.write(made, transaction);
        await written;
      } catch (error) {
        throw await whatEnded(written, transaction, error);
      }
      await showWritten(this.desk, { group: this.groupOf(made.done, made.entries.length), rows: made.draft.rows, totals: made.draft.totals });
      return made.done;
    }
    throw new StoreError('busy', `Not saved: other tabs keep changing the same records of workspace “${this.desk.workspace}”. Nothing was changed; try again when they are done.`);
  }

  private async make(): Promise<Written | Refusal> {
    const { commit, desk } = this;
    const group = desk.newId(), seen = new Set<Id>();
    const context = contextOf(desk, this.by, group);
    const made: Written & { done: { operations: Operation[]; kept: KeptField[] } } = { draft: new Draft(desk.memory, seen), seen, rows: [], entries: [], done: { group, count: 0, operations: [], kept: [] } };
    const { draft, entries, done } = made;
    let waiting: Operation[] = [];
    const pack = () => {
      for (const slice of inEntries(waiting)) entries.push(packEntry(slice));
      waiting = [];
    };
    for (let i = 0; i < commit.steps; i++) {
      this.mayStop();
      const answer = await this.take(await commit.step(i), draft, context);
      if (isRefusal(answer)) return answer;
      await breathe();
      draft.apply(answer.operations);
      for (const operation of answer.operations) waiting.push(operation);
      if (waiting.length >= ENTRY_SIZE) pack();
      done.count += answer.operations.length;
      done.operations.push(...answer.operations.slice(0, SHOWN_OPERATIONS - done.operations.length));
      done.kept.push(...(answer.kept ?? []));
      commit.options?.onProgress?.((i + 1) / 2, commit.steps);
      await breathe();
    }
    pack();
    if (!done.count) return nothingToDo(commit.cmd);
    made.rows = await inKeyOrder(draft.rows);
    return made;
  }

  /** One step; what it needs from disk is read first, whole types at a time: a long commit seldom wants one record only. */
  private async take(step: Step, draft: Draft, context: ReturnType<typeof contextOf>): Promise<Made | Refusal> {
    for (;;) {
      try {
        return step(draft, context(draft));
      } catch (error) {
        if (!(error instanceof Missing)) throw error;
        await this.desk.loader.load({ type: error.type, id: undefined });
      }
    }
  }

  private async write({ draft, rows, entries, done }: Written, transaction: Committing): Promise<void> {
    const { memory } = this.desk;
    let before: Promise<unknown> = Promise.resolve();
    for (const [i, entry] of entries.entries()) {
      this.mayStop();
      const added = quietly(transaction.objectStore('log').add(entry, memory.seq + 1 + i));
      // The disk writes one stretch while the next is put to it.
      if (i % 4 !== 3) continue;
      await before;
      before = added;
    }
    await transaction.objectStore('groups').add(this.groupOf(done, entries.length), memory.groupCount + 1);
    await foldRows(transaction, rows, { onWritten: this.progress(draft.rows.size) });
    const totals = new Map(memory.totals);
    addCells(totals, draft.totals);
    await writeTotals(transaction, draft.totals.keys(), totals);
  }

  private groupOf(done: Done, entries: number): GroupEntry {
    const { seq } = this.desk.memory;
    return groupEntry(this.commit, this.by, done, { firstSeq: seq + 1, lastSeq: seq + entries });
  }

  /** The second half of the way: rows written. */
  private progress(rows: number): (count: number) => void {
    const { options, steps } = this.commit;
    let written = 0;
    return (count) => {
      this.mayStop();
      written = Math.min(rows, written + count);
      options?.onProgress?.(steps * (0.5 + written / rows / 2), steps);
    };
  }

  private mayStop(): void {
    const { signal } = this.commit.options ?? {};
    if (signal?.aborted) throw new Cancelled(signal.reason);
  }
}

function nothingToDo(cmd: string): Refusal {
  return { ...refuse('nothingToDo', { en: 'Nothing would change.', zh: '没有任何改动。' }), command: cmd };
}
