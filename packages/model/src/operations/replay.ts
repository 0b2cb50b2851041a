import type { AnyRecord } from '../records/index.js';
import { recordTables } from '../records/index.js';
import type { Operation } from './operation.js';
import { applyPatch } from './patch.js';

/**
 * The record after one more operation: the fold behind stored records, `store.at` and every oracle.
 *
 * @param record the record before, or `undefined` when the operation creates it
 * @returns a new object; fields of newer versions pass through untouched
 */
export function applyOperation(record: AnyRecord | undefined, operation: Operation): AnyRecord {
  const base = record ?? { id: operation.recordId, type: operation.type, createdAt: operation.at, createdBy: operation.by };
  const patched = applyPatch(recordTables[operation.type].fields, base, operation.patch);
  return { ...patched, updatedAt: operation.at, rev: (record?.rev ?? 0) + 1, sv: operation.sv } as AnyRecord;
}

/** Rebuilds every record from a log, oldest operation first. Records of unknown types are refused by the caller before this. */
export function replay(operations: Iterable<Operation>): Map<string, AnyRecord> {
  const records = new Map<string, AnyRecord>();
  for (const operation of operations) {
    records.set(operation.recordId, applyOperation(records.get(operation.recordId), operation));
  }
  return records;
}
