// Everything the log says, worked out from its first operation on, and whether what stands beside it says the same.
import { applyOperation, extendHistory, sameValue, weightOf, type AnyRecord, type Operation, type Opportunity } from '@salescycle/model';
import type { Row } from '@salescycle/store';
import type { Disk, HeadOnDisk } from './disk.js';

/** Rows by `type/id`. */
export type Rows = Map<string, Row>;

const keyOf = ({ type, id }: { type: string; id: string }) => `${type}/${id}`;

/** The operations of the log in order. */
export const operationsOf = (disk: Disk): Operation[] => disk.entries.flatMap(({ operations }) => operations);

/** The fold of the log. */
export function replayed(operations: readonly Operation[]): Rows {
  const rows: Rows = new Map();
  for (const operation of operations) {
    const key = keyOf({ type: operation.type, id: operation.recordId }), row = rows.get(key);
    const record = applyOperation(row?.record, operation);
    rows.set(key, { record, history: record.type === 'opportunity' ? extendHistory(row?.history ?? [], operation) : [] });
  }
  return rows;
}

/** What is wrong with what lies on disk, in words; nothing when log, groups, rows, heads and totals agree. */
export function problemsOf(disk: Disk): string[] {
  const rows = replayed(operationsOf(disk));
  return [...logProblems(disk), ...rowProblems(disk, rows), ...totalProblems(disk, rows), ...disk.heads.flatMap((head) => headProblems(head, disk, rows))];
}

function logProblems({ entries, groups }: Disk): string[] {
  const problems: string[] = [], seen = new Set<string>(), revisions = new Map<string, number>();
  entries.forEach(({ seq }, i) => { if (seq !== i + 1) problems.push(`log: ${seq} stands where ${i + 1} should`); });
  groups.forEach(({ number }, i) => { if (number !== i + 1) problems.push(`groups: ${number} stands where ${i + 1} should`); });
  let next = 1;
  for (const { entry: { group, count, firstSeq, lastSeq } } of groups) {
    if (firstSeq !== next) problems.push(`group ${group} begins at ${firstSeq}, not at ${next}`);
    next = lastSeq + 1;
    const operations = entries.slice(firstSeq - 1, lastSeq).flatMap((entry) => entry.operations);
    if (operations.length !== count || operations.some((operation) => operation.group !== group)) {
      problems.push(`group ${group} says ${count} operations, its entries hold ${operations.filter((operation) => operation.group === group).length}`);
    }
    if (seen.has(group)) problems.push(`group ${group} is there twice`);
    seen.add(group);
  }
  if (next !== entries.length + 1) problems.push(`the groups end at ${next - 1}, the log at ${entries.length}`);
  for (const { id, type, recordId, base } of entries.flatMap(({ operations }) => operations)) {
    const key = `${type}/${recordId}`, revision = revisions.get(key) ?? 0;
    if (base !== revision) problems.push(`operation ${id} was made on revision ${base} of ${key}, which was at ${revision}`);
    if (seen.has(id)) problems.push(`operation ${id} is there twice`);
    seen.add(id);
    revisions.set(key, revision + 1);
  }
  return problems;
}

/** The rows of the pages alone. */
function inPages({ pages }: Disk): Rows {
  return new Map(pages.flatMap(({ rows }) => rows).map((row) => [keyOf(row.record), row]));
}

function rowProblems(disk: Disk, right: Rows): string[] {
  const problems: string[] = [], rows = inPages(disk);
  let last = '';
  for (const { key: [type, lowest], rows: ofPage } of disk.pages) {
    for (const { record } of ofPage) {
      if (record.type !== type || record.id < lowest) problems.push(`page ${type}/${lowest} holds ${keyOf(record)}`);
      if (keyOf(record) <= last) problems.push(`page ${type}/${lowest} holds ${keyOf(record)} after ${last}`);
      last = keyOf(record);
    }
  }
  for (const { row } of disk.fresh) rows.set(keyOf(row.record), row);
  for (const [key, row] of right) if (!sameValue(rows.get(key), row)) problems.push(`${key} is on disk as ${JSON.stringify(rows.get(key))}, by the log it is ${JSON.stringify(row)}`);
  for (const key of rows.keys()) if (!right.has(key)) problems.push(`${key} is on disk, and not in the log`);
  return problems;
}

/** One stage's or status's part of the totals. */
interface Sums { count: number; sum: bigint; plain: bigint; overridden: bigint }

