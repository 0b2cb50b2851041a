import { dateIn, type Instant, type PlainDate } from '@salescycle/model';

/** The day an instant falls on, where the person is. */
export function dayIn(instant: Instant): PlainDate {
  return dateIn(Intl.DateTimeFormat().resolvedOptions().timeZone, instant);
}

/** Today, where the person is. */
export function todayIn(): PlainDate {
  return dayIn(new Date().toISOString());
}
