import { divideRounded, moneyOf, type Id, type Money } from '@salescycle/model';
import { ratio, statusOfRate, type Figure } from '../figure.js';
import type { Measure, MeasureContext } from '../measure.js';
import { conversionOf, worthOf } from '../shared/conversion.js';
import type { DealAt } from '../shared/deal-at.js';
import { dealTally } from '../shared/deal-tally.js';
import type { Ledger, Reading } from '../shared/ledger.js';
import { spanOf } from '../shared/span.js';
import { leftOutOfMoney } from '../shared/value-sum.js';
import { quantileOfSorted } from '../statistics/quantile.js';
import { wilson } from '../statistics/wilson.js';
import { WinLoss, type Decision, type LossReasonCount } from './win-loss.js';

/** The win rate and what goes with it. `value` is `byCount`; `n` is won + lost. */
export interface WinRateFigure extends Figure<number> {
  won: number;
  lost: number;
  /** won / (won + lost); `null` when nothing was decided. Its Wilson interval is `interval`. */
  byCount: number | null;
  /** The same by amount; `null` when the amounts add up to 0. Deals counted under `noAmount` or `unconverted` are not in it. */
  byValue: number | null;
  wonValue: Money;
  lostValue: Money;
  /** Mean amount of the won deals, rounded to the minor unit; `null` when none has an amount. */
  averageWon: Money | null;
  /** Median amount of the won deals in minor units of the reporting currency, unrounded; `null` when none has an amount. */
  medianWon: number | null;
  /** Most frequent first; the share is of all lost deals. A loss without reason has `reasonId` null. */
  lossReasons: LossReasonCount[];
}

/**
 * Win rate (赢单率): of the deals decided in the period, how many were won. The status at `asOf` counts: reopened and open deals are
 * out. Not to be confused with the cohort win rate of the cohort funnel.
 */
export const winRate: Measure<WinRateFigure> = {
  id: 'win-rate',
  label: { en: 'Win rate', zh: '赢单率' },
  definition: {
    en: 'Of the deals closed in the period, the share that was won. Deals lost as duplicates or tests do not count as decisions.',
    zh: '在本期内关闭的商机中赢单所占的比例；因重复、测试等原因关闭的商机不计入。',
  },
  formula: { en: 'won ÷ (won + lost), by closing date', zh: '赢单数 ÷（赢单数 + 输单数），按关闭日期' },
  unit: 'ratio',
  better: 'higher',
  start(context) {
    const read = decisionReader(context);
    const totals = new WinLoss();
    return dealTally(context, {
      read,
      apply: (decision, sign) => totals.apply(decision, sign),
      figure: (ledger) => figureOf(totals, ledger, context),
    });
  },
};

function decisionReader(context: MeasureContext): (deal: DealAt) => Reading<Decision> | null {
  const span = spanOf(context);
  const convert = conversionOf(context);
  return (deal) => {
    const { closing, state, opportunity } = deal;
    if (!closing) return null;
    const place = span.place(closing);
    if (place === 'outside') return null;
    if (place === 'undated') return { part: null, excluded: ['undated'] };
    const isWon = state.status === 'won';
    const reasonId: Id | null = isWon ? null : (opportunity.lossReasonId ?? null);
    if (reasonId !== null && context.lossReasons?.get(reasonId)?.countsAsDecision === false) {
      return { part: null, excluded: ['notADecision'] };
    }
    const worth = worthOf(deal, convert, context.asOf);
    return { part: { isWon, reasonId, units: worth.units }, ...leftOutOfMoney(worth) };
  };
}

function figureOf(totals: WinLoss, ledger: Ledger<Decision>, context: MeasureContext): WinRateFigure {
  const { currency, asOf, period } = context;
  const { won, lost } = totals;
  const n = won.count + lost.count;
  const byCount = ratio(won.count, n);
  const valued = won.amounts.size;
  return {
    value: byCount, n, interval: wilson(won.count, n), status: spanOf(context).isAhead ? 'notApplicable' : statusOfRate(n), asOf, period,
    excluded: ledger.excluded(), unconverted: ledger.unconverted, recordIds: () => ledger.ids(),
    won: won.count, lost: lost.count, byCount,
    byValue: ratio(won.units, won.units + lost.units),
    wonValue: moneyOf(won.units, currency), lostValue: moneyOf(lost.units, currency),
    averageWon: valued === 0 ? null : moneyOf(divideRounded(won.units, BigInt(valued)), currency),
    medianWon: quantileOfSorted(valued, 0.5, (rank) => won.amounts.at(rank)),
    lossReasons: totals.lossReasons(currency),
  };
}
