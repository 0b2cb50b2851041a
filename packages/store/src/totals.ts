import { stageOf, weightedUnits, weightOf, type Money, type Pipeline } from '@salescycle/model';
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

/** A cell as stored. */
export type StoredCell = Cell;

/** Cells by key; a map of what changed can lie over a map of what was. */
export type Cells = Map<string, Cell>;

/** Adds a record's contribution to the cells (`sign` 1), or takes it out (-1). Cells in `changed` are new objects; `base` is not touched. */
export function addTo(changed: Cells, base: ReadonlyMap<string, Cell>, row: Row | undefined, sign: 1 | -1): void {
  const part = row && contributionOf(row);
  if (!part) return;
  const key = keyOf(part);
  const cell = changed.get(key) ?? base.get(key);
  const factor = BigInt(sign);
  changed.set(key, {
    ...part,
    count: (cell?.count ?? 0) + sign * part.count,
    sum: (cell?.sum ?? 0n) + factor * part.sum,
    plain: (cell?.plain ?? 0n) + factor * part.plain,
    overridden: (cell?.overridden ?? 0n) + factor * part.overridden,
  });
}

/** What one record adds; `null` for anything but a live opportunity. */
function contributionOf({ record }: Row): Cell | null {
  if (record.type !== 'opportunity' || record.deletedAt) return null;
  const { pipelineId, stageId, ownerId = '', amount, probabilityOverride } = record;
  const sum = BigInt(amount?.amount ?? 0);
  return {
    pipelineId, stageId, ownerId, currency: amount?.currency ?? '', count: 1, sum,
    plain: probabilityOverride ? 0n : sum,
    overridden: probabilityOverride ? sum * weightOf(probabilityOverride.p) : 0n,
  };
}

/** The key of a cell in memory and on disk. */
export function keyOf({ pipelineId, stageId, ownerId, currency }: Pick<Cell, 'pipelineId' | 'stageId' | 'ownerId' | 'currency'>): string {
  return [pipelineId, stageId, ownerId, currency].join('|');
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
    const stage = pipeline && stageOf(pipeline, cell.stageId);
    total.sum += cell.sum;
    total.weighted += cell.plain * weightOf(stage?.probability ?? 0) + cell.overridden;
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
