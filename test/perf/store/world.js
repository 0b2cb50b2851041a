// The opportunities both entries load, and what their totals must be.
export const STAGES = ['s0', 's1', 's2', 's3', 's4', 's5'];

/** The i-th opportunity. */
export const deal = (i) => ({
  id: `o${i}`, name: `Opportunity ${i}`, accountId: `a${i % 997}`, ownerId: `u${i % 35}`, pipelineId: 'p', stageId: STAGES[i % 6], status: 'open',
  amount: { amount: 100_00 + (i % 5000) * 100, currency: 'CNY' }, expectedCloseDate: `2026-${String((i % 12) + 1).padStart(2, '0')}-15`,
});

/** The t-th change: which opportunity gets which amount. */
export const change = (n, t) => ({ i: (t * 7919) % n, amount: 1_000_00 + t });

/** Sum of amounts per stage after the first `times` changes. */
export function expected(n, times) {
  const amounts = Array.from({ length: n }, (_, i) => deal(i).amount.amount);
  for (let t = 0; t < times; t++) {
    const { i, amount } = change(n, t);
    amounts[i] = amount;
  }
  const sums = Object.fromEntries(STAGES.map((stage) => [stage, 0]));
  amounts.forEach((amount, i) => { sums[STAGES[i % 6]] += amount; });
  return sums;
}

/** Throws unless the sums are right. */
export function check(sums, n, times) {
  const right = expected(n, times);
  for (const stage of STAGES) if (sums[stage] !== right[stage]) throw new Error(`${stage}: ${sums[stage]}, expected ${right[stage]} after ${times} changes`);
}

/** Quantile of a list of times. */
export const quantile = (times, p) => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * p))];

/** Heap and disk in MB. */
export async function footprint() {
  globalThis.gc?.();
  const { usageDetails, usage } = await navigator.storage.estimate();
  return { heap: performance.memory.usedJSHeapSize / 1e6, disk: (usageDetails?.indexedDB ?? usage) / 1e6 };
}
