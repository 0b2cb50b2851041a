import type { Conflict } from '../records/conflict.js';
import { recordTables, type RecordType } from '../records/index.js';
import { isRefusal, refuse } from '../refusal.js';
import { arrangeOpportunity } from './arrange-opportunity.js';
import { live, notFound, type Change, type Command } from './command.js';
import { convertLead } from './convert-lead.js';
import { deleteRecord } from './delete-record.js';
import { editRecord } from './edit-record.js';
import { moveOpportunity } from './move-opportunity.js';
import { forbidden } from './rights.js';

/** Which conflict, and whose change is kept. */
export interface ResolveConflictInput {
  id: string;
  keep: NonNullable<Conflict['resolution']>;
}

/**
 * Closes a conflict. Keeping what stands changes the record no further; keeping the other change puts its values into the record, over
 * whatever it says by now, for which it takes the right that making the change takes. Undo opens the conflict again and takes the values back.
 */
export const resolveConflict: Command<ResolveConflictInput> = {
  name: 'resolveConflict',
  run(state, { id, keep }, { at, by, rights }) {
    const conflict = live(state, 'conflict', id);
    if (isRefusal(conflict)) return conflict;
    if (conflict.resolution) return refuse('conflict', { en: 'This conflict is closed already.', zh: '该冲突已处理。' }, { recordId: id });
    const closed: Change = { type: 'conflict', id, set: { resolution: keep, resolvedBy: by, resolvedAt: at } };
    if (keep === conflict.stands) return [closed];
    const { type, id: subjectId } = conflict.subject;
    if (!isKnown(type) || !state.get(type, subjectId)) return notFound('conflict', subjectId);
    const set = conflict[keep] as Record<string, unknown>;
    return forbidden(commandFor(set), rights) ?? [{ type, id: subjectId, set }, closed];
  },
};

/** Which command sets a field that has one of its own. */
const SETTERS: Readonly<Record<string, Named>> = {
  deletedAt: deleteRecord, pipelineId: moveOpportunity, stageId: moveOpportunity, boardOrder: arrangeOpportunity, convertedTo: convertLead,
};

type Named = Pick<Command<never>, 'name' | 'by'>;

/** The command that makes such a change; to bring back what was deleted is an edit. */
function commandFor(set: Readonly<Record<string, unknown>>): Named {
  return Object.entries(SETTERS).find(([name]) => (set[name] ?? null) !== null)?.[1] ?? editRecord;
}

function isKnown(type: string): type is RecordType {
  return Object.hasOwn(recordTables, type);
}
