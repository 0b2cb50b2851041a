import type { Conflict } from '../records/conflict.js';
import { recordTables, type RecordType } from '../records/index.js';
import { isRefusal, refuse } from '../refusal.js';
import { live, notFound, type Change, type Command } from './command.js';

/** Which conflict, and whose change is kept. */
export interface ResolveConflictInput {
  id: string;
  keep: NonNullable<Conflict['resolution']>;
}

/**
 * Closes a conflict. Keeping what stands changes the record no further; keeping the other change puts its values into the record, over
 * whatever it says by now. Undo opens the conflict again and takes the values back.
 */
export const resolveConflict: Command<ResolveConflictInput> = {
  name: 'resolveConflict',
  run(state, { id, keep }, { at, by }) {
    const conflict = live(state, 'conflict', id);
    if (isRefusal(conflict)) return conflict;
    if (conflict.resolution) return refuse('conflict', { en: 'This conflict is closed already.', zh: '该冲突已处理。' }, { recordId: id });
    const closed: Change = { type: 'conflict', id, set: { resolution: keep, resolvedBy: by, resolvedAt: at } };
    if (keep === conflict.stands) return [closed];
    const { type, id: subjectId } = conflict.subject;
    if (!isKnown(type) || !state.get(type, subjectId)) return notFound('conflict', subjectId);
    return [{ type, id: subjectId, set: conflict[keep] as Record<string, unknown> }, closed];
  },
};

function isKnown(type: string): type is RecordType {
  return Object.hasOwn(recordTables, type);
}
