import type { Oracle } from '../shared/promises.fixture.js';
import { naiveClosing, naiveDeals, naiveMedian, naivePlace, naiveWorth, halfUp, otherPipeline, share, tallyUp, yuan } from '../shared/naive.fixture.js';

/** The win rate by plain loops over the log. */
export const winRateOracle: Oracle = (operations, context) => {
  const excluded: (string | null)[] = otherPipeline(operations, context);
  const decided: { id: string; won: boolean; reason: string | null; worth: bigint | null | undefined }[] = [];
  for (const deal of naiveDeals(operations, context)) {
    if (deal.now.status === 'open') continue;
    const place = naivePlace(naiveClosing(deal), context);
    if (place === 'undated') excluded.push('undated');
    if (place !== 'in') continue;
    const won = deal.now.status === 'won';
    if (!won && deal.record.lossReasonId === 'duplicate') {
      excluded.push('notADecision');
      continue;
    }
    decided.push({ id: deal.id, won, reason: won ? null : (deal.record.lossReasonId ?? null), worth: naiveWorth(deal, context) });
  }
  const won = decided.filter((one) => one.won);
  const lost = decided.filter((one) => !one.won);
  const sum = (some: typeof decided) => some.reduce((total, { worth }) => total + (worth ?? 0n), 0n);
  const amounts = won.flatMap(({ worth }) => (typeof worth === 'bigint' ? [worth] : []));
  for (const { worth } of decided) if (worth === null) excluded.push('noAmount');
  return {
    value: share(won.length, decided.length), n: decided.length, won: won.length, lost: lost.length,
    byCount: share(won.length, decided.length), byValue: share(sum(won), sum(decided)),
    averageWon: amounts.length ? yuan(halfUp(sum(won), BigInt(amounts.length))) : null,
    medianWon: naiveMedian(amounts.map(Number)),
    lossReasons: reasonsOf(lost, sum),
    status: decided.length === 0 ? 'noData' : decided.length < 5 ? 'small' : 'ok',
    excluded: tallyUp(excluded), unconverted: decided.filter(({ worth }) => worth === undefined).length,
    recordIds: decided.map(({ id }) => id).sort(),
  };
};

function reasonsOf<T extends { reason: string | null }>(lost: T[], sum: (some: T[]) => bigint) {
  return ['competitor', 'price', null]
    .map((reasonId) => ({ reasonId, own: lost.filter(({ reason }) => reason === reasonId) }))
    .filter(({ own }) => own.length)
    .map(({ reasonId, own }) => ({ reasonId, count: own.length, share: own.length / lost.length, amount: yuan(sum(own)) }))
    .sort((a, b) => b.count - a.count);
}
