import { applyOperation, boardOrderOf, extendHistory, recordTables, stateAt, type AnyRecord, type Operation, type OpportunityEvent, type Pipeline, type RecordType } from '@salescycle/model';
import type { Allowed, Changes, GroupBy, Groups, GroupsQuery, OrderBy, Query, Row, Summary, SummaryQuery, Target, Totals, UndoState, Where, WindowQuery, WindowResult } from '../queries/query.js';
import { difference } from './equal.fixture.js';

type Plain = Record<string, unknown>;

/** What a store must answer, recomputed from the log alone by plain loops: everything is looked at for every question. */
export class Naive {
  readonly log: Operation[] = [];
  private readonly rows = new Map<string, Row>();

  /** Takes in the operations that follow in the log. */
  add(operations: readonly Operation[]): void {
    for (const operation of operations) {
      this.log.push(operation);
      const key = `${operation.type}/${operation.recordId}`;
      const before = this.rows.get(key);
      const history: readonly OpportunityEvent[] = operation.type === 'opportunity' ? extendHistory(before?.history ?? [], operation) : [];
      this.rows.set(key, { record: applyOperation(before?.record, operation), history });
    }
  }

  /** Live rows of a type. */
  all(type: RecordType): Row[] {
    return [...this.rows.values()].filter(({ record }) => record.type === type && !record.deletedAt);
  }

  answer(query: Query, actor: string | null): unknown {
    switch (query.kind) {
      case 'window': return this.window(query);
      case 'summary': return this.summary(query);
      case 'groups': return this.groups(query);
      case 'record': return this.live(query.type, query.id);
      case 'row': return this.rows.get(`${query.type}/${query.id}`);
      case 'linked': return this.all(query.type).map(({ record }) => record).filter((record) => query.to.some((target) => links(record, query.field, target))).sort(byId);
      case 'undo': return this.undo(actor);
      case 'changes': return { put: query.types.flatMap((type) => this.all(type)), drop: [] } satisfies Changes;
      default: throw new Error(`no answer to ${query.kind}`);
    }
  }

  private live(type: RecordType, id: string): AnyRecord | undefined {
    const record = this.rows.get(`${type}/${id}`)?.record;
    return record?.deletedAt ? undefined : record;
  }

  private window({ type, where, search, orderBy = { field: 'createdAt' }, offset = 0, limit, with: names = [] }: WindowQuery): WindowResult {
    const found = this.all(type).filter((row) => fits(row, where) && this.isFound(row.record, search));
    const sorted = sort(found, orderBy);
    const rows = sorted.slice(offset, limit === undefined ? sorted.length : offset + limit);
    const related = new Map<string, AnyRecord>();
    for (const { record } of rows) {
      for (const name of names) {
        const { ref } = recordTables[type].fields.find((field) => field.name === name) as { ref: RecordType };
        const other = this.live(ref, String((record as unknown as Plain)[name]));
        if (other) related.set(other.id, other);
      }
    }
    return { total: found.length, offset: Math.min(offset, found.length), rows: rows, related };
  }

  private isFound(record: AnyRecord, search = ''): boolean {
    const { name, company, accountId } = record as { name?: string; company?: string; accountId?: string };
    const account = accountId === undefined ? undefined : this.live('account', accountId) as { name: string } | undefined;
    const text = `${name ?? ''} ${company ?? ''} ${account?.name ?? ''}`.toLowerCase();
    return search.toLowerCase().split(' ').every((word) => text.includes(word));
  }

  private summary({ pipelineId, where, search, by }: SummaryQuery): Summary {
    const rows = this.all('opportunity').filter((row) => (row.record as unknown as Plain).pipelineId === pipelineId && fits(row, where) && this.isFound(row.record, search));
    const deals = (some: Row[]) => this.perStage(pipelineId, some.map(({ record }) => record as unknown as Plain));
    if (!by) return deals(rows);
    const keys = [...new Set(rows.map((row) => groupOf(row, by)))];
    return { ...deals(rows), groups: new Map(keys.map((key) => [key, deals(rows.filter((row) => groupOf(row, by) === key))])) };
  }

  private groups({ type, where, search, by }: GroupsQuery): Groups {
    const found = this.all(type).filter((row) => fits(row, where) && this.isFound(row.record, search)).map((row) => groupOf(row, by));
    return new Map(found.map((key) => [key, found.filter((other) => other === key).length]));
  }

  private perStage(pipelineId: string, deals: Plain[]): Summary {
    const pipeline = this.live('pipeline', pipelineId) as Pipeline | undefined;
    const stages = new Map<string, Totals>();
    for (const deal of deals) {
      const { stageId } = deal as { stageId: string };
      if (!stages.has(stageId)) stages.set(stageId, totals(deals.filter((other) => other.stageId === stageId), pipeline));
    }
    const isOpen = (stageId: unknown) => (pipeline?.stages.find(({ id }) => id === stageId)?.type ?? 'open') === 'open';
    return { stages, open: totals(deals.filter(({ stageId }) => isOpen(stageId)), pipeline) };
  }

