/** Whether text that begins like `YYYY-MM-DD` begins with a day that exists. Imports ask this by the hundred thousand: no `Date` is made. */
export function isDay(text: string): boolean {
  const month = Number(text.slice(5, 7)), day = Number(text.slice(8, 10));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(Number(text.slice(0, 4)), month);
}

/** Days of a month, 1-12, in the calendar of ISO 8601. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
