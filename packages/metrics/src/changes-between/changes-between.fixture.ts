import type { Id, Money, Operation, Pipeline } from '@salescycle/model';
import { naiveDeals, tallyUp, type NaiveDeal, type NaiveFields } from '../shared/naive.fixture.js';
import { context } from '../shared/samples.fixture.js';
import type { ChangesRequest } from './changes-between.js';

type Facts = Pick<NaiveFields, 'stageId' | 'status' | 'amount' | 'expectedCloseDate'>;
interface Changed { id: Id; before: Facts | null; after: Facts; kinds: string[] }

/** What changed, by plain loops over the log, everything spelled out. */
export function naiveChanges(log: readonly Operation[], { from, to, pipeline, includeDeleted = false }: ChangesRequest) {
  const start = earlier(from), end = earlier(to);
  const inSpan = ({ at }: Operation) => at >= from && at < to;
  // Only creations are undated in the random world, and come first.
  const backdated = log.map((operation) => (operation.undated && inSpan(operation) ? { ...operation, at: start } : operation));
  const all = { ...context, pipeline, includeDeleted: true };
  const was = new Map(naiveDeals(backdated, { ...all, asOf: start }, true).map((deal) => [deal.id, deal]));
  const reallyWas = new Set(naiveDeals(log, { ...all, asOf: start }, true).map(({ id }) => id));
  const reasons: string[] = [];
  const deals: Changed[] = [];
  for (const is of naiveDeals(log, { ...all, asOf: end }, true)) {
    const deletedAt = includeDeleted ? undefined : is.record.deletedAt;
    const isGone = deletedAt !== undefined && deletedAt < to;
    if (isGone && (deletedAt < from || !reallyWas.has(is.id))) continue;
    if (is.record.pipelineId !== pipeline.id) reasons.push('otherPipeline');
    else if (isGone) reasons.push('deleted');
    else {
      if (log.some((operation) => operation.recordId === is.id && operation.undated && inSpan(operation))) reasons.push('undated');
      const change = { id: is.id, before: factsOf(was.get(is.id)), after: factsOf(is)! };
      const kinds = naiveKinds(change, pipeline);
      if (kinds.length) deals.push({ ...change, kinds });
    }
  }
  deals.sort((a, b) => (a.id < b.id ? -1 : 1));
  const kinds = [...new Set(deals.flatMap((deal) => deal.kinds))];
  return { deals, totals: Object.fromEntries(kinds.map((kind) => [kind, naiveTotal(deals.filter((deal) => deal.kinds.includes(kind)))])), excluded: tallyUp(reasons) };
}

const earlier = (instant: string) => new Date(Date.parse(instant) - 1).toISOString();

function factsOf(deal: NaiveDeal | undefined) {
  if (!deal) return null;
  const { stageId, status, amount, expectedCloseDate } = deal.now;
  return { stageId, status, amount: amount ?? null, expectedCloseDate: expectedCloseDate ?? null } as unknown as Facts;
}

function naiveKinds({ before, after }: Pick<Changed, 'before' | 'after'>, pipeline: Pipeline): string[] {
  const kinds: string[] = [];
  if (before === null) kinds.push('new');
  if (after.status === 'won' && before?.status !== 'won') kinds.push('won');
  if (after.status === 'lost' && before?.status !== 'lost') kinds.push('lost');
  if (before === null) return kinds;
  if (after.status === 'open' && before.status !== 'open') kinds.push('reopened');
  if (after.status === before.status && after.stageId !== before.stageId) kinds.push(naiveMove(before, after, pipeline));
  const [old, now] = [before.amount, after.amount];
  if (old && now && old.currency === now.currency) {
    if (now.amount > old.amount) kinds.push('amountUp');
    if (now.amount < old.amount) kinds.push('amountDown');
  } else if (old || now) kinds.push('amountChanged');
  const [then, due] = [before.expectedCloseDate, after.expectedCloseDate];
  if (then && due && due > then) kinds.push('pushedOut');
  if (then && due && due < then) kinds.push('pulledIn');
  if (Boolean(then) !== Boolean(due)) kinds.push('dateChanged');
  return kinds;
}

function naiveMove(before: Facts, after: Facts, { stages }: Pipeline): string {
  const orderOf = (facts: Facts) => stages.find(({ id }) => id === facts.stageId)?.order;
  const [from, to] = [orderOf(before), orderOf(after)];
  return after.status !== 'open' || from === undefined || to === undefined ? 'moved' : to > from ? 'forward' : 'back';
}

function naiveTotal(deals: readonly Changed[]) {
  const amounts = (money: Money | null | undefined) => (money ? [money.currency] : []);
  const currencies = [...new Set(deals.flatMap(({ before, after }) => [...amounts(before?.amount), ...amounts(after.amount)]))].sort();
  return {
    count: deals.length, withoutAmount: deals.filter(({ before, after }) => !before?.amount && !after.amount).length,
    money: currencies.map((currency) => {
      let count = 0, before = 0, after = 0;
      for (const deal of deals) {
        if (deal.before?.amount?.currency === currency) before += deal.before.amount.amount;
        if (deal.after.amount?.currency === currency) after += deal.after.amount.amount;
        if (deal.before?.amount?.currency === currency || deal.after.amount?.currency === currency) count++;
      }
      return { currency, count, before: { amount: before, currency }, after: { amount: after, currency }, difference: { amount: after - before, currency } };
    }),
  };
}
