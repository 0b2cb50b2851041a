import type { Field } from '../contract.js';

/** Confidence as combined, and how often that was right: points of a line from [0, 0] to [1, 1]. */
export type Curve = readonly (readonly [combined: number, right: number])[];

/** Curves by field and by set of sources, `'header+signature'` in alphabetical order; `'*'` for any other. */
export type CalibrationTable = Partial<Record<Field | '*', Readonly<Record<string, Curve>>>>;

// Made by `node test/perf/capture/calibrate.mjs --write`.
export const calibrationTable: CalibrationTable = {
  '*': { '*': [[0.599, 0.599], [0.6, 0.847], [0.645, 0.847], [0.74, 0.874], [0.84, 0.958], [0.931, 0.98], [0.982, 0.993]] },
};
