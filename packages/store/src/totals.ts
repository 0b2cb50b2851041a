import { stageOf, weightedUnits, weightOf, type Money, type Pipeline } from '@salescycle/model';
import { keyOf } from './key.js';
import type { Row, Totals } from './queries/query.js';

/**
 * The exact totals of one pipeline, stage, owner and currency. The weighted sum is kept in two parts, since a stage's probability may change
 * under its deals while a person's own stays.
 */
export interface Cell {
  pipelineId: string;
  stageId: string;
  ownerId: string;
  /** Empty for opportunities without an amount. */
  currency: string;
  count: number;
  sum: bigint;
  /** Amounts weighed by the stage. */
  plain: bigint;
  /** Amounts times their own {@link weightOf weight}. */
  overridden: bigint;
}

/** Cells by key: all there are, or what changes add to them. */
export type Cells = Map<string, Cell>;

/** Adds a row's contribution to cells that nobody else holds (`sign` 1), or takes it out (-1). Cells that hold nothing any more stay, as zeros. */
export function addTo(cells: Cells, row: Row | undefined, sign: 1 | -1): void {
  const part = row && contributionOf(row);
  if (!part) return;
  const key = keyOf(part.pipelineId, part.stageId, part.ownerId, part.currency);
  const cell = cells.get(key), by = BigInt(sign);
  if (!cell) return addCell(cells, key, part, sign);
  cell.count += sign * part.count;
  cell.sum += by * part.sum;
  cell.plain += by * part.plain;
  cell.overridden += by * part.overridden;
}

/** Adds cells to cells, or takes them out; a cell that holds nothing any more goes. */
export function addCells(cells: Cells, others: Cells, sign: 1 | -1 = 1): void {
  for (const [key, other] of others) {
    addCell(cells, key, other, sign);
    if (cells.get(key)!.count === 0) cells.delete(key);
  }
}

/** Cells are replaced, never changed in place: others may hold them. */
function addCell(cells: Cells, key: string, part: Cell, sign: 1 | -1): void {
  const cell = cells.get(key);
  const { count, sum, plain, overridden } = cell ?? NOTHING;
  const next = sign === 1
    ? { count: count + part.count, sum: sum + part.sum, plain: plain + part.plain, overridden: overridden + part.overridden }
    : { count: count - part.count, sum: sum - part.sum, plain: plain - part.plain, overridden: overridden - part.overridden };
  cells.set(key, { ...part, ...next });
}

/** Leads are counted beside the pipelines, by their status, under an id that no pipeline has. */
export const LEADS = '';

/** What one record adds; `null` for anything but a live opportunity or lead. */
function contributionOf({ record }: Row): Cell | null {
  if (record.deletedAt) return null;
  if (record.type === 'lead') return { ...NOTHING, pipelineId: LEADS, stageId: record.status, ownerId: record.ownerId ?? '', count: 1 };
  if (record.type !== 'opportunity') return null;
  const { pipelineId, stageId, ownerId = '', amount, probabilityOverride } = record;
  const sum = BigInt(amount?.amount ?? 0);
  return {
    pipelineId, stageId, ownerId, currency: amount?.currency ?? '', count: 1, sum,
    plain: probabilityOverride ? 0n : sum,
    overridden: probabilityOverride ? sum * weightOf(probabilityOverride.p) : 0n,
  };
}

const NOTHING = { ownerId: '', currency: '', count: 0, sum: 0n, plain: 0n, overridden: 0n };

/** Pipelines are replaced, never changed in place. */
const weights = new WeakMap<Pipeline, Map<string, bigint>>();

function weightIn(pipeline: Pipeline, stageId: string): bigint {
  let known = weights.get(pipeline);
  if (!known) weights.set(pipeline, (known = new Map<string, bigint>()));
  const weight = known.get(stageId) ?? weightOf(stageOf(pipeline, stageId)?.probability ?? 0);
  known.set(stageId, weight);
  return weight;
}

/** Totals of cells, over owners, by currency. Weighted sums are rounded once per currency. */
export function totalsOf(cells: Iterable<Cell>, pipeline: Pipeline | undefined): Totals {
  const byCurrency = new Map<string, { sum: bigint; weighted: bigint }>();
  let count = 0;
  let withoutAmount = 0;
  for (const cell of cells) {
    count += cell.count;
    if (cell.currency === '') {
      withoutAmount += cell.count;
      continue;
    }
    if (cell.count === 0) continue;
    const total = byCurrency.get(cell.currency) ?? { sum: 0n, weighted: 0n };
    total.sum += cell.sum;
    total.weighted += cell.plain * (pipeline ? weightIn(pipeline, cell.stageId) : 0n) + cell.overridden;
    byCurrency.set(cell.currency, total);
  }
  const currencies = [...byCurrency.keys()].sort();
  // Beyond 2^53 the nearest number: a total that threw would keep a change that is durable already from whoever watches.
  const money = (currency: string, amount: bigint): Money => ({ amount: Number(amount), currency });
  return {
    count, withoutAmount,
    sums: currencies.map((currency) => money(currency, byCurrency.get(currency)!.sum)),
    weighted: currencies.map((currency) => money(currency, weightedUnits(byCurrency.get(currency)!.weighted))),
  };
}
