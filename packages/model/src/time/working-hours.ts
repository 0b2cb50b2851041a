import type { Instant } from './instant.js';
import { addDays, atTime, dateIn, daysFrom, type PlainDate } from './plain-date.js';

/** When people work: on these weekdays (0 is Sunday), from one time of day to another, `09:00` to `18:00`. */
export interface WorkingHours {
  days: readonly number[];
  from: string;
  to: string;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const HOUR = 3_600_000;

/** Whether the value is hours that can be counted in: some weekday, and at least an hour of it, within one day. */
export function isWorkingHours(value: unknown): value is WorkingHours {
  const { days, from, to } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const areDays = Array.isArray(days) && days.length > 0 && days.every((day) => Number.isInteger(day) && day >= 0 && day <= 6);
  return areDays && isTime(from) && isTime(to) && Date.parse(`1970-01-01T${to}:00Z`) - Date.parse(`1970-01-01T${from}:00Z`) >= HOUR;
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && TIME.test(value);
}

/**
 * Counts the time that is worked in one time zone; with `null` for the hours, all time counts. Days on which the clocks change are as long as they are.
 *
 * @example new WorkingClock({ days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }, 'Asia/Shanghai').between(fridayAt17, mondayAt10) / 60_000; // 120
 */
export class WorkingClock {
  #hours: WorkingHours | null;
  #timeZone: string;
  #spans = new Map<PlainDate, readonly [number, number] | null>();

  constructor(hours: WorkingHours | null, timeZone: string) {
    this.#hours = hours;
    this.#timeZone = timeZone;
  }

  /** Milliseconds of working time from one instant to another; 0 when `to` is not later. */
  between(from: Instant, to: Instant): number {
    const [start, end] = [Date.parse(from), Date.parse(to)];
    if (end <= start || !this.#hours) return Math.max(0, end - start);
    const first = dateIn(this.#timeZone, from), days = daysFrom(first, dateIn(this.#timeZone, to));
    let worked = 0;
    for (let day = 0; day <= days; day++) {
      const span = this.#spanOf(addDays(first, day));
      if (span) worked += Math.max(0, Math.min(end, span[1]) - Math.max(start, span[0]));
    }
    return worked;
  }

  /** The first instant at which so many milliseconds of working time have passed. */
  after(from: Instant, ms: number): Instant {
    const start = Date.parse(from);
    if (!this.#hours) return new Date(start + ms).toISOString();
    let rest = ms;
    for (let date = dateIn(this.#timeZone, from); ; date = addDays(date, 1)) {
      const span = this.#spanOf(date);
      if (!span || span[1] <= start) continue;
      const begin = Math.max(start, span[0]);
      if (begin + rest <= span[1]) return new Date(begin + rest).toISOString();
      rest -= span[1] - begin;
    }
  }

  #spanOf(date: PlainDate): readonly [number, number] | null {
    let span = this.#spans.get(date);
    if (span === undefined) {
      const { days, from, to } = this.#hours!, isOpen = days.includes(new Date(`${date}T00:00:00Z`).getUTCDay());
      span = isOpen ? [Date.parse(atTime(this.#timeZone, date, from)), Date.parse(atTime(this.#timeZone, date, to))] : null;
      this.#spans.set(date, span);
    }
    return span;
  }
}
