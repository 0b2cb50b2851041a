import { expect } from '@open-wc/testing';
import { isWorkingHours, WorkingClock, type WorkingHours } from './working-hours.js';

const office: WorkingHours = { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }, MINUTE = 60_000;

/** Counts minute by minute what a clock on the wall shows. */
function naiveMinutes({ days, from, to }: WorkingHours, timeZone: string, start: number, end: number): number {
  const wall = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  let count = 0;
  for (let at = start; at < end; at += MINUTE) {
    const { weekday, hour, minute } = Object.fromEntries(wall.formatToParts(at).map(({ type, value }) => [type, value])), time = `${hour}:${minute}`;
    if (days.includes(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(weekday!)) && from <= time && time < to) count++;
  }
  return count;
}

describe('a clock of working hours', () => {
  it('counts all time without hours', () => {
    const clock = new WorkingClock(null, 'Asia/Shanghai');
    expect(clock.between('2026-06-19T09:00:00.000Z', '2026-06-22T09:00:00.000Z')).to.equal(72 * 60 * MINUTE);
    expect(clock.after('2026-06-19T09:00:00.000Z', 90 * MINUTE)).to.equal('2026-06-19T10:30:00.000Z');
  });

  it('stands still at night and on days off', () => {
    const clock = new WorkingClock(office, 'Asia/Shanghai');
    expect(clock.between('2026-06-19T09:00:00.000Z', '2026-06-22T02:00:00.000Z'), 'Friday 17:00 to Monday 10:00').to.equal(120 * MINUTE);
    expect(clock.between('2026-06-20T02:00:00.000Z', '2026-06-20T08:00:00.000Z'), 'within a Saturday').to.equal(0);
    expect(clock.after('2026-06-19T09:00:00.000Z', 90 * MINUTE), 'Monday 09:30').to.equal('2026-06-22T01:30:00.000Z');
    expect(clock.after('2026-06-20T02:00:00.000Z', 0), 'nothing to wait for, but a time to begin').to.equal('2026-06-22T01:00:00.000Z');
  });

  it('goes forward only', () => {
    for (const hours of [null, office]) expect(new WorkingClock(hours, 'UTC').between('2026-06-19T12:00:00.000Z', '2026-06-19T11:00:00.000Z')).to.equal(0);
  });

  it('equals a count minute by minute, also where the clocks change', () => {
    const all = { days: [0, 1, 2, 3, 4, 5, 6], from: '01:00', to: '06:00' };
    for (const [hours, zone, day] of [[office, 'Asia/Shanghai', '2026-06-18'], [all, 'Europe/Berlin', '2026-03-28'], [all, 'Europe/Berlin', '2026-10-24'], [office, 'America/New_York', '2026-10-30']] as const) {
      const clock = new WorkingClock(hours, zone);
      for (let i = 0; i < 6; i++) {
        const start = Date.parse(`${day}T00:00:00Z`) + i * 437 * MINUTE, end = start + (300 + i * 611) * MINUTE, worked = naiveMinutes(hours, zone, start, end);
        expect(clock.between(new Date(start).toISOString(), new Date(end).toISOString()) / MINUTE, `${zone} ${new Date(start).toISOString()}`).to.equal(worked);
      }
    }
  });

  it('comes to the instant after which as much was worked', () => {
    const clock = new WorkingClock(office, 'Europe/Berlin');
    for (const minutes of [1, 59, 540, 541, 2700, 5000]) {
      const from = '2026-03-27T15:20:00.000Z', to = clock.after(from, minutes * MINUTE);
      expect(clock.between(from, to) / MINUTE, to).to.equal(minutes);
    }
  });
});

describe('working hours', () => {
  it('are some hours of some days; anything else is none', () => {
    expect(isWorkingHours(office)).to.equal(true);
    for (const wrong of [null, 'office', {}, { ...office, days: [] }, { ...office, days: [7] }, { ...office, days: '12345' }, { ...office, from: '9:00' }, { ...office, to: '24:00' }, { ...office, from: '18:00', to: '09:00' }, { ...office, to: '09:30' }]) {
      expect(isWorkingHours(wrong), JSON.stringify(wrong)).to.equal(false);
    }
  });
});
