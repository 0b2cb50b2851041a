/**
 * The value below which the share `p` (0..1) of the values lies, type 7: interpolated between the two neighbours, as Excel's
 * PERCENTILE.INC and numpy do (Hyndman and Fan 1996). `null` for no values. The input need not be sorted and is not touched.
 *
 * @example quantile([21, 4, 2, 15, 9, 4], 0.5); // 6.5
 */
export function quantile(values: readonly number[], p: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return quantileOfSorted(sorted.length, p, (rank) => sorted[rank]!);
}

/** The same for `n` values that are already in order; `at(rank)` gives the value of a rank, 0 the smallest. */
export function quantileOfSorted(n: number, p: number, at: (rank: number) => number): number | null {
  if (n === 0) return null;
  const h = (n - 1) * p;
  const i = Math.floor(h);
  const low = at(i);
  return h === i ? low : low + (h - i) * (at(i + 1) - low);
}
