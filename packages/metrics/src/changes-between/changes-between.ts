import { isInEffect, stateAt, type Deal, type Id, type Instant, type OpportunityEvent, type Pipeline, type TrackedState } from '@salescycle/model';
import { dealOf } from '../shared/deal-of.js';
import { CHANGE_KINDS, factsOf, kindsOf, placesIn, type ChangeKind, type DealFacts } from './change-kind.js';
import { totalOf, type ChangeTotal } from './change-total.js';

/** Which changes: those that happened in `[from, to)`, on deals of the pipeline. */
export interface ChangesRequest {
  from: Instant;
  to: Instant;
  /** With today's stage order, which tells forward from back. */
  pipeline: Pipeline;
  /** Look at deals that were deleted by `to`, too. */
  includeDeleted?: boolean;
}

/** One deal that is not what it was. */
export interface DealChange {
  id: Id;
  /** Just before `from`; `null` when there was no such deal yet. */
  before: DealFacts | null;
  /** Just before `to`. */
  after: DealFacts;
  /** At least one, in the order of {@link CHANGE_KINDS}. */
  kinds: readonly ChangeKind[];
}

/** What changed between two instants. */
export interface ChangesBetween {
  /** By id. */
  deals: readonly DealChange[];
  /** By kind; kinds that met no deal are absent. A deal of several kinds is in the total of each. */
  totals: Partial<Record<ChangeKind, ChangeTotal>>;
  /**
   * Deals left out, or of which something is, by reason; reasons that met nobody are absent. `undated`: something was recorded in the
   * span of which nobody knows when it happened. `deleted`: it stood before the span and was deleted in it. `otherPipeline`.
   */
  excluded: Record<string, number>;
}

/**
 * What changed between two instants (本期变化), a weekly review's first question: each deal that is not at `to` what it was at `from`, with
 * both, and what that comes to by kind. Stage, status, amount and close date are compared; what was changed and changed back, by undo or
 * by hand, leaves no trace. It goes by when things happened, not by when they were recorded: a win of last month entered today is no win
 * of this week. Undated events are taken as having happened before the span. Nothing changed when `to` is not after `from`; up to a
 * `to` in the future it is what has changed so far.
 *
 * Time zones do not matter: whoever asks turns the reporting zone's days into instants (`startOfDate`). O(events of all deals).
 *
 * @example
 * const { deals, totals } = changesBetween(all, { from: lastMonday, to: monday, pipeline });
 * totals.won; // { count: 2, withoutAmount: 0, money: [{ currency: 'CNY', count: 2, before: …, after: …, difference: … }] }
 * @throws RangeError when `from` or `to` is no instant, or a sum is beyond 2^53 minor units
 */
export function changesBetween(deals: Iterable<Deal>, request: ChangesRequest): ChangesBetween {
  const span = { start: justBefore(request.from), end: justBefore(request.to) };
  const placeOf = placesIn(request.pipeline);
  const changed: DealChange[] = [];
  const excluded = new Map<string, number>();
  for (const deal of span.start < span.end ? deals : []) {
    const { before, after, reason } = comparedOf(deal, span, request);
    if (reason) excluded.set(reason, (excluded.get(reason) ?? 0) + 1);
    if (!after) continue;
    const kinds = kindsOf(before, after, placeOf);
    if (kinds.length) changed.push({ id: deal.opportunity.id, before, after, kinds });
  }
  changed.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { deals: changed, totals: totalsOf(changed), excluded: Object.fromEntries([...excluded].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** The last instants before a span and in it: what happened by them had happened. */
interface Span {
  start: Instant;
  end: Instant;
}

interface Compared {
  before: DealFacts | null;
  /** `null` when the deal is none of the answer's business. */
  after: DealFacts | null;
  reason?: string;
}

const NOTHING: Compared = { before: null, after: null };

function comparedOf(deal: Deal, { start, end }: Span, { pipeline, includeDeleted }: ChangesRequest): Compared {
  const { opportunity, history } = deal.history.length > 0 ? deal : dealOf(deal.opportunity);
  const after = stateAt(history, end);
  if (!after) return NOTHING;
  const { deletedAt } = opportunity;
  const isDeleted = !includeDeleted && deletedAt !== undefined && deletedAt <= end;
  if (isDeleted && (deletedAt <= start || !stateAt(history, start))) return NOTHING;
  if (opportunity.pipelineId !== pipeline.id) return { ...NOTHING, reason: 'otherPipeline' };
  if (isDeleted) return { ...NOTHING, reason: 'deleted' };
  const undated = history.filter((event) => event.undated && event.at > start && isInEffect(event, end));
  const before = undated.length ? stateWith(undated, history, { start, end }) : stateAt(history, start);
  return { before: before && factsOf(before), after: factsOf(after), ...(undated.length && { reason: 'undated' }) };
}

/** The state before the span, had the undated events of the span happened by then. */
function stateWith(undated: readonly OpportunityEvent[], history: readonly OpportunityEvent[], { start, end }: Span): TrackedState | null {
  const standing = [...history.filter((event) => isInEffect(event, start)), ...undated];
  return stateAt(standing.map((event) => ({ ...event, undone: [] })), end);
}

function totalsOf(changed: readonly DealChange[]): ChangesBetween['totals'] {
  const totals: ChangesBetween['totals'] = {};
  for (const kind of CHANGE_KINDS) {
    const deals = changed.filter(({ kinds }) => kinds.includes(kind));
    if (deals.length) totals[kind] = totalOf(deals);
  }
  return totals;
}

/** Instants are whole milliseconds. */
function justBefore(instant: Instant): Instant {
  return new Date(Date.parse(instant) - 1).toISOString();
}
