import type { BatchOptions } from '@salescycle/store';

/** Milliseconds after which a change that is still running is shown, and between two drawings of how far it is. */
const PATIENCE = 400;
const PAUSE = 100;

/** A change of many records on its way: how far it is, once it takes longer than a moment, and a way to call it off. */
export class Running {
  shown = false;
  done = 0;
  of = 0;
  private readonly changed: () => void;
  private end = new AbortController();

  /** @param changed there is something else to draw */
  constructor(changed: () => void) {
    this.changed = changed;
  }

  /** Runs it; `cancelled` when it was called off, and then nothing has happened. */
  async run<T>(of: number, work: (options: BatchOptions) => Promise<T>): Promise<T | 'cancelled'> {
    const end = this.end = new AbortController();
    this.done = 0;
    this.of = of;
    let last = 0;
    const onProgress = (done: number) => {
      this.done = Math.min(of, Math.floor(done));
      if (!this.shown || performance.now() - last < PAUSE) return;
      last = performance.now();
      this.changed();
    };
    const timer = setTimeout(() => {
      this.shown = true;
      this.changed();
    }, PATIENCE);
    try {
      return await work({ signal: end.signal, onProgress });
    } catch (error) {
      if (end.signal.aborted) return 'cancelled';
      throw error;
    } finally {
      clearTimeout(timer);
      this.shown = false;
      this.changed();
    }
  }

  readonly cancel = (): void => this.end.abort();
}
