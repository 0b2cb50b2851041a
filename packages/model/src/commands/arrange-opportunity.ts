import type { Opportunity } from '../records/opportunity.js';
import { isRefusal } from '../refusal.js';
import { live, type Command } from './command.js';
import { editRecord } from './edit-record.js';
import type { EditableFields } from './fields-of.js';
import { forbidden } from './rights.js';

/** Which opportunity, its place among the others (`boardOrderBetween`), and the fields it gets by coming there. */
export interface ArrangeInput {
  id: string;
  boardOrder: string;
  fields?: EditableFields<Opportunity>;
  /** What a limit on the way of its new owner asks for. */
  reason?: string;
}

/** Gives an opportunity its place in the board's own order, within its stage. Whoever may move deals may; fields that come along need `edit` as well. */
export const arrangeOpportunity: Command<ArrangeInput> = {
  name: 'arrangeOpportunity',
  run(state, { id, boardOrder, fields = {}, reason }, context) {
    const opportunity = live(state, 'opportunity', id);
    if (isRefusal(opportunity)) return opportunity;
    if (!Object.keys(fields).length) return [{ type: 'opportunity', id, set: { boardOrder } }];
    const edited = forbidden(editRecord, context.rights) ?? editRecord.run(state, { type: 'opportunity', id, fields, ...(reason !== undefined && { reason }) }, context);
    return isRefusal(edited) ? edited : [{ type: 'opportunity', id, set: { ...fields, boardOrder }, ...(reason !== undefined && { reason }) }];
  },
};
