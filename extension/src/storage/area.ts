/** The part of `browser.storage` that keeps things: `local` outlives the browser, `session` ends with it. Tests pass one of their own. */
export interface Area {
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
  /** What an organisation set for the browsers it manages, as it came; absent in areas that know none. */
  managed?(): Promise<unknown>;
  onChanged: {
    addListener(listener: (changes: AreaChanges) => void): void;
    removeListener(listener: (changes: AreaChanges) => void): void;
  };
}

/** What changed, by key; a key that was removed has no new value. */
export type AreaChanges = Record<string, { newValue?: unknown }>;

/** Calls back with every change of an area, until the signal aborts. */
export function watchArea(area: Area, listener: (changes: AreaChanges) => void, { signal }: { signal: AbortSignal }): void {
  if (signal.aborted) return;
  area.onChanged.addListener(listener);
  signal.addEventListener('abort', () => area.onChanged.removeListener(listener), { once: true });
}
