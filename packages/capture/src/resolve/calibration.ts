import type { Field, SourceId } from '../contract.js';
import { calibrationTable, type Curve } from './calibration-table.js';

/**
 * A combined confidence as a promise: 0.9 is right nine times in ten. The one place where it is applied: by the curve of the field and its
 * set of sources, of the field, or of all fields; where there is none it stays as combined.
 */
export function calibrate(combined: number, field: Field, sources: Iterable<SourceId>, table = calibrationTable): number {
  const curves = table[field] ?? table['*'], curve = curves?.[[...new Set(sources)].sort().join('+')] ?? curves?.['*'];
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
