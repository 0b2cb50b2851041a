import { emptied, isErasure, type Operation } from '@salescycle/model';
import type { Cursor, PushAnswer, Pulled, SyncPort } from './sync-port.js';

/** A stream kept in memory: the shortest port that keeps every promise, for tests and for replicas in one page. */
export interface MemoryPort extends SyncPort {
  /** The stream so far. */
  readonly stream: readonly Operation[];
}

/** Makes an empty stream. @param pageSize operations given out at once */
export function memoryPort(pageSize = 500): MemoryPort {
  const stream: Operation[] = [], ids = new Set<string>(), revisions = new Map<string, number>(), erased = new Set<string>(), listeners = new Set<() => void>();
  return {
    stream,
    head: () => Promise.resolve(stream.length ? String(stream.length) : null),
    pull(cursor: Cursor | null): Promise<Pulled> {
      const start = Number(cursor ?? 0), operations = stream.slice(start, start + pageSize);
      return Promise.resolve({ operations: structuredClone(operations), cursor: String(start + operations.length) });
    },
    push(operation: Operation, base: number): Promise<PushAnswer> {
      const key = nameOf(operation), revision = revisions.get(key) ?? 0;
      if (ids.has(operation.id)) return Promise.resolve('ok');
      if (base !== revision) return Promise.resolve('conflict');
      if (isErasure(operation)) {
        erased.add(key);
        for (const [i, each] of stream.entries()) if (nameOf(each) === key) stream[i] = emptied(each);
      }
      stream.push(erased.has(key) ? emptied(operation) : structuredClone(operation));
      ids.add(operation.id);
      revisions.set(key, revision + 1);
      for (const listener of listeners) listener();
      return Promise.resolve('ok');
    },
    watch(listener, { signal }) {
      if (signal.aborted) return;
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
    },
  };
}

function nameOf({ type, recordId }: Operation): string {
  return `${type}/${recordId}`;
}
