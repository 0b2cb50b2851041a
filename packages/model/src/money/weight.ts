import { decimalOf, divideRounded } from './decimal.js';

/** Percent with four decimals as a whole number: 35 % is 350 000 millionths. */
const WHOLE = 1_000_000n;

/**
 * A probability of 0..100 percent in millionths, exact to the four decimals a percent may have; a fifth one is rounded. Integers, so
 * that a sum of amount × weight stays exact while records come and go.
 *
 * @example weightOf(33.3333); // 333333n
 */
export function weightOf(percent: number): bigint {
  const { digits, scale } = decimalOf(percent);
  return scale <= 4 ? digits * 10n ** BigInt(4 - scale) : divideRounded(digits, 10n ** BigInt(scale - 4));
}

/**
 * The minor units a sum of amount × {@link weightOf weight} comes to, rounded half away from zero. Call it once a sum, not once a record.
 *
 * @example weightedUnits(3n * 100_004n * weightOf(35)); // 105004n, where three rounded parts would make 105003n
 */
export function weightedUnits(sum: bigint): bigint {
  return divideRounded(sum, WHOLE);
}
