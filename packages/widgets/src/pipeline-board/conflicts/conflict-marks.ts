import type { Id } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import { whenIdle } from '../../shared/when-idle.js';

/** Conflicts that are looked at; a board with more of them has other worries. */
const MOST = 1_000;

/** Which deals hold changes that met and wait for a decision: asked for when the board is there and the page idle. */
export class ConflictMarks {
  /** `undefined` while there is none. */
  deals: ReadonlySet<Id> | undefined;
  private life = new AbortController();
  private readonly changed: () => void;

  constructor(changed: () => void) {
    this.changed = changed;
  }

  /** Follows a store from now on; none without one. */
  follow(store: Store | null): void {
    this.life.abort();
    const { signal } = this.life = new AbortController();
    this.deals = undefined;
    if (!store) return;
    whenIdle(() => {
      if (signal.aborted) return;
      store.watch({ kind: 'window', type: 'conflict', where: { 'subject.type': 'opportunity', resolution: null }, limit: MOST }, ({ rows }) => {
        if (!rows.length && !this.deals) return;
        this.deals = rows.length ? new Set(rows.map(({ record }) => record.subject.id)) : undefined;
        this.changed();
      }, { signal });
    });
  }
}
