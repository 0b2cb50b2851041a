import type { BoardHost, BoardPlaces, CardPlace } from '../board-host.js';
import type { Column } from './column.js';

const FRAMES = 8;
/** Pixels that may lie between two columns, or between the last one and the board's edge. */
const BESIDE = 16;

/** Where cards and columns are in the document, and how the focus gets to them. */
export class Places implements BoardPlaces {
  private readonly board: BoardHost;

  constructor(board: BoardHost) {
    this.board = board;
  }

  /** The element of a card, when it is in the document; a guest counts. */
  card({ column, id }: CardPlace): HTMLElement | null {
    return this.column(column)?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`) ?? null;
  }

  /** The element of a column. */
  column({ key }: Column): HTMLElement | null {
    return this.board.element.renderRoot.querySelector<HTMLElement>(`[data-column="${CSS.escape(key)}"]`);
  }

  /** The card an event happened on. */
  of(event: Event): CardPlace | null {
    const card = (event.target as Element).closest<HTMLElement>('.card[data-id]');
    const column = this.board.feed.column(card?.closest<HTMLElement>('[data-column]')?.dataset.column ?? '');
    return card && column ? { column, id: card.dataset.id! } : null;
  }

  /** The column under a point of the window; between two, and at the board's very edge, the one beside it. */
  columnAt(x: number, y: number): Column | null {
    const under = (this.board.element.renderRoot as ShadowRoot).elementFromPoint(x, y), columns = under?.closest('.columns');
    const element = under?.closest<HTMLElement>('[data-column]') ?? (columns && beside(columns, x, y));
    return this.board.feed.column(element?.dataset.column ?? '') ?? null;
  }

  /** Before which row of a column a card at this height would come, guests not counted; `null` where the column shows no list. */
  rowAt(column: Column, y: number): number | null {
    const list = this.column(column)?.querySelector('.cards');
    if (!list) return null;
    const { guest } = column;
    let below = Infinity, end = 0;
    for (const item of list.children as HTMLCollectionOf<HTMLElement>) {
      const index = Number(item.dataset.index), row = index - (guest && index > guest.index ? 1 : 0);
      if (guest?.index === index) continue;
      const { top, height } = item.getBoundingClientRect();
      if (top + height / 2 >= y) below = Math.min(below, row);
      else end = Math.max(end, row + 1);
    }
    return below === Infinity ? end : below;
  }

  /** Moves the focus to a card; one that has just moved is in its new place some frames later. */
  focus(place: CardPlace): Promise<void> {
    return this.focusOn(() => {
      const card = this.card(place), index = place.column.indexOf(place.id);
      if (card && !card.classList.contains('guest')) return card;
      if (index >= 0) place.column.reveal(index);
      return null;
    });
  }

  /** Moves the focus along with the card that keys carry: on a narrow board the column it came from is not shown any more, and keys would go nowhere. */
  focusCarried(column: Column): Promise<void> {
    return this.focusOn(() => this.column(column)?.querySelector<HTMLElement>('.card.carried, .card.slot'));
  }

  /** Brings a column into sight. */
  async reveal(column: Column): Promise<void> {
    await this.board.element.updateComplete;
    this.column(column)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Whether the focus is in the board. */
  get focused(): boolean {
    return (this.board.element.renderRoot as ShadowRoot).activeElement !== null;
  }

  private async focusOn(find: () => HTMLElement | null | undefined): Promise<void> {
    for (let frame = 0; frame < FRAMES; frame++) {
      await this.board.element.updateComplete;
      const card = find();
      if (card) return card.matches(':focus') ? card.scrollIntoView({ block: 'nearest', inline: 'nearest' }) : card.focus();
      await new Promise(requestAnimationFrame);
    }
  }
}

/** The column next to a point that none stands under. */
function beside(columns: Element, x: number, y: number): HTMLElement | undefined {
  let next: HTMLElement | undefined, least = BESIDE;
  for (const column of columns.querySelectorAll<HTMLElement>('[data-column]')) {
    const { left, right, top, bottom } = column.getBoundingClientRect();
    const distance = Math.max(left - x, x - right, top - y, y - bottom);
    if (distance <= least) [next, least] = [column, distance];
  }
  return next;
}
