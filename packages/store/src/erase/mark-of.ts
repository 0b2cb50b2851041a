import { ERASE, SCHEMA_VERSION, type AnyRecord, type Id, type Operation } from '@salescycle/model';
import type { Desk } from '../desk.js';
import type { RecordName } from './person.js';

/** Under whose name an erasure stands in the log: it is no step of anybody's undo. */
const RULE = 'rule:erasure';

/**
 * The operation that says no more than that a record was erased: other tabs and devices hear of it, and no file brings the record back.
 *
 * @param after what is left of the record's operations, at least one
 */
export function markOf({ device, newId }: Desk, { type, id }: RecordName, { group, at, after }: { group: Id; at: string; after: Pick<AnyRecord, 'rev' | 'updatedAt'> }): Operation {
  const { rev, updatedAt } = after;
  return {
    id: newId(), at: updatedAt > at ? updatedAt : at, by: RULE, device, cmd: ERASE, group, type, recordId: id, base: rev, patch: {}, was: {}, sv: SCHEMA_VERSION,
  };
}
