import type { Oracle } from '../shared/promises.fixture.js';
import { naiveConverted, naiveLeads } from '../lead-conversion/lead-conversion.fixture.js';
import { naiveDeals, naivePlace, share, tallyUp, type NaiveDeal } from '../shared/naive.fixture.js';

interface Row {
  id: string;
  furthest: number;
  now: string | undefined;
}

/** The lifecycle funnel by plain loops over the log. */
export const lifecycleFunnelOracle: Oracle = (operations, context) => {
  const leads = naiveLeads(operations, context);
  const everywhere = naiveDeals(operations, context, true);
  const deals = everywhere.filter(({ record }) => record.pipelineId === context.pipeline.id);
  const hasLead = ({ record }: NaiveDeal) => leads.some(({ id }) => id === record.leadId);
  const excluded: (string | null)[] = everywhere.filter((deal) => !deals.includes(deal) && !hasLead(deal)).map(() => 'otherPipeline');
  const rows: Row[] = [];
  for (const { id, record } of leads) {
    if (naivePlace({ at: record.createdAt }, context) !== 'in') continue;
    const own = deals.filter((deal) => deal.record.leadId === id);
    const status = naiveConverted(record, context) ? 2 : record.status === 'qualified' ? 1 : 0;
    const now = (name: string) => own.some((deal) => deal.now.status === name);
    const outcome = now('open') ? 'open' : now('won') ? 'won' : 'lost';
    rows.push({ id, furthest: Math.max(status, ...own.map(furthestOf)), now: own.length ? outcome : record.status === 'disqualified' ? 'lost' : 'open' });
  }
  for (const deal of deals.filter((one) => !hasLead(one))) {
    const place = naivePlace(deal.trail[0]!, context);
    if (place === 'undated') excluded.push('undated');
    if (place === 'in') rows.push({ id: deal.id, furthest: furthestOf(deal), now: deal.now.status });
  }
  const reached = (k: number) => rows.filter(({ furthest }) => furthest >= k).length;
  const ended = (k: number, status: string) => rows.filter(({ furthest, now }) => furthest === k && now === status).length;
  return {
    value: share(reached(3), rows.length), n: rows.length, noPlan: reached(3), excluded: tallyUp(excluded), recordIds: rows.map(({ id }) => id).sort(),
    steps: [
      ...[0, 1, 2, 3].map((k) => ({
        reached: reached(k), ofFirst: share(reached(k), rows.length), conversion: k < 3 ? share(reached(k + 1), reached(k)) : null,
        open: ended(k, 'open'), lost: ended(k, 'lost'), recordIds: rows.filter(({ furthest }) => furthest >= k).map(({ id }) => id).sort(),
      })),
      { id: 'paid', reached: null, ofFirst: null, conversion: null, recordIds: [] },
    ],
  };
};

const furthestOf = ({ trail }: NaiveDeal) => (trail.some(({ status }) => status === 'won') ? 3 : 2);
