import { editRecord, moveOpportunities, type EditableFields, type EditRecordInput, type MovesInput, type Opportunity, type Stage } from '@salescycle/model';
import { OpportunityMoveEvent, RecordEditEvent, type ChangeDetail, type ChangeOfOne } from '../../shared/events.js';
import type { Inverses, LeadInput, OneInput, Way } from './plan.js';

/** What each deal gets, beside what a gate asks for. */
type FieldsOf = (deal: Opportunity) => EditableFields<Opportunity>;

/** Several deals to a stage, through its gates; with what another row gives them. */
export function toStage(to: Stage, name: string, fieldsOf: FieldsOf): Way<MovesInput> {
  return {
    command: moveOpportunities, to, name, done: (what, t) => t.moved(what, name),
    input: (deal, given) => ({ ...given, id: deal.id, stageId: to.id, fields: { ...fieldsOf(deal), ...given?.fields } }),
    event: (changed, inverses) => {
      const detail = detailOf(moveOpportunities.name, changed.map(({ deal, input }) => ({ ...changeOf(input, inverses), from: deal.stageId })));
      // Those that only get another place in their stage do not move.
      return changed.every(({ deal }) => deal.stageId === to.id) ? new RecordEditEvent(detail) : new OpportunityMoveEvent({ ...detail, to: to.id });
    },
  };
}

/** Several deals that keep their stages, each with new values of its own; with leads that get the same. */
export function asTheyStand(name: string, fieldsOf: FieldsOf, { done, along }: Pick<Way, 'done' | 'along'>): Way<Extract<EditRecordInput, { type: 'opportunity' }>> {
  return {
    command: editRecord, to: null, name, done, ...(along && { along }),
    input: (deal, given) => ({ type: 'opportunity', id: deal.id, fields: { ...fieldsOf(deal), ...given?.fields }, ...(given?.reason !== undefined && { reason: given.reason }) }),
    event: (changed, inverses) => new RecordEditEvent(detailOf(editRecord.name, [...changed.map(({ input }) => changeOf(input, inverses)), ...(along ?? []).map((input) => changeOf(input, inverses))])),
  };
}

/** What a host hears of a change of several deals. */
export function detailOf(command: string, each: readonly ChangeOfOne[]): ChangeDetail {
  return { command, ids: each.map(({ id }) => id), each, origin: 'user' };
}

/** What one of them becomes, and where the host is the one to undo what it was. */
export function changeOf({ id, fields }: Pick<OneInput | LeadInput, 'id' | 'fields'>, inverses?: Inverses): ChangeOfOne {
  const inverse = inverses?.get(id);
  return { id, fields: { ...fields }, ...(inverse && { inverse: { ...inverse } }) };
}
