import type { ReportingPeriod } from '@salescycle/metrics';
import { addDays, type Period, type PlainDate } from '@salescycle/model';
import type { Format } from './format.js';
import { strings } from './period-words.strings.js';

/** A span's name: `Q2 2026`, `2026 年二季度`, `Jun 2026`, `last 12 months`; two days for a span of one's own; `null` is all time. */
export function periodLabel(span: ReportingPeriod | null, format: Format, fiscalStartMonth = 1): string {
  const words = strings[format.language];
  if (!span) return words.allTime;
  const { kind, period, fiscal: { quarter, year } } = span;
  const isFiscal = fiscalStartMonth !== 1;
  switch (kind) {
    case 'month': return monthLabel(period.from, format);
    case 'quarter': return isFiscal ? words.fiscalQuarterOf(quarter, year) : words.quarterOf(quarter, year);
    case 'year': return isFiscal ? words.fiscalYear(year) : words.year(year);
    case 'last12Months': return words.last12Months;
    case 'custom': return daysLabel(period, format);
  }
}

/** The same in a delta, where the year goes without saying while it is the year of `asked`: `Q1`, `一季度`, `May`. */
export function periodShort(span: ReportingPeriod, asked: ReportingPeriod, format: Format, fiscalStartMonth = 1): string {
  const words = strings[format.language];
  if (span.kind === 'last12Months') return words.twelveMonthsBefore;
  if (span.kind === 'custom') return words.daysBefore(asked.totalDays);
  if (span.fiscal.year !== asked.fiscal.year || span.kind === 'year') return periodLabel(span, format, fiscalStartMonth);
  if (span.kind === 'month') return monthLabel(span.period.from, format, false);
  return words.quarter(span.fiscal.quarter);
}

/**
 * What a span is compared with: `Q1 to day 77`, `一季度同期` while it runs, else the whole of `Q1`. A figure `ofTheMoment` (open deals)
 * has no days to add up and is compared with one day: `day 77 of Q1`.
 */
export function comparisonLabel(
  span: ReportingPeriod, asked: ReportingPeriod, format: Format, { fiscalStartMonth = 1, ofTheMoment = false } = {},
): string {
  const short = periodShort(span, asked, format, fiscalStartMonth);
  const words = strings[format.language];
  if (ofTheMoment) return words.onDay(short, asked.elapsedDays);
  return asked.elapsedDays < asked.totalDays ? words.toDay(short, asked.elapsedDays) : short;
}

/** First and last day: `1 Apr – 30 Jun 2026`, `2026年4月1日至6月30日`. */
export function daysLabel({ from, to }: Period, format: Format): string {
  const last = addDays(to, -1);
  if (format.language === 'zh') {
    const end = last.startsWith(from.slice(0, 4)) ? format.dateLong(last).replace(/^.*年/, '') : format.dateLong(last);
    return from === last ? format.dateLong(from) : `${format.dateLong(from)}至${end}`;
  }
  const date = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' });
  return date.formatRange(utc(from), utc(last));
}

function monthLabel(day: PlainDate, { language }: Format, withYear = true): string {
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', month: language === 'zh' ? 'long' : 'short', ...(withYear && { year: 'numeric' }) };
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', options).format(utc(day));
}

function utc(day: PlainDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
