import type { Id, Operation, RecordType } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import { openRecordLog, type RecordLog } from '@salescycle/store/record-log.js';

/** Entries of the log that are read without being asked for: a moment's work. */
const AT_ONCE = 200;

interface Parts {
  changed(): void;
  failed(error: unknown): void;
}

/**
 * The operations on a record, as far as they are worth reading: all of them where the log is short, else those made since the record was opened, and all
 * when somebody asks. The tracked history of a deal is at hand without any of this.
 */
export class ChangesRead {
  operations: readonly Operation[] = [];
  /** Nothing is missing before {@link ChangesRead.operations}. */
  isComplete = false;
  /** A reading of everything, as far as it is; `null` when none is going on. */
  progress: { done: number; of: number } | null = null;
  hasFailed = false;
  private readonly parts: Parts;
  private log: RecordLog | null = null;
  private target: { type: RecordType; id: Id } | null = null;
  private end = 0;
  private life = new AbortController();
  private whole = new AbortController();
  private catching: Promise<void> = Promise.resolve();
  private rev = 0;
  private isWanted = false;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Begins with a record of a store, or ends without one. */
  open(store: Store | null, target: { type: RecordType; id: Id } | null): void {
    this.life.abort();
    this.whole.abort();
    this.life = new AbortController();
    Object.assign(this, { operations: [], isComplete: false, progress: null, hasFailed: false, isWanted: false, end: 0, rev: 0, target });
    this.log = store && target && openRecordLog(store);
    if (this.log) this.catching = this.begin(this.log, this.life).catch(this.failed(this.life));
  }

  /** Controlled: the host has them. */
  take(operations: readonly Operation[] | undefined): void {
    this.open(null, null);
    this.operations = operations ?? [];
    this.isComplete = true;
  }

  /** Reads what was written since, when the record has changed. */
  follow(rev: number): void {
    const { log, life } = this;
    if (!log || rev === this.rev) return;
    this.rev = rev;
    this.catching = this.catching.then(async () => {
      if (life.signal.aborted) return;
      const { operations, end } = await log.read(this.target!, { after: this.end, signal: life.signal });
      if (life.signal.aborted) return;
      this.end = end;
      this.add(operations);
    }).catch(this.failed(life));
  }

  /** Reads everything, saying how far it is. */
  async readAll(): Promise<void> {
    const { log, life } = this;
    if (!log || this.progress) return;
    const whole = this.whole = new AbortController();
    this.hasFailed = false;
    this.report({ done: 0, of: Math.max(1, this.end) });
    try {
      const { operations } = await log.read(this.target!, { signal: AbortSignal.any([life.signal, whole.signal]), onProgress: (done, of) => this.report({ done, of }) });
      this.isComplete = true;
      this.add(operations);
    } catch (error) {
      this.hasFailed = !whole.signal.aborted && !life.signal.aborted;
      if (this.hasFailed) this.parts.failed(error);
    }
    if (!life.signal.aborted) this.report(null);
  }

  /** Reads everything, too, for whoever cannot do without; once for a record. */
  async want(): Promise<void> {
    const { life } = this;
    if (this.isWanted) return;
    this.isWanted = true;
    await this.catching;
    if (!life.signal.aborted && !this.isComplete) await this.readAll();
  }

  /** Calls off a reading of everything. */
  stop(): void {
    this.whole.abort();
  }

  private async begin(log: RecordLog, { signal }: AbortController): Promise<void> {
    const length = await log.length();
    if (signal.aborted) return;
    if (length > AT_ONCE) {
      this.end = length;
      return this.parts.changed();
    }
    const { operations, end } = await log.read(this.target!, { signal });
    if (signal.aborted) return;
    this.isComplete = true;
    this.end = end;
    this.add(operations);
  }

  private add(more: readonly Operation[]): void {
    const known = new Map([...this.operations, ...more].map((operation) => [operation.id, operation]));
    this.operations = [...known.values()].sort((a, b) => a.base - b.base || (a.id < b.id ? -1 : 1));
    this.parts.changed();
  }

  /** Drawn when a hundredth more is done: an entry is read in a millisecond. */
  private report(progress: ChangesRead['progress']): void {
    const before = this.progress;
    this.progress = progress;
    if (!progress || !before || Math.floor(100 * progress.done / progress.of) !== Math.floor(100 * before.done / before.of)) this.parts.changed();
  }

  private failed({ signal }: AbortController): (error: unknown) => void {
    return (error) => { if (!signal.aborted) this.parts.failed(error); };
  }
}
