import type { Column } from '../columns/column.js';
import type { ColumnActions, ColumnState } from '../columns/column-view.js';

/** What the board knows about columns and cells. */
export interface LaneHands {
  stateOf(column: Column): ColumnState;
  actions: ColumnActions;
}
