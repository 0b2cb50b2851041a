import type { Id, Money, Operation } from '@salescycle/model';
import type { MeasureContext } from '../measure.js';

/** The fields of opportunities and leads that figures look at. */
export interface NaiveFields {
  createdAt: string;
  deletedAt?: string;
  pipelineId?: string;
  leadId?: string;
  lossReasonId?: string;
  convertedAt?: string;
  stageId?: string;
  status?: string;
  amount?: Money;
  expectedCloseDate?: string;
  probabilityOverride?: { p: number };
  forecastCategory?: string;
}

/** A deal as a plain reading of the log tells it. */
export interface NaiveDeal {
  id: Id;
  record: NaiveFields;
  /** Tracked values at the end. */
  now: Partial<NaiveFields>;
  /** Where it stood after each stage operation, oldest first. */
  trail: { at: string; stageId: string; status: string; undated: boolean; patch: object }[];
}

const TRACKED = ['stageId', 'status', 'amount', 'expectedCloseDate', 'probabilityOverride', 'forecastCategory'];
const tracked = (operation: Operation) => TRACKED.filter((name) => name in operation.patch);

/** Every deal of the context's pipeline that exists at its instant, straight from the operations, in no particular order. */
export function naiveDeals(operations: readonly Operation[], context: MeasureContext, anyPipeline = false): NaiveDeal[] {
  const ids = new Set(operations.filter(({ type }) => type === 'opportunity').map(({ recordId }) => recordId));
  const deals: NaiveDeal[] = [];
  for (const id of ids) {
    const own = operations.filter(({ recordId }) => recordId === id);
    const record = naiveRecord(own);
    if (record.deletedAt && record.deletedAt <= context.asOf && !context.includeDeleted) continue;
    if (!anyPipeline && record.pipelineId !== context.pipeline.id) continue;
    const effective = effectiveOperations(own, context.asOf);
    if (!effective.some(({ base }) => base === 0)) continue;
    deals.push({ id, record, ...walk(effective) });
  }
  return deals;
}

/** The fields of a record after all its operations, in the order they arrived. */
export function naiveRecord(own: readonly Operation[]): NaiveFields {
  const record: Record<string, unknown> = { createdAt: own[0]!.at };
  for (const { patch } of own) {
    for (const name of Object.keys(patch)) record[name] = patch[name] ?? undefined;
  }
  return record as unknown as NaiveFields;
}

/** Those that have happened and are not taken back at the instant, without the takings back themselves, by time and id. */
function effectiveOperations(own: readonly Operation[], asOf: string): Operation[] {
  const silent = new Set<Id>();
  const takenBack = new Set<Id>();
  const openUndos = new Map<Id, { target: Id; from: string }>();
  for (const operation of own) {
    if (operation.undoes === undefined) continue;
    const undo = openUndos.get(operation.undoes);
    const target = own.find(({ id }) => id === operation.undoes)!;
    if (undo) {
      if (undo.from <= asOf && asOf < operation.at) takenBack.add(undo.target);
      openUndos.delete(operation.undoes);
      silent.add(operation.id);
    } else if (!silent.has(target.id) && tracked(target).length && tracked(target).every((name) => name in operation.patch)) {
      openUndos.set(operation.id, { target: target.id, from: operation.at });
      silent.add(operation.id);
    }
  }
  for (const { target, from } of openUndos.values()) if (from <= asOf) takenBack.add(target);
  return own
    .filter((operation) => operation.at <= asOf && !silent.has(operation.id) && !takenBack.has(operation.id))
    .sort((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1));
}

function walk(effective: readonly Operation[]): Pick<NaiveDeal, 'now' | 'trail'> {
  const now: Record<string, unknown> = {};
  const trail: NaiveDeal['trail'] = [];
  for (const operation of effective) {
    for (const name of tracked(operation)) now[name] = operation.patch[name] ?? undefined;
    if (operation.base !== 0 && !('stageId' in operation.patch) && !('status' in operation.patch)) continue;
    // A move of the instant of creation may come before it by its id: a deal is open until something closes it.
    const { stageId, status = 'open' } = now as { stageId: string; status?: string };
    trail.push({ at: operation.at, stageId, status, undated: operation.undated === true, patch: operation.patch });
  }
  return { now, trail };
}

