import { may, type Opportunity, type Stage } from '@salescycle/model';
import type { ArrangePart } from '../arranging/arrange-part.js';
import type { BoardHost, CardPlace } from '../board-host.js';
import { cardName } from '../cards/card.js';
import type { Column } from '../columns/column.js';
import { columnName } from '../context.js';
import type { PlaybookPart } from '../playbook/playbook-part.js';
import { strings } from '../selection/selection.strings.js';
import type { BulkPart } from '../selection/bulk-part.js';
import type { Selection } from '../selection/selection.js';
import type { Changes } from './changes.js';
import type { MenuItem, MoveMenu } from './move-menu.js';

interface Parts {
  menu: MoveMenu;
  changes: Changes;
  selection: Selection;
  bulk: BulkPart;
  playbook: PlaybookPart;
  arranging: ArrangePart;
}

/** What stands in the menus: of a card, of a column, and of all cards that are selected. */
export class Menus {
  private readonly board: BoardHost;
  private readonly parts: Parts;

  constructor(board: BoardHost, parts: Parts) {
    this.board = board;
    this.parts = parts;
  }

  /** Opens a card's menu; one of several that are selected speaks for all of them. */
  ofCard(place: CardPlace, near: HTMLElement | null = this.board.places.card(place)): void {
    const { context } = this.board, { menu, selection, bulk, playbook, arranging } = this.parts;
    const { column, id } = place;
    const found = column.at(column.indexOf(id));
    if (!found || !near || !context) return;
    const t = strings[context.language], many = selection.carries(id), areAlong = selection.countWith(id) > 1, { stage } = column;
    const name = many ? t.deals(context.format.count(selection.deals.size)) : cardName(found.row, found.related);
    const rows = this.board.lanes.choices(column);
    const choose: MenuItem = { icon: 'check', text: selection.ids.has(id) ? t.unselect : t.select, act: () => selection.toggle(place) };
    const others = (may(context.rights, 'edit') ? rows : []).map(({ name: row, to }): MenuItem => ({ icon: 'next', text: row, act: () => (areAlong ? void bulk.move({ lane: to.lane, column: to }) : this.send(place, to)) }));
    const items: MenuItem[] = !stage ? [...others, choose] : [
      ...arranging.items(place), ...others, choose,
      { icon: 'task', text: t.playbook(columnName(context, stage)), act: () => void playbook.show(stage, { near: this.board.places.card(place), deal: found.row.record as Opportunity }) },
    ];
    menu.show({
      label: context.t.moveTo(name), near, items, back: () => this.board.focusCard(place),
      ...(may(context.rights, 'move') && { moves: { here: many ? null : (stage?.id ?? null), chosen: (to) => (many ? void bulk.move({ stage: to, column: this.columnOf(to, column) }) : this.send(place, this.columnOf(to, column))) } }),
    });
  }

  /** Opens a column's menu: all its cards at once, and how its stage works. */
  ofColumn(column: Column, near: HTMLElement): void {
    const { context } = this.board, { menu, selection, playbook } = this.parts, { stage } = column;
    if (!context || !stage) return;
    const t = strings[context.language], name = columnName(context, stage);
    const all: MenuItem = { icon: 'check', text: t.selectAll(context.format.count(column.total)), act: () => void selection.all(column) };
    const items: MenuItem[] = [...(column.total ? [all] : []), { icon: 'task', text: t.playbook(name), act: () => void playbook.show(stage, { near }) }];
    menu.show({ label: t.more(name), near, items, back: () => near.focus() });
  }

  /** Opens the menu of where all selected cards may go. */
  ofSelection(near: HTMLElement): void {
    const { context } = this.board, { menu, selection, bulk } = this.parts;
    if (!context) return;
    const name = strings[context.language].deals(context.format.count(selection.deals.size));
    menu.show({ label: context.t.moveTo(name), near, back: () => near.focus(), moves: { here: null, chosen: (to) => void bulk.move({ stage: to, column: this.board.feed.column(to.id) }) } });
  }

  /** The stage's column, or its cell in the card's row. */
  private columnOf(stage: Stage, column: Column): Column | undefined {
    return column.lane ? this.board.lanes.beside(column, stage.id) : this.board.feed.column(stage.id);
  }

  private send({ column, id }: CardPlace, to: Column | undefined): void {
    const found = column.at(column.indexOf(id));
    if (found && to) void this.parts.changes.move({ row: found.row, from: column, to, origin: 'user' });
  }
}
