import type { Operation } from '@salescycle/model';
import type { MemoryPort } from './memory-port.js';
import type { PushAnswer, Pulled, SyncPort } from './sync-port.js';

/** Numbers from 0 to 1 that the seed decides (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A network that loses, delays, doubles and reorders what passes through it, as the numbers decide. It has no clock: a message that is late waits until
 * the run lets it arrive, so that a run is the same each time.
 */
export class Network {
  readonly server: MemoryPort;
  /** Replicas that reach nobody. */
  readonly cut = new Set<number>();
  /** How often each thing went wrong. */
  readonly counts = { lost: 0, late: 0, doubled: 0, answersLost: 0, short: 0 };
  private readonly next: () => number;
  private readonly late: (() => Promise<unknown>)[] = [];
  /** 0 for a network that works. */
  trouble = 0.3;

  constructor(server: MemoryPort, next: () => number) {
    this.server = server;
    this.next = next;
  }

  /** One late message arrives, whichever it is. */
  async deliverLate(): Promise<void> {
    const [message] = this.late.splice(Math.floor(this.next() * this.late.length), 1);
    await message?.();
  }

  /** The stream as this replica reaches it. */
  portOf(replica: number): SyncPort {
    return {
      head: () => this.ask(replica, () => this.server.head()),
      pull: (cursor) => this.ask(replica, async () => this.shortened(await this.server.pull(cursor), cursor)),
      push: (operation, base) => this.push(replica, operation, base),
      watch: () => undefined,
    };
  }

  private async ask<T>(replica: number, answer: () => Promise<T>): Promise<T> {
    if (this.cut.has(replica) || this.happens(0.3)) {
      this.counts.lost++;
      throw new Error('unreachable');
    }
    return answer();
  }

  /** A slow answer is one that does not know of the latest yet. */
  private shortened(pulled: Pulled, cursor: string | null): Pulled {
    if (pulled.operations.length < 2 || !this.happens(0.5)) return pulled;
    this.counts.short++;
    const operations = pulled.operations.slice(0, 1 + Math.floor(this.next() * (pulled.operations.length - 1)));
    return { operations, cursor: String(Number(cursor ?? 0) + operations.length) };
  }

  private async push(replica: number, operation: Operation, base: number): Promise<PushAnswer> {
    const message = structuredClone(operation), arrive = () => this.server.push(message, base);
    if (this.cut.has(replica)) return 'unknown';
    if (!this.happens(1)) return arrive();
    const fate = Math.floor(this.next() * 4);
    if (fate === 0) this.counts.lost++;
    if (fate === 1) this.counts.late++;
    if (fate === 2) this.counts.answersLost++;
    if (fate === 3) this.counts.doubled++;
    if (fate === 1 || fate === 3) this.late.push(arrive);
    if (fate === 2) await arrive();
    return fate === 3 ? arrive() : 'unknown';
  }

  private happens(share: number): boolean {
    return this.next() < this.trouble * share;
  }
}
