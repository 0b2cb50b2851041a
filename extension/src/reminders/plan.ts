import { addDays, dateIn, startOfDate, type FollowUp, type Instant } from '@salescycle/model';

/** What is known about reminders besides the records: kept on this device, by the follow-ups' keys. */
export interface ReminderNotes {
  /** Until when a person put one off. */
  putOff: Readonly<Record<string, Instant>>;
  /** When one was last told of. */
  told: Readonly<Record<string, Instant>>;
}

/** What there is to show and to tell, and when to look again. */
export interface ReminderPlan {
  /** Due before today began or at a time of today that is past. */
  due: readonly FollowUp[];
  /** Due later today. */
  today: readonly FollowUp[];
  /** Due on the days that follow. */
  coming: readonly FollowUp[];
  /** What has come due and nobody was told of; empty at night. */
  toTell: readonly FollowUp[];
  wakeAt: Instant;
}

/** Nobody is told of anything before and after these hours; what came due meanwhile is told in the morning, once. */
const DAY_BEGINS = 8, DAY_ENDS = 20;
/** Looked at again at least this often: clocks are set, machines sleep, others write to the store. */
const LONGEST = 60 * 60_000;
/** Browsers wake nobody sooner. */
const SHORTEST = 30_000;

/** Puts follow-ups in their place, as of now. Their `at` becomes the moment a person put them off to. */
export function planReminders(followUps: readonly FollowUp[], { putOff, told }: ReminderNotes, { now, zone }: { now: Instant; zone: string }): ReminderPlan {
  const all = followUps.map((each) => ({ ...each, at: latest(each.at, putOff[each.key]) })).sort((a, b) => (a.at < b.at ? -1 : 1));
  const today = dateIn(zone, now), tomorrow = startOfDate(zone, addDays(today, 1));
  const due = all.filter(({ at }) => at <= now), hour = hourAt(zone, now), isDay = hour >= DAY_BEGINS && hour < DAY_ENDS;
  const untold = due.filter(({ key, at }) => !told[key] || told[key] < at);
  const morning = hoursAfter(startOfDate(zone, hour < DAY_BEGINS ? today : addDays(today, 1)), DAY_BEGINS);
  const moments = [...all.map(({ at }) => at).filter((at) => at > now), tomorrow, ...(untold.length && !isDay ? [morning] : [])].map(Date.parse);
  const soonest = Date.parse(now) + SHORTEST, last = Date.parse(now) + LONGEST;
  return {
    due, today: all.filter(({ at }) => at > now && at < tomorrow), coming: all.filter(({ at }) => at >= tomorrow), toTell: isDay ? untold : [],
    wakeAt: new Date(Math.min(last, Math.max(soonest, Math.min(...moments)))).toISOString(),
  };
}

/** When something put off comes back: an hour from now, tomorrow's morning, or that of next Monday. */
export function putOffUntil(to: 'hour' | 'tomorrow' | 'week', { now, zone, morning }: { now: Instant; zone: string; morning: number }): Instant {
  if (to === 'hour') return hoursAfter(now, 1);
  const today = dateIn(zone, now), weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  return hoursAfter(startOfDate(zone, addDays(today, to === 'tomorrow' ? 1 : 8 - (weekday || 7))), morning);
}

function latest(at: Instant, putOff: Instant | undefined): Instant {
  return putOff && putOff > at ? putOff : at;
}

function hoursAfter(instant: Instant, hours: number): Instant {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString();
}

function hourAt(zone: string, now: Instant): number {
  return Number(new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' }).format(new Date(now)));
}
