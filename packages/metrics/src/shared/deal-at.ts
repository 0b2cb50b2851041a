import { eventsAt, stateAt, type Deal, type Id, type Opportunity, type OpportunityEvent, type TrackedState } from '@salescycle/model';
import type { MeasureContext } from '../measure.js';
import { dealOf } from './deal-of.js';

/** A deal as it was known at an instant. */
export interface DealAt {
  id: Id;
  opportunity: Opportunity;
  /** Its stage events in effect, oldest first; never empty. */
  events: readonly OpportunityEvent[];
  first: OpportunityEvent;
  state: TrackedState;
  /** The event that closed it; `null` while it is open. */
  closing: OpportunityEvent | null;
}

/**
 * The deal at the context's instant by replay of its history, not by today's record. `null` when it did not exist then or was
 * deleted by then (unless deleted ones are asked for). A deal without history gets the least one its record tells.
 */
export function dealAt(deal: Deal, { asOf, includeDeleted }: MeasureContext): DealAt | null {
  const { opportunity, history } = deal.history.length > 0 ? deal : dealOf(deal.opportunity);
  if (!includeDeleted && opportunity.deletedAt !== undefined && opportunity.deletedAt <= asOf) return null;
  const state = stateAt(history, asOf);
  if (!state) return null;
  const events = eventsAt(history, asOf);
  const closing = state.status === 'open' ? null : events.findLast(({ set }) => set.status !== undefined)!;
  return { id: opportunity.id, opportunity, events, first: events[0]!, state, closing };
}
