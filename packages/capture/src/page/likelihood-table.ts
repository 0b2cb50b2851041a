// Written by test/perf/capture/fit-likelihood.mjs.
/** How much each of the signs counts, in their order. */
export const likelihoodTable: readonly number[] = [-3.61, 1.61, 1.33, -2.42, 1.58, 1.47, -0.73, 0.76, 2.36, -0.69, 2.13, 1.47, 1.45, 1.83, -0.66, 0.97, -1.33, -0.28, 0.67, -0.8];
