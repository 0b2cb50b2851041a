import { isInEffect, stateAt, type Deal, type Id, type Instant, type OpportunityEvent, type Pipeline, type TrackedState } from '@salescycle/model';
import { dealOf } from '../shared/deal-of.js';
import { CHANGE_KINDS, factsOf, kindsOf, placesIn, type ChangeKind, type DealFacts, type PlaceOf } from './change-kind.js';
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
  const tally = new ChangesTally(request);
  for (const deal of deals) tally.put(deal);
  const changed = [...tally.deals.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { deals: changed, totals: changeTotals(changed), excluded: tally.excluded };
}

/** {@link changesBetween}, kept true while deals come, change and go: each costs what its own events cost. */
export class ChangesTally {
  /** The deals that are not what they were, in no order. */
  readonly deals = new Map<Id, DealChange>();
  private readonly reasons = new Map<Id, string>();
  private readonly request: ChangesRequest;
  private readonly span: Span;
  private readonly placeOf: PlaceOf;

  /** @throws RangeError when `from` or `to` is no instant */
  constructor(request: ChangesRequest) {
    this.request = request;
    this.span = { start: justBefore(request.from), end: justBefore(request.to) };
    this.placeOf = placesIn(request.pipeline);
  }

  /** Takes a deal in, in the place of its former self. */
  put(deal: Deal): void {
    const { id } = deal.opportunity;
    this.drop(id);
    if (this.span.start >= this.span.end) return;
    const { before, after, reason } = comparedOf(deal, this.span, this.request);
    if (reason) this.reasons.set(id, reason);
    const kinds = after ? kindsOf(before, after, this.placeOf) : [];
    if (after && kinds.length) this.deals.set(id, { id, before, after, kinds });
  }

  drop(id: Id): void {
    this.deals.delete(id);
    this.reasons.delete(id);
  }

  /** As in {@link ChangesBetween}. */
  get excluded(): Record<string, number> {
    const counts = new Map<string, number>();
    for (const reason of this.reasons.values()) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

/** What changed deals come to by kind; kinds that met no deal are absent. @throws RangeError when a sum is beyond 2^53 minor units */
export function changeTotals(changed: readonly DealChange[]): ChangesBetween['totals'] {
  const totals: ChangesBetween['totals'] = {};
  for (const kind of CHANGE_KINDS) {
    const deals = changed.filter(({ kinds }) => kinds.includes(kind));
    if (deals.length) totals[kind] = totalOf(deals);
  }
  return totals;
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

/** Instants are whole milliseconds. */
function justBefore(instant: Instant): Instant {
  return new Date(Date.parse(instant) - 1).toISOString();
}
