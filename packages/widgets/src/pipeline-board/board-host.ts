import type { Id } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import type { Column } from './columns/column.js';
import type { BoardContext } from './context.js';
import type { Feed } from './feed.js';
import type { SalesPipelineBoard } from './pipeline-board.js';

/** A card and the column it stands in. */
export interface CardPlace {
  column: Column;
  id: Id;
}

/** Where cards and columns are in the document. */
export interface BoardPlaces {
  readonly focused: boolean;
  card(place: CardPlace): HTMLElement | null;
  column(column: Column): HTMLElement | null;
  columnAt(x: number, y: number): Column | null;
  of(event: Event): CardPlace | null;
}

/** The board as its parts see it. */
export interface BoardHost {
  /** The element: what the host set, what is drawn, and where events are sent. */
  readonly element: SalesPipelineBoard;
  readonly feed: Feed;
  readonly places: BoardPlaces;
  /** The store in use; `null` while the host feeds the board. */
  readonly storeInUse: Store | null;
  /** What words and numbers are made with; `null` while there is no pipeline. */
  readonly context: BoardContext | null;
  /** The columns on the page in order, folded ones included. */
  readonly columns: readonly Column[];
  /** Says something through the board's one live region. */
  announce(text: string): void;
  /** Moves the focus to a card, scrolling it into sight. */
  focusCard(place: CardPlace): void;
  /** Makes a column the one that shows: scrolls the board, or changes the stage a narrow board shows. */
  revealColumn(column: Column): void;
  /** Shows a failure of the store and tells the host. */
  complain(error: unknown): void;
}
