import type { Id } from '@salescycle/model';
import type { ArrangePart } from '../arranging/arrange-part.js';
import type { BoardHost, CardPlace } from '../board-host.js';
import type { Carry } from './carry.js';
import type { Column } from '../columns/column.js';
import { columnName } from '../context.js';
import { strings as selection } from '../selection/selection.strings.js';

/** What keys do beside moving the focus. */
export interface KeyActions {
  open(place: CardPlace): void;
  menu(place: CardPlace): void;
  search(): void;
  undo(): void;
  redo(): void;
  select(place: CardPlace): void;
  selectTo(place: CardPlace): void;
  selectAll(place: CardPlace): void;
  /** Lets the selection go; whether there was one. */
  unselect(): boolean;
  arranging: Pick<ArrangePart, 'step' | 'where' | 'hint' | 'explain'>;
}

/** How long a card that is far away is waited for. */
const FRAMES = 60;

type Handler = (event: KeyboardEvent) => boolean;

/** The board's keys: arrows between cards and columns, Space to pick a card up, and the same arrows to carry it. */
export class Keyboard {
  /** The card the arrow keys start from; the only one in the tab order. */
  active: { key: string; id: Id } | null = null;
  private readonly board: BoardHost;
  private readonly carry: Carry;
  private readonly actions: KeyActions;

  constructor(board: BoardHost, carry: Carry, actions: KeyActions) {
    this.board = board;
    this.carry = carry;
    this.actions = actions;
  }

  /** The active card, or the first there is. */
  get place(): CardPlace | null {
    const column = this.active && this.board.columns.find(({ key }) => key === this.active!.key);
    if (column && column.indexOf(this.active!.id) >= 0) return { column, id: this.active!.id };
    for (const each of this.board.columns) {
      const first = each.at(0);
      if (first && !first.guest) return { column: each, id: first.row.record.id };
    }
    return null;
  }

