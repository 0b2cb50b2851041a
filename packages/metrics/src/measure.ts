import type { Currency, Deal, ExchangeRate, Id, Instant, Label, Lead, LossReason, Period, Pipeline } from '@salescycle/model';
import type { Figure } from './figure.js';

/** Everything a figure depends on besides the records. The same context and records give the same figure, byte for byte. */
export interface MeasureContext {
  /** The moment the figure is true for. What happened exactly then has happened; what came later is unknown. */
  asOf: Instant;
  /** The reporting zone (IANA name), which decides on which day something happened. */
  timeZone: string;
  /** The half-open span of days the figure is about; `null` is all time. Figures of the moment (open pipeline) take none. */
  period: Period | null;
  /** The pipeline whose deals are measured, with today's stage order. */
  pipeline: Pipeline;
  /** The reporting currency. */
  currency: Currency;
  rates: readonly ExchangeRate[];
  /** By id. A deal lost for a reason that is no decision (duplicate, test) stays out of the win rate. */
  lossReasons?: ReadonlyMap<Id, LossReason>;
  /** Count deleted records too. */
  includeDeleted?: boolean;
}

/**
 * A figure being kept: what each record contributes is remembered, so that `put` again replaces it and `drop` takes it out exactly.
 * The order of calls does not matter, and `figure` never looks at all records again.
 */
export interface Tally<F extends Figure> {
  put(deal: Deal): void;
  /** Only where leads matter to the figure. */
  putLead?(lead: Lead): void;
  /** Forgets a deal or lead; one that was never put is no matter. */
  drop(id: Id): void;
  /** The figure of what has been put so far. Its `recordIds` are read when asked for: take a new figure after a change. */
  figure(): F;
}

/** A measure: its words, and how to keep its figure. */
export interface Measure<F extends Figure = Figure> {
  /** Kebab-case and stable: saved card configurations name it. */
  id: string;
  label: Label;
  /** What it says, in words a sales manager uses. */
  definition: Label;
  /** How it is computed, for "open this number". */
  formula: Label;
  /** What `value` counts in: records, money, a share of 1, or days. */
  unit: 'count' | 'money' | 'ratio' | 'days';
  /** Which direction is good news; `null` when neither is. */
  better: 'higher' | 'lower' | null;
  start(context: MeasureContext): Tally<F>;
}

/**
 * A measure's figure over these records, computed at once.
 *
 * @example compute(winRate, deals, context).value; // 0.4
 */
export function compute<F extends Figure>(measure: Measure<F>, deals: Iterable<Deal>, context: MeasureContext, leads: Iterable<Lead> = []): F {
  return series(measure, deals, [context], leads)[0]!;
}

/** A measure's figures over the same records in several contexts, in the order given: the points of a sparkline. */
export function series<F extends Figure>(
  measure: Measure<F>, deals: Iterable<Deal>, contexts: readonly MeasureContext[], leads: Iterable<Lead> = [],
): F[] {
  const tallies = contexts.map((context) => measure.start(context));
  for (const deal of deals) for (const tally of tallies) tally.put(deal);
  for (const lead of leads) for (const tally of tallies) tally.putLead?.(lead);
  return tallies.map((tally) => tally.figure());
}
