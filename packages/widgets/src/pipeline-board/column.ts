import type { AnyRecord, Id, Stage } from '@salescycle/model';
import type { Row, WindowQuery, WindowResult } from '@salescycle/store';
import { elementScroll, measureElement, observeElementOffset, observeElementRect, Virtualizer, type VirtualItem, type VirtualizerOptions } from '@tanstack/virtual-core';
import type { BoardSource } from './board-source.js';

/** The key of the column of leads; every other column has its stage's id. */
export const INTAKE = ' intake';

/** A card that is on its way here: shown in its place before it has arrived. */
export interface Guest {
  row: Row;
  related: ReadonlyMap<Id, AnyRecord>;
  index: number;
  /** Dropped and waiting for the answer; carried by keys; or a line where the card in the hand would land. */
  kind: 'pending' | 'carried' | 'marker';
}

const CHUNK = 30;
const OVERSCAN = 3;
const CARD = 124;
const NO_RECORDS: ReadonlyMap<Id, AnyRecord> = new Map();

/**
 * One column: a live window over a sorted selection that follows the scroll, and the cards of it that are on screen. It knows how many
 * records there are and holds only the stretch it shows.
 */
export class Column {
  readonly key: string;
  stage: Stage | null = null;
  total = 0;
  /** Grows with every change of what the column shows, so that a view can tell. */
  version = 0;
  /** Whether the first answer has come. */
  loaded = false;
  related: ReadonlyMap<Id, AnyRecord> = NO_RECORDS;
  private readonly changed: () => void;
  private rows: readonly Row[] = [];
  private offset = 0;
  private visitor: Guest | null = null;
  private query: WindowQuery | null = null;
  private source: BoardSource | null = null;
  private asked = '';
  private subscription: AbortController | null = null;
  private readonly former = new Set<AbortController>();
  private scroller: HTMLElement | null = null;
  private kept: Id | null = null;
  /** Cards that have just come into the document. */
  private readonly fresh = new Set<HTMLElement>();
  private readonly virtualizer: Virtualizer<HTMLElement, HTMLElement>;

  constructor(key: string, changed: () => void) {
    this.key = key;
    this.changed = changed;
    this.virtualizer = new Virtualizer<HTMLElement, HTMLElement>(this.options());
  }

  /** The element that scrolls; given by the view. */
  readonly scrollIn = (element: Element | undefined): void => {
    this.scroller = (element as HTMLElement | undefined) ?? null;
  };

  /** Learns a card's real height; given by the view. */
  readonly measure = (element: Element | undefined): void => {
    if (element) this.fresh.add(element as HTMLElement);
    else this.virtualizer.measureElement(null);
  };

  /** How many cards the column shows, a guest included. */
  get count(): number {
    return this.total + (this.guest ? 1 : 0);
  }

  /** The card on its way here; none once it has arrived. */
  get guest(): Guest | null {
    return this.visitor && this.placeOf(this.visitor.row.record.id) < 0 ? this.visitor : null;
  }

  /** Receives a guest, or lets it go. */
  host(guest: Guest | null): void {
    if (guest === this.visitor) return;
    this.visitor = guest;
    this.touch();
  }

  /** Shows another selection; what is there stays until the answer comes. */
  show(source: BoardSource, query: WindowQuery): void {
    if (source === this.source && JSON.stringify(query) === JSON.stringify(this.query)) return;
    this.source = source;
    this.query = query;
    this.asked = '';
    this.ask(0);
    if (this.scroller) this.scroller.scrollTop = 0;
    // The scroll event comes after an answer that is at hand, whose cards would be drawn where the former ones were.
    this.virtualizer.scrollOffset = 0;
  }

  /** The card at an index; `undefined` while its stretch is being read. */
  at(index: number): { row: Row; related: ReadonlyMap<Id, AnyRecord>; guest: Guest | null } | undefined {
    const { guest } = this;
    if (guest && index === guest.index) return { row: guest.row, related: guest.related, guest };
    const row = this.rows[index - (guest && index > guest.index ? 1 : 0) - this.offset];
    return row && { row, related: this.related, guest: null };
  }

  /** Where a record stands, a guest counted; -1 when it is not in the stretch that is held. */
  indexOf(id: Id): number {
    const { guest } = this;
    if (guest?.row.record.id === id) return guest.index;
    const place = this.placeOf(id);
    return place < 0 ? -1 : place + (guest && place >= guest.index ? 1 : 0);
  }

