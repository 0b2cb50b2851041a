import { applyOperation, extendHistory, type AnyRecord, type Id, type Operation, type Opportunity, type OpportunityEvent, type Records, type RecordType } from '@salescycle/model';
import type { GroupEntry } from './disk/log-entry.js';
import type { Horizon } from './heads.js';
import type { Row, Selection } from './queries/query.js';
import type { RowChange } from './row-changes.js';
import { Rows } from './rows.js';
import { addCells, type Cells } from './totals.js';
import { UndoStack } from './undo-stack.js';

const NO_HISTORY: readonly OpportunityEvent[] = [];

/** A record a command or a query needs is on disk only. Whoever ran it loads the record (all of the type, without an id) and runs it again. */
export class Missing extends Error {
  readonly type: RecordType;
  readonly id: Id | undefined;
  constructor(type: RecordType, id?: Id) {
    super(`${type} ${id ?? ''} is not in memory`);
    this.type = type;
    this.id = id;
  }
}

/**
 * What queries answer from: the totals of the whole workspace, and of its records those that somebody asked for. Every record that
 * changed since the workspace was opened is here.
 */
export class Memory {
  /** The last log entry that is in here. */
  seq = 0;
  /** How many groups the log holds. */
  groupCount = 0;
  /** The last groups, for undo: from `groupCount - groups.length` on. */
  groups: GroupEntry[] = [];
  totals: Cells = new Map();
  /** How far each column of a board is known; see {@link Horizon}. */
  horizons: ReadonlyMap<string, Horizon> = new Map();
  /** Grows with every change of the rows. */
  version = 0;
  private readonly rows = new Rows();
  /** Types of which every record is here. */
  private readonly complete = new Set<RecordType>();
  /** Ids without a record, as far as anybody can know: made up a moment ago, or looked for in vain, then with the type. */
  private readonly absent = new Set<string>();
  private stack: { actor: string | null; groups: readonly GroupEntry[]; count: number; stack: UndoStack } | undefined;

  row(type: RecordType, id: Id): Row | undefined {
    return this.rows.get(type, id);
  }

  /** Whether {@link Memory.row} tells all there is to know. */
  knows(type: RecordType, id: Id): boolean {
    return this.complete.has(type) || this.rows.get(type, id) !== undefined || this.absent.has(id) || this.absent.has(`${type}/${id}`);
  }

  /** The rows of a type that are here, deleted ones too, in no order. */
  rowsOf(type: RecordType): Iterable<Row> {
    return this.rows.of(type);
  }

  /** The rows among which a selection's are: those of its stage where it names one. */
  rowsFor({ type, where }: Selection): Iterable<Row> {
    return type === 'opportunity' && typeof where?.stageId === 'string' ? this.rows.inStage(where.stageId) : this.rows.of(type);
  }

  /** A live record; `undefined` when there is none, it was deleted, or it is not here. */
  live<T extends RecordType>(type: T, id: Id): Records[T] | undefined {
    const record = this.row(type, id)?.record as Records[T] | undefined;
    return record?.deletedAt ? undefined : record;
  }

  /** A person's undo and redo, as far as the groups in here tell. */
  undoStack(actor: string | null): UndoStack {
    const { groups, stack: known } = this;
    // Groups come at the end, or all anew.
    const stack = known?.groups === groups && known.actor === actor ? known.stack : new UndoStack(actor);
    for (let at = stack === known?.stack ? known.count : 0; at < groups.length; at++) stack.add(groups[at]!);
    this.stack = { actor, groups, count: groups.length, stack };
    return stack;
  }

  has(type: RecordType): boolean {
    return this.complete.has(type);
  }

  hasAll(type: RecordType): void {
    this.complete.add(type);
  }

  /** @param type left out for an id that was made up for whoever asked */
  hasNo(id: Id, type?: RecordType): void {
    this.absent.add(type === undefined ? id : `${type}/${id}`);
  }

  knowsNothingAbsent(): void {
    this.absent.clear();
  }

  /** Takes in rows from disk. What is here already is as new or newer, and stays. */
  fill(rows: Iterable<Row>): void {
    for (const row of rows) if (!this.rows.get(row.record.type, row.record.id)) this.rows.set(row);
  }

  /** Puts rows in the place of their former selves. */
  install(rows: Iterable<Row>): RowChange[] {
    return Array.from(rows, (row) => this.put(row));
  }

  /** Puts a row in the place of its former self. */
  put(row: Row): RowChange {
    this.version++;
    return { before: this.rows.set(row), after: row };
  }

  /** Undoes a change that has not become durable; returns what that changes. */
  takeBack({ before, after }: RowChange): RowChange {
    if (before) return this.put(before);
    this.version++;
    this.rows.delete(after);
    this.hasNo(after.record.id, after.record.type);
    return { before: after, after: { record: { ...after.record, deletedAt: after.record.updatedAt }, history: after.history } };
  }

  /** Lets go of rows, unless others stand in their place by now. */
  forget(rows: Iterable<Row>): void {
    for (const row of rows) if (this.rows.get(row.record.type, row.record.id) === row) this.rows.delete(row);
  }

  /** Adds to the totals what changes added, or takes it out again. */
  count(totals: Cells, sign: 1 | -1 = 1): void {
    addCells(this.totals, totals, sign);
  }

  clear(): void {
    this.rows.clear();
    this.complete.clear();
    this.absent.clear();
    this.version++;
  }
}

/** A row after one more operation. */
export function nextRow(row: Row | undefined, operation: Operation): Row {
  const record = applyOperation(row?.record, operation);
  const history = isOpportunity(record) ? extendHistory(row?.history ?? NO_HISTORY, operation) : NO_HISTORY;
  return { record, history };
}

function isOpportunity(record: AnyRecord): record is Opportunity {
  return record.type === 'opportunity';
}