/** Totals by pipeline, stage, owner and currency. */
function totalsOf(rows: Rows): Map<string, Sums> {
  const totals = new Map<string, Sums>();
  const add = (key: string, amount: bigint, weight: bigint | null) => {
    const cell = totals.get(key) ?? { count: 0, sum: 0n, plain: 0n, overridden: 0n };
    cell.count++;
    cell.sum += amount;
    if (weight === null) cell.plain += amount; else cell.overridden += amount * weight;
    totals.set(key, cell);
  };
  for (const { record } of rows.values()) {
    if (record.deletedAt) continue;
    if (record.type === 'lead') add(`|${record.status}|${record.ownerId ?? ''}|`, 0n, null);
    if (record.type !== 'opportunity') continue;
    const { pipelineId, stageId, ownerId = '', amount, probabilityOverride } = record;
    add([pipelineId, stageId, ownerId, amount?.currency ?? ''].join('|'), BigInt(amount?.amount ?? 0), probabilityOverride ? weightOf(probabilityOverride.p) : null);
  }
  return totals;
}

function totalProblems(disk: Disk, rows: Rows): string[] {
  const right = totalsOf(rows), text = (cell?: Sums) => (cell ? [cell.count, cell.sum, cell.plain, cell.overridden].join(' ') : 'nothing');
  const stored = new Map<string, Sums>(disk.totals.map(({ key, cell }) => [key, cell]));
  return [...new Set([...right.keys(), ...stored.keys()])].filter((key) => text(right.get(key)) !== text(stored.get(key)))
    .map((key) => `totals of ${key}: ${text(stored.get(key))}, by the log ${text(right.get(key))}`);
}

const WAITING = ['new', 'working', 'nurturing', 'qualified'];

/** Columns of a board: which records stand in one and in what order. */
const COLUMNS: Record<string, { stands(record: AnyRecord, column: string): boolean; field: string; sign: 1 | -1 }> = {
  'opportunity|expectedCloseDate': { stands: (record, column) => isDealIn(record, column, true), field: 'expectedCloseDate', sign: 1 },
  'opportunity|closedAt': { stands: (record, column) => isDealIn(record, column, false), field: 'closedAt', sign: -1 },
  'lead|createdAt': { stands: (record) => record.type === 'lead' && !record.deletedAt && WAITING.includes(record.status), field: 'createdAt', sign: -1 },
};

function isDealIn(record: AnyRecord, column: string, open: boolean): boolean {
  return record.type === 'opportunity' && !record.deletedAt && (record.status === 'open') === open && `${record.pipelineId}|${record.stageId}` === column;
}

/** The rows of a column in its order. */
export function columnOf(rows: Rows, key: string): Row[] {
  const [type, field, ...column] = key.split('|'), kind = COLUMNS[`${type}|${field}`]!;
  const value = ({ record }: Row) => (record as unknown as Record<string, string | undefined>)[kind.field];
  return [...rows.values()].filter(({ record }) => kind.stands(record, column.join('|'))).sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === y) return a.record.id < b.record.id ? -1 : 1;
    if (x === undefined || y === undefined) return x === undefined ? 1 : -1;
    return (x < y ? -1 : 1) * kind.sign;
  });
}

/** A head is the beginning of its column as the pages have it, to its horizon, with the accounts as they are unless a fresh row says otherwise. */
function headProblems({ key, rows, accounts, horizon }: HeadOnDisk, disk: Disk, right: Rows): string[] {
  const column = columnOf(inPages(disk), key), problems: string[] = [];
  const length = horizon === null ? column.length : column.findIndex(({ record }) => record.id === horizon.id) + 1;
  // The horizon's own record may have left since; then every row before where it stood has to be here.
  const wanted = length > 0 || horizon === null ? column.slice(0, length) : column.slice(0, rows.length);
  if (!sameValue(rows, wanted)) problems.push(`head ${key} holds ${rows.length} rows that are not the first ${wanted.length} of its ${column.length}`);
  const fresh = new Set(disk.fresh.map(({ row }) => keyOf(row.record))), here = new Map(accounts.map((row) => [row.record.id, row]));
  for (const { record } of rows) {
    const { accountId } = record as Opportunity, account = accountId && right.get(`account/${accountId}`);
    if (!account || fresh.has(keyOf(account.record))) continue;
    if (!sameValue(here.get(accountId), account)) problems.push(`head ${key} names account ${accountId} as it is not`);
  }
  return problems;
}
