import { isDay } from './day.js';

/** A moment as UTC ISO text with milliseconds, `2026-03-02T01:00:00.000Z`. Instants compare as text. */
export type Instant = string;

const FULL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/** Whether the value is an instant in the stored form. */
export function isInstant(value: unknown): value is Instant {
  return typeof value === 'string' && FULL.test(value) && isDay(value) && value.slice(11, 13) < '24' && value.slice(14, 16) < '60' && value.slice(17, 19) < '60';
}

/**
 * The stored form of an ISO date-time with zone or offset; `null` when the text is none or names no real moment.
 *
 * @example toInstant('2026-03-02T09:00:00+08:00'); // '2026-03-02T01:00:00.000Z'
 */
export function toInstant(text: string): Instant | null {
  if (!WITH_ZONE.test(text)) return null;
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) return null;
  const iso = new Date(ms).toISOString();
  // Date.parse rolls 31 February over; the day of the text must survive the round trip in its own zone.
  return isDay(text) ? iso : null;
}

/** Elapsed fractional days from one instant to another (36 h = 1.5); negative when `to` is earlier. */
export function daysBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
