import { isDay } from './day.js';
import type { Instant } from './instant.js';

/** A calendar day without a zone, `YYYY-MM-DD`. Plain dates compare as text. */
export type PlainDate = string;

/** A half-open span of days, `[from, to)`. */
export interface Period {
  from: PlainDate;
  to: PlainDate;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DAY = 86_400_000;

/** Whether the value is a plain date of a day that exists. */
export function isPlainDate(value: unknown): value is PlainDate {
  return typeof value === 'string' && DATE.test(value) && isDay(value);
}

/** The day `days` after the date; negative goes back. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(utc(date) + days * DAY).toISOString().slice(0, 10);
}

/** The day `months` after the date, clamped to the month's end (31 August + 1 is 30 September). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, last))).toISOString().slice(0, 10);
}

/**
 * The first day of the span of 1, 3 or 12 months that a day lies in, where years start on the first of `startMonth` (1..12).
 *
 * @example startOfMonths('2026-06-16', 3); // '2026-04-01'
 */
export function startOfMonths(date: PlainDate, months: 1 | 3 | 12, startMonth = 1): PlainDate {
  const month = Number(date.slice(5, 7));
  return addMonths(`${date.slice(0, 7)}-01`, -((month - startMonth + 12) % months));
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysFrom(from: PlainDate, to: PlainDate): number {
  return Math.round((utc(to) - utc(from)) / DAY);
}

/**
 * The local day an instant falls on in an IANA time zone.
 *
 * @example dateIn('Asia/Shanghai', '2026-06-30T22:30:00.000Z'); // '2026-07-01'
 */
export function dateIn(timeZone: string, instant: Instant): PlainDate {
  return wallClock(timeZone, Date.parse(instant)).slice(0, 10);
}

/**
 * The first instant of a day in an IANA time zone, so that "the day lies in a period" becomes a comparison of texts. On a night
 * whose midnight is skipped by daylight saving it is the first moment that exists.
 *
 * @example startOfDate('Asia/Shanghai', '2026-07-01'); // '2026-06-30T16:00:00.000Z'
 */
export function startOfDate(timeZone: string, date: PlainDate): Instant {
  return atTime(timeZone, date, '00:00');
}

/**
 * The instant of a time of day in an IANA time zone, the earlier one where the clocks go back over it. Where they skip it, an instant within the hour after.
 *
 * @example atTime('Asia/Shanghai', '2026-07-01', '09:30'); // '2026-07-01T01:30:00.000Z'
 */
export function atTime(timeZone: string, date: PlainDate, time: string): Instant {
  const target = `${date}T${time}:00`;
  const local = Date.parse(`${target}Z`);
  // Two passes settle the offset, since the offset at the first guess may be the one before a change of clocks.
  const first = local - offset(timeZone, local);
  let guess = local - offset(timeZone, first);
  while (wallClock(timeZone, guess) < target) guess += 1_800_000;
  return new Date(guess).toISOString();
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Local wall time as sortable text `YYYY-MM-DDTHH:MM:SS`. */
function wallClock(timeZone: string, ms: number): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA-u-hc-h23', {
      timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
    });
    formats.set(timeZone, format);
  }
  const part = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]));
  return `${part.year!.padStart(4, '0')}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}`;
}

function offset(timeZone: string, ms: number): number {
  return Date.parse(`${wallClock(timeZone, ms)}Z`) - Math.floor(ms / 1000) * 1000;
}

function utc(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}
