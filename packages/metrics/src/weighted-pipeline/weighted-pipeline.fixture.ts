import type { Money } from '@salescycle/model';
import type { Oracle } from '../shared/promises.fixture.js';
import { naiveDeals, naiveFen, naiveWorth, halfUp, otherPipeline, tallyUp, yuan, type NaiveDeal } from '../shared/naive.fixture.js';

/** The weighted pipeline by plain loops over the log. */
export const weightedPipelineOracle: Oracle = (operations, context) => {
  const { period, asOf } = context;
  const excluded: (string | null)[] = otherPipeline(operations, context);
  const counted: { deal: NaiveDeal; amount: Money; percent: number }[] = [];
  for (const deal of naiveDeals(operations, context)) {
    const { status, expectedCloseDate: due, stageId, forecastCategory, probabilityOverride, amount } = deal.now;
    if (status !== 'open') continue;
    if (period && due === undefined) excluded.push('noCloseDate');
    if (period && (due === undefined || due < period.from || due >= period.to)) continue;
    const stage = context.pipeline.stages.find(({ id }) => id === stageId);
    const percent = probabilityOverride?.p ?? stage?.probability;
    if ((forecastCategory ?? stage?.forecastCategory) === 'omitted') excluded.push('omitted');
    else if (percent === undefined) excluded.push('unknownStage');
    else if (!amount) excluded.push('noAmount');
    else counted.push({ deal, amount, percent });
  }
  const sums = [...new Set(counted.map(({ amount }) => amount.currency))].sort().map((currency): Money => {
    const exact = counted.filter(({ amount }) => amount.currency === currency)
      .reduce((sum, { amount, percent }) => sum + BigInt(amount.amount) * BigInt(Math.round(percent * 10_000)), 0n);
    return { amount: Number(halfUp(exact, 1_000_000n)), currency };
  });
  const worths = counted.map(({ deal }) => naiveWorth(deal, context));
  const known = worths.filter((worth) => typeof worth === 'bigint');
  return {
    value: yuan(sums.reduce((sum, money) => sum + (naiveFen(money, asOf) ?? 0n), 0n)), n: known.length,
    status: naiveDeals(operations, context).length === 0 ? 'noData' : known.length < 5 ? 'small' : 'ok',
    total: yuan(known.reduce((sum, worth) => sum + worth, 0n)), perCurrency: sums,
    unconverted: worths.filter((worth) => worth === undefined).length, excluded: tallyUp(excluded),
    recordIds: counted.filter((_, index) => worths[index] !== undefined).map(({ deal }) => deal.id).sort(),
  };
};
