import type { Limits, Snapshot } from '../contract.js';

const LIMITS: Limits = { text: 400_000, nodes: 20_000, deadline: 250, mail: 25_000_000 };
const SLICE = 40;

/** Elements up to which a page is an ordinary one: on a slow or busy device it is to be read whole, and may take this many times the deadline. */
const ORDINARY = 3_000;
const PATIENCE = 4;

/**
 * The bounds of one reading. Readers ask `isSpent` before each step and leave off when it says so; between steps they await `pause()`,
 * which gives the page its turn after 40 ms of work. What was left unread makes the result `truncated`.
 */
export class Guard {
  readonly limits: Limits;
  readonly #signal: AbortSignal | undefined;
  readonly #now: () => number;
  #worked = 0;
  #walked = 0;
  #sliceStart: number;
  #isTruncated = false;

  constructor({ limits, signal }: Pick<Snapshot, 'limits' | 'signal'> = {}, now = () => performance.now()) {
    this.limits = { ...LIMITS, ...limits };
    this.#signal = signal;
    this.#now = now;
    this.#sliceStart = now();
  }

  /** Whether the time is used up; whoever asks and hears yes leaves the rest unread. Time in which the page had its turn does not count. */
  get isSpent(): boolean {
    const { deadline } = this.limits;
    if (this.#worked + this.#now() - this.#sliceStart <= (this.#walked < ORDINARY ? deadline * PATIENCE : deadline)) return false;
    return (this.#isTruncated = true);
  }

  /** Whether something was left unread. */
  get isTruncated(): boolean {
    return this.#isTruncated;
  }

  /** Whether a walk that has taken this many elements may take one more; if not, something is left unread. */
  allows(taken: number): boolean {
    this.#walked = Math.max(this.#walked, taken);
    if (taken >= this.limits.nodes) this.truncate();
    return taken < this.limits.nodes && (taken % 64 !== 0 || !this.isSpent);
  }

  /** Notes that something was left unread. */
  truncate(): void {
    this.#isTruncated = true;
  }

  /** Gives the page its turn when 40 ms of work are behind. Throws the signal's reason when the reading was called off. */
  async pause(): Promise<void> {
    this.#signal?.throwIfAborted();
    const worked = this.#now() - this.#sliceStart;
    if (worked < SLICE) return;
    await nextTurn();
    this.#worked += worked;
    this.#sliceStart = this.#now();
    this.#signal?.throwIfAborted();
  }
}

/** A message, because the timers of a tab in the background run once a second. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
