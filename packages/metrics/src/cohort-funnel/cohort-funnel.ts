import { ratio, statusOfRate, type Figure } from '../figure.js';
import type { Measure, MeasureContext } from '../measure.js';
import { dealTally } from '../shared/deal-tally.js';
import { stepsOf } from '../shared/journey.js';
import type { Ledger } from '../shared/ledger.js';
import { spanOf } from '../shared/span.js';
import { wilson } from '../statistics/wilson.js';
import { cohortSteps, type CohortStep } from './cohort-step.js';
import { passageReader, type Passage } from './passage.js';
import { StepTotals } from './step-totals.js';

/** The cohort funnel. `value` is the cohort win rate, ever won / cohort; `n` is the cohort. */
export interface CohortFunnelFigure extends Figure<number> {
  /** One a stage in today's order, then won. */
  steps: CohortStep[];
  /** How the cohort's deals stand now; won + lost + open = n. A deal reopened after a win has reached won and is open. */
  won: number;
  lost: number;
  open: number;
  /** Decided deals of the cohort, 0..1. Below 0.8 the conversions will still rise. */
  maturity: number | null;
  /** Ever won by value of the cohort's value, 0..1. */
  byValue: number | null;
  /** Deals none of whose stages is known, shown at the first step. */
  stageUnknown: number;
}

/**
 * Cohort funnel (批次漏斗): the deals that first appeared in the period, and how far each of them ever got. Moves back do not take a
 * deal out of a step it has reached, and a stage passed over counts as reached.
 */
export const cohortFunnel: Measure<CohortFunnelFigure> = {
  id: 'cohort-funnel',
  label: { en: 'Cohort win rate', zh: '批次赢单率' },
  definition: {
    en: 'Follows the deals that were opened in the period and says how far they ever got. Deals still open can yet move on.',
    zh: '跟踪本期新建的商机，统计各自到达过的最远阶段；仍在进行中的商机还可能推进。',
  },
  formula: { en: 'deals ever won ÷ deals opened in the period', zh: '曾赢单的商机数 ÷ 本期新建商机数' },
  unit: 'ratio',
  better: 'higher',
  start(context) {
    const stages = stepsOf(context.pipeline);
    const totals = Array.from({ length: stages.length + 1 }, () => new StepTotals());
    const unknown = { count: 0 };
    return dealTally<Passage, CohortFunnelFigure>(context, {
      read: passageReader(context, stages),
      apply(passage, sign) {
        totals[passage.furthest]!.applyEnd(passage, sign);
        for (const stay of passage.stays) totals[stay.step]!.applyStay(stay, sign);
        for (const step of passage.skipped) totals[step]!.skipped += sign;
        if (passage.isStageUnknown) unknown.count += sign;
      },
      figure(ledger) {
        const steps = cohortSteps({ stages, totals, currency: context.currency, idsOf: (test) => ledger.ids(test) });
        return figureOf(steps, totals, unknown.count, ledger, context);
      },
    });
  },
};

function figureOf(
  steps: CohortStep[], totals: readonly StepTotals[], stageUnknown: number, ledger: Ledger<Passage>, context: MeasureContext,
): CohortFunnelFigure {
  const now = (status: Passage['now']) => totals.reduce((sum, step) => sum + step[status].count, 0);
  const [won, lost, open] = [now('won'), now('lost'), now('open')];
  const [first, last] = [steps[0]!, steps.at(-1)!];
  const n = first.reached.count;
  const overall = ratio(last.reached.count, n);
  return {
    value: overall, n, interval: wilson(last.reached.count, n),
    status: spanOf(context).isAhead ? 'notApplicable' : statusOfRate(n), asOf: context.asOf, period: context.period,
    excluded: ledger.excluded(), unconverted: ledger.unconverted, recordIds: () => ledger.ids(),
    steps, won, lost, open, maturity: ratio(won + lost, n), byValue: ratio(last.reached.value.amount, first.reached.value.amount), stageUnknown,
  };
}
