import type { Money } from '@salescycle/model';
import { statusOfSum, type Figure } from '../figure.js';
import type { Measure } from '../measure.js';
import { conversionOf, worthOf, type Worth } from '../shared/conversion.js';
import { dealTally } from '../shared/deal-tally.js';
import { ValueSum } from '../shared/value-sum.js';
import { spanOf } from '../shared/span.js';

/** Won money. `n` deals are in it; `count` were won, those without amount or rate included. */
export interface WonValueFigure extends Figure<Money> {
  count: number;
  /** Before conversion, one amount a currency, by currency code. */
  perCurrency: Money[];
}

/** Won value (赢单金额): what the deals won in the period are worth, each at the exchange rate of the day it was won. */
export const wonValue: Measure<WonValueFigure> = {
  id: 'won-value',
  label: { en: 'Won value', zh: '赢单金额' },
  definition: {
    en: 'The total amount of the deals won in the period, each converted at the rate of the day it was won.',
    zh: '本期内赢单商机的金额合计，各按赢单当日的汇率折算。',
  },
  formula: { en: 'sum of the amounts of the deals won, by closing date', zh: '赢单商机金额之和，按关闭日期' },
  unit: 'money',
  better: 'higher',
  start(context) {
    const { asOf, period } = context;
    const span = spanOf(context);
    const convert = conversionOf(context);
    const sum = new ValueSum(context.currency);
    return dealTally<Worth, WonValueFigure>(context, {
      read(deal) {
        if (deal.state.status !== 'won') return null;
        const place = span.place(deal.closing!);
        if (place === 'outside') return null;
        return place === 'undated' ? { part: null, excluded: ['undated'] } : sum.reading(worthOf(deal, convert, asOf));
      },
      apply: (worth, sign) => sum.apply(worth, sign),
      figure: (ledger) => ({
        value: sum.total(), n: sum.n, interval: null, status: span.isAhead ? 'notApplicable' : statusOfSum(sum.n, ledger.known), asOf, period,
        excluded: ledger.excluded(), unconverted: ledger.unconverted, recordIds: () => ledger.ids(),
        count: sum.count, perCurrency: sum.perCurrency(),
      }),
    });
  },
};
