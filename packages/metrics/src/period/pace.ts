import { ratio } from '../figure.js';

/** What was reached of a target, and how much of the time is gone. Value and target are counted in the same unit. */
export interface PaceRequest {
  value: number;
  target: number;
  /** See `ReportingPeriod`. */
  elapsedDays: number;
  totalDays: number;
}

/** Where a sum stands on its way to a target (metrics.md 5, Quota). */
export interface Pace {
  /** value / target; `null` for a target of 0. */
  attainment: number | null;
  /** Of the time, 0..1. */
  elapsed: number;
  daysLeft: number;
  /** What each of the days left has to bring, rounded; 0 when the target is reached, `null` when no day is left. */
  requiredPerDay: number | null;
}

/**
 * The pace of a running sum.
 *
 * @example paceOf({ value: 24_000_000, target: 60_000_000, elapsedDays: 50, totalDays: 91 }).requiredPerDay; // 878_049
 */
export function paceOf({ value, target, elapsedDays, totalDays }: PaceRequest): Pace {
  const daysLeft = totalDays - elapsedDays;
  return {
    attainment: ratio(value, target), elapsed: totalDays === 0 ? 1 : elapsedDays / totalDays, daysLeft,
    requiredPerDay: daysLeft > 0 ? Math.round(Math.max(0, target - value) / daysLeft) : null,
  };
}
