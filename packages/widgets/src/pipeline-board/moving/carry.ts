import { may, type AnyRecord, type Id } from '@salescycle/model';
import type { Row } from '@salescycle/store';
import type { BoardHost, CardPlace } from '../board-host.js';
import { cardName } from '../cards/card.js';
import type { Column, Guest } from '../columns/column.js';
import { columnName } from '../context.js';

/** A card that has been picked up: by the pointer, or by keys. */
export interface Carried {
  row: Row;
  related: ReadonlyMap<Id, AnyRecord>;
  name: string;
  from: Column;
  over: Column;
  /** Before which row of that column it was put, guests not counted; `null` where its order says where it comes, and where it came from. */
  at: number | null;
  /** How many cards are carried: one, or all that are selected. */
  count: number;
  /** What the stage under it says, when it takes nobody. */
  no: string | null;
}

/** What carrying needs from the board. */
export interface CarryParts {
  drop(carried: Carried): void;
  /** How many cards go along with one, itself counted. */
  countWith(id: Id): number;
  /** Why a card may not stand in a column, whatever is given along; `null` when it may. */
  refusalOf(carried: Carried, column: Column): string | null;
  notAllowed(): void;
}

/** Carrying a card over the board: which one, and over which column it is. Pointer and keyboard carry alike and differ only in what is drawn. */
export class Carry {
  carried: Carried | null = null;
  private readonly board: BoardHost;
  private readonly parts: CarryParts;
  private kind: Guest['kind'] = 'marker';

  constructor(board: BoardHost, parts: CarryParts) {
    this.board = board;
    this.parts = parts;
  }

  /** Picks a card up; `null` when it cannot be carried. */
  pickUp({ column, id }: CardPlace, kind: 'carried' | 'marker'): Carried | null {
    const found = column.at(column.indexOf(id));
    if (!found || found.guest || this.board.element.readonly || this.carried) return null;
    if (!may(this.board.context?.rights, 'move')) return this.parts.notAllowed(), null;
    this.kind = kind;
    this.carried = { row: found.row, related: found.related, name: cardName(found.row, found.related), from: column, over: column, at: null, count: this.parts.countWith(id), no: null };
    this.board.element.requestUpdate();
    return this.carried;
  }

  /** The columns the card may go to: every stage, and of the leads' cells those of other rows; among leads only a lead. */
  mayGoTo(column: Column | null): column is Column {
    const { carried } = this;
    return column !== null && carried !== null && (column === carried.from || column.stage !== null || (column.lane !== null && carried.row.record.type === 'lead'));
  }

  /** Carries the card over a column. @param row before which of its rows, where the person says so */
  moveOver(column: Column, row: number | null = null): void {
    const { carried } = this;
    if (!carried || !this.mayGoTo(column)) return;
    const at = this.placeIn(column, row);
    if (carried.over === column && carried.at === at) return;
    if (carried.over !== column) {
      carried.over.host(null);
      carried.over = column;
      carried.no = column === carried.from ? null : this.parts.refusalOf(carried, column);
    }
    carried.at = at;
    column.host(this.guestIn(carried));
    this.board.element.requestUpdate();
  }

  /** In the board's own order a card comes where it is put. In another one only its own column hears of it, and offers the own one. */
  private placeIn(column: Column, at: number | null): number | null {
    const { from, row } = this.carried!, place = column === from ? from.placeOf(row.record.id) : NaN;
    if (!column.stage || (this.board.element.sort !== 'own' && column !== from)) return null;
    return at === place || at === place + 1 ? null : at;
  }

  private guestIn({ row, related, from, over, at }: Carried): Guest | null {
    const { sort } = this.board.element, isFromHere = over === from;
    if (isFromHere && (at === null || sort !== 'own')) return null;
    return { row, related, index: at ?? this.board.feed.landingOf(over, row), kind: this.kind, isFromHere, isPut: at !== null };
  }

  /** Lets the card go where it is. */
  release(): void {
    const home = this.carried?.from, carried = this.end();
    const isElsewhere = carried && carried.over !== home && carried.over !== carried.from;
    if (carried && (isElsewhere || (carried.at !== null && carried.from === home))) this.parts.drop(carried);
    else if (carried) this.sayPutBack(carried);
  }

  /** Puts the card back where it came from. */
  putBack(): void {
    const carried = this.end();
    if (carried) this.sayPutBack(carried);
  }

  private sayPutBack({ name, from, row }: Carried): void {
    const { context } = this.board;
    if (context && this.kind === 'carried') this.board.announce(context.t.putBack(name, columnName(context, from.stage, from.lane)));
    this.board.focusCard({ column: from, id: row.record.id });
  }

  private end(): Carried | null {
    const { carried } = this;
    this.carried = null;
    carried?.over.host(null);
    if (carried) this.followElsewhere(carried);
    this.board.element.requestUpdate();
    return carried;
  }

  /** Somebody may have moved the card meanwhile, in another tab: then that is where it comes from. */
  private followElsewhere(carried: Carried): void {
    const { id } = carried.row.record;
    if (carried.from.indexOf(id) >= 0) return;
    const column = this.board.columns.find((each) => each.indexOf(id) >= 0);
    if (column) Object.assign(carried, { from: column, row: column.at(column.indexOf(id))!.row });
  }
}
