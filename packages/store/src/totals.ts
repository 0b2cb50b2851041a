import { stageOf, weightedUnits, weightOf, type Money, type Opportunity, type Pipeline } from '@salescycle/model';
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

/** What rows add to the totals, in cells that nobody else holds. One that holds nothing any more stays, as zeros. */
export class Tally extends Map<string, Cell> {
  /** The cells of each owner by stage: adding a deal costs less than making the one text of its cell's ids. */
  private readonly byStage = new Map<string, Map<string, Cell[]>>();

  /** Adds a live opportunity or lead (`sign` 1), or takes it out (-1); nothing else counts. */
  add(row: Row | undefined, sign: 1 | -1): void {
    const record = row?.record;
    if (!record || record.deletedAt) return;
    if (record.type === 'lead') this.cell(LEADS, record.status, record.ownerId ?? '', '').count += sign;
    else if (record.type === 'opportunity') this.addDeal(record, sign);
  }

  private addDeal({ pipelineId, stageId, ownerId = '', amount, probabilityOverride }: Opportunity, sign: 1 | -1): void {
    const cell = this.cell(pipelineId, stageId, ownerId, amount ? amount.currency : '');
    cell.count += sign;
    if (!amount) return;
    const sum = BigInt(sign * amount.amount);
    cell.sum += sum;
    if (probabilityOverride) cell.overridden += sum * weightOf(probabilityOverride.p);
    else cell.plain += sum;
  }

  private cell(pipelineId: string, stageId: string, ownerId: string, currency: string): Cell {
    let byOwner = this.byStage.get(stageId);
    if (!byOwner) this.byStage.set(stageId, (byOwner = new Map<string, Cell[]>()));
    let cells = byOwner.get(ownerId);
    if (!cells) byOwner.set(ownerId, (cells = []));
    for (const cell of cells) if (cell.currency === currency && cell.pipelineId === pipelineId) return cell;
    const cell: Cell = { ...NOTHING, pipelineId, stageId, ownerId, currency };
    cells.push(cell);
    this.set(keyOf(pipelineId, stageId, ownerId, currency), cell);
    return cell;
  }
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

const NOTHING = { count: 0, sum: 0n, plain: 0n, overridden: 0n };

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
