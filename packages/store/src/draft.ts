import { recordTables, type Id, type Operation, type Records, type RecordType, type State } from '@salescycle/model';
import { Missing, nextRow, type Memory } from './memory.js';
import type { Row } from './queries/query.js';
import type { RowChange } from './row-changes.js';
import { Rows } from './rows.js';
import { Tally } from './totals.js';

/** Changes on top of a memory: what a command, and the next step of the same import, see. */
export class Draft implements State {
  readonly rows = new Rows();
  /** What the changes add to the totals. */
  readonly totals = new Tally();
  private readonly memory: Memory;
  private readonly seen: Set<Id> | undefined;
  private madeUp: Id[] = [];

  /** @param seen takes the ids that are looked at, and `*` with a type for all of it: a change of one of them elsewhere may mean another outcome */
  constructor(memory: Memory, seen?: Set<Id>) {
    this.memory = memory;
    this.seen = seen;
  }

  /** @throws Missing when the record is on disk only */
  get<T extends RecordType>(type: T, id: Id): Records[T] | undefined {
    this.seen?.add(id);
    return this.find(type, id)?.record as Records[T] | undefined;
  }

  countInStage(pipelineId: Id, stageId: string, ownerId = ''): number {
    this.seen?.add('*opportunity');
    let count = 0;
    for (const cells of [this.memory.totals, this.totals]) {
      for (const cell of cells.values()) {
        if (cell.pipelineId === pipelineId && cell.stageId === stageId && cell.ownerId === ownerId) count += cell.count;
      }
    }
    return count;
  }

  /** @throws Missing when not all records of the type are in memory */
  findUnique<T extends RecordType>(type: T, field: string, value: string): Records[T] | undefined {
    for (const record of this.recordsOf(type)) {
      if (!record.deletedAt && (record as unknown as Record<string, unknown>)[field] === value) return record;
    }
    return undefined;
  }

  /** @throws Missing when not all records of the type are in memory */
  *recordsOf<T extends RecordType>(type: T): Generator<Records[T]> {
    this.seen?.add(`*${type}`);
    if (!this.memory.has(type)) throw new Missing(type);
    for (const { record } of this.memory.rowsOf(type)) if (!this.rows.get(type, record.id)) yield record as Records[T];
    for (const { record } of this.rows.of(type)) yield record as Records[T];
  }

  /** Takes an id that was made up for what is applied next: nobody need look for it. */
  hasNo(id: Id): void {
    this.madeUp.push(id);
  }

  /** Adds operations; those of types this version does not know are kept in the log only. */
  apply(operations: readonly Operation[]): void {
    for (const operation of operations) {
      if (!Object.hasOwn(recordTables, operation.type)) continue;
      const before = this.find(operation.type, operation.recordId);
      const after = nextRow(before, operation);
      this.totals.add(before, -1);
      this.totals.add(after, 1);
      this.rows.set(after);
    }
    this.madeUp = [];
  }

  /** Makes the draft part of the memory; returns what changed. */
  settle(): RowChange[] {
    this.memory.count(this.totals);
    return this.memory.install(this.rows);
  }

  private find(type: RecordType, id: Id): Row | undefined {
    const row = this.rows.get(type, id) ?? this.memory.row(type, id);
    if (!row && !this.memory.knows(type, id) && !this.madeUp.includes(id)) throw new Missing(type, id);
    return row;
  }
}
