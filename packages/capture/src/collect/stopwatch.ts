import type { Guard } from './guard.js';

/** Runs the steps of a reading, notes how long each took, and gives the page its turn between them. */
export class Stopwatch {
  readonly timings: Record<string, number> = {};
  readonly #guard: Guard;

  constructor(guard: Guard) {
    this.#guard = guard;
  }

  /** Runs a step; steps of one name add up. */
  async time<T>(name: string, step: () => T | Promise<T>): Promise<T> {
    const start = performance.now(), result = await step();
    this.timings[name] = Math.round(((this.timings[name] ?? 0) + performance.now() - start) * 100) / 100;
    await this.#guard.pause();
    return result;
  }
}
