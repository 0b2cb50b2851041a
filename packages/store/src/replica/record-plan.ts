import { rebase, recordTables, type Id, type Operation, type Rebased } from '@salescycle/model';
import { nextRow } from '../memory.js';
import type { Row } from '../queries/query.js';
import type { Waiting } from './outbox.js';

/** What arrived for one record, and what of ours waits on it. */
export interface Meeting {
  /** What arrived, in the order of the stream. */
  stream: Operation[];
  /** What waits, in the order of the log. */
  waiting: Waiting[];
}

/** What is to be done about it. */
export interface Split {
  /** Arrived and not in the log, or not in its place. */
  foreign: Operation[];
  /** Ours that stood before it in the log and must follow it: out of their entries. */
  moved: Waiting[];
}

/** Ours that come back first and as we know them are in their place. What arrives after them goes behind them, before what still waits. */
export function split({ stream, waiting }: Meeting): Split {
  let inPlace = 0;
  while (inPlace < stream.length && isSame(stream[inPlace]!, waiting[inPlace]?.operation)) inPlace++;
  const foreign = stream.slice(inPlace);
  return { foreign, moved: foreign.length ? waiting.slice(inPlace) : [] };
}

/** A record after others came before what waits on it. */
export interface Replanned {
  row: Row;
  /** Ours as they follow now. */
  operations: Operation[];
  clashes: Rebased['clashes'];
  /** The revision ours follow on. */
  rev: number;
}

/**
 * Folds a record anew in the order all replicas have: what was there, what arrived, then ours on top.
 *
 * @param before the record's operations in the log without those that move
 */
export function replan(before: readonly Operation[], { foreign, moved }: Split): Replanned {
  const arrived = new Set(foreign.map(({ id }) => id));
  const ours = moved.filter(({ operation }) => !arrived.has(operation.id)).map(({ operation }) => operation);
  const start = fold(undefined, before);
  const theirs = fold(start, foreign)!;
  if (!ours.length) return { row: theirs, operations: [], clashes: [], rev: theirs.record.rev };
  const before1st = moved.slice(0, moved.findIndex(({ operation }) => operation === ours[0])).map(({ operation }) => operation);
  const { operations, clashes } = rebase(fold(start, before1st)?.record, theirs.record, ours);
  return { row: fold(theirs, operations)!, operations, clashes, rev: theirs.record.rev };
}

/** The row after more operations. */
export function fold(row: Row | undefined, operations: readonly Operation[]): Row | undefined {
  return operations.reduce((before: Row | undefined, operation) => nextRow(before, operation), row);
}

/** Whether this version knows the type; others are kept in the log only. */
export function isKnown({ type }: Pick<Operation, 'type'>): boolean {
  return Object.hasOwn(recordTables, type);
}

/** The name of a record among all types. */
export function recordKey({ type, recordId }: Pick<Operation, 'type' | 'recordId'>): string {
  return `${type}/${recordId satisfies Id}`;
}

function isSame(arrived: Operation, ours: Operation | undefined): boolean {
  return arrived.id === ours?.id && arrived.base === ours.base;
}
