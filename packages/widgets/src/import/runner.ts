import { importRecords, isRefusal, type Id, type ImportedRecord, type Refusal } from '@salescycle/model';
import type { Store } from '@salescycle/store';

/** How far an import is. */
export interface RunProgress {
  done: number;
  of: number;
  /** Milliseconds left, as far as can be told by now. */
  left: number | null;
}

/** What came of an import. */
export type RunOutcome = { kind: 'done'; group: Id; records: readonly ImportedRecord[] } | { kind: 'cancelled' } | { kind: 'refused'; refusal: Refusal };

/** So many records are brought in between two breaths of the page. */
const CHUNK = 100;

/** One import on its way: all or nothing, one group, so one undo takes all of it back. */
export class Runner {
  progress: RunProgress;
  private readonly stop = new AbortController();
  private readonly store: Store;
  private readonly records: readonly ImportedRecord[];

  constructor(store: Store, records: readonly ImportedRecord[]) {
    this.store = store;
    this.records = records;
    this.progress = { done: 0, of: records.length, left: null };
  }

  /** Stops it; nothing of it stays. */
  cancel(): void {
    this.stop.abort();
  }

  /** @throws StoreError when the records cannot be stored; nothing of them is */
  async run(changed: () => void): Promise<RunOutcome> {
    const { signal } = this.stop;
    const began = performance.now();
    try {
      const outcome = await this.store.runBatch(importRecords, chunksOf(this.records), {
        signal,
        onProgress: (chunk) => {
          const done = Math.min(Math.round(chunk * CHUNK), this.records.length);
          const spent = performance.now() - began;
          this.progress = { done, of: this.records.length, left: spent < 300 ? null : (spent / done) * (this.records.length - done) };
          changed();
        },
      });
      return isRefusal(outcome) ? { kind: 'refused', refusal: outcome } : { kind: 'done', group: (outcome).group, records: this.records };
    } catch (error) {
      if (signal.aborted) return { kind: 'cancelled' };
      throw error;
    }
  }
}

function chunksOf(records: readonly ImportedRecord[]): { records: readonly ImportedRecord[] }[] {
  return Array.from({ length: Math.ceil(records.length / CHUNK) }, (_, i) => ({ records: records.slice(i * CHUNK, (i + 1) * CHUNK) }));
}
