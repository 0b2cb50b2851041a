import type { Id, Operation, RecordType } from '@salescycle/model';
import type { Desk } from './desk.js';
import type { LogEntry } from './disk/log-entry.js';
import { readLog } from './disk/read-log.js';
import { Cancelled, storeErrorOf } from './errors.js';
import type { Store } from './store.js';

/** How a reading of the log goes on, and how far it is. */
export interface RecordLogOptions {
  /** Only what was written after this entry. */
  after?: number;
  signal?: AbortSignal;
  /** Entries read, of how many. */
  onProgress?: (done: number, of: number) => void;
}

/** What the log says of one record. */
export interface RecordLogStretch {
  /** In the order of the log. */
  operations: readonly Operation[];
  /** The last entry read; what comes later is asked for with `after`. */
  end: number;
}

/** The way to every operation on a record, where its history alone is not enough. */
export interface RecordLog {
  /** The last entry of the log, which is how long a reading of all of it takes. */
  length(): Promise<number>;
  /** Reads in slices between which the page breathes, and without holding up others. Aborting rejects with the signal's reason. @throws StoreError */
  read(record: { type: RecordType; id: Id }, options?: RecordLogOptions): Promise<RecordLogStretch>;
}

/**
 * Every operation on a record, loaded by whoever shows them. There is no index: the cost is that of the log from `after` on, though an entry that does
 * not name the record is only searched as text, not taken apart.
 *
 * @example
 * const log = openRecordLog(store);
 * const { operations, end } = await log.read({ type: 'opportunity', id });
 * // after a change
 * const { operations: more } = await log.read({ type: 'opportunity', id }, { after: end });
 */
export function openRecordLog(store: Store): RecordLog {
  return store.attach((inside) => {
    const { database, memory } = inside.desk as Desk;
    return {
      length: () => inside.exclusively(() => Promise.resolve(memory.seq)),
      async read({ type, id }, { after = 0, signal, onProgress } = {}) {
        const last = await inside.exclusively(() => Promise.resolve(memory.seq));
        const operations: Operation[] = [];
        let end = after;
        try {
          for await (const entry of readLog(database, { signal, after, mayHold: naming(id) })) {
            for (const operation of entry) if (operation.type === type && operation.recordId === id) operations.push(operation);
            end++;
            onProgress?.(end - after, Math.max(last, end) - after);
          }
        } catch (error) {
          throw error instanceof Cancelled ? error.cause : storeErrorOf(error, store.workspace);
        }
        return { operations, end };
      },
    };
  });
}

function naming(id: Id): (entry: LogEntry) => boolean {
  const text = JSON.stringify(id);
  return ({ operations }) => operations.includes(text);
}
