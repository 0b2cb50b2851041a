import type { Column } from '../columns/column.js';

/** A row as something to choose, and the cell in it that has the card's stage. */
export interface LaneChoice {
  name: string;
  to: Column;
}
