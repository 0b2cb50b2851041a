import type { Operation, RecordType } from '@salescycle/model';
import type { Desk } from './desk.js';
import { readLog } from './disk/read-log.js';
import { Cancelled, storeErrorOf } from './errors.js';
import type { Store } from './store.js';
import { watchWrites } from './tabs.js';

/** From where the log is read, which types, and how much of it at once. */
export interface LogStreamOptions {
  types: readonly RecordType[];
  /** The last entry that is known already. */
  after: number;
  /** Reading ends with the entry in which this many wanted operations have come together. */
  most: number;
  signal?: AbortSignal;
}

/** Part of the log: what was wanted, and the last entry read. */
export interface LogStreamStretch {
  operations: readonly Operation[];
  end: number;
}

/** The log as it grows, for whoever passes parts of it on. */
export interface LogStream {
  /** The last entry. */
  length(): Promise<number>;
  /** The operations of these types after an entry, in the order of the log, read in slices between which the page breathes. @throws StoreError */
  read(options: LogStreamOptions): Promise<LogStreamStretch>;
  /** Calls the listener when something was written, in this tab or another one. */
  watch(listener: () => void, options: { signal: AbortSignal }): void;
}

/** The log of a store, by type. @example const { operations, end } = await openLogStream(store).read({ types: ['lead'], after: 0, most: 500 }); */
export function openLogStream(store: Store): LogStream {
  return store.attach((inside) => {
    const { database, memory, workspace } = inside.desk as Desk;
    return {
      length: () => inside.exclusively(() => Promise.resolve(memory.seq)),
      async read({ types, after, most, signal }) {
        const names = types.map((type) => JSON.stringify(type)), wanted: ReadonlySet<string> = new Set(types), operations: Operation[] = [];
        let end = after;
        try {
          for await (const entry of readLog(database, { signal, after, mayHold: ({ operations: text }) => names.some((name) => text.includes(name)) })) {
            operations.push(...entry.filter(({ type }) => wanted.has(type)));
            end++;
            if (operations.length >= most) break;
          }
        } catch (error) {
          throw error instanceof Cancelled ? error.cause : storeErrorOf(error, store.workspace);
        }
        return { operations, end };
      },
      watch: (listener, { signal }) => watchWrites(workspace, listener, signal),
    };
  });
}
