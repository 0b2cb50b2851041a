import type { AnyRecord } from '../records/index.js';
import { withoutBookkeeping } from './bookkeeping.js';
import type { Operation } from './operation.js';

/** The command of the mark an erased record has: nothing of it comes back. */
export const ERASE = 'erase';

/** Whether the operation is the mark that its record was erased. */
export function isErasure({ cmd }: Pick<Operation, 'cmd'>): boolean {
  return cmd === ERASE;
}

/**
 * The operation without anything it said: that somebody did something to the record, and where it stands among others, is all that is left. The
 * one that created the record says that it is deleted, so that at no time there was a person without a name. Nothing but the operation
 * decides what is left, so that all who forget keep the same.
 */
export function emptied(operation: Operation): Operation {
  const { id, at, by, device, cmd, group, type, recordId, base, sv, undoes, claimedAt, undated } = operation;
  const said = { ...(undoes !== undefined && { undoes }), ...(claimedAt !== undefined && { claimedAt }), ...(undated && { undated }) };
  return { id, at, by, device, cmd, group, type, recordId, base, patch: base === 0 ? { deletedAt: at } : {}, was: {}, ...said, sv };
}

/** Whether this is what an erasure leaves of a record: deleted, and without a word. Who is only deleted is still called something. */
export function isErased(record: AnyRecord): boolean {
  const said = Object.keys(withoutBookkeeping({ ...record }));
  return said.length === 1 && said[0] === 'deletedAt';
}
