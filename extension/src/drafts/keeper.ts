import type { Draft } from './draft.js';

/** How what is on screen stands to what is stored. */
export type Keeping = 'kept' | 'keeping' | 'failed';

interface Parts {
  keep(draft: Draft): Promise<void>;
  /** The state changed. */
  changed(): void;
}

/** Between an edit and its writing; with the writing itself it stays below the promised 300 ms. */
const WAIT = 120;

/** Keeps the draft on screen: every edit is written at most {@link WAIT} ms later, the latest state only, one write at a time. */
export class Keeper {
  state: Keeping = 'kept';
  private readonly parts: Parts;
  private waiting: Draft | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private writing: Promise<void> | null = null;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** The draft changed. */
  take(draft: Draft): void {
    this.waiting = draft;
    this.show('keeping');
    // Not pushed back by the next edit: typing without a pause is kept, too.
    this.timer ??= setTimeout(() => void this.flush(), WAIT);
  }

  /** Writes what waits now, as before the panel closes. Resolves when nothing waits any more. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.writing) await this.writing;
    const draft = this.waiting;
    if (!draft) return;
    this.waiting = null;
    this.writing = this.write(draft);
    await this.writing;
  }

  private async write(draft: Draft): Promise<void> {
    try {
      await this.parts.keep(draft);
      this.writing = null;
      if (!this.waiting) this.show('kept');
    } catch {
      this.writing = null;
      this.waiting ??= draft;
      this.show('failed');
    }
  }

  private show(state: Keeping): void {
    if (state === this.state) return;
    this.state = state;
    this.parts.changed();
  }
}
