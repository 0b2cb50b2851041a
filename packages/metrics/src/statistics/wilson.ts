/** The 97.5 % point of the normal distribution: two-sided 95 %. */
const Z = 1.959963984540054;

/**
 * The 95 % interval in which the true rate lies when `successes` of `n` came true (Wilson 1927), clipped to 0..1. `null` for n = 0.
 * It stays honest where the plain normal interval fails: few cases, and rates near 0 or 1.
 *
 * @example wilson(7, 9); // [0.452589…, 0.936775…]
 */
export function wilson(successes: number, n: number): [number, number] | null {
  if (n === 0) return null;
  const p = successes / n;
  const z2 = Z * Z;
  const d = 1 + z2 / n;
  const centre = (p + z2 / (2 * n)) / d;
  const half = (Z * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))) / d;
  // At the ends the formula gives exactly 0 or 1; the clip also takes away what floating point leaves beside it.
  return [successes === 0 ? 0 : Math.max(0, centre - half), successes === n ? 1 : Math.min(1, centre + half)];
}
