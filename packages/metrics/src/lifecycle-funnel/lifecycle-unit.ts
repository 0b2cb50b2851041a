import type { Id, Instant } from '@salescycle/model';
import type { MeasureContext } from '../measure.js';
import type { DealAt } from '../shared/deal-at.js';
import type { LeadAt } from '../shared/lead-at.js';
import type { Reading } from '../shared/ledger.js';
import type { Span } from '../shared/span.js';

/** The steps a unit can be seen at; whether it was paid nobody records yet. */
const STEP = { lead: 0, qualified: 1, opportunity: 2, won: 3 } as const;

/** The index of the last such step. */
export const LAST = STEP.won;

/** One lead with its deals, or one deal without a lead. */
export interface Unit {
  furthest: 0 | 1 | 2 | 3;
  now: 'open' | 'won' | 'lost';
}

/** What is kept of a deal. */
export interface Facts {
  id: Id;
  at: DealAt;
}

/** What is kept of a lead. */
export interface LeadFact extends LeadAt {
  createdAt: Instant;
}

/** A deal without a known lead, placed by its first event. */
export function unitOfDeal({ at }: Facts, span: Span): Reading<Unit> | null {
  const place = span.place(at.first);
  if (place === 'outside') return null;
  if (place === 'undated') return { part: null, excluded: ['undated'] };
  return { part: { furthest: furthestOf(at), now: at.state.status } };
}

/** A lead with what became of it; deals of other pipelines are not looked at. */
export function unitOfLead(lead: LeadFact, deals: readonly Facts[], { pipeline }: MeasureContext, span: Span): Reading<Unit> | null {
  if (!span.has(lead.createdAt)) return null;
  const own = deals.filter(({ at }) => at.opportunity.pipelineId === pipeline.id).map(({ at }) => at);
  const byStatus = lead.isConverted ? STEP.opportunity : lead.isQualified ? STEP.qualified : STEP.lead;
  const furthest = Math.max(byStatus, ...own.map(furthestOf)) as Unit['furthest'];
  return { part: { furthest, now: own.length ? bestOf(own) : lead.isDisqualified ? 'lost' : 'open' } };
}

function furthestOf({ events }: DealAt): Unit['furthest'] {
  return events.some(({ set }) => set.status === 'won') ? STEP.won : STEP.opportunity;
}

/** As long as one deal is open the unit is; it is lost only when all its deals are. */
function bestOf(deals: readonly DealAt[]): Unit['now'] {
  return (['open', 'won'] as const).find((status) => deals.some(({ state }) => state.status === status)) ?? 'lost';
}
