import type { Instant } from '@salescycle/model';
import type { Chance } from './chance.js';

/** One day in milliseconds. */
export const DAY = 86_400_000;

/**
 * A moment of office work in Shanghai on or after the given time: Monday to Friday, nine to six. Shanghai has no change of clocks and
 * lies eight hours before UTC, so its working hours are 01:00 to 10:00 of the same day in UTC.
 */
export function workMoment(ms: number, chance: Chance): number {
  const day = Math.floor(ms / DAY), weekday = (day + 4) % 7;
  const shift = weekday === 6 ? 2 : weekday === 0 ? 1 : 0;
  return (day + shift) * DAY + (60 + chance.whole(0, 539)) * 60_000;
}

/** The stored form of a moment. */
export const instant = (ms: number): Instant => new Date(ms).toISOString();

/** The day in Shanghai a moment falls on. */
export const dayOf = (ms: number): string => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);
