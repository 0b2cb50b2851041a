import type { WorkingHours } from '@salescycle/model';

/** The weekdays as a week begins at work, Monday first. */
export const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;

/** A weekday's short name. */
export function dayName(day: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2026, 5, 14 + day));
}

/** Working hours in words: `Mon–Fri 09:00–18:00`. */
export function hoursWords({ days, from, to }: WorkingHours, locale: string): string {
  const runs: number[][] = [];
  for (const [place, day] of WEEK.entries()) {
    if (!days.includes(day)) continue;
    const last = runs.at(-1);
    if (last && WEEK[place - 1] === last.at(-1)) last.push(day);
    else runs.push([day]);
  }
  const words = runs.flatMap((run) => (run.length > 2 ? [`${dayName(run[0]!, locale)}–${dayName(run.at(-1)!, locale)}`] : run.map((day) => dayName(day, locale))));
  return `${words.join(', ')} ${from}–${to}`;
}