/** The operation that closed the deal: the last one that set a status. */
export const naiveClosing = ({ trail }: NaiveDeal) => trail.filter(({ patch }) => 'status' in patch).at(-1)!;

/** The open stages in order. */
export const naiveStages = ({ pipeline }: MeasureContext) =>
  [...pipeline.stages].filter(({ type }) => type === 'open').sort((a, b) => a.order - b.order);

/** `in`, `out` or `undated`, by the day in Shanghai. */
export function naivePlace(event: { at: string; undated?: boolean }, { period }: MeasureContext): 'in' | 'out' | 'undated' {
  if (!period) return 'in';
  if (event.undated) return 'undated';
  const day = new Date(Date.parse(event.at) + 8 * 3_600_000).toISOString().slice(0, 10);
  return day >= period.from && day < period.to ? 'in' : 'out';
}

/** Fen for an amount at an instant, by the rates of `randomContext`; `null` without amount, `undefined` without rate. */
export function naiveFen(amount: Money | undefined, at: string): bigint | null | undefined {
  if (!amount) return null;
  const units = BigInt(amount.amount);
  if (amount.currency === 'CNY') return units;
  if (amount.currency === 'JPY') return halfUp(units * 465n, 100n);
  if (amount.currency !== 'USD') return undefined;
  return halfUp(units * (at < '2026-02-09T16:00:00.000Z' ? 698n : 71_234n), at < '2026-02-09T16:00:00.000Z' ? 100n : 10_000n);
}

/** Rounded half up; amounts here are never negative. */
export const halfUp = (numerator: bigint, denominator: bigint) => (2n * numerator + denominator) / (2n * denominator);

/** What a deal is worth in fen: at its closing once closed, at `asOf` before. */
export const naiveWorth = (deal: NaiveDeal, { asOf }: MeasureContext) =>
  naiveFen(deal.now.amount, deal.now.status === 'open' ? asOf : naiveClosing(deal).at);

/** Counts by reason, without those that met nobody. */
export function tallyUp(reasons: readonly (string | null)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const reason of reasons) if (reason) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

/** How many deals of other pipelines exist at the context's instant. */
export const otherPipeline = (operations: readonly Operation[], context: MeasureContext) =>
  naiveDeals(operations, context, true).filter(({ record }) => record.pipelineId !== context.pipeline.id).map(() => 'otherPipeline');

/** The median by sorting; `null` for none. */
export function naiveMedian(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length === 0 ? null : sorted.length % 2 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export const share = (part: number | bigint, whole: number | bigint) => (Number(whole) === 0 ? null : Number(part) / Number(whole));
export const yuan = (units: bigint) => ({ amount: Number(units), currency: 'CNY' });

/** What figures that add up deals' money say of these deals. */
export function naiveSum(deals: readonly NaiveDeal[], operations: readonly Operation[], context: MeasureContext, excluded: readonly string[]) {
  const worths = deals.map((deal) => naiveWorth(deal, context));
  const known = worths.filter((worth) => typeof worth === 'bigint');
  return {
    value: yuan(known.reduce((sum, worth) => sum + worth, 0n)), n: known.length, count: deals.length,
    status: naiveDeals(operations, context).length === 0 ? 'noData' : known.length < 5 ? 'small' : 'ok',
    perCurrency: perCurrency(deals), unconverted: worths.filter((worth) => worth === undefined).length,
    excluded: tallyUp([...otherPipeline(operations, context), ...excluded, ...worths.filter((worth) => worth === null).map(() => 'noAmount')]),
    recordIds: deals.map(({ id }) => id).sort(),
  };
}

/** The deals' amounts added by currency. */
export function perCurrency(deals: readonly NaiveDeal[]): Money[] {
  const amounts = deals.flatMap(({ now }) => (now.amount ? [now.amount] : []));
  return [...new Set(amounts.map(({ currency }) => currency))].sort()
    .map((currency) => ({ amount: amounts.filter((one) => one.currency === currency).reduce((sum, one) => sum + one.amount, 0), currency }));
}
