import {
  applyOperation, extendHistory, recordTables, type AnyRecord, type Id, type Operation, type Opportunity, type OpportunityEvent, type Records, type RecordType, type State,
} from '@salescycle/model';
import type { GroupEntry } from './database.js';
import type { Row } from './queries/query.js';
import { addTo, type Cells } from './totals.js';

/** A row before and after a change; no `before` when it is new. */
export interface RowChange {
  before: Row | undefined;
  after: Row;
}

const NO_HISTORY: readonly OpportunityEvent[] = [];

/** Every record of the workspace as of one place in the log, with its totals: what queries answer from. */
export class Memory {
  /** The last log entry that is in here. */
  seq = 0;
  readonly groups: GroupEntry[] = [];
  readonly totals: Cells = new Map();
  /** Grows with every change of the rows. */
  version = 0;
  private readonly byType = new Map<RecordType, Map<Id, Row>>();

  row(type: RecordType, id: Id): Row | undefined {
    return this.byType.get(type)?.get(id);
  }

  /** The rows of a type, deleted ones too, in no order. */
  rowsOf(type: RecordType): Iterable<Row> {
    return this.byType.get(type)?.values() ?? [];
  }

  /** A live record; `undefined` when there is none, or it was deleted. */
  live<T extends RecordType>(type: T, id: Id): Records[T] | undefined {
    const record = this.row(type, id)?.record as Records[T] | undefined;
    return record?.deletedAt ? undefined : record;
  }

  install(rows: Iterable<Row>): RowChange[] {
    const changes: RowChange[] = [];
    this.version++;
    for (const row of rows) {
      const { id, type } = row.record;
      let ofType = this.byType.get(type);
      if (!ofType) this.byType.set(type, (ofType = new Map<Id, Row>()));
      changes.push({ before: ofType.get(id), after: row });
      ofType.set(id, row);
    }
    return changes;
  }

  /** Lets go of rows, unless others stand in their place by now. A store never does: what is deleted in it can be undone. */
  forget(rows: Iterable<Row>): void {
    for (const row of rows) {
      const { id, type } = row.record;
      if (this.row(type, id) === row) this.byType.get(type)!.delete(id);
    }
  }
}

/** Changes on top of a memory that are not durable yet: what a command, and the next slice of the same import, see. */
export class Draft implements State {
  readonly rows = new Map<Id, Row>();
  readonly totals: Cells = new Map();
  private readonly memory: Memory;

  constructor(memory: Memory) {
    this.memory = memory;
  }

  get<T extends RecordType>(type: T, id: Id): Records[T] | undefined {
    const record = (this.rows.get(id) ?? this.memory.row(type, id))?.record;
    return record?.type === type ? (record as Records[T]) : undefined;
  }

  countInStage(pipelineId: Id, stageId: string, ownerId = ''): number {
    const cells = new Map([...this.memory.totals, ...this.totals]);
    let count = 0;
    for (const cell of cells.values()) {
      if (cell.pipelineId === pipelineId && cell.stageId === stageId && cell.ownerId === ownerId) count += cell.count;
    }
    return count;
  }

  findUnique<T extends RecordType>(type: T, field: string, value: string): Records[T] | undefined {
    for (const { record } of [...this.memory.rowsOf(type), ...this.rows.values()]) {
      const current = this.get(type, record.id);
      if (record.type === type && current && !current.deletedAt && (current as unknown as Record<string, unknown>)[field] === value) return current;
    }
    return undefined;
  }

  /** Adds operations; returns the rows they changed, as they are now. */
  apply(operations: readonly Operation[]): Row[] {
    const changed = new Map<Id, Row>();
    for (const operation of operations) {
      if (!Object.hasOwn(recordTables, operation.type)) continue;
      const before = this.rows.get(operation.recordId) ?? this.memory.row(operation.type, operation.recordId);
      const after = nextRow(before, operation);
      addTo(this.totals, this.memory.totals, before, -1);
      addTo(this.totals, this.memory.totals, after, 1);
      this.rows.set(operation.recordId, after);
      changed.set(operation.recordId, after);
    }
    return [...changed.values()];
  }

  /** Makes the draft part of the memory; returns what changed. */
  settle(): RowChange[] {
    for (const [key, cell] of this.totals) {
      if (cell.count === 0) this.memory.totals.delete(key);
      else this.memory.totals.set(key, cell);
    }
    return this.memory.install(this.rows.values());
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
