import type { Id, Operation } from '@salescycle/model';
import type { Reading } from '../disk/layout.js';
import { unpackEntry } from '../disk/log-entry.js';
import { logSlices } from '../disk/log-slices.js';
import { readState, type SyncState } from './sync-state.js';

/** An operation the others do not have yet, as far as we know, and the log entry it stands in. */
export interface Waiting {
  seq: number;
  operation: Operation;
}

/**
 * What the others do not have yet: every operation of the log that came neither from them nor back from them. It is read off the log from
 * where they have everything, and kept in mind; another tab's exchange makes it read again.
 */
export class Outbox {
  /** In the order of the log. */
  private waiting = new Map<Id, Waiting>();
  private text: string | null = null;
  private seq = 0;

  /** What is waiting, and where the exchange stands. */
  async read(transaction: Reading): Promise<{ state: SyncState; waiting: ReadonlyMap<Id, Waiting> }> {
    const { text, state } = await readState(transaction);
    if (text !== this.text) this.begin(text, state);
    const ahead = new Map(state.ahead);
    for await (const slice of logSlices(transaction, this.seq)) {
      for (const [seq, entry] of slice) {
        this.seq = seq;
        if (entry.synced) continue;
        for (const operation of unpackEntry(entry)) if (!ahead.has(operation.id)) this.waiting.set(operation.id, { seq, operation });
      }
    }
    return { state, waiting: this.waiting };
  }

  /** Notes what an exchange that is durable now left waiting. */
  settle(text: string, seq: number, waiting: Map<Id, Waiting>): void {
    this.waiting = waiting;
    this.text = text;
    this.seq = seq;
  }

  /** Reads anew the next time. */
  forget(): void {
    this.text = null;
  }

  private begin(text: string, { through }: SyncState): void {
    this.waiting = new Map();
    this.text = text;
    this.seq = through;
  }
}
