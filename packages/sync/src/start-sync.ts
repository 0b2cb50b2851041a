import type { Store } from '@salescycle/store';
import { openReplica } from '@salescycle/store/replica/replica.js';
import { takeTurn, type Turn } from './exchange.js';
import { inTime } from './in-time.js';
import type { SyncPort } from './sync-port.js';

/** How the replica stands to the others: in step with them, catching up, or out of reach since an error. */
export type SyncStatus = { state: 'inStep' } | { state: 'working' } | { state: 'away'; error?: unknown };

/** When to stop, and who wants to know how it goes. */
export interface SyncOptions {
  signal: AbortSignal;
  onStatus?: (status: SyncStatus) => void;
}

/** Milliseconds between tries while nobody answers: the first, and the longest. */
const FIRST_WAIT = 500, LONGEST_WAIT = 60_000;

/** Milliseconds after which somebody in step looks by himself: a port's message may have been lost. */
const LOOK_AGAIN = 60_000;

/** Milliseconds after which an answer counts as lost. */
const LONGEST_ANSWER = 60_000;

/**
 * Keeps a store in step with the other replicas until the signal aborts: what is done here goes out, what others did comes in, also after
 * days without a network. Of several tabs on a workspace one does it.
 *
 * @example startSync(store, port, { signal, onStatus: ({ state }) => badge.textContent = state });
 */
export function startSync(store: Store, port: SyncPort, { signal, onStatus = () => undefined }: SyncOptions): void {
  const work = async () => {
    const over = new AbortController();
    // It may be over before the signal is: what listens then is to stop too.
    await keepInStep(store, port, { signal: AbortSignal.any([signal, over.signal]), onStatus }).finally(() => over.abort());
  };
  const inOneTab = typeof navigator !== 'undefined' && 'locks' in navigator
    ? navigator.locks.request(`salescycle-sync/${store.workspace}`, { signal }, work) : work();
  inOneTab.catch((error: unknown) => {
    if (!signal.aborted) onStatus({ state: 'away', error });
  });
}

async function keepInStep(store: Store, port: SyncPort, { signal, onStatus }: Required<SyncOptions>): Promise<void> {
  const replica = store.attach(openReplica), answering = inTime(port, { longest: LONGEST_ANSWER, signal });
  const bell = new Bell(), news = new Bell();
  const ring = () => {
    news.ring();
    bell.ring();
  };
  port.watch(ring, { signal });
  replica.watch(() => bell.ring(), { signal });
  store.watch({ kind: 'status' }, ({ state }) => {
    if (state === 'closed') ring();
  }, { signal });
  for (let wait = FIRST_WAIT; !signal.aborted;) {
    const turn = await takeTurn(replica, answering).catch((error: unknown) => ({ error }));
    if (signal.aborted) return;
    if (typeof turn === 'object' && isOver(turn.error)) throw turn.error;
    if (turn === 'more' || turn === 'done') wait = FIRST_WAIT;
    onStatus(statusAfter(turn));
    if (turn === 'more') continue;
    if (turn === 'done') await bell.wait(LOOK_AGAIN, signal);
    else {
      await news.wait(wait * (0.5 + Math.random() / 2), signal);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    }
  }
}

function statusAfter(turn: Turn | { error: unknown }): SyncStatus {
  if (typeof turn === 'object') return { state: 'away', error: turn.error };
  return { state: STATES[turn] };
}

const STATES = { more: 'working', done: 'inStep', later: 'away' } as const satisfies Record<Turn, SyncStatus['state']>;

/** The store is closed, or its database is gone: there is nothing left to keep in step. A port may have codes of its own. */
function isOver(error: unknown): boolean {
  const { name, code } = (error ?? {}) as { name?: string; code?: string };
  return name === 'StoreError' && (code === 'closed' || code === 'storage-lost');
}

/** A ring while nobody waits ends the next wait at once. */
class Bell {
  private isRung = false;
  private answer: () => void = () => undefined;

  ring(): void {
    this.isRung = true;
    this.answer();
  }

  /** Waits until somebody rings, the signal aborts, or so many milliseconds have passed. */
  async wait(longest: number, signal: AbortSignal): Promise<void> {
    if (!this.isRung && !signal.aborted) await this.rung(longest, signal);
    this.isRung = false;
  }

  private rung(longest: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, longest);
      signal.addEventListener('abort', end);
      this.answer = end;
    });
  }
}
