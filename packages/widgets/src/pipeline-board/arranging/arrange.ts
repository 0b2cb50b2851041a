import { arrangeOpportunity, boardOrderOf, boardOrdersBetween, may, stagesOf, type Between, type Id, type Opportunity } from '@salescycle/model';
import type { Row } from '@salescycle/store';
import type { BoardHost, CardPlace } from '../board-host.js';
import type { Column } from '../columns/column.js';
import { columnName, type BoardContext } from '../context.js';
import type { Sort } from '../feed.js';
import type { Carried } from '../moving/carry.js';
import type { Move } from '../moving/changes.js';
import { sortsOf } from '../own/sorts.js';
import type { MenuItem } from '../moving/move-menu.js';
import type { ArrangeParts } from './arrange-part.js';
import { strings } from './arrange.strings.js';

const OWN = { field: 'boardOrder' };

/** Cards in an order of one's own: what puts them above and below one another, and the words about it. */
export class Arrange {
  private readonly board: BoardHost;
  private readonly parts: ArrangeParts;

  constructor(board: BoardHost, parts: ArrangeParts) {
    this.board = board;
    this.parts = parts;
  }

  /** Puts down what is carried. */
  async drop(carried: Carried): Promise<void> {
    const { row, from, over, at } = carried;
    const ids = this.idsWith(row.record.id);
    if (this.board.element.sort !== 'own') return this.offer(carried, ids);
    await this.put({ row, from, to: over, origin: 'user' }, ids, at!);
  }

  /** The steps and leaps a card can make; several that are selected leap together, where all stand here. */
  items({ column, id }: CardPlace): MenuItem[] {
    const { context } = this.board, own = column.placeOf(id), row = column.at(column.indexOf(id))?.row;
    if (!context || !row || !column.stage || own < 0 || !may(context.rights, 'move')) return [];
    const t = strings[context.language], ids = this.idsWith(id), last = column.total - 1;
    const item = (icon: MenuItem['icon'], text: string, at: number): MenuItem => ({ icon, text, act: () => void this.put({ row, from: column, to: column, origin: 'user' }, ids, at) });
    if (ids.length > 1) return this.areAllIn(column) ? [item('up', t.top, 0), item('down', t.end, column.total)] : [];
    return [
      ...(own > 0 ? [item('up', t.up, own - 1)] : []), ...(own < last ? [item('down', t.down, own + 2)] : []),
      ...(own > 1 ? [item('up', t.top, 0)] : []), ...(own < last - 1 ? [item('down', t.end, column.total)] : []),
    ];
  }

  /** Before which row the carried card comes, a step further. */
  step(carried: Carried, by: 1 | -1): { row: number } | null {
    const { place, of } = placeOf(carried), next = place + by, { over, from, row } = carried;
    if (next < 0 || next >= of) return null;
    return { row: over === from && next > from.placeOf(row.record.id) ? next + 1 : next };
  }

  /** Where the carried card stands, in words. */
  where(carried: Carried): string {
    const { place, of } = placeOf(carried);
    return this.words(this.board.context!, carried.over, place, of);
  }

  /** What the keys can do with a card that has been picked up. */
  hint(carried: Carried): string {
    return strings[this.board.context!.language].upAndDown(this.where(carried));
  }

  /** Says why a card stays where it is under another order. */
  explain(): void {
    const { context, element } = this.board;
    if (context) this.board.announce(strings[context.language].notByHand(sortName(context, element.sort), context.t.sortOwn));
  }

  /** The card goes back, and may stand there in an order of one's own: below the card it was put below. */
  private async offer({ row, from, at }: Carried, ids: readonly Id[]): Promise<void> {
    const { context, element } = this.board;
    if (!context) return;
    const above = (await from.read(0, at!)).findLast(({ record }) => !ids.includes(record.id))?.record.id;
    const t = strings[context.language];
    this.parts.toast.show({
      text: t.sortedBy(sortName(context, element.sort)),
      action: { text: t.arrange, act: () => void this.byHand({ row, from, to: from, origin: 'user' }, ids, above) },
    });
    this.board.focusCard({ column: from, id: row.record.id });
  }

