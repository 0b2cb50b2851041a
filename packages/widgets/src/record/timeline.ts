import type { Entry, EntryKind } from './entries.js';

/** How many entries are drawn at first, and with each “show earlier”. */
const STEP = 40;

/** What of the timeline somebody wants to see. */
export class Timeline {
  kind: EntryKind | 'all' = 'all';
  search = '';
  /** Whose doing is wanted; `null` everybody's. */
  by: string | null = null;
  limit = STEP;
  private readonly changed: () => void;

  constructor(changed: () => void) {
    this.changed = changed;
  }

  /** Back to everything, as for another record. */
  readonly reset = (): void => this.set({ kind: 'all', search: '', by: null });

  /** Shows another kind, another person's doing, or what holds other words. */
  set(choice: { kind?: EntryKind | 'all'; search?: string; by?: string | null }): void {
    Object.assign(this, choice, { limit: STEP });
    this.changed();
  }

  readonly showEarlier = (): void => {
    this.limit += STEP;
    this.changed();
  };

  get isFiltered(): boolean {
    return this.kind !== 'all' || this.by !== null || this.search.trim() !== '';
  }

  /** The entries wanted: of the kind and the person, with every word of the search in what they say. */
  of(entries: readonly Entry[], say: (entry: Entry) => string): Entry[] {
    const words = this.search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    return entries.filter((entry) => (this.kind === 'all' || entry.kind === this.kind) && (this.by === null || entry.by === this.by) && (!words.length || holds(say(entry).toLocaleLowerCase(), words)));
  }
}

function holds(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}
