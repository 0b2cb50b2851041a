import type { AnyRecord } from '../records/index.js';
import { recordTables } from '../records/index.js';
import type { FieldTable } from '../fields/field.js';
import { withoutBookkeeping } from './bookkeeping.js';
import { merge, type Clash } from './merge.js';
import type { Operation } from './operation.js';
import { applyPatch, diff } from './patch.js';
import { applyOperation } from './replay.js';

type PlainRecord = Readonly<Record<string, unknown>>;

/** What becomes of operations that others came before. */
export interface Rebased {
  /** The operations as they follow on theirs, under their own ids; those of which nothing is left are gone. */
  operations: Operation[];
  /** What did not fit, and which operation had said it. */
  clashes: (Clash & { operation: Operation })[];
}

/**
 * Puts a replica's own operations on one record, which nobody else has yet, on top of what others did to it first. What the others changed
 * stands; what of ours clashes with it is taken out of our operations and handed back.
 *
 * @param base the record ours were made on; `undefined` when ours create it
 * @param theirs the record as the others have it by now
 * @param operations ours in order, at least one
 */
export function rebase(base: AnyRecord | undefined, theirs: AnyRecord, operations: readonly Operation[]): Rebased {
  const table: FieldTable = recordTables[theirs.type].fields;
  const steps = stepsOf(base, operations);
  const mine: PlainRecord = steps.at(-1)!.after;
  const { record: target, clashes, taken } = merge(table, { base: asPlain(base), theirs: asPlain(theirs), mine });
  const rebased: Operation[] = [];
  let now: AnyRecord = theirs;
  for (const [i, { operation, before, after }] of steps.entries()) {
    const next = i === steps.length - 1 ? target : moved(table, asPlain(now), { before, after }, taken);
    const placed = place(operation, now, diff(table, withoutBookkeeping(asPlain(now)), withoutBookkeeping(next)));
    if (!placed) continue;
    rebased.push(placed);
    now = applyOperation(now, placed);
  }
  return { operations: rebased, clashes: clashes.map((clash) => ({ ...clash, operation: authorOf(clash, operations) })) };
}

interface Step {
  operation: Operation;
  before: PlainRecord;
  after: PlainRecord;
}

function stepsOf(base: AnyRecord | undefined, operations: readonly Operation[]): Step[] {
  let record = base;
  return operations.map((operation) => {
    const before = asPlain(record);
    record = applyOperation(record, operation);
    return { operation, before, after: asPlain(record) };
  });
}

/** The same step from another start, without the fields in which theirs is kept; sets gain and lose the same items. */
function moved(table: FieldTable, from: PlainRecord, { before, after }: Pick<Step, 'before' | 'after'>, taken: ReadonlySet<string>): PlainRecord {
  const { patch } = diff(table, withoutBookkeeping(before), withoutBookkeeping(after));
  return applyPatch(table, from, Object.fromEntries(Object.entries(patch).filter(([name]) => !taken.has(name))));
}

/** Never before what it follows on; what the device's clock said is kept. */
function place(operation: Operation, on: AnyRecord, { patch, was }: ReturnType<typeof diff>): Operation | null {
  if (Object.keys(patch).length === 0) return null;
  const isEarlier = operation.at < on.updatedAt;
  return {
    ...operation, base: on.rev, patch, was,
    ...(isEarlier && { at: on.updatedAt, claimedAt: operation.claimedAt ?? operation.at }),
  };
}

/** The last operation that had a say in it. */
function authorOf({ field, mine }: Clash, operations: readonly Operation[]): Operation {
  const names = [field, ...Object.keys(mine)];
  return operations.findLast(({ patch }) => names.some((name) => Object.hasOwn(patch, name))) ?? operations.at(-1)!;
}

function asPlain(record: AnyRecord | undefined): PlainRecord {
  return record ?? {};
}
