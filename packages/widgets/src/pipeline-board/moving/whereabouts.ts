import type { Id } from '@salescycle/model';
import type { BoardHost } from '../board-host.js';
import type { Column } from '../columns/column.js';

/** How often, and how many milliseconds apart, is looked for a card in rows that are just being made. */
const TURNS = 12, TURN = 16;

/** Where a card has come to stand. In rows of accounts a lead's deal may bring a row of its own with it, which is there some turns later. */
export async function whereabouts(board: BoardHost, id: Id, to: Column): Promise<Column> {
  for (let turn = 0; to.lane && turn < TURNS; turn++) {
    const found = board.columns.find((each) => each.indexOf(id) >= 0);
    if (found) return found;
    await new Promise((next) => setTimeout(next, TURN));
  }
  return to;
}
