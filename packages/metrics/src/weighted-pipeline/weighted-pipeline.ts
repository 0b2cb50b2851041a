import { forecastCategoryOf, probabilityOf, weightOf, type Money } from '@salescycle/model';
import { statusOfSum, type Figure } from '../figure.js';
import type { Measure, MeasureContext } from '../measure.js';
import { conversionOf, worthOf } from '../shared/conversion.js';
import type { DealAt } from '../shared/deal-at.js';
import { dealTally } from '../shared/deal-tally.js';
import type { Reading } from '../shared/ledger.js';
import { leftOutOfMoney } from '../shared/value-sum.js';
import { WeightedSum, type WeightedWorth } from './weighted-sum.js';

/** Money in open deals by likelihood. `n` deals are in the value. */
export interface WeightedPipelineFigure extends Figure<Money> {
  /** The same deals at their full amounts, in the reporting currency. */
  total: Money;
  /** The weighted sum before conversion, one amount a currency, by currency code. */
  perCurrency: Money[];
}

/**
 * Weighted pipeline (加权在途金额): the open deals expected to close in the period, each at amount × probability. Exact, and rounded
 * once a currency instead of once a deal.
 */
export const weightedPipeline: Measure<WeightedPipelineFigure> = {
  id: 'weighted-pipeline',
  label: { en: 'Weighted pipeline', zh: '加权在途金额' },
  definition: {
    en: 'What the open deals expected to close in the period are worth, each by its probability. Omitted deals are left out.',
    zh: '预计在本期内成交的进行中商机，按各自的成交概率折算后的金额合计；预测类别为“忽略”的不计入。',
  },
  formula: { en: 'sum of amount × probability of the open deals, by expected close date', zh: '进行中商机的金额 × 概率之和，按预计成交日期' },
  unit: 'money',
  better: 'higher',
  start(context) {
    const { asOf, period, currency } = context;
    const convert = conversionOf(context);
    const sum = new WeightedSum();
    return dealTally<WeightedWorth, WeightedPipelineFigure>(context, {
      read: worthReader(context),
      apply: (worth, sign) => sum.apply(worth, sign),
      figure: (ledger) => ({
        value: sum.weighted(currency, (money) => convert(money, asOf)), n: sum.n, interval: null, status: statusOfSum(sum.n, ledger.known),
        asOf, period, excluded: ledger.excluded(), unconverted: ledger.unconverted, recordIds: () => ledger.ids(({ units }) => units !== null),
        total: sum.total(currency), perCurrency: sum.perCurrency(),
      }),
    });
  },
};

function worthReader(context: MeasureContext): (deal: DealAt) => Reading<WeightedWorth> | null {
  const { period, pipeline, asOf } = context;
  const convert = conversionOf(context);
  return (deal) => {
    const { state, closing } = deal;
    if (closing) return null;
    const due = state.expectedCloseDate;
    if (period && due === undefined) return { part: null, excluded: ['noCloseDate'] };
    if (period && (due! < period.from || due! >= period.to)) return null;
    if (forecastCategoryOf(state, pipeline) === 'omitted') return { part: null, excluded: ['omitted'] };
    const probability = probabilityOf(state, pipeline);
    if (!probability) return { part: null, excluded: ['unknownStage'] };
    const worth = worthOf(deal, convert, asOf);
    const part = worth.money && { money: worth.money, units: worth.units, weight: weightOf(probability.percent) };
    return { part, ...leftOutOfMoney(worth) };
  };
}
