import { reportingPeriod, type MeasureContext, type PeriodKind, type PeriodRequest, type ReportingPeriod } from '@salescycle/metrics';
import { addDays, dateIn, daysFrom, isPlainDate, startOfDate, toInstant, type Instant, type PlainDate } from '@salescycle/model';

/** The spans a widget can be asked for, as its `period` attribute names them. */
export const PERIODS = ['month', 'quarter', 'year', 'last-quarter', 'last-12-months', 'all', 'custom'] as const;

/** One of {@link PERIODS}. */
export type PeriodName = (typeof PERIODS)[number];

/** The span asked for. `from` and `to`, both days included, count with `custom`. */
export interface PeriodChoice {
  name: PeriodName;
  from?: PlainDate | undefined;
  to?: PlainDate | undefined;
}

/** What all figures of a widget have in common. */
export interface MeasureBasis extends Omit<MeasureContext, 'period'> {
  /** 1..12. */
  fiscalStartMonth: number;
}

/** One figure to compute: its context, and the span behind it; `null` for all time. */
export interface Moment {
  context: MeasureContext;
  span: ReportingPeriod | null;
}

const KINDS: Readonly<Record<Exclude<PeriodName, 'all'>, { kind: PeriodKind; back: number }>> = {
  month: { kind: 'month', back: 0 },
  quarter: { kind: 'quarter', back: 0 },
  year: { kind: 'year', back: 0 },
  'last-quarter': { kind: 'quarter', back: 1 },
  'last-12-months': { kind: 'last12Months', back: 0 },
  custom: { kind: 'custom', back: 0 },
};

/**
 * The moment asked for and those before it that may fairly be compared with it, oldest first, `count` in all: each is the figure as it
 * stood when its period was exactly as old. So a running quarter is compared with the first days of the quarters before, open deals
 * with the open deals of that day, and a cohort with cohorts that had as much time. All time has nothing before it.
 */
export function momentsOf({ fiscalStartMonth, ...basis }: MeasureBasis, choice: PeriodChoice, count: number): Moment[] {
  if (choice.name === 'all') return [{ context: { ...basis, period: null }, span: null }];
  const { kind, back } = KINDS[choice.name];
  const request: PeriodRequest = { kind, asOf: basis.asOf, timeZone: basis.timeZone, fiscalStartMonth, ...customOf(choice) };
  const asked = reportingPeriod({ ...request, back });
  return Array.from({ length: count }, (_, i) => {
    const span = i === count - 1 ? asked : reportingPeriod({ ...request, back: back + count - 1 - i });
    const shift = daysFrom(span.period.from, asked.period.from);
    return { span, context: { ...basis, asOf: daysBefore(basis, shift), period: span.period } };
  });
}

/** Why the choice cannot be computed: unknown name, missing, unreadable or reversed days; `null` when it can. */
export function problemOfPeriod({ name, from, to }: PeriodChoice): 'name' | 'days' | null {
  if (!PERIODS.includes(name)) return 'name';
  if (name !== 'custom') return null;
  return isPlainDate(from) && isPlainDate(to) && from <= to ? null : 'days';
}

/**
 * The instant a widget speaks of. Without `asOf` it is the end of today, so that what happens later today counts as soon as it
 * happens. A plain date means the end of that day. `null` for text that is neither.
 */
export function momentOf(asOf: string | undefined, timeZone: string, now = Date.now()): Instant | null {
  if (asOf === undefined) return endOfDay(timeZone, dateIn(timeZone, new Date(now).toISOString()));
  return isPlainDate(asOf) ? endOfDay(timeZone, asOf) : toInstant(asOf);
}

function endOfDay(timeZone: string, day: PlainDate): Instant {
  return new Date(Date.parse(startOfDate(timeZone, addDays(day, 1))) - 1).toISOString();
}

/** The same time of day, measured from the day's end, `days` earlier, whatever clocks did in between. */
function daysBefore({ asOf, timeZone }: Pick<MeasureContext, 'asOf' | 'timeZone'>, days: number): Instant {
  if (days === 0) return asOf;
  const day = dateIn(timeZone, asOf);
  const untilEnd = Date.parse(endOfDay(timeZone, day)) - Date.parse(asOf);
  return new Date(Date.parse(endOfDay(timeZone, addDays(day, -days))) - untilEnd).toISOString();
}

function customOf({ name, from, to }: PeriodChoice): Pick<PeriodRequest, 'custom'> {
  return name === 'custom' && from && to ? { custom: { from, to: addDays(to, 1) } } : {};
}
