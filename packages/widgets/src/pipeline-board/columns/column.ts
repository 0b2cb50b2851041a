import type { AnyRecord, Id, Opportunity, Stage } from '@salescycle/model';
import type { OrderBy, Row, WindowQuery, WindowResult } from '@salescycle/store';
import { readOnce, type RecordSource } from '../../shared/record-source.js';
import type { Lane } from '../lanes/lane.js';
import { Scroller } from './scroller.js';
import { Slots } from './slots.js';

/** The key of the column of leads; every other column has its stage's id. What has no stage holds leads, cells of rows too. */
export const INTAKE = ' intake';

/** A card that is on its way here: shown in its place before it has arrived. */
export interface Guest {
  row: Row;
  related: ReadonlyMap<Id, AnyRecord>;
  index: number;
  /** Dropped and waiting for the answer; carried by keys; or a line where the card in the hand would land. */
  kind: 'pending' | 'carried' | 'marker';
  /** Its card stands in this column already and only gets another place. */
  isFromHere?: boolean;
  /** It comes where it was put, and the cards make room. */
  isPut?: boolean;
}

/** A card to draw. */
export interface Item {
  index: number;
  /** The element that shows it. */
  slot: number;
}

/** Rows held at first: what a store has at hand without reading more. */
const FEW = 60;
/** Rows held once somebody scrolls, and how near to their end the next ones are asked for. */
const MANY = 120;
const NEAR = 30;
/** Rows between two stretches, so that a scrolled list asks seldom. */
const STEP = 15;
const NO_RECORDS: ReadonlyMap<Id, AnyRecord> = new Map();

/**
 * One column: a live window over a sorted selection that follows the scroll, and the cards of it that are on screen. It knows how many
 * records there are and holds only the stretch it shows.
 */
export class Column {
  readonly key: string;
  stage: Stage | null = null;
  /** The row it is a cell of; `null` for a whole column. */
  lane: Lane | null = null;
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
  private source: RecordSource | null = null;
  private asked = '';
  private subscription: AbortController | null = null;
  private readonly former = new Set<AbortController>();
  private readonly scroller: Scroller;
  private readonly slots = new Slots();
  private kept: Id | null = null;
  /** The kept card, once its row is no longer in the stretch. */
  private left: { row: Row; related: ReadonlyMap<Id, AnyRecord>; index: number } | null = null;
  /** The answer that comes next is to another question than the one before. */
  private isOther = false;

  /** @param room pixels the column's cards are likely to have on screen, before there are any */
  constructor(key: string, changed: () => void, room: () => number = () => 0) {
    this.key = key;
    this.changed = changed;
    this.scroller = new Scroller({
      redraw: () => this.redraw(),
      isHeld: (index) => this.at(index) !== undefined,
      kept: () => (this.kept === null ? -1 : this.indexOf(this.kept)),
      room,
    });
  }

  /** The element that scrolls; given by the view. */
  readonly scrollIn = (element: Element | undefined): void => this.scroller.scrollIn((element as HTMLElement | undefined) ?? null);

  /** Whether the cards on screen are still those of the question before. */
  get waiting(): boolean {
    return this.isOther && this.loaded;
  }

  /** How many cards the column shows, a guest included. */
  get count(): number {
    return this.total + (this.guest ? 1 : 0);
  }

  /** The card on its way here; none once it has arrived. */
  get guest(): Guest | null {
    const { visitor } = this;
    if (!visitor) return null;
    const there = this.rows[this.placeOf(visitor.row.record.id) - this.offset];
    const hasArrived = visitor.isFromHere ? there && orderIn(there) !== orderIn(visitor.row) : there;
    return hasArrived ? null : visitor;
  }

  /** Receives a guest, or lets it go. */
  host(guest: Guest | null): void {
    if (guest === this.visitor) return;
    this.visitor = guest;
    this.touch();
  }

  /** Shows another selection; what is there stays until the answer comes. */
  show(source: RecordSource, query: WindowQuery): void {
    if (source === this.source && JSON.stringify(query) === JSON.stringify(this.query)) return;
    this.source = source;
    this.query = query;
    this.asked = '';
    this.isOther = true;
    this.ask(0, FEW);
    if (this.isOther) this.redraw();
  }

  /** The card at an index; `undefined` while its stretch is being read. */
  at(index: number): { row: Row; related: ReadonlyMap<Id, AnyRecord>; guest: Guest | null } | undefined {
    const { guest } = this;
    if (guest && index === guest.index) return { row: guest.row, related: guest.related, guest };
    const row = this.rows[index - (guest && index > guest.index ? 1 : 0) - this.offset];
    if (row) return { row, related: this.related, guest: null };
    return this.left?.index === index ? { ...this.left, guest: null } : undefined;
  }

  /** Where a record stands, a guest counted; -1 when it is not in the stretch that is held. */
  indexOf(id: Id): number {
    const { guest } = this;
    if (guest?.row.record.id === id && !guest.isFromHere) return guest.index;
    const place = this.placeOf(id);
    if (place < 0) return this.left?.row.record.id === id ? this.left.index : -1;
    return place + (guest && place >= guest.index ? 1 : 0);
  }

