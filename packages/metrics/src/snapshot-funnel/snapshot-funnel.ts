import type { Id, Money, Stage } from '@salescycle/model';
import { statusOfSum, type Figure } from '../figure.js';
import type { Measure, MeasureContext } from '../measure.js';
import { conversionOf, worthOf, type Worth } from '../shared/conversion.js';
import { dealTally } from '../shared/deal-tally.js';
import { indexOfSteps, stepsOf } from '../shared/journey.js';
import type { Ledger } from '../shared/ledger.js';
import { ValueSum, leftOutOfMoney } from '../shared/value-sum.js';

/** What stands in one stage at the moment. */
export interface SnapshotStep {
  stage: Stage;
  /** Open deals. */
  count: number;
  /** What they are worth in the reporting currency, as far as known. */
  amount: Money;
  /** Before conversion, one amount a currency, by currency code. */
  perCurrency: Money[];
  recordIds(): Id[];
}

/** The open deals by stage. `value` and `n` are their number. Neighbouring stages are no conversion: the deals are different ones. */
export interface SnapshotFunnelFigure extends Figure<number> {
  steps: SnapshotStep[];
  /** What all of them are worth in the reporting currency, as far as known. */
  amount: Money;
}

interface Place {
  step: number;
  worth: Worth;
}

/** Snapshot funnel (阶段分布): how many deals stand open in each stage at an instant, and what they are worth. */
export const snapshotFunnel: Measure<SnapshotFunnelFigure> = {
  id: 'snapshot-funnel',
  label: { en: 'Open deals by stage', zh: '各阶段商机分布' },
  definition: {
    en: 'How many deals stand open in each stage at the moment, and what they are worth. It says nothing about conversion.',
    zh: '当前各阶段进行中的商机数量与金额；不反映转化率。',
  },
  formula: { en: 'open deals counted by their present stage', zh: '按当前所在阶段统计进行中的商机' },
  unit: 'count',
  better: null,
  start(context) {
    const stages = stepsOf(context.pipeline);
    const steps = indexOfSteps(stages);
    const sums = stages.map(() => new ValueSum(context.currency));
    const all = new ValueSum(context.currency);
    const convert = conversionOf(context);
    return dealTally<Place, SnapshotFunnelFigure>(context, {
      read(deal) {
        if (deal.closing) return null;
        const step = steps.get(deal.state.stageId);
        if (step === undefined) return { part: null, excluded: ['unknownStage'] };
        const worth = worthOf(deal, convert, context.asOf);
        return { part: { step, worth }, ...leftOutOfMoney(worth) };
      },
      apply({ step, worth }, sign) {
        sums[step]!.apply(worth, sign);
        all.apply(worth, sign);
      },
      figure: (ledger) => figureOf(stages, sums, all, ledger, context),
    });
  },
};

/** A retired stage is shown only while deals stand in it. */
function figureOf(
  stages: readonly Stage[], sums: readonly ValueSum[], all: ValueSum, ledger: Ledger<Place>, { asOf }: MeasureContext,
): SnapshotFunnelFigure {
  const steps = stages.map((stage, index) => {
    const sum = sums[index]!;
    const recordIds = () => ledger.ids(({ step }) => step === index);
    return { stage, count: sum.count, amount: sum.total(), perCurrency: sum.perCurrency(), recordIds };
  });
  return {
    value: all.count, n: all.count, interval: null, status: statusOfSum(all.count, ledger.known), asOf, period: null,
    excluded: ledger.excluded(), unconverted: ledger.unconverted, recordIds: () => ledger.ids(),
    steps: steps.filter(({ stage, count }) => stage.active !== false || count > 0), amount: all.total(),
  };
}
