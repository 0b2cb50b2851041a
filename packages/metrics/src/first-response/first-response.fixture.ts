import { addDays, dateIn, type WorkingHours } from '@salescycle/model';
import { naiveMedian } from '../shared/naive.fixture.js';
import type { FirstResponseRequest } from './first-response.js';

const MINUTE = 60_000;
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const walls = new Map<string, Intl.DateTimeFormat>();

/** Whether a clock on the wall shows a working minute. */
function isWorked({ days, from, to }: WorkingHours, timeZone: string, at: number): boolean {
  const wall = walls.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  walls.set(timeZone, wall);
  const { weekday, hour, minute } = Object.fromEntries(wall.formatToParts(at).map(({ type, value }) => [type, value])), time = `${hour}:${minute}`;
  return days.includes(DAYS.indexOf(weekday!)) && from <= time && time < to;
}

/** Minute by minute, and by half hours between them: no working hours of these tests begin or end within one. */
function minutesBetween(from: string, to: string, { workingHours, timeZone }: FirstResponseRequest): number {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  if (!workingHours) return Math.max(0, end - start) / MINUTE;
  let count = 0;
  for (let at = start; at < end;) {
    const step = at % (30 * MINUTE) === 0 && at + 30 * MINUTE <= end ? 30 : 1;
    if (isWorked(workingHours, timeZone, at)) count += step;
    at += step * MINUTE;
  }
  return count;
}

/** First responses by plain loops, minute by minute. */
export function firstResponseOracle(request: FirstResponseRequest): Record<string, unknown> {
  const { asOf, timeZone, period, targetMinutes: target } = request, activities = [...request.activities];
  const rows = [...request.leads]
    .filter(({ createdAt, deletedAt }) => createdAt <= asOf && !(deletedAt && deletedAt <= asOf))
    .filter(({ createdAt }) => !period || (dateIn(timeZone, createdAt) >= period.from && dateIn(timeZone, createdAt) <= addDays(period.to, -1)))
    .map((lead) => {
      const said = activities.filter(({ at, direction, automatic, deletedAt, regarding }) =>
        at <= asOf && direction === 'out' && automatic !== true && !(deletedAt && deletedAt <= asOf) && regarding?.some(({ type, id }) => type === 'lead' && id === lead.id));
      const first = said.map(({ at }) => at).sort()[0];
      return { lead, first, minutes: minutesBetween(lead.createdAt, first ?? asOf, request) };
    });
  const counted = rows.filter(({ lead, first }) => lead.source?.kind !== 'import' && (first !== undefined || lead.status === 'new'));
  const answered = counted.filter(({ first }) => first !== undefined), open = counted.filter(({ first }) => first === undefined);
  const within = target ? answered.filter(({ minutes }) => minutes <= target).length : 0;
  const missed = target ? counted.filter(({ minutes }) => minutes > target).length : 0;
  const took = answered.map(({ minutes }) => minutes);
  return {
    value: within + missed ? within / (within + missed) : null, n: within + missed, within, missed, answered: answered.length,
    pending: open.filter(({ minutes }) => !target || minutes <= target).length,
    medianMinutes: naiveMedian(took), meanMinutes: took.length ? took.reduce((sum, each) => sum + each, 0) / took.length : null,
    waiting: open.map(({ lead: { id, createdAt }, minutes }) => ({ id, createdAt, minutes, isLate: target > 0 && minutes > target })).sort((a, b) => `${a.createdAt} ${a.id}`.localeCompare(`${b.createdAt} ${b.id}`)),
  };
}
