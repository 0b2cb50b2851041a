import type { Money } from '@salescycle/model';
import { statusOfSum, type Figure } from '../figure.js';
import type { Measure } from '../measure.js';
import { conversionOf, worthOf, type Worth } from '../shared/conversion.js';
import { dealTally } from '../shared/deal-tally.js';
import { ValueSum } from '../shared/value-sum.js';

/** Money in open deals. `n` deals are in it; `count` are open, those without amount or rate included. */
export interface OpenPipelineFigure extends Figure<Money> {
  count: number;
  /** Before conversion, one amount a currency, by currency code. */
  perCurrency: Money[];
}

/** Open pipeline (在途商机): what all open deals are worth at the moment. A figure of the moment: a period does not matter. */
export const openPipeline: Measure<OpenPipelineFigure> = {
  id: 'open-pipeline',
  label: { en: 'Open pipeline', zh: '在途商机金额' },
  definition: {
    en: 'The total amount of all deals that are open now, at today’s exchange rates, however likely they are.',
    zh: '当前所有进行中商机的金额合计，按当日汇率折算，不考虑成交概率。',
  },
  formula: { en: 'sum of the amounts of the open deals', zh: '进行中商机金额之和' },
  unit: 'money',
  better: 'higher',
  start(context) {
    const { asOf } = context;
    const convert = conversionOf(context);
    const sum = new ValueSum(context.currency);
    return dealTally<Worth, OpenPipelineFigure>(context, {
      read: (deal) => (deal.closing ? null : sum.reading(worthOf(deal, convert, asOf))),
      apply: (worth, sign) => sum.apply(worth, sign),
      figure: (ledger) => ({
        value: sum.total(), n: sum.n, interval: null, status: statusOfSum(sum.n, ledger.known), asOf, period: null,
        excluded: ledger.excluded(), unconverted: ledger.unconverted, recordIds: () => ledger.ids(),
        count: sum.count, perCurrency: sum.perCurrency(),
      }),
    });
  },
};