  /** Where a record would stand among the rows that are held, by the column's own order. */
  landing(row: Row, compare: (a: Row, b: Row) => number): number {
    let index = 0;
    while (index < this.rows.length && compare(this.rows[index]!, row) < 0) index++;
    return this.offset + index;
  }

  /** The cards to draw. */
  items(): readonly VirtualItem[] {
    return this.virtualizer.getVirtualItems();
  }

  /** The height of all cards together. */
  get height(): number {
    return this.virtualizer.getTotalSize();
  }

  /** Keeps a card in the document though it is scrolled away, because it has the focus. */
  keep(id: Id | null): void {
    if (this.kept === id) return;
    this.kept = id;
    this.virtualizer.setOptions(this.options());
  }

  /** Scrolls a card into sight. */
  reveal(index: number): void {
    this.virtualizer.scrollToIndex(index, { align: 'auto' });
  }

  /** After each rendering of the board. */
  rendered(): void {
    this.virtualizer._willUpdate();
    for (const element of this.fresh) this.virtualizer.measureElement(element);
    this.fresh.clear();
  }

  /** Ends the subscription; the column may be shown again. */
  close(): void {
    this.subscription?.abort();
    this.dropFormer();
    this.subscription = null;
    this.asked = '';
    this.query = null;
    this.scroller = null;
    this.virtualizer._willUpdate();
  }

  private placeOf(id: Id): number {
    const place = this.rows.findIndex(({ record }) => record.id === id);
    return place < 0 ? -1 : place + this.offset;
  }

  private options(): VirtualizerOptions<HTMLElement, HTMLElement> {
    return {
      count: this.count, gap: 8, overscan: OVERSCAN,
      getScrollElement: () => this.scroller,
      estimateSize: () => CARD,
      // A new function with every change of order makes the virtualizer look the sizes up again, by record.
      getItemKey: (index: number) => this.keyAt(index),
      rangeExtractor: ({ startIndex, endIndex, overscan, count }: { startIndex: number; endIndex: number; overscan: number; count: number }) =>
        this.range(Math.max(0, startIndex - overscan), Math.min(count - 1, endIndex + overscan)),
      // Out of sight a card has no height; taken for its size it would put all cards on one heap when they come back.
      measureElement: (element, entry, virtualizer) =>
        measureElement(element, entry, virtualizer) || virtualizer.measurementsCache[virtualizer.indexFromElement(element)]!.size,
      // Drawing anew inside a ResizeObserver would be reported to the page as an error.
      useAnimationFrameWithResizeObserver: true,
      scrollToFn: elementScroll, observeElementRect, observeElementOffset,
      onChange: () => this.scrolled(),
    };
  }

  private keyAt(index: number): string | number {
    const found = this.at(index);
    if (!found) return index;
    return found.guest ? `${found.guest.kind} ${found.row.record.id}` : found.row.record.id;
  }

  private range(first: number, last: number): number[] {
    const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
    const kept = this.kept === null ? -1 : this.indexOf(this.kept);
    if (kept < 0 || (kept >= first && kept <= last)) return indexes;
    return kept < first ? [kept, ...indexes] : [...indexes, kept];
  }

  private scrolled(): void {
    const { range } = this.virtualizer;
    if (range && this.total > this.rows.length) this.ask(Math.max(0, (Math.floor(range.startIndex / CHUNK) - 1) * CHUNK));
    this.version++;
    this.changed();
  }

  /** Watches a stretch of three chunks. The former one goes when the new one answers, so that no frame is blank. */
  private ask(offset: number): void {
    if (!this.source || !this.query) return;
    const query = { ...this.query, offset, limit: 3 * CHUNK };
    const asked = JSON.stringify(query);
    if (asked === this.asked) return;
    this.asked = asked;
    if (this.subscription) this.former.add(this.subscription);
    const next = new AbortController();
    this.subscription = next;
    this.source.watch(query, (result) => {
      if (this.subscription !== next) return;
      this.dropFormer();
      this.take(result);
    }, next);
  }

  private take({ total, offset, rows, related }: WindowResult): void {
    this.total = total;
    if (this.visitor && this.visitor.index > total) this.visitor = { ...this.visitor, index: total };
    this.offset = offset;
    this.rows = rows;
    this.related = related;
    this.loaded = true;
    this.touch();
  }

  private dropFormer(): void {
    for (const each of this.former) each.abort();
    this.former.clear();
  }

  private touch(): void {
    this.version++;
    this.virtualizer.setOptions(this.options());
    this.changed();
  }
}
