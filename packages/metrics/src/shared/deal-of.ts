import type { Deal, Opportunity, OpportunityEvent, TrackedPatch } from '@salescycle/model';

/**
 * A deal from an opportunity record alone, for a page that has records and no history: created in its present stage, closed when the
 * record says so. Figures of the past then know no more than that. A closing without a date, or one before the creation, is undated.
 */
export function dealOf(opportunity: Opportunity): Deal {
  const { id, createdAt, createdBy, updatedAt, closedAt, status } = opportunity;
  const set: TrackedPatch = { status: 'open', stageId: opportunity.stageId };
  if (opportunity.amount) set.amount = opportunity.amount;
  if (opportunity.expectedCloseDate !== undefined) set.expectedCloseDate = opportunity.expectedCloseDate;
  if (opportunity.probabilityOverride) set.probabilityOverride = opportunity.probabilityOverride;
  if (opportunity.forecastCategory) set.forecastCategory = opportunity.forecastCategory;
  const created: OpportunityEvent = { id: `${id}/1`, at: createdAt, by: createdBy, kind: 'created', set };
  if (status === 'open') return { opportunity, history: [created] };
  const closed: OpportunityEvent = { id: `${id}/2`, at: closedAt ?? updatedAt, by: createdBy, kind: status, set: { status } };
  if (closedAt === undefined) closed.undated = true;
  if (closed.at < createdAt) Object.assign(created, { at: closed.at, undated: true });
  return { opportunity, history: [created, closed] };
}
