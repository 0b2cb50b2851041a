import type { Deal, Id, Instant, Lead } from '@salescycle/model';
import { statusOfRate, type Figure } from '../figure.js';
import type { Measure, MeasureContext, Tally } from '../measure.js';
import { dealAt, type DealAt } from '../shared/deal-at.js';
import { readingOf } from '../shared/deal-tally.js';
import { Ledger, type Reading } from '../shared/ledger.js';
import { LeadLinks } from '../shared/lead-links.js';
import { spanOf, type Span } from '../shared/span.js';
import { Durations, type DurationSummary } from '../statistics/durations.js';

/** Cycle length in days. `value` is the median gross cycle, `n` the won deals it rests on. */
export interface CycleLengthFigure extends Figure<number> {
  /** Where the cycle ends: at the signature, not when the money has arrived. */
  end: 'signed';
  /** First to last day, closed times included. */
  gross: DurationSummary;
  /** Without the time a deal stood closed before it was reopened. */
  active: DurationSummary;
  /** Cycles that start when their lead was created; the others start when the opportunity was. */
  fromLead: number;
}

interface Cycle {
  grossMs: number;
  activeMs: number;
  isFromLead: boolean;
}

/**
 * Cycle length to signature (签约周期): how long the deals won in the period took, from the lead's creation (the opportunity's, where
 * no lead is known) to the final win. Deals still open are not in it, so it is biased short while many are.
 */
export const cycleLength: Measure<CycleLengthFigure> = {
  id: 'cycle-length',
  label: { en: 'Sales cycle to signature', zh: '签约周期' },
  definition: {
    en: 'How many days the deals won in the period took, from the first record of the lead or deal to the signature. Half took less.',
    zh: '本期内赢单的商机从最初登记（线索或商机）到签约所用的天数，取中位数。',
  },
  formula: { en: 'median of (final win − lead or deal created), in days', zh: '（最终赢单时间 − 线索或商机创建时间）的中位数，单位天' },
  unit: 'days',
  better: 'lower',
  start: (context) => new CycleTally(context),
};

class CycleTally implements Tally<CycleLengthFigure> {
  #context: MeasureContext;
  #span: Span;
  #gross = new Durations();
  #active = new Durations();
  #fromLead = 0;
  #ledger = new Ledger<Cycle>((cycle, sign) => this.#apply(cycle, sign));
  #links = new LeadLinks<Instant, DealAt>({
    onDeal: (deal, leadCreatedAt) => this.#ledger.set(deal.id, readingOf(deal, this.#context, () => this.#read(deal, leadCreatedAt))),
  });

  constructor(context: MeasureContext) {
    this.#context = context;
    this.#span = spanOf(context);
  }

  put(deal: Deal): void {
    const known = dealAt(deal, this.#context);
    if (known) this.#links.setDeal(known.id, known, known.opportunity.leadId);
    else this.drop(deal.opportunity.id);
  }

  /** A deleted lead's creation stays a fact; one that lies after `asOf` is unknown. */
  putLead(lead: Lead): void {
    if (lead.createdAt <= this.#context.asOf) this.#links.setLead(lead.id, lead.createdAt);
    else this.#links.drop(lead.id);
  }

  drop(id: Id): void {
    this.#links.drop(id);
    this.#ledger.set(id, null);
  }

  figure(): CycleLengthFigure {
    const { asOf, period } = this.#context;
    const gross = this.#gross.summary();
    return {
      value: gross.median, n: gross.n, interval: gross.interval, status: this.#span.isAhead ? 'notApplicable' : statusOfRate(gross.n), asOf, period,
      excluded: this.#ledger.excluded(), unconverted: 0, recordIds: () => this.#ledger.ids(),
      end: 'signed', gross, active: this.#active.summary(), fromLead: this.#fromLead,
    };
  }

  #read(deal: DealAt, leadCreatedAt: Instant | null): Reading<Cycle> | null {
    const { state, closing, events, first } = deal;
    if (state.status !== 'won') return null;
    const place = this.#span.place(closing!);
    if (place === 'outside') return null;
    if (place === 'undated' || events.some(({ undated }) => undated)) return { part: null, excluded: ['undated'] };
    const grossMs = Date.parse(closing!.at) - Date.parse(leadCreatedAt ?? first.at);
    if (grossMs < 0) return { part: null, excluded: ['negative'] };
    return { part: { grossMs, activeMs: grossMs - closedMs(deal), isFromLead: leadCreatedAt !== null } };
  }

  #apply({ grossMs, activeMs, isFromLead }: Cycle, sign: 1 | -1): void {
    this.#gross.apply(grossMs, sign);
    this.#active.apply(activeMs, sign);
    if (isFromLead) this.#fromLead += sign;
  }
}

/** How long the deal stood closed before its reopenings. */
function closedMs({ events }: DealAt): number {
  let total = 0;
  let closedAt: Instant | null = null;
  for (const { at, set: { status } } of events) {
    if (status === 'open' && closedAt !== null) total += Date.parse(at) - Date.parse(closedAt);
    if (status === 'open') closedAt = null;
    else if (status !== undefined) closedAt ??= at;
  }
  return total;
}