  /** The rows of a stretch, in the column's order or another, read anew where they are not at hand. */
  async read(offset: number, limit: number, orderBy?: OrderBy): Promise<readonly Row[]> {
    if (!this.source || !this.query || limit < 1) return [];
    const start = offset - this.offset;
    if (start >= 0 && start + limit <= this.rows.length && !this.guest && !orderBy) return this.rows.slice(start, start + limit);
    return (await readOnce(this.source, { ...this.query, ...(orderBy && { orderBy }), offset, limit })).rows;
  }

  /** Where a record would stand among the rows that are held, by the column's own order. */
  landing(row: Row, compare: (a: Row, b: Row) => number): number {
    let index = 0;
    while (index < this.rows.length && compare(this.rows[index]!, row) < 0) index++;
    return this.offset + index;
  }

  /** The cards to draw. */
  items(): readonly Item[] {
    const { drawn } = this.scroller;
    const slots = this.slots.assign(drawn.map((index) => this.keyAt(index)), this.kept);
    return drawn.map((index, i) => ({ index, slot: slots[i]! }));
  }

  /** Keeps a card in the document though it is scrolled away, because it has the focus. */
  keep(id: Id | null): void {
    this.kept = id;
    if (this.left?.row.record.id !== id) this.left = null;
  }

  /** Scrolls a card into sight. */
  reveal(index: number): void {
    this.scroller.reveal(index);
  }

  /** The view has drawn the cards. */
  drew(): void {
    this.scroller.drew();
  }

  /** After each drawing of the board, first step: makes room for the cards. */
  stretch(): void {
    this.scroller.stretch();
  }

  /** Second step, when all columns have room: reads how high the cards are. */
  measure(): void {
    this.scroller.measure();
  }

  /** Third step, when all columns have read: puts the cards where they stand. */
  arrange(): void {
    this.scroller.arrange();
  }

  /** Shows nothing, as one that nobody asks anything. */
  clear(): void {
    this.close();
    if (this.loaded && !this.total) return;
    this.take({ total: 0, offset: 0, rows: [], related: NO_RECORDS });
  }

  /** Ends the subscription; the column may be shown again. */
  close(): void {
    this.subscription?.abort();
    this.dropFormer();
    this.subscription = null;
    this.asked = '';
    this.query = null;
    this.scroller.scrollIn(null);
  }

  /** Where a record stands among the rows, guests not counted; -1 when it is not in the stretch that is held. */
  placeOf(id: Id): number {
    const place = this.rows.findIndex(({ record }) => record.id === id);
    return place < 0 ? -1 : place + this.offset;
  }

  /** The same for the same card, wherever it stands. */
  private keyAt(index: number): string {
    const found = this.at(index);
    if (!found) return ` ${index}`;
    if (found.guest?.kind === 'marker') return ' marker';
    return found.guest?.isFromHere ? ' guest' : found.row.record.id;
  }

  /** Where each card that is at hand stands. */
  private held(): Map<string, number> {
    const end = Math.min(this.offset + this.rows.length + (this.guest ? 1 : 0), this.count);
    const held = new Map<string, number>();
    for (let index = this.offset; index < end; index++) held.set(this.keyAt(index), index);
    return held;
  }

  /** Draws other cards, and asks for the next rows before the last ones at hand come into sight. */
  private redraw(): void {
    const [first, last] = this.scroller.visible;
    const isShort = (first < this.offset + NEAR && this.offset > 0) || (last > this.offset + this.rows.length - NEAR && this.offset + this.rows.length < this.total);
    if (isShort && !this.isOther) this.ask(Math.max(0, first - (this.scroller.direction > 0 ? NEAR : MANY - 2 * NEAR)), MANY);
    this.version++;
    this.changed();
  }

  /** Watches a stretch of rows. The former one goes when the new one answers, so that no frame is blank. */
  private ask(offset: number, limit: number): void {
    if (!this.source || !this.query) return;
    const query = { ...this.query, offset: STEP * Math.floor(offset / STEP), limit };
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
    const kept = this.isOther || this.kept === null ? undefined : this.at(this.indexOf(this.kept));
    const index = kept ? this.indexOf(kept.row.record.id) : -1;
    this.total = total;
    if (this.visitor && this.visitor.index > total) this.visitor = { ...this.visitor, index: total };
    this.offset = offset;
    this.rows = rows;
    this.related = related;
    // What has left the column for another one is not kept.
    const isAway = kept && !kept.guest && (index < offset || index >= offset + rows.length) && index < total;
    this.left = isAway && this.placeOf(kept.row.record.id) < 0 ? { row: kept.row, related: kept.related, index } : null;
    this.loaded = true;
    const { isOther } = this;
    this.isOther = false;
    this.touch(isOther);
  }

  private dropFormer(): void {
    for (const each of this.former) each.abort();
    this.former.clear();
  }

  private touch(isOther = false): void {
    this.scroller.fill(this.count, this.held(), isOther);
    this.redraw();
  }
}

function orderIn({ record }: Row): unknown {
  return (record as Partial<Opportunity>).boardOrder;
}
