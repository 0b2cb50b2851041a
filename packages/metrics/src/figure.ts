import type { Id, Instant, Money, Period } from '@salescycle/model';

/**
 * How far a figure can be trusted: `small` below five records (show the counts), `noData` when there is nothing to compute from,
 * `notApplicable` when the question makes no sense, such as a period that has not begun.
 */
export type FigureStatus = 'ok' | 'small' | 'noData' | 'notApplicable';

/** One number with its proof: how many records it rests on, how sure it is, what was left out, and the records behind it. */
export interface Figure<V = number | Money | null> {
  /** `null` when there is nothing to divide by or to take a statistic of; never NaN, never a made-up 0. */
  value: V | null;
  /** Records the value rests on. */
  n: number;
  /** The 95 % interval of the value where there is one. */
  interval: [number, number] | null;
  status: FigureStatus;
  asOf: Instant;
  period: Period | null;
  /** Records left out of the figure, or of its money, by reason; reasons that met nobody are absent. */
  excluded: Record<string, number>;
  /** Records left out of the money because no exchange rate leads to the reporting currency. */
  unconverted: number;
  /** The ids of the records behind the figure, sorted. */
  recordIds(): Id[];
}

/** The status of a rate or a statistic over `n` records. */
export function statusOfRate(n: number): FigureStatus {
  return n === 0 ? 'noData' : n < 5 ? 'small' : 'ok';
}

/** The status of a count or a sum over `n` of the `known` records: nothing among something is a true 0, not missing data. */
export function statusOfSum(n: number, known: number): FigureStatus {
  return known === 0 ? 'noData' : n < 5 ? 'small' : 'ok';
}

/** `part / whole`, `null` when the whole is 0. */
export function ratio(part: number | bigint, whole: number | bigint): number | null {
  return Number(whole) === 0 ? null : Number(part) / Number(whole);
}
