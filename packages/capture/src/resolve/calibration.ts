import type { Field, SourceId } from '../contract.js';

/** Confidence as combined, and how often that was right: points of a line from [0, 0] to [1, 1]. */
export type Curve = readonly (readonly [combined: number, right: number])[];

/**
 * What the development set says of each field and set of sources, `'header+signature'` in alphabetical order, `'*'` for any other.
 * A field or set that is not here stays as combined. To be filled by the bench.
 */
export const calibrationTable: Partial<Record<Field, Readonly<Record<string, Curve>>>> = {};

/** A combined confidence as a promise: 0.9 is right nine times in ten. The one place where it is applied. */
export function calibrate(combined: number, field: Field, sources: Iterable<SourceId>, table = calibrationTable): number {
  const curves = table[field], curve = curves?.[[...new Set(sources)].sort().join('+')] ?? curves?.['*'];
  return Math.round((curve ? onCurve(combined, curve) : combined) * 1_000) / 1_000;
}

function onCurve(x: number, curve: Curve): number {
  let [x0, y0] = [0, 0];
  for (const [x1, y1] of [...curve, [1, 1] as const]) {
    if (x <= x1) return x1 === x0 ? y1 : y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
    [x0, y0] = [x1, y1];
  }
  return y0;
}
