import type { Id } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import type { Column } from './columns/column.js';
import type { BoardContext } from './context.js';
import type { Feed } from './feed.js';
import type { Lane } from './lanes/lane.js';
import type { LaneChoice } from './lanes/lane-choice.js';
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
  rowAt(column: Column, y: number): number | null;
  of(event: Event): CardPlace | null;
  focusCarried(column: Column): Promise<void>;
}

/** The rows the columns are cut into, as whoever moves a card sees them. */
export interface BoardLanes {
  /** The cell of a stage in the same row, for a card that goes to another stage. */
  beside(column: Column, stageId: string): Column | undefined;
  /** The rows a card can be sent to, its own left out; none where moving does not change the row. */
  choices(column: Column): readonly LaneChoice[];
  /** Whether a lead can be sent to another row and stay a lead. */
  readonly takesLeads: boolean;
}

/** The board as its parts see it. */
export interface BoardHost {
  /** The element: what the host set, what is drawn, and where events are sent. */
  readonly element: SalesPipelineBoard;
  readonly feed: Feed;
  readonly places: BoardPlaces;
  /** The store in use; `null` while the host feeds the board. */
  readonly storeInUse: Store | null;
  /** Who works here, by id; `null` while nobody knows. */
  readonly actor: Id | null;
  /** What words and numbers are made with; `null` while there is no pipeline. */
  readonly context: BoardContext | null;
  /** What holds the cards, in the page's order, folded ones included: the stages' columns, or the cells of the rows that are open. */
  readonly columns: readonly Column[];
  /** The stages' columns on the page, whether they hold the cards or cells do. */
  readonly stageColumns: readonly Column[];
  readonly lanes: BoardLanes;
  /** Whether one stage is shown at a time. */
  readonly isNarrow: boolean;
  /** Whether a stage is a strip. */
  isFolded(column: Column): boolean;
  /** Whether the focus, or the card in the hand, is in a row. */
  holds(lane: Lane): boolean;
  /** Says something through the board's one live region. */
  announce(text: string): void;
  /** Moves the focus to a card, scrolling it into sight. */
  focusCard(place: CardPlace): void;
  /** Makes a column the one that shows: scrolls the board, or changes the stage a narrow board shows. */
  revealColumn(column: Column): void;
  /** Shows a failure of the store and tells the host. */
  complain(error: unknown): void;
}
