import { checkMove } from '../gates/gate.js';
import { recordTables, type Records, type RecordType } from '../records/index.js';
import type { Opportunity } from '../records/opportunity.js';
import { stageOf } from '../records/pipeline.js';
import { isRefusal, refuse, type Refusal } from '../refusal.js';
import { live, type Command, type CommandContext, type State } from './command.js';
import type { EditableFields } from './fields-of.js';
import { withGiven } from './move-opportunity.js';

/** Which record, and the fields to change. `null` clears one. */
export type EditRecordInput = { [T in RecordType]: { type: T; id: string; fields: EditableFields<Records[T]>; reason?: string } }[RecordType];

/**
 * Edits fields of one record. Fields that only commands may set (stage, status, dates of closing) and append-only records are refused; an open
 * deal becomes somebody else's through the limit of its stage.
 */
export const editRecord: Command<EditRecordInput> = {
  name: 'editRecord',
  run(state, input, context) {
    const { type, id, fields, reason } = input;
    const record = live(state, type, id);
    if (isRefusal(record)) return record;
    const table = recordTables[type];
    if ('appendOnly' in table && table.appendOnly) {
      return refuse('notAllowed', {
        en: `${table.label.en} entries are not edited; add a new one that corrects it.`,
        zh: `${table.label.zh}不可修改，请新增一条更正。`,
      }, { recordId: id });
    }
    const system = table.fields.find((field) => 'system' in field && field.name in fields);
    if (system) {
      return refuse('notAllowed', {
        en: `${system.label.en} is changed by its own command, not by editing.`,
        zh: `“${system.label.zh}”由相应操作更改，不能直接编辑。`,
      }, { recordId: id });
    }
    const full = input.type === 'opportunity' && 'ownerId' in input.fields ? handedOver(state, record as Opportunity, input, context) : null;
    return full ?? [{ type, id, set: fields, ...(reason !== undefined && { reason }) }];
  },
};

/** What the limit of its stage says to its new owner. */
function handedOver(state: State, deal: Opportunity, { fields, reason }: Extract<EditRecordInput, { type: 'opportunity' }>, { rights }: CommandContext): Refusal | null {
  const pipeline = deal.status === 'open' ? state.get('pipeline', deal.pipelineId) : undefined;
  const to = pipeline && stageOf(pipeline, deal.stageId);
  return to ? checkMove({ opportunity: withGiven(deal, fields), before: deal, pipeline, to, reason, rights }, state) : null;
}