  /** A key pressed anywhere in the board. */
  readonly pressed = (event: KeyboardEvent): void => {
    if ((event.target as Element).closest('dialog, [role=menu]') || !this.boardKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** A key pressed among the columns. */
  readonly pressedInColumns = (event: KeyboardEvent): void => {
    if (!(event.target as Element).closest('.card') || !(this.carry.carried ? this.carryKey(event) : this.cardKey(event))) return;
    event.preventDefault();
    event.stopPropagation();
  };

  private boardKey(event: KeyboardEvent): boolean {
    const typing = (event.target as Element).matches('input, select, textarea');
    const command = (event.ctrlKey || event.metaKey) && !event.altKey;
    const key = event.key.toLowerCase();
    if (typing) return false;
    if (command && key === 'z') return run(event.shiftKey ? this.actions.redo : this.actions.undo);
    if (command && key === 'y') return run(this.actions.redo);
    if (event.key === '/' && !command) return run(this.actions.search);
    return false;
  }

  private readonly cardKeys: Readonly<Record<string, Handler>> = {
    ArrowUp: (event) => this.step(-1, event.shiftKey),
    ArrowDown: (event) => this.step(1, event.shiftKey),
    ArrowLeft: () => this.stepColumn(this.rtl ? 1 : -1),
    ArrowRight: () => this.stepColumn(this.rtl ? -1 : 1),
    Home: () => this.stepTo(0),
    End: () => this.stepTo(Infinity),
    Enter: () => this.act(this.actions.open),
    ' ': () => this.pickUp(),
    m: () => this.act(this.actions.menu),
    x: () => this.act(this.actions.select),
    Escape: () => this.actions.unselect(),
    ContextMenu: () => this.act(this.actions.menu),
    F10: (event) => event.shiftKey && this.act(this.actions.menu),
  };

  private cardKey(event: KeyboardEvent): boolean {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key === 'a') return this.act(this.actions.selectAll);
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    return this.cardKeys[event.key]?.(event) ?? false;
  }

  private readonly carryKeys: Readonly<Record<string, Handler>> = {
    ArrowLeft: () => this.carryBy(this.rtl ? 1 : -1),
    ArrowRight: () => this.carryBy(this.rtl ? -1 : 1),
    ArrowUp: () => this.carryAlong(-1),
    ArrowDown: () => this.carryAlong(1),
    Enter: () => run(() => this.carry.release()),
    ' ': () => run(() => this.carry.release()),
    Escape: () => run(() => this.carry.putBack()),
    Tab: () => run(() => this.carry.putBack()),
  };

  private carryKey(event: KeyboardEvent): boolean {
    return this.carryKeys[event.key]?.(event) ?? false;
  }

  private pickUp(): boolean {
    const { place } = this;
    const { context } = this.board;
    const carried = place && this.carry.pickUp(place, 'carried');
    if (!carried || !context) return true;
    const t = selection[context.language];
    const words = carried.count > 1 ? t.pickedUpMany((this.board.lanes.takesLeads ? t.cards : t.deals)(context.format.count(carried.count))) : context.t.pickedUp(carried.name, columnName(context, carried.from.stage));
    this.board.announce([words, this.actions.arranging.hint(carried)].filter(Boolean).join(' '));
    return true;
  }

  private carryBy(step: 1 | -1): boolean {
    const { context, columns } = this.board;
    const over = this.carry.carried!.over;
    const stages = columns.filter((column) => column.lane === over.lane && this.carry.mayGoTo(column));
    const next = stages[stages.indexOf(over) + step];
    if (next && context) this.carryOver(next, context.t.over(columnName(context, next.stage), String(stages.indexOf(next) + 1), String(stages.length)));
    return true;
  }

  /** Up or down in its column; beyond its ends to the row above or below. */
  private carryAlong(by: 1 | -1): boolean {
    const carried = this.carry.carried!, { over } = carried, { arranging } = this.actions;
    const step = this.board.element.sort === 'own' && over.stage ? arranging.step(carried, by) : null;
    if (step) return this.carryOver(over, '', step.row);
    if (over.lane) return this.carryAcross(by);
    if (this.board.element.sort !== 'own') void arranging.explain();
    return true;
  }

  /** To the row above or below. */
  private carryAcross(step: 1 | -1): boolean {
    const { context, columns } = this.board;
    const { over } = this.carry.carried!;
    const next = over.lane && rowsOf(columns, over)[rowsOf(columns, over).indexOf(over) + step];
    if (next && context) this.carryOver(next, columnName(context, next.stage, next.lane));
    return true;
  }

  private carryOver(next: Column, words: string, row: number | null = null): true {
    this.carry.moveOver(next, row);
    this.board.revealColumn(next);
    const { guest } = next, carried = this.carry.carried!;
    if (guest) next.reveal(guest.index);
    if (this.board.isNarrow) void this.board.places.focusCarried(next);
    this.board.announce([words, this.actions.arranging.where(carried), carried.no].filter(Boolean).join('. '));
    return true;
  }

  private act(action: (place: CardPlace) => void): boolean {
    const { place } = this;
    if (place) action(place);
    return true;
  }

  private step(by: number, isSelecting: boolean): boolean {
    const { place } = this;
    if (!place) return false;
    const found = isSelecting ? place.column.at(place.column.indexOf(place.id) + by) : undefined;
    if (found && !found.guest) {
      this.actions.selectTo(place);
      this.actions.selectTo({ column: place.column, id: found.row.record.id });
    }
    const index = place.column.indexOf(place.id) + by;
    if (!place.column.lane || (index >= 0 && index < place.column.count)) return this.focus(place.column, index);
    const rows = rowsOf(this.board.columns, place.column).filter(({ count }) => count > 0);
    const next = rows[rows.indexOf(place.column) + by];
    return next ? this.focus(next, by > 0 ? 0 : next.count - 1) : true;
  }

  private stepTo(index: number): boolean {
    const { place } = this;
    return place ? this.focus(place.column, Math.min(index, place.column.count - 1)) : false;
  }

  /** The card at the same height in the next column that has one. */
  private stepColumn(by: 1 | -1): boolean {
    const { place } = this;
    if (!place) return false;
    const columns = this.board.columns.filter((column) => column.lane === place.column.lane && column.count > 0 && !this.board.places.column(column)?.classList.contains('folded'));
    const next = columns[columns.indexOf(place.column) + by];
    return next ? this.focus(next, Math.min(place.column.indexOf(place.id), next.count - 1)) : true;
  }

  private focus(column: Column, index: number): boolean {
    const found = column.at(index);
    if (found && !found.guest) this.board.focusCard({ column, id: found.row.record.id });
    else if (index >= 0 && index < column.count) void this.focusLater(column, index);
    return true;
  }

  /** The card's row is still being read. */
  private async focusLater(column: Column, index: number): Promise<void> {
    column.reveal(index);
    for (let frame = 0; frame < FRAMES; frame++) {
      await new Promise(requestAnimationFrame);
      const found = column.at(index);
      if (found && !found.guest) return this.board.focusCard({ column, id: found.row.record.id });
    }
  }

  private get rtl(): boolean {
    return this.board.element.matches(':dir(rtl)');
  }
}

function run(action: () => void): true {
  action();
  return true;
}

/** The cells of the same stage, row by row. */
function rowsOf(columns: readonly Column[], { stage }: Column): readonly Column[] {
  return columns.filter((column) => column.stage === stage);
}