  private async byHand(move: Move, ids: readonly Id[], above: Id | undefined): Promise<void> {
    const { to } = move;
    this.board.element.sort = 'own';
    const rows = (await to.read(0, to.total, OWN)).filter(({ record }) => !ids.includes(record.id));
    const place = rows.findIndex(({ record }) => record.id === above) + 1;
    await this.send(move, ids, { at: null, place, of: rows.length + ids.length, gap: { before: keyOf(rows[place - 1]), after: keyOf(rows[place]) } });
  }

  /** Gives the card, or all that go along, places between those that stay above and below the gap. */
  private async put(move: Move, ids: readonly Id[], at: number): Promise<void> {
    const { row, from, to } = move, reach = ids.length + 1, stays = ({ record }: Row) => !ids.includes(record.id);
    const above = await to.read(Math.max(0, at - reach), Math.min(at, reach)), below = await to.read(at, reach);
    const isBelow = from === to && from.placeOf(row.record.id) < at;
    await this.send(move, ids, { at, place: isBelow ? at - 1 : at, of: to.total, gap: { before: keyOf(above.findLast(stays)), after: keyOf(below.find(stays)) } });
  }

  private async send(move: Move, ids: readonly Id[], { at, place, of, gap }: { at: number | null; place: number; of: number; gap: Between }): Promise<void> {
    const { context } = this.board, { changes, bulk } = this.parts, { to, from } = move;
    if (!context || !to.stage) return;
    const orders = boardOrdersBetween(gap, ids), t = strings[context.language];
    if (ids.length === 1) {
      const said = (name: string) => t.arranged(name, this.words(context, to, place, of));
      await changes.move({ ...move, place: { at, boardOrder: orders[0]!, arrange: arrangeOpportunity, ...(from === to && { said }) } });
    } else {
      const said = t.arrangedMany(context.format.count(ids.length), columnName(context, to.stage));
      await bulk.move({ stage: to.stage, ...(to.lane !== from.lane && { lane: to.lane }), column: to, orders: new Map(ids.map((id, i) => [id, orders[i]!])), ...(this.areAllIn(to) && { said }) });
    }
  }

  private words({ language, format }: BoardContext, { stage, lane }: Column, place: number, of: number): string {
    return strings[language].place(format.count(place + 1), format.count(of), columnName(this.board.context!, stage, lane));
  }

  /** The card, or all that are selected with it, in the order they stand in. */
  private idsWith(id: Id): readonly Id[] {
    const { selection } = this.parts, { context } = this.board;
    if (!selection.carries(id) || !context) return [id];
    const stages = stagesOf(context.pipeline).map((stage) => stage.id);
    const rank = ({ stageId }: Opportunity) => stages.indexOf(stageId);
    return [...selection.deals.values()].sort((a, b) => rank(a) - rank(b) || (boardOrderOf(a) < boardOrderOf(b) ? -1 : 1)).map((deal) => deal.id);
  }

  private areAllIn({ stage }: Column): boolean {
    return [...this.parts.selection.deals.values()].every(({ stageId }) => stageId === stage?.id);
  }
}

/** Where a carried card stands among the cards it would be with, 0-based, and how many those are. */
function placeOf({ from, over, at, row }: Carried): { place: number; of: number } {
  if (over !== from) return { place: at ?? over.guest?.index ?? over.total, of: over.total + 1 };
  const own = from.placeOf(row.record.id);
  return { place: at === null ? own : at > own ? at - 1 : at, of: from.total };
}

function keyOf(row: Row | undefined): string | null {
  return row?.record.type === 'opportunity' ? boardOrderOf(row.record) : null;
}

function sortName(context: BoardContext, sort: Sort): string {
  return sortsOf(context, sort).find(([each]) => each === sort)?.[1] ?? context.t.sortClose;
}
