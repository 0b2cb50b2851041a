import type { Id } from '@salescycle/model';
import type { Memory, RowChange } from '../memory.js';
import { entryOf, entryOrder, type Entry } from './order.js';
import type { OrderBy, Selection } from './query.js';
import { dependsOn, matcherOf, type Matcher } from './selection.js';

/** Held by the windows on them: an order nobody looks at goes with the last one. */
const shared = new WeakMap<Memory, Map<string, WeakRef<Sorted>>>();

/** A selection in order; the same object for all windows that look at stretches of it, as a scrolled list does one after the other. */
export function sortedOf(selection: Selection, order: OrderBy, memory: Memory): Sorted {
  const key = JSON.stringify([selection.type, selection.where, selection.search, order]);
  let known = shared.get(memory);
  if (!known) shared.set(memory, (known = new Map<string, WeakRef<Sorted>>()));
  const found = known.get(key)?.deref();
  if (found?.isCurrent) return found;
  for (const [former, ref] of known) if (!ref.deref()) known.delete(former);
  const sorted = new Sorted(selection, order, memory);
  known.set(key, new WeakRef(sorted));
  return sorted;
}

/** A selection in order: sorted once, then each change is a binary search. */
export class Sorted {
  entries: Entry[] = [];
  private keys = new Map<Id, Entry>();
  private version: number;
  private readonly selection: Selection;
  private readonly order: OrderBy;
  private readonly memory: Memory;
  private readonly matches: Matcher;
  private readonly compare: (a: Entry, b: Entry) => number;

  constructor(selection: Selection, order: OrderBy, memory: Memory) {
    this.selection = selection;
    this.order = order;
    this.memory = memory;
    this.matches = matcherOf(selection, memory);
    this.compare = entryOrder(order);
    this.version = memory.version;
    this.sort();
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
    const mine = changes.filter(({ after }) => after.record.type === type && (this.keys.has(after.record.id) || this.matches(after)));
    if (mine.length > this.entries.length / 4 + 50 || changes.some(({ after }) => dependsOn(this.selection, after.record.type))) this.sort();
    else for (const change of mine) this.place(change);
  }

  private sort(): void {
    const found: Entry[] = [];
    for (const row of this.memory.rowsOf(this.selection.type)) if (this.matches(row)) found.push(entryOf(row, this.order));
    this.entries = found.sort(this.compare);
    this.keys = new Map(found.map((entry) => [entry.id, entry]));
  }

  private place({ after }: RowChange): void {
    const old = this.keys.get(after.record.id);
    if (old) {
      this.entries.splice(this.indexOf(old), 1);
      this.keys.delete(old.id);
    }
    if (!this.matches(after)) return;
    const entry = entryOf(after, this.order);
    this.entries.splice(this.indexOf(entry), 0, entry);
    this.keys.set(entry.id, entry);
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
