import { may, type AnyRecord, type Id } from '@salescycle/model';
import type { Row } from '@salescycle/store';
import type { BoardHost, CardPlace } from '../board-host.js';
import { cardName } from '../cards/card.js';
import { INTAKE, type Column, type Guest } from '../columns/column.js';
import { columnName } from '../context.js';
import { landingOf } from '../feed.js';

/** A card that has been picked up: by the pointer, or by keys. */
export interface Carried {
  row: Row;
  related: ReadonlyMap<Id, AnyRecord>;
  name: string;
  from: Column;
  over: Column;
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
    this.carried = { row: found.row, related: found.related, name: cardName(found.row, found.related), from: column, over: column, count: this.parts.countWith(id), no: null };
    this.board.element.requestUpdate();
    return this.carried;
  }

  /** The columns the card may go to: every stage; a lead's own column is only where it comes from. */
  mayGoTo(column: Column | null): column is Column {
    return column !== null && this.carried !== null && (column === this.carried.from || column.key !== INTAKE);
  }

  /** Carries the card over a column. */
  moveOver(column: Column): void {
    const { carried } = this;
    if (!carried || carried.over === column || !this.mayGoTo(column)) return;
    carried.over.host(null);
    carried.over = column;
    carried.no = column === carried.from ? null : this.parts.refusalOf(carried, column);
    if (column !== carried.from) {
      const { row, related } = carried;
      column.host({ row, related, index: landingOf(column, row, this.board.element.sort), kind: this.kind });
    }
    this.board.element.requestUpdate();
  }

  /** Lets the card go where it is. */
  release(): void {
    const carried = this.end();
    if (carried && carried.over !== carried.from) this.parts.drop(carried);
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
    this.board.element.requestUpdate();
    return carried;
  }
}
