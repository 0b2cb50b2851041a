import type { Area, AreaChanges } from './area.js';

/** An area in memory, which tells of changes a moment later, as the browser's does, and can be told to fail. */
export class MemoryArea implements Area {
  readonly items = new Map<string, unknown>();
  /** Thrown by the next writes, until it is taken away. */
  failure: Error | null = null;
  writes = 0;
  /** What an organisation set. */
  policy: unknown = undefined;
  readonly onChanged = {
    addListener: (listener: (changes: AreaChanges) => void) => void this.listeners.add(listener),
    removeListener: (listener: (changes: AreaChanges) => void) => void this.listeners.delete(listener),
  };
  private readonly listeners = new Set<(changes: AreaChanges) => void>();

  get(keys: string | string[] | null): Promise<Record<string, unknown>> {
    const wanted = keys === null ? [...this.items.keys()] : [keys].flat();
    return Promise.resolve(structuredClone(Object.fromEntries(wanted.filter((key) => this.items.has(key)).map((key) => [key, this.items.get(key)]))));
  }

  managed(): Promise<unknown> {
    return Promise.resolve(structuredClone(this.policy));
  }

  async set(items: Record<string, unknown>): Promise<void> {
    await Promise.resolve();
    if (this.failure) throw this.failure;
    this.writes++;
    const changes: AreaChanges = {};
    for (const [key, value] of Object.entries(items)) {
      this.items.set(key, structuredClone(value));
      changes[key] = { newValue: structuredClone(value) };
    }
    this.tell(changes);
  }

  async remove(keys: string | string[]): Promise<void> {
    await Promise.resolve();
    const gone = [keys].flat().filter((key) => this.items.delete(key));
    if (gone.length) this.tell(Object.fromEntries(gone.map((key) => [key, {}])));
  }

  private tell(changes: AreaChanges): void {
    queueMicrotask(() => this.listeners.forEach((listener) => listener(changes)));
  }
}
