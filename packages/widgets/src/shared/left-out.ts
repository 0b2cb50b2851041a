import type { Measure, MeasureContext } from '@salescycle/metrics';
import type { Id } from '@salescycle/model';
import type { DealFeed } from './deal-feed.js';

/**
 * The deals a figure leaves out for a reason, sorted. Each deal is put before the measure by itself, so that the measure stays the only
 * one who knows its rules; that reads all deals once, which is for a click and not for every change.
 */
export function leftOut(feed: DealFeed, measure: Measure, context: MeasureContext, reason: string): Id[] {
  const tally = measure.start(context);
  for (const lead of feed.leads.values()) tally.putLead?.(lead);
  const count = () => {
    const { excluded, unconverted } = tally.figure();
    return reason === 'unconverted' ? unconverted : (excluded[reason] ?? 0);
  };
  const before = count();
  const ids: Id[] = [];
  for (const deal of feed.deals.values()) {
    tally.put(deal);
    if (count() > before) ids.push(deal.opportunity.id);
    tally.drop(deal.opportunity.id);
  }
  return ids.sort();
}
