import { addDays, isPlainDate, startOfDate, toInstant, type Instant, type PlainDate } from '@salescycle/model';
import type { ReasonCode } from './reason.js';

/** Which comes first in dates such as 3/4/2026. */
export type DateOrder = 'month' | 'day';

/** What a column's dates say about their own order; `ambiguous` has to be asked. */
export type ColumnOrder = DateOrder | 'ambiguous' | 'none';

const TIME = String.raw`(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap]m)?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?${TIME}$`, 'i');
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${TIME}$`, 'i');
const WORDY = new RegExp(String.raw`^(?:(\d{1,2})[\s.-]*([a-z]{3,9})\.?|([a-z]{3,9})\.?\s*(\d{1,2})(?:st|nd|rd|th)?)[\s,.-]*(\d{4})${TIME}$`, 'i');
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day, and the time of day in seconds where the text has one. */
export interface Day {
  date: PlainDate;
  seconds: number;
}

/**
 * What the whole column says about day and month: a 13 in one place settles it for all. Dates with points put the day first.
 *
 * @example columnOrderOf(['3/4/2026', '3/17/2026']); // 'month'
 */
export function columnOrderOf(texts: Iterable<string>): ColumnOrder {
  let order: ColumnOrder = 'none';
  const votes = { month: 0, day: 0 };
  for (const text of texts) {
    const match = YEAR_LAST.exec(text.trim());
    if (!match) continue;
    const [first, second] = [Number(match[1]), Number(match[3])];
    if (match[2] === '.' || first > 12) votes.day++;
    else if (second > 12) votes.month++;
    else if (first !== second) order = 'ambiguous';
  }
  if (votes.day === 0 && votes.month === 0) return order;
  return votes.day > votes.month ? 'day' : 'month';
}

/** The day a text means; `order` decides where day and month could be either. */
export function dayOf(text: string, order: ColumnOrder): Day | { reason: ReasonCode } {
  const plain = text.normalize('NFKC').trim();
  const parts = numbersOf(plain, order);
  if (parts === 'ask') return { reason: 'dateOrder' };
  if (!parts) return { reason: 'notADate' };
  const { year, month, day, time } = parts;
  const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isPlainDate(date) ? { date, seconds: secondsOf(time) } : { reason: 'noSuchDay' };
}

/** The moment a text means: exact where it states its offset, else its wall-clock time in the zone. */
export function momentOf(text: string, order: ColumnOrder, timeZone: string): { value: Instant } | { reason: ReasonCode } {
  const exact = toInstant(text.trim().replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  if (exact) return { value: exact };
  const day = dayOf(text, order);
  return 'reason' in day ? day : { value: instantOf(day, timeZone) };
}

const starts = new Map<string, number>();

/** Clocks are changed before four in the morning; from then on the time is counted back from the next midnight. */
export function instantOf({ date, seconds }: Day, timeZone: string): Instant {
  const isLate = seconds >= 4 * 3600;
  const ms = isLate ? startMs(addDays(date, 1), timeZone) - (86_400 - seconds) * 1000 : startMs(date, timeZone) + seconds * 1000;
  return new Date(ms).toISOString();
}

/** Files repeat few days many times, and asking a calendar for midnight is the dearest step of reading a date. */
function startMs(date: PlainDate, timeZone: string): number {
  const key = `${timeZone} ${date}`;
  let ms = starts.get(key);
  if (ms === undefined) {
    if (starts.size > 20_000) starts.clear();
    starts.set(key, (ms = Date.parse(startOfDate(timeZone, date))));
  }
  return ms;
}

interface Parts {
  year: number;
  month: number;
  day: number;
  time: readonly (string | undefined)[];
}

function numbersOf(text: string, order: ColumnOrder): Parts | 'ask' | null {
  const first = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (first) return { year: Number(first[1]), month: Number(first[2]), day: Number(first[3]), time: first.slice(4) };
  const last = YEAR_LAST.exec(text);
  if (last) return yearLast(last, order);
  const wordy = WORDY.exec(text);
  const month = wordy ? MONTHS.indexOf((wordy[2] ?? wordy[3])!.slice(0, 3).toLowerCase()) + 1 : 0;
  return wordy && month ? { year: Number(wordy[5]), month, day: Number(wordy[1] ?? wordy[4]), time: wordy.slice(6) } : null;
}

/** The column's order holds for each value, also where another reading would exist: 13/2 in a column of months first is no day. */
function yearLast(match: RegExpExecArray, order: ColumnOrder): Parts | 'ask' {
  const [a, b, written] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const year = match[4]!.length === 4 ? written : written + (written < 70 ? 2000 : 1900);
  const time = match.slice(5);
  if (a === b || order === 'month') return { year, month: a, day: b, time };
  if (order === 'day') return { year, month: b, day: a, time };
  return 'ask';
}

function secondsOf([hours = '0', minutes = '0', seconds = '0', half]: readonly (string | undefined)[]): number {
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hours);
  return Math.min(hour * 3600 + Number(minutes) * 60 + Number(seconds), 86_399);
}
