import type { RowChange } from './memory.js';
import { startQuery } from './queries/index.js';
import type { Live, Sources } from './queries/live.js';
import type { Query } from './queries/query.js';

interface Watch {
  live: Live<unknown>;
  listener(result: unknown): void;
}

/** The queries being watched. Listeners are called once per change that changes their answer, in the order in which they came. */
export class LiveQueries {
  private readonly watches = new Set<Watch>();
  private readonly sources: Sources;

  constructor(sources: Sources) {
    this.sources = sources;
  }

  add(query: Query, listener: (result: unknown) => void, signal: AbortSignal): void {
    if (signal.aborted) return;
    const watch: Watch = { live: startQuery(query, this.sources), listener };
    this.watches.add(watch);
    signal.addEventListener('abort', () => this.watches.delete(watch), { once: true });
    listener(watch.live.result());
  }

  /** All answers are brought up to date before the first listener runs, so that no listener sees half a change. */
  tell(changes: readonly RowChange[]): void {
    const changed = [...this.watches].filter(({ live }) => live.update(changes));
    for (const watch of changed) {
      if (!this.watches.has(watch)) continue;
      try {
        watch.listener(watch.live.result());
      } catch (error) {
        // One broken listener must not keep the others from hearing; the page's error handling still sees it.
        reportError(error);
      }
    }
  }
}
