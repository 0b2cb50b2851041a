import type { Instant, Operation } from '@salescycle/model';
import type { LogEntry } from '../disk/log-entry.js';
import { recordKey } from '../replica/record-plan.js';

/** A log entry in which the operations of some records say nothing any more. Their numbers, ids and groups stay, so that the log folds as before. */
export function emptyEntry(entry: LogEntry, keys: ReadonlySet<string>, empty: (operation: Operation) => Operation): LogEntry {
  const operations = (JSON.parse(entry.operations) as Operation[]).map((own) => (keys.has(recordKey(own)) ? empty(own) : own));
  return { ...entry, operations: JSON.stringify(operations) };
}

/**
 * The operation without anything it said: that somebody did something to the record, and where it stands among others, is all that is left. The
 * first one of a record says that it is deleted, so that at no time there was a person without a name.
 */
export function emptied(operation: Operation, deletedAt: Instant | null): Operation {
  const { id, at, by, device, cmd, group, type, recordId, base, sv, undoes, claimedAt, undated } = operation;
  const said = { ...(undoes !== undefined && { undoes }), ...(claimedAt !== undefined && { claimedAt }), ...(undated && { undated }) };
  return { id, at, by, device, cmd, group, type, recordId, base, patch: deletedAt === null ? {} : { deletedAt }, was: {}, ...said, sv };
}
