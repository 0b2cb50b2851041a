import { headFor, isWithin, type Horizon } from '../heads.js';
import type { Memory } from '../memory.js';
import type { RowChange } from '../row-changes.js';
import { entryOf, entryOrder, type Entry } from './order.js';
import type { OrderBy, Row, Selection } from './query.js';
import { dependsOn, matcherOf, needsAll, type Matcher } from './selection.js';

/** Held by the windows on them: an order nobody looks at goes with the last one. */
const shared = new WeakMap<Memory, Map<string, WeakRef<Sorted>>>();

/** A selection in order; the same object for all windows that look at stretches of it, as a scrolled list does one after the other. */
export function sortedOf(selection: Selection, order: OrderBy, memory: Memory): Sorted {
  const key = JSON.stringify([selection.type, selection.where, selection.search, order]);
  let known = shared.get(memory);
  if (!known) shared.set(memory, (known = new Map<string, WeakRef<Sorted>>()));
  const found = known.get(key)?.deref();
  if (found?.isCurrent && found.isPartial === needsAll(selection, memory)) return found;
  for (const [former, ref] of known) if (!ref.deref()) known.delete(former);
  const sorted = new Sorted(selection, order, memory);
  known.set(key, new WeakRef(sorted));
  return sorted;
}

/** A selection in order, as far as it is known: sorted once, then each change is a binary search. */
export class Sorted {
  entries: Entry[] = [];
  /** Grows with every change of the entries, or of a record that is one. */
  revision = 0;
  private version: number;
  private readonly selection: Selection;
  private readonly order: OrderBy;
  private readonly memory: Memory;
  private readonly matches: Matcher;
  private readonly compare: (a: Entry, b: Entry) => number;
  /** Up to where the entries are all there are. */
  private readonly horizon: Horizon;
  private readonly countAll: (() => number) | undefined;

  constructor(selection: Selection, order: OrderBy, memory: Memory) {
    this.selection = selection;
    this.order = order;
    this.memory = memory;
    this.matches = matcherOf(selection, memory);
    this.compare = entryOrder(order);
    this.version = memory.version;
    const head = needsAll(selection, memory) ? headFor(selection, order) : null;
    this.horizon = (head && memory.horizons.get(head.key)) ?? null;
    this.countAll = head ? () => head.head.countOf(selection, memory.totals) : undefined;
    this.sort();
  }

  /** Whether some of what belongs here may be on disk only. */
  get isPartial(): boolean {
    return this.countAll !== undefined;
  }

  /** How many there are, known or not. */
  get total(): number {
    return this.countAll?.() ?? this.entries.length;
  }

  /** Whether every change has been taken in; one that no window shows any more misses them. */
  get isCurrent(): boolean {
    return this.version === this.memory.version;
  }

  /** Takes in what changed last; the first window to hear of it does so for all. */
  update(changes: readonly RowChange[]): void {
    if (this.isCurrent) return;
    this.version = this.memory.version;
    const { type } = this.selection;
    const mine = changes.filter(({ before, after }) => after.record.type === type && (this.matches(before) || this.matches(after)));
    if (mine.length > this.entries.length / 4 + 50 || changes.some(({ after }) => dependsOn(this.selection, after.record.type))) this.sort();
    else for (const change of mine) this.place(change);
  }

  private sort(): void {
    const found: Entry[] = [];
    for (const row of this.memory.rowsFor(this.selection)) {
      const entry = this.entryIfKnown(row);
      if (entry) found.push(entry);
    }
    this.entries = found.sort(this.compare);
    this.revision++;
  }

  private place({ before, after }: RowChange): void {
    this.revision++;
    const old = before && this.entryIfKnown(before);
    if (old) {
      const at = this.indexOf(old);
      // Keys that cannot be compared stand anywhere.
      if (this.entries[at]?.id !== old.id) return this.sort();
      this.entries.splice(at, 1);
    }
    const entry = this.entryIfKnown(after);
    if (entry) this.entries.splice(this.indexOf(entry), 0, entry);
  }

  /** The row's place, if it belongs here and stands before the horizon. */
  private entryIfKnown(row: Row): Entry | null {
    if (!this.matches(row)) return null;
    const entry = entryOf(row, this.order);
    return isWithin(this.horizon, this.order, entry) ? entry : null;
  }

  /** Where the entry stands, or would stand. */
  private indexOf(entry: Entry): number {
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(this.entries[middle]!, entry) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
