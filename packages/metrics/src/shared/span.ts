import { startOfDate, type Instant, type OpportunityEvent } from '@salescycle/model';
import type { MeasureContext } from '../measure.js';

/** Where a dated fact stands to a span: in it, out of it, or nobody can tell because it has no date. */
export type Place = 'inside' | 'outside' | 'undated';

/** A period as instants of the reporting zone, so that "its local day lies in the period" is a comparison of two texts. */
export interface Span {
  has(at: Instant): boolean;
  /** All time needs no dates: there an undated event is inside. */
  place(event: Pick<OpportunityEvent, 'at' | 'undated'>): Place;
  /** The period begins after the context's instant, so that nothing can be said about it. */
  isAhead: boolean;
}

/** The span of a context's period; all time when there is none. */
export function spanOf({ period, timeZone, asOf }: Pick<MeasureContext, 'period' | 'timeZone' | 'asOf'>): Span {
  if (!period) return { has: () => true, place: () => 'inside', isAhead: false };
  const [from, to] = [startOfDate(timeZone, period.from), startOfDate(timeZone, period.to)];
  const has = (at: Instant) => from <= at && at < to;
  return { has, place: ({ at, undated }) => (undated ? 'undated' : has(at) ? 'inside' : 'outside'), isAhead: asOf < from };
}
