import type { Oracle } from '../shared/promises.fixture.js';
import { naiveDeals, naiveMedian, naivePlace, naiveStages, naiveWorth, otherPipeline, share, tallyUp, yuan, type NaiveDeal } from '../shared/naive.fixture.js';

const DAY = 86_400_000;

interface Row {
  deal: NaiveDeal;
  furthest: number;
  worth: bigint | null | undefined;
  /** Days by stage index; `null` where a visit has no date. */
  days: Map<number, number | null>;
  back: Set<number>;
  running: number | null;
  stageUnknown: boolean;
}

/** The cohort funnel by plain loops over the log. */
export const cohortFunnelOracle: Oracle = (operations, context) => {
  const stages = naiveStages(context);
  const excluded: (string | null)[] = otherPipeline(operations, context);
  const rows: Row[] = [];
  for (const deal of naiveDeals(operations, context)) {
    const place = naivePlace(deal.trail[0]!, context);
    if (place === 'undated') excluded.push('undated');
    if (place !== 'in') continue;
    rows.push({ deal, worth: naiveWorth(deal, context), ...wayOf(deal, stages.map(({ id }) => id), context.asOf) });
  }
  for (const { worth } of rows) if (worth === null) excluded.push('noAmount');
  const sum = (some: Row[]) => yuan(some.reduce((total, { worth }) => total + (worth ?? 0n), 0n));
  const part = (some: Row[]) => ({ count: some.length, value: sum(some) });
  const ids = (some: Row[]) => some.map(({ deal }) => deal.id).sort();
  const reached = (k: number) => rows.filter(({ furthest }) => furthest >= k);
  const K = stages.length;
  const steps = Array.from({ length: K + 1 }, (_, k) => {
    const ended = (status: string) => rows.filter(({ furthest, deal }) => furthest === k && deal.now.status === status);
    const here = rows.filter(({ days }) => days.has(k));
    const known = here.map(({ days }) => days.get(k)!).filter((value) => value !== null);
    return {
      stage: stages[k] ?? null, reached: part(reached(k)), wentOn: part(k < K ? reached(k + 1) : ended('won')), open: part(ended('open')), lost: part(ended('lost')),
      ofFirst: share(reached(k).length, rows.length), conversion: k < K ? share(reached(k + 1).length, reached(k).length) : null,
      conversionByValue: k < K ? share(sum(reached(k + 1)).amount, sum(reached(k)).amount) : null,
      lossReasons: reasonsOf(ended('lost')),
      skipped: k < K ? rows.filter(({ furthest, days, stageUnknown }) => furthest > k && !days.has(k) && !stageUnknown && days.size > 0).length : 0,
      movedBack: rows.filter(({ back }) => back.has(k)).length,
      time: k === K ? null : { n: known.length, median: naiveMedian(known), running: rows.filter(({ running }) => running === k).length, undated: here.length - known.length },
      recordIds: ids(reached(k)),
    };
  });
  const now = (status: string) => rows.filter(({ deal }) => deal.now.status === status).length;
  return {
    value: share(reached(K).length, rows.length), n: rows.length, byValue: share(sum(reached(K)).amount, sum(rows).amount),
    won: now('won'), lost: now('lost'), open: now('open'), maturity: share(now('won') + now('lost'), rows.length),
    stageUnknown: rows.filter((row) => row.stageUnknown).length, steps,
    excluded: tallyUp(excluded), unconverted: rows.filter(({ worth }) => worth === undefined).length, recordIds: ids(rows),
  };
};

function wayOf({ trail }: NaiveDeal, order: readonly string[], asOf: string): Omit<Row, 'deal' | 'worth'> {
  const days = new Map<number, number | null>();
  const back = new Set<number>();
  let running: number | null = null;
  const stretches = merged(trail);
  stretches.forEach(({ at, stageId, status, undated }, i) => {
    const k = status === 'open' ? order.indexOf(stageId) : -1;
    if (k < 0) return;
    const next = stretches[i + 1];
    const known = days.has(k) ? days.get(k)! : 0;
    days.set(k, undated || next?.undated || known === null ? null : known + (Date.parse(next?.at ?? asOf) - Date.parse(at)) / DAY);
    if (!next) running = k;
    if (next?.status === 'open' && order.indexOf(next.stageId) >= 0 && order.indexOf(next.stageId) < k) back.add(k);
  });
  const everWon = trail.some(({ status }) => status === 'won');
  const furthest = everWon ? order.length : Math.max(0, ...days.keys());
  return { days, back, running, furthest, stageUnknown: !everWon && days.size === 0 };
}

/** Without the events that left stage and status as they were. */
const merged = (trail: NaiveDeal['trail']) =>
  trail.filter(({ stageId, status }, i) => i === 0 || stageId !== trail[i - 1]!.stageId || status !== trail[i - 1]!.status);

function reasonsOf(lost: Row[]) {
  return ['competitor', 'duplicate', 'price', null]
    .map((reasonId) => ({ reasonId, count: lost.filter(({ deal }) => (deal.record.lossReasonId ?? null) === reasonId).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
