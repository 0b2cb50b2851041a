import { headFor, type Horizon } from '../heads.js';
import type { Memory } from '../memory.js';
import type { RowChange } from '../row-changes.js';
import { entryOf, entryOrder, type Entry } from './order.js';
import type { OrderBy, Row, Selection } from './query.js';
import { dependsOn, matcherOf, needsAll, type Matcher } from './selection.js';

/** Held by the windows on them: an order nobody looks at goes with the last one. */
const shared = new WeakMap<Memory, Map<string, WeakRef<Sorted>>>();

/** Entries found at first, for each that is asked for: so that some may go before all have to be sorted. */
const SPARE = 2;

/**
 * A selection in order; the same object for all windows that look at stretches of it, as a scrolled list does one after the other.
 *
 * @param first how many entries from the first on will be looked at; more may be later
 */
export function sortedOf(selection: Selection, order: OrderBy, memory: Memory, first: number): Sorted {
  const key = JSON.stringify([selection.type, selection.where, selection.search, order]);
  let known = shared.get(memory);
  if (!known) shared.set(memory, (known = new Map<string, WeakRef<Sorted>>()));
  const found = known.get(key)?.deref();
  if (found?.isCurrent && found.isPartial === needsAll(selection, memory)) return found;
  for (const [former, ref] of known) if (!ref.deref()) known.delete(former);
  const sorted = new Sorted(selection, order, memory, first);
  known.set(key, new WeakRef(sorted));
  return sorted;
}

/** A selection in order, as far as it is known: its first entries are found once, all of them when somebody looks further; then each change is a binary search. */
export class Sorted {
  /** Grows with every change of the entries, or of a record that is one. */
  revision = 0;
  private entries: Entry[] = [];
  /** How many belong here of those in memory. */
  private count = 0;
  /** Up to where the entries are all there are. */
  private edge: Horizon = null;
  private first: number;
  private version: number;
  private readonly selection: Selection;
  private readonly memory: Memory;
  private readonly matches: Matcher;
  private readonly entryOf: (row: Row) => Entry;
  private readonly compare: (a: Entry, b: Entry) => number;
  /** Up to where all that belongs here is in memory. */
  private readonly horizon: Horizon;
  private readonly countAll: (() => number) | undefined;

  constructor(selection: Selection, order: OrderBy, memory: Memory, first: number) {
    this.selection = selection;
    this.memory = memory;
    this.first = first;
    this.matches = matcherOf(selection, memory);
    this.entryOf = entryOf(order);
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
    return this.countAll?.() ?? this.count;
  }

  /** Whether every change has been taken in; one that no window shows any more misses them. */
  get isCurrent(): boolean {
    return this.version === this.memory.version;
  }

  /** The entries of a stretch, as far as they are in memory. */
  stretch(start: number, end: number): Entry[] {
    this.lookTo(end);
    return this.entries.slice(start, end);
  }

  /** Whether all that stands before `end` is in memory. */
  reaches(end: number): boolean {
    this.lookTo(end);
    return this.entries.length >= Math.min(this.total, end);
  }

  /** Takes in what changed last; the first window to hear of it does so for all. */
  update(changes: readonly RowChange[]): void {
    if (this.isCurrent) return;
    this.version = this.memory.version;
    const { type } = this.selection;
    const mine = changes.filter(({ before, after }) => after.record.type === type && (this.matches(before) || this.matches(after)));
    if (mine.length > this.count / 4 + 50 || changes.some(({ after }) => dependsOn(this.selection, after.record.type))) this.sort();
    else for (const change of mine) this.place(change);
  }

  /** Whoever looks further than the first entries gets all of them. */
  private lookTo(end: number): void {
    if (this.edge === this.horizon || this.entries.length >= end) return;
    this.first = Infinity;
    this.sort();
  }

  /** Finds the first entries, without sorting or keeping those behind them. */
  private sort(): void {
    const enough = Math.max(1, SPARE * this.first);
    const found: Entry[] = [];
    this.edge = this.horizon;
    this.count = 0;
    for (const row of this.memory.rowsFor(this.selection)) {
      if (!this.matches(row)) continue;
      this.count++;
      const entry = this.entryOf(row);
      if (!this.isKnown(entry)) continue;
      if (found.push(entry) > 2 * enough) this.cut(found, enough);
    }
    found.sort(this.compare);
    if (found.length > enough) this.cut(found, enough);
    this.entries = found;
    this.revision++;
  }

  /** Lets go of all but the first ones. */
  private cut(found: Entry[], enough: number): void {
    found.sort(this.compare).length = enough;
    this.edge = found.at(-1)!;
  }

  private place({ before, after }: RowChange): void {
    this.revision++;
    if (before && this.matches(before)) {
      this.count--;
      const entry = this.entryOf(before);
      if (this.isKnown(entry)) this.entries.splice(this.indexOf(entry), 1);
    }
    if (this.matches(after)) {
      this.count++;
      const entry = this.entryOf(after);
      if (this.isKnown(entry)) this.entries.splice(this.indexOf(entry), 0, entry);
    }
  }

  /** Whether a place is among the entries, and not behind them. */
  private isKnown(entry: Entry): boolean {
    const { edge } = this;
    return edge === null || (edge !== 'nothing' && this.compare(entry, edge) <= 0);
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
