import type { Format } from '../shared/format.js';

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/**
 * Bytes as people read them: three digits at most.
 *
 * @example sizeText(format, 1_536_000) // '1.5 MB'
 */
export function sizeText(format: Format, bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const value = bytes / 1_000 ** power;
  return `${format.number(value, power > 0 && value < 10 ? 1 : 0)} ${UNITS[power]!}`;
}
