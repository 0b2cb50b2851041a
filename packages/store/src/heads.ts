import type { AnyRecord, RecordType } from '@salescycle/model';
import type { Entry } from './queries/order.js';
import type { OrderBy, Selection } from './queries/query.js';
import { keyOf } from './key.js';
import { LEADS, type Cells } from './totals.js';

/**
 * How far a column of a board is known when not all of its records are in memory: every record up to here in the column's order is,
 * and every one that changed since. `null` when all are, `nothing` when nobody can tell which come first.
 */
export type Horizon = Entry | 'nothing' | null;

/** A kind of column whose first rows are kept on disk, so that a board opens without reading the rest. */
export interface Head {
  type: RecordType;
  orderBy: OrderBy;
  /** The column a record stands in; `null` for none of this kind. */
  columnOf(record: AnyRecord): string | null;
  /** Whether the rows kept are to have it: the same column in another order is kept for other records. */
  keeps(record: AnyRecord): boolean;
  /** The column a selection asks for; `null` when it asks for something else. */
  asked(selection: Selection): string | null;
  /** How many records a selection it is asked for holds, by the totals. */
  countOf(selection: Selection, totals: Cells): number;
}

/** The status of leads that wait on a board's intake column. */
export const WAITING: readonly string[] = ['new', 'working', 'nurturing', 'qualified'];

const stageColumn: Pick<Head, 'type' | 'columnOf' | 'asked' | 'countOf'> = {
  type: 'opportunity',
  columnOf: (record) => (record.type === 'opportunity' && !record.deletedAt ? keyOf(record.pipelineId, record.stageId) : null),
  asked({ where = {}, search }) {
    const { pipelineId, stageId } = where;
    const isStage = typeof pipelineId === 'string' && typeof stageId === 'string' && Object.keys(where).length === 2 && !search;
    return isStage ? keyOf(pipelineId, stageId) : null;
  },
  countOf({ where: { pipelineId, stageId } = {} }, totals) {
    let count = 0;
    for (const cell of totals.values()) if (cell.stageId === stageId && cell.pipelineId === pipelineId) count += cell.count;
    return count;
  },
};

/** The columns of a board as it comes: open stages by closing date, closed ones latest first, leads newest first. */
export const HEADS: readonly Head[] = [
  { ...stageColumn, orderBy: { field: 'expectedCloseDate' }, keeps: isOpen },
  { ...stageColumn, orderBy: { field: 'closedAt', direction: 'descending' }, keeps: (record) => !isOpen(record) },
  {
    type: 'lead', orderBy: { field: 'createdAt', direction: 'descending' },
    columnOf: (record) => (record.type === 'lead' && !record.deletedAt && WAITING.includes(record.status) ? 'waiting' : null),
    keeps: () => true,
    asked({ where = {}, search }) {
      const { status } = where;
      const isWaiting = Array.isArray(status) && Object.keys(where).length === 1 && !search
        && status.length === WAITING.length && WAITING.every((each) => status.includes(each));
      return isWaiting ? 'waiting' : null;
    },
    countOf(_selection, totals) {
      let count = 0;
      for (const { pipelineId, stageId, count: ofCell } of totals.values()) if (pipelineId === LEADS && WAITING.includes(stageId)) count += ofCell;
      return count;
    },
  },
];

/** The kind of column a selection in an order asks for, and which; `null` when no head answers it. */
export function headFor(selection: Selection, order: OrderBy): { head: Head; column: string; key: string } | null {
  for (const head of HEADS) {
    if (head.type !== selection.type || !sameOrder(head.orderBy, order)) continue;
    const column = head.asked(selection);
    if (column !== null) return { head, column, key: headKey(head, column) };
  }
  return null;
}

/** The name of a column in memory and on disk. */
export function headKey({ type, orderBy }: Head, column: string): string {
  return `${keyOf(type, orderBy.field)}|${column}`;
}

function isOpen(record: AnyRecord): boolean {
  return record.type === 'opportunity' && record.status === 'open';
}

function sameOrder(a: OrderBy, b: OrderBy): boolean {
  return a.field === b.field && (a.direction ?? 'ascending') === (b.direction ?? 'ascending');
}
