import type { PlainDate } from '@salescycle/model';

/** Where a day lies in the fiscal calendar. */
export interface FiscalDate {
  /** The fiscal year's name: the calendar year it starts in, or ends in with `endYear`. */
  year: number;
  /** 1 to 4. */
  quarter: number;
  /** 1 to 12, counted from the fiscal year's first month. */
  month: number;
}

/**
 * Fiscal year, quarter and month of a day, for a fiscal year that starts on the first of month `startMonth` (1..12).
 *
 * @param naming `endYear` names a year after the calendar year it ends in; without effect when it starts in January
 * @example fiscalOf('2026-07-01', 7, 'endYear'); // {year: 2027, quarter: 1, month: 1}
 */
export function fiscalOf(date: PlainDate, startMonth = 1, naming: 'startYear' | 'endYear' = 'startYear'): FiscalDate {
  const [calendarYear, calendarMonth] = date.split('-').map(Number) as [number, number];
  const startYear = calendarMonth < startMonth ? calendarYear - 1 : calendarYear;
  const index = (calendarMonth - startMonth + 12) % 12;
  return {
    year: naming === 'endYear' && startMonth !== 1 ? startYear + 1 : startYear,
    quarter: Math.floor(index / 3) + 1,
    month: index + 1,
  };
}
