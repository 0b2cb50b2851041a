import type { Operation } from '@salescycle/model';
import type { Oracle } from '../shared/promises.fixture.js';
import { naiveClosing, naiveDeals, naiveMedian, naivePlace, otherPipeline, tallyUp } from '../shared/naive.fixture.js';

const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** The cycle length by plain loops over the log. */
export const cycleLengthOracle: Oracle = (operations, context) => {
  const excluded: (string | null)[] = otherPipeline(operations, context);
  const cycles: { id: string; gross: number; active: number; fromLead: boolean }[] = [];
  for (const deal of naiveDeals(operations, context)) {
    if (deal.now.status !== 'won') continue;
    const end = naiveClosing(deal);
    const place = naivePlace(end, context);
    if (place === 'out') continue;
    if (deal.trail.some(({ undated }) => undated)) {
      excluded.push('undated');
      continue;
    }
    const leadStart = leadCreation(operations, deal.record.leadId, context.asOf);
    const gross = days(leadStart ?? deal.trail[0]!.at, end.at);
    if (gross < 0) excluded.push('negative');
    else cycles.push({ id: deal.id, gross, active: gross - closedDays(deal.trail), fromLead: leadStart !== undefined });
  }
  const gross = cycles.map((cycle) => cycle.gross);
  const active = cycles.map((cycle) => cycle.active);
  const mean = (values: number[]) => (values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : null);
  return {
    value: naiveMedian(gross), n: gross.length, end: 'signed', fromLead: cycles.filter(({ fromLead }) => fromLead).length,
    gross: { n: gross.length, mean: mean(gross), median: naiveMedian(gross) },
    active: { mean: mean(active), median: naiveMedian(active) },
    excluded: tallyUp(excluded), recordIds: cycles.map(({ id }) => id).sort(),
  };
};

const leadCreation = (operations: readonly Operation[], leadId: string | undefined, asOf: string) =>
  operations.find(({ recordId, base, at }) => leadId !== undefined && recordId === leadId && base === 0 && at <= asOf)?.at;

/** Every gap between a closing and the next opening. */
function closedDays(trail: readonly { at: string; status: string }[]): number {
  let closed = 0;
  const lastOpen = trail.findLastIndex(({ status }) => status === 'open');
  for (let i = 1; i <= lastOpen; i++) if (trail[i - 1]!.status !== 'open') closed += days(trail[i - 1]!.at, trail[i]!.at);
  return closed;
}
