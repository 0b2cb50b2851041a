import { addDays, addMonths, dateIn, daysFrom, startOfMonths, type Instant, type Period, type PlainDate } from '@salescycle/model';
import { fiscalOf, type FiscalDate } from './fiscal.js';

/** The spans a figure can be asked for: running calendar or fiscal ones, the twelve months up to today, or any two days. */
export type PeriodKind = 'month' | 'quarter' | 'year' | 'last12Months' | 'custom';

/** Which span, seen from which moment, in which zone and fiscal calendar. */
export interface PeriodRequest {
  kind: PeriodKind;
  asOf: Instant;
  /** IANA name; decides which day `asOf` is. */
  timeZone: string;
  /** 1..12, default 1. Quarters and years start here. */
  fiscalStartMonth?: number;
  /** For `custom`: the half-open span of days. */
  custom?: Period;
  /** How many spans back from the one `asOf` lies in; default 0. */
  back?: number;
}

/** A span of days with what its label and a fair comparison need. */
export interface ReportingPeriod {
  kind: PeriodKind;
  period: Period;
  /** The fiscal year, quarter and month of the span's first day, for labels such as "Q2 2026". */
  fiscal: FiscalDate;
  /** Days from the first one through today, today counted as a whole one; 0 before the span, never more than `totalDays`. */
  elapsedDays: number;
  totalDays: number;
  /** The span before: whole when this one is over, else cut to as many days as have elapsed here. */
  previous: Period;
  /** The span before, never cut. */
  previousWhole: Period;
}

/**
 * The span a request means and the one it may fairly be compared with.
 *
 * @example
 * reportingPeriod({ kind: 'month', asOf: '2026-06-16T01:00:00.000Z', timeZone: 'Asia/Shanghai' });
 * // period 06-01..07-01, elapsed 16 of 30, previous 05-01..05-17
 */
export function reportingPeriod(request: PeriodRequest): ReportingPeriod {
  const { kind, back = 0, fiscalStartMonth = 1 } = request;
  const today = dateIn(request.timeZone, request.asOf);
  const period = spanOf(request, today, back);
  const previousWhole = spanOf(request, today, back + 1);
  const totalDays = daysFrom(period.from, period.to);
  const elapsedDays = Math.max(0, Math.min(totalDays, daysFrom(period.from, today) + 1));
  const cut = addDays(previousWhole.from, elapsedDays);
  const isOver = elapsedDays === totalDays || cut > previousWhole.to;
  return {
    kind, period, fiscal: fiscalOf(period.from, fiscalStartMonth), elapsedDays, totalDays, previousWhole,
    previous: isOver ? previousWhole : { from: previousWhole.from, to: cut },
  };
}

/** The span of the request and those before it, oldest first, `count` in all: the points of a sparkline. */
export function periodsBack(request: PeriodRequest, count: number): ReportingPeriod[] {
  const last = request.back ?? 0;
  return Array.from({ length: count }, (_, i) => reportingPeriod({ ...request, back: last + count - 1 - i }));
}

function spanOf(request: PeriodRequest, today: PlainDate, back: number): Period {
  if (request.kind === 'custom') return shiftedBack(request.custom, back);
  if (request.kind === 'last12Months') {
    const tomorrow = addDays(today, 1);
    return { from: addMonths(tomorrow, -12 * (back + 1)), to: addMonths(tomorrow, -12 * back) };
  }
  const months = MONTHS[request.kind];
  const from = addMonths(startOfMonths(today, months, request.fiscalStartMonth), -months * back);
  return { from, to: addMonths(from, months) };
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

function shiftedBack(custom: Period | undefined, back: number): Period {
  if (!custom || custom.to <= custom.from) throw new RangeError('reportingPeriod: a custom period needs `custom` with `from` before `to`');
  const length = daysFrom(custom.from, custom.to);
  return { from: addDays(custom.from, -length * back), to: addDays(custom.to, -length * back) };
}
