import { recordTables, type Id, type Instant, type RecordType, type State } from '@salescycle/model';
import { LiveQueries } from './live-queries.js';
import { Draft } from './draft.js';
import { Memory } from './memory.js';
import type { Query, ResultOf, Row } from './queries/query.js';
import type { RowChange } from './row-changes.js';
import { Tally } from './totals.js';

export { nextRow } from './memory.js';

/** What is to be taken in: rows that are new or in place of their former selves, and records that are gone. */
export interface Taken {
  put?: Iterable<Row>;
  drop?: Iterable<{ type: RecordType; id: Id }>;
}

/** Where rows go one by one, as {@link Taken}. */
export interface Into {
  put(row: Row): void;
  drop(type: RecordType, id: Id): void;
}

const GONE: Instant = '9999-12-31T23:59:59.999Z';

/**
 * Records that somebody else keeps, with the store's own answers about them: the same windows, summaries and orders, live, and nothing
 * on disk. Ids need only be unique within their type.
 *
 * @example
 * const records = new RecordsInMemory();
 * records.watch({ kind: 'window', type: 'opportunity' }, ({ total }) => console.log(total), { signal });
 * records.take({ put: [{ record: deal, history: [] }] });  // logs 1
 */
export class RecordsInMemory {
  private readonly memory = new Memory();
  private readonly queries = new LiveQueries({ memory: this.memory, actor: null, status: { state: 'ready' } });
  /** The records as a command sees them. */
  readonly state: State = new Draft(this.memory);

  constructor() {
    for (const type of Object.keys(recordTables) as RecordType[]) this.memory.hasAll(type);
  }

  /** The row that was taken in last for a record; `undefined` where there is none. */
  row(type: RecordType, id: Id): Row | undefined {
    return this.memory.row(type, id);
  }

  /** Calls the listener with the answer now and whenever it changes, until the signal aborts. */
  watch<Q extends Query>(query: Q, listener: (result: ResultOf<Q>) => void, { signal }: { signal: AbortSignal }): void {
    this.queries.add(query, listener as (result: unknown) => void, signal);
  }

  /** The answer once. */
  read<Q extends Query>(query: Q): Promise<ResultOf<Q>> {
    return this.queries.read(query);
  }

  /** Takes in what changed, at a cost of what changed. Rows are the caller's and must never change: what changed is another row. */
  take({ put = [], drop = [] }: Taken): void {
    this.takeFrom((into) => {
      for (const row of put) into.put(row);
      for (const { type, id } of drop) into.drop(type, id);
    });
  }

  /** The same as whoever knows comes upon it, so that each row is gone through once, while it is at hand. */
  takeFrom(find: (into: Into) => void): void {
    const changes: RowChange[] = [], gone: Row[] = [], totals = new Tally();
    const put = (row: Row) => {
      const change = this.memory.put(row);
      totals.add(change.before, -1);
      totals.add(row, 1);
      changes.push(change);
    };
    const drop = (type: RecordType, id: Id) => {
      const row = this.memory.row(type, id);
      if (!row) return;
      const last: Row = { record: { ...row.record, deletedAt: GONE }, history: row.history };
      gone.push(last);
      put(last);
    };
    find({ put, drop });
    this.memory.count(totals);
    this.queries.tell(changes);
    this.memory.forget(gone);
  }
}
