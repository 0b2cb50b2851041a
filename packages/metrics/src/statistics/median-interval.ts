/**
 * Which two of `n` sorted values enclose the true median with at least 95 % certainty, as ranks counted from 1: the order-statistic
 * interval `[l, n + 1 - l]`, l the largest integer with P(Bin(n, 1/2) <= l - 1) <= 0.025. `null` for n < 6, where no two values do.
 *
 * @example medianRanks(9); // [2, 8]
 */
export function medianRanks(n: number): [number, number] | null {
  if (n < 6) return null;
  const weights = weightsBelowCentre(n);
  const beside = weights.reduceRight((sum, weight) => sum + weight, 0);
  const total = 2 * beside - (n % 2 === 0 ? weights[0]! : 0);
  let below = 0;
  let k = Math.floor(n / 2) - weights.length + 1;
  for (let i = weights.length - 1; i >= 0; i--, k++) {
    below += weights[i]!;
    if (below > 0.025 * total) break;
  }
  return [k, n + 1 - k];
}

/**
 * The binomial weights of Bin(n, 1/2) from the centre downwards, relative to the centre, until they vanish. Starting at the centre
 * keeps 2^-n out of it, which would be 0 in floating point beyond n = 1074; about 9·sqrt(n) of them matter.
 */
function weightsBelowCentre(n: number): number[] {
  const weights: number[] = [];
  let weight = 1;
  for (let k = Math.floor(n / 2); k >= 0 && weight > 1e-20; k--) {
    weights.push(weight);
    weight *= k / (n - k + 1);
  }
  return weights;
}
