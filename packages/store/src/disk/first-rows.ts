import { entryOf, entryOrder, type Entry } from '../queries/order.js';
import type { OrderBy, Row } from '../queries/query.js';

/** Rows of a head when it is cut, and how many it may grow to before it is cut again. */
const SIZE = 64;
const MAX_SIZE = 96;

/** The first rows of an order. Of a hundred thousand that come, all but a few are let go at once. */
export class FirstRows {
  /** Up to where no row is missing. */
  horizon: Entry | null;
  private rows: { entry: Entry; row: Row }[] = [];
  private readonly compare: (a: Entry, b: Entry) => number;
  private readonly entryOf: (row: Row) => Entry;

  constructor(orderBy: OrderBy, horizon: Entry | null = null) {
    this.entryOf = entryOf(orderBy);
    this.compare = entryOrder(orderBy);
    this.horizon = horizon;
  }

  /** Whether the row stands, or stood, before the horizon. */
  reaches(row: Row): boolean {
    return this.horizon === null || this.compare(this.entryOf(row), this.horizon) <= 0;
  }

  add(row: Row): void {
    if (!this.reaches(row)) return;
    const entry = this.entryOf(row);
    this.rows.push({ entry, row });
    if (this.rows.length > 4 * MAX_SIZE) this.cut();
  }

  /** Beyond here other rows may be missing. */
  endAt(horizon: Entry | null): void {
    if (!horizon || (this.horizon && this.compare(this.horizon, horizon) <= 0)) return;
    this.horizon = horizon;
    this.rows = this.rows.filter(({ entry }) => this.compare(entry, horizon) <= 0);
  }

  /** The rows in order, no more than a head may hold. */
  cut(): Row[] {
    this.rows.sort((a, b) => this.compare(a.entry, b.entry));
    if (this.rows.length > MAX_SIZE) {
      this.rows.length = SIZE;
      this.horizon = this.rows.at(-1)!.entry;
    }
    return this.rows.map(({ row }) => row);
  }
}