  private undo(actor: string | null): UndoState {
    const groupOf = new Map(this.log.map(({ id, group }) => [id, group]));
    const groups = new Map<string, { group: string; cmd: string; by: string; count: number; undoes: string | undefined }>();
    for (const { group, cmd, by, undoes } of this.log) {
      const known = groups.get(group);
      if (known) known.count++;
      else groups.set(group, { group, cmd, by, count: 1, undoes: undoes === undefined ? undefined : groupOf.get(undoes) });
    }
    let undo: string[] = [], redo: string[] = [];
    for (const { group, cmd, by, undoes } of groups.values()) {
      if (by !== actor) continue;
      if (cmd === 'undo') {
        undo = undo.filter((each) => each !== undoes);
        redo.push(group);
      } else if (cmd === 'redo') {
        redo = redo.filter((each) => each !== undoes);
        undo.push(groups.get(undoes!)!.undoes!);
      } else {
        undo.push(group);
        redo = [];
      }
    }
    const step = (id: string) => {
      const { group, cmd, count } = groups.get(id)!;
      return { group, cmd, count };
    };
    return { ...(undo.length && { undo: step(undo.at(-1)!) }), ...(redo.length && { redo: step(redo.at(-1)!) }) };
  }
}

function groupOf(row: Row, { field, month }: GroupBy): string | null {
  const value = valueAt(row, field) as string | null;
  return month && value !== null ? value.slice(0, 7) : value;
}

function fits(row: Row, where: Where = {}): boolean {
  return Object.entries(where).every(([field, wanted]) => allows(wanted, valueAt(row, field), row));
}

function allows(wanted: Allowed, value: unknown, row: Row): boolean {
  if (Array.isArray(wanted)) return wanted.includes(value);
  if (typeof wanted !== 'object' || wanted === null) return value === wanted;
  const plain = wanted as Partial<{ from: string; to: string; has: string[]; by: string; cases: Record<string, Allowed> }>;
  if (plain.has) return plain.has.some((each) => (value as string[] | null)?.includes(each));
  if (plain.by !== undefined) {
    const found = plain.cases![valueAt(row, plain.by) as string];
    return found !== undefined && allows(found, value, row);
  }
  return value !== null && !((value as string) < plain.from!) && !((value as string) > plain.to!);
}

function valueAt({ record, history }: Row, path: string): unknown {
  if (path === 'stageSince') {
    const state = stateAt(history, '9999-12-31T23:59:59.999Z');
    return !state || state.undated ? null : state.stageSince;
  }
  let value: unknown = record;
  for (const name of path.split('.')) value = (value as Plain | null | undefined)?.[name];
  return value ?? null;
}

function links(record: AnyRecord, field: string, { type, id }: Target): boolean {
  return [(record as unknown as Plain)[field]].flat().some((value) => value === id || difference(value, { type, id }) === null);
}

const collator = new Intl.Collator(['zh-CN', 'en'], { numeric: true });

function sort(rows: readonly Row[], { field, direction }: OrderBy): Row[] {
  const keyed = rows.map((row) => ({ row, id: row.record.id, key: keyOf(row, field) }));
  const sign = direction === 'descending' ? -1 : 1;
  const valued = keyed.filter(({ key }) => key !== undefined).sort((a, b) => {
    const order = field === 'name' ? collator.compare(String(a.key), String(b.key)) : a.key! < b.key! ? -1 : a.key! > b.key! ? 1 : 0;
    return order === 0 ? byId(a, b) : sign * order;
  });
  return [...valued, ...keyed.filter(({ key }) => key === undefined).sort(byId)].map(({ row }) => row);
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

function keyOf({ record, history }: Row, field: string): string | number | undefined {
  if (field === 'stageSince') return stateAt(history, '9999-12-31T23:59:59.999Z')?.stageSince;
  if (field === 'boardOrder') return boardOrderOf(record);
  const value = (record as unknown as Plain)[field];
  return field === 'amount' ? (value as { amount: number } | undefined)?.amount : value as string | number | undefined;
}

/** Probabilities have four decimals at most, so that ten-thousandths of a percent are whole. */
function totals(deals: readonly Plain[], pipeline: Pipeline | undefined): Totals {
  const sums: Record<string, { sum: bigint; weighted: bigint }> = {};
  for (const { amount, probabilityOverride, stageId } of deals as { amount?: { amount: number; currency: string }; probabilityOverride?: { p: number }; stageId?: string }[]) {
    if (!amount) continue;
    const percent = probabilityOverride?.p ?? pipeline?.stages.find(({ id }) => id === stageId)?.probability ?? 0;
    const total = sums[amount.currency] ??= { sum: 0n, weighted: 0n };
    total.sum += BigInt(amount.amount);
    total.weighted += BigInt(amount.amount) * BigInt(Math.round(percent * 10_000));
  }
  const currencies = Object.keys(sums).sort();
  return {
    count: deals.length, withoutAmount: deals.filter(({ amount }) => !amount).length,
    sums: currencies.map((currency) => ({ currency, amount: Number(sums[currency]!.sum) })),
    weighted: currencies.map((currency) => ({ currency, amount: Number(halfAwayFromZero(sums[currency]!.weighted)) })),
  };
}

function halfAwayFromZero(millionths: bigint): bigint {
  return (millionths + (millionths < 0n ? -500_000n : 500_000n)) / 1_000_000n;
}
