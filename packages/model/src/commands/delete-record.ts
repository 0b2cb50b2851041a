import type { RecordType } from '../records/index.js';
import { isRefusal } from '../refusal.js';
import { live, type Command } from './command.js';

/** Deletes a record: it leaves every list and figure, its history stays, and undo brings it back. */
export const deleteRecord: Command<{ type: RecordType; id: string; reason?: string }> = {
  name: 'deleteRecord',
  run(state, { type, id, reason }, { at }) {
    const record = live(state, type, id);
    if (isRefusal(record)) return record;
    return [{ type, id, set: { deletedAt: at }, ...(reason !== undefined && { reason }) }];
  },
};
