import type { Deal, Id, Lead } from '@salescycle/model';
import { ratio, statusOfRate, type Figure } from '../figure.js';
import type { Measure, MeasureContext, Tally } from '../measure.js';
import { dealAt } from '../shared/deal-at.js';
import { readingOf } from '../shared/deal-tally.js';
import { leadAt } from '../shared/lead-at.js';
import { LeadLinks } from '../shared/lead-links.js';
import { Ledger } from '../shared/ledger.js';
import { spanOf, type Span } from '../shared/span.js';
import { wilson } from '../statistics/wilson.js';
import { lifecycleSteps, type LifecycleStep } from './lifecycle-steps.js';
import { unitOfDeal, unitOfLead, LAST, type Facts, type LeadFact, type Unit } from './lifecycle-unit.js';

/** The way from lead to cash. `value` is the share of the cohort that was won; `n` is the cohort. */
export interface LifecycleFunnelFigure extends Figure<number> {
  /** lead, qualified, opportunity, won, paid. */
  steps: LifecycleStep[];
  /** Won deals nobody made a payment plan for: they cannot be in `paid`. */
  noPlan: number;
}

/**
 * Lifecycle funnel (全程漏斗): leads created in the period, and deals without a lead first seen in it, followed to the win and the
 * money. A lead and its deals count once; a later step implies the earlier ones. While no deal has a payment plan, `paid` is `null`.
 */
export const lifecycleFunnel: Measure<LifecycleFunnelFigure> = {
  id: 'lifecycle-funnel',
  label: { en: 'Lead-to-cash funnel', zh: '全程漏斗' },
  definition: {
    en: 'Follows the leads and direct deals that came in during the period: how many were qualified, became a deal, were won, were paid.',
    zh: '跟踪本期进入的线索和直接建立的商机：有多少合格、转为商机、赢单、回款。',
  },
  formula: { en: 'reached a step ÷ leads and direct deals of the period', zh: '到达该步骤的数量 ÷ 本期线索与直接商机数' },
  unit: 'ratio',
  better: 'higher',
  start: (context) => new LifecycleTally(context),
};

class LifecycleTally implements Tally<LifecycleFunnelFigure> {
  #context: MeasureContext;
  #span: Span;
  /** Per furthest step: how the units that got no further stand now. */
  #counts = Array.from({ length: LAST + 1 }, () => ({ open: 0, lost: 0, won: 0 }));
  #ledger = new Ledger<Unit>(({ furthest, now }, sign) => (this.#counts[furthest]![now] += sign));
  #links = new LeadLinks<LeadFact, Facts>({
    onDeal: (deal, lead) => this.#ledger.set(deal.id, lead ? null : readingOf(deal.at, this.#context, () => unitOfDeal(deal, this.#span))),
    onLead: (leadId) => {
      const lead = this.#links.lead(leadId);
      this.#ledger.set(leadId, lead && unitOfLead(lead, this.#links.dealsOf(leadId), this.#context, this.#span));
    },
  });

  constructor(context: MeasureContext) {
    this.#context = context;
    this.#span = spanOf(context);
  }

  put(deal: Deal): void {
    const at = dealAt(deal, this.#context);
    if (at) this.#links.setDeal(at.id, { id: at.id, at }, at.opportunity.leadId);
    else this.drop(deal.opportunity.id);
  }

  putLead(lead: Lead): void {
    const at = leadAt(lead, this.#context);
    if (at) this.#links.setLead(lead.id, { ...at, createdAt: lead.createdAt });
    else this.drop(lead.id);
  }

  drop(id: Id): void {
    this.#links.drop(id);
    this.#ledger.set(id, null);
  }

  figure(): LifecycleFunnelFigure {
    const { asOf, period } = this.#context;
    const steps = lifecycleSteps(this.#counts, (test) => this.#ledger.ids(test));
    const [cohort, won] = [steps[0]!.reached!, steps[LAST]!.reached!];
    return {
      value: ratio(won, cohort), n: cohort, interval: wilson(won, cohort), status: this.#span.isAhead ? 'notApplicable' : statusOfRate(cohort),
      asOf, period, excluded: this.#ledger.excluded(), unconverted: 0, recordIds: () => this.#ledger.ids(), steps, noPlan: won,
    };
  }
}
