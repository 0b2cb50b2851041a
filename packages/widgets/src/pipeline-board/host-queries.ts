import {
  probabilityOf, stageOf, stateAt, type AnyRecord, type Id, type Opportunity, type Pipeline,
} from '@salescycle/model';
import { MoneySums } from '@salescycle/metrics/shared/money-sum.js';
import { WeightedSum, weightOf } from '@salescycle/metrics/weighted-pipeline/weighted-sum.js';
import type { OrderBy, Row, Selection, Summary, SummaryQuery, Totals, WindowQuery, WindowResult } from '@salescycle/store';
import type { HostRecords } from './host-records.js';

type SortKey = string | number | null;

const END_OF_TIME = '9999-12-31T23:59:59.999Z';
const collator = new Intl.Collator(['zh-CN', 'en'], { numeric: true });

/** Sorted selections of one set of records; asking for the next stretch of one sorts nothing anew. */
export type SortedSelections = Map<string, readonly Row[]>;

/** The answer a store would give to a window query, from records in memory. */
export function windowOf(records: HostRecords, query: WindowQuery, sorted: SortedSelections): WindowResult {
  const key = JSON.stringify([query.type, query.where, query.search, query.orderBy]);
  let all = sorted.get(key);
  if (!all) sorted.set(key, (all = sortRows(select(records, query), query.orderBy ?? { field: 'createdAt' })));
  const offset = Math.min(query.offset ?? 0, all.length);
  const rows = all.slice(offset, query.limit === undefined ? undefined : offset + query.limit);
  return { total: all.length, offset, rows, related: relatedTo(rows, query.with, records) };
}

/** The answer a store would give to a summary query. */
export function summaryOf(records: HostRecords, query: SummaryQuery): Summary {
  const { pipeline } = records;
  const stages = new Map<string, Tally>(pipeline.stages.map(({ id }) => [id, new Tally(pipeline)]));
  const open = new Tally(pipeline);
  for (const { record } of select(records, { ...query, type: 'opportunity' })) {
    const deal = record as Opportunity;
    stages.get(deal.stageId)!.add(deal);
    if (stageOf(pipeline, deal.stageId)!.type === 'open') open.add(deal);
  }
  return { stages: new Map([...stages].map(([id, tally]) => [id, tally.totals()])), open: open.totals() };
}

/** Whether two windows show the same rows. */
export function sameWindow(a: WindowResult, b: WindowResult): boolean {
  return a.total === b.total && a.offset === b.offset && a.rows.length === b.rows.length && a.rows.every((row, i) => row === b.rows[i])
    && a.related.size === b.related.size && [...a.related].every(([id, record]) => b.related.get(id) === record);
}

class Tally {
  private readonly sums = new MoneySums();
  private readonly weighted = new WeightedSum();
  private readonly pipeline: Pipeline;
  private count = 0;
  private withoutAmount = 0;

  constructor(pipeline: Pipeline) {
    this.pipeline = pipeline;
  }

  add(deal: Opportunity): void {
    this.count++;
    if (!deal.amount) {
      this.withoutAmount++;
      return;
    }
    this.sums.apply(deal.amount, 1);
    this.weighted.apply({ money: deal.amount, units: null, weight: weightOf(probabilityOf(deal, this.pipeline)?.percent ?? 0) }, 1);
  }

  totals(): Totals {
    return { count: this.count, withoutAmount: this.withoutAmount, sums: this.sums.list(), weighted: this.weighted.perCurrency() };
  }
}

function select(records: HostRecords, { type, where = {}, search = '' }: Selection): Row[] {
  const conditions = Object.entries(where).filter(([field]) => field !== 'pipelineId');
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const rows: Row[] = [];
  for (const row of typeof where.stageId === 'string' ? records.inStage(where.stageId) : records.of(type)) {
    const fields = row.record as unknown as Record<string, string | undefined>;
    const fits = conditions.every(([field, wanted]) => (Array.isArray(wanted) ? wanted.includes(fields[field] ?? null) : wanted === (fields[field] ?? null)));
    if (fits && (!words.length || holds(searchText(row.record, records), words))) rows.push(row);
  }
  return rows;
}

function holds(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

function searchText(record: AnyRecord, records: HostRecords): string {
  const { name, company, accountId } = record as { name?: string; company?: string; accountId?: Id };
  const account = accountId === undefined ? undefined : (records.get('account', accountId) as { name: string } | undefined);
  return [name, company, account?.name].filter((text) => typeof text === 'string').join(' ').toLowerCase();
}

/** The order of a window: by value, then by id; rows without the value come last in either direction. */
export function comparator({ field, direction = 'ascending' }: OrderBy): (a: Row, b: Row) => number {
  const compare = inOrder(field, direction);
  return (a, b) => compare({ row: a, key: sortKey(a, field) }, { row: b, key: sortKey(b, field) });
}

interface Keyed {
  row: Row;
  key: SortKey;
}

/** Only names are sorted as people read them; dates and instants sort as they stand. */
function inOrder(field: string, direction: OrderBy['direction']): (a: Keyed, b: Keyed) => number {
  const sign = direction === 'descending' ? -1 : 1;
  return ({ row: a, key: x }, { row: b, key: y }) => {
    if (x === y) return a.record.id < b.record.id ? -1 : 1;
    if (x === null || y === null) return x === null ? 1 : -1;
    const order = field === 'name' ? collator.compare(String(x), String(y)) : x < y ? -1 : 1;
    return order === 0 ? (a.record.id < b.record.id ? -1 : 1) : sign * order;
  };
}

/** The rows in order; each one's value is looked up once. */
function sortRows(rows: readonly Row[], { field, direction }: OrderBy): Row[] {
  return rows.map((row) => ({ row, key: sortKey(row, field) })).sort(inOrder(field, direction)).map(({ row }) => row);
}

function sortKey({ record, history }: Row, field: string): SortKey {
  if (field === 'stageSince') return stateAt(history, END_OF_TIME)?.stageSince ?? null;
  const value = (record as unknown as Record<string, unknown>)[field];
  if (typeof value === 'string' || typeof value === 'number') return value;
  return (value as Opportunity['amount'])?.amount ?? null;
}

function relatedTo(rows: readonly Row[], fields: readonly string[] = [], records: HostRecords): Map<Id, AnyRecord> {
  const related = new Map<Id, AnyRecord>();
  for (const { record } of rows) {
    for (const field of fields) {
      const id = (record as unknown as Record<string, Id | undefined>)[field];
      const other = id === undefined ? undefined : (records.get(field === 'ownerId' ? 'user' : 'account', id) as AnyRecord | undefined);
      if (other) related.set(other.id, other);
    }
  }
  return related;
}
