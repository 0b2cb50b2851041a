import { wilson } from './wilson.js';

/** Successes of so many tries. */
export interface Share {
  count: number;
  n: number;
}

/**
 * How much larger the share `now` is than the share `before`, -1..1, with the 95 % interval of Newcombe (1998, method 10), which joins
 * the two Wilson intervals. An interval that holds 0 cannot tell whether anything changed. `null` when one of them has no tries.
 *
 * @example differenceOfShares({ count: 27, n: 47 }, { count: 30, n: 41 }); // value -0.157…, interval [-0.338…, 0.043…]
 */
export function differenceOfShares(now: Share, before: Share): { value: number; interval: [number, number] } | null {
  const [a, b] = [wilson(now.count, now.n), wilson(before.count, before.n)];
  if (!a || !b) return null;
  const [p, q] = [now.count / now.n, before.count / before.n];
  return { value: p - q, interval: [p - q - Math.hypot(p - a[0], b[1] - q), p - q + Math.hypot(a[1] - p, q - b[0])] };
}
