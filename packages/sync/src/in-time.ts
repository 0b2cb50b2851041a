import type { SyncPort } from './sync-port.js';

/** How long an answer may take, and until when anybody waits for one. */
export interface Patience {
  /** Milliseconds. */
  longest: number;
  signal: AbortSignal;
}

/** The port, of which every answer comes in time or counts as lost: nobody who waits for one is held up for good. */
export function inTime(port: SyncPort, patience: Patience): SyncPort {
  return {
    head: () => answered(port.head(), patience),
    pull: (cursor) => answered(port.pull(cursor), patience),
    push: (operation, base) => answered(port.push(operation, base), patience),
    watch: (listener, options) => port.watch(listener, options),
  };
}

function answered<T>(answer: Promise<T>, { longest, signal }: Patience): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    if (signal.aborted) reject(signal.reason as Error);
    const over = new AbortController();
    const timer = setTimeout(() => reject(new Error(`The port did not answer within ${longest / 1_000} s.`)), longest);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { signal: over.signal });
    answer.finally(() => {
      clearTimeout(timer);
      over.abort();
    }).then(resolve, reject);
  });
}
