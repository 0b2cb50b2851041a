import { addDays, isPlainDate, startOfDate, type Instant, type PlainDate } from '@salescycle/model';

/** The spans a review offers by name. `monday` begins on the last Monday before today, so that on a Monday it is the week just over. */
export const SPANS = ['monday', 'last-week', '30-days', 'month', 'custom'] as const;

/** One of {@link SPANS}. */
export type SpanName = (typeof SPANS)[number];

/** What is asked for: a name, or days of the person's own. */
export interface SpanChoice {
  name: SpanName;
  /** First and last day, both in it; with `custom` only. */
  from?: PlainDate | undefined;
  until?: PlainDate | undefined;
}

/** The days looked at, and the instants they begin and end at. */
export interface Span {
  first: PlainDate;
  /** The last day, which is in it. */
  last: PlainDate;
  from: Instant;
  /** Not in it any more. */
  to: Instant;
}

/** What the board's `since` and `until` ask for: a name of {@link SPANS}, or a day to begin with. Anything else is taken as `monday`. */
export function choiceOf(since: string | undefined, until: string | undefined): SpanChoice {
  if (isPlainDate(since)) return { name: 'custom', from: since, until };
  return { name: SPANS.find((name) => name === since && name !== 'custom') ?? 'monday' };
}

/** The span of a choice on a day, in a time zone. Days that are none, or the wrong way round, are put right: a review of nothing helps nobody. */
export function spanOf(choice: SpanChoice, today: PlainDate, zone: string): Span {
  const [first, last] = daysOf(choice, today);
  return { first, last, from: startOfDate(zone, first), to: startOfDate(zone, addDays(last, 1)) };
}

function daysOf({ name, from, until }: SpanChoice, today: PlainDate): [PlainDate, PlainDate] {
  const monday = addDays(today, -(daysSinceMonday(today) || 7));
  switch (name) {
    case 'monday': return [monday, today];
    case 'last-week': return daysSinceMonday(today) ? [addDays(monday, -7), addDays(monday, -1)] : [monday, addDays(monday, 6)];
    case '30-days': return [addDays(today, -29), today];
    case 'month': return [`${today.slice(0, 8)}01`, today];
    case 'custom': {
      const first = isPlainDate(from) ? from : monday, last = isPlainDate(until) ? until : today;
      return first <= last ? [first, last] : [last, first];
    }
  }
}

function daysSinceMonday(date: PlainDate): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}
