import { expect } from '@open-wc/testing';
import type { FollowUp } from '@salescycle/model';
import { planReminders, putOffUntil, type ReminderNotes } from './plan.js';

const zone = 'Asia/Shanghai', none: ReminderNotes = { putOff: {}, told: {} };
const item = (key: string, at: string): FollowUp => ({ key, kind: 'task', id: key, text: key, at, about: null });
/** A moment of 18 June 2026 in Shanghai. */
const at = (time: string, day = '18') => new Date(`2026-06-${day}T${time}:00+08:00`).toISOString();
const keys = (items: readonly FollowUp[]) => items.map(({ key }) => key);

describe('the plan of reminders', () => {
  const items = [item('week', at('09:00', '22')), item('evening', at('18:00')), item('yesterday', at('09:00', '17')), item('noon', at('12:00'))];

  it('puts what is due first, then what is still to come today, then the days after', () => {
    const { due, today, coming } = planReminders(items, none, { now: at('12:00'), zone });
    expect([keys(due), keys(today), keys(coming)]).to.deep.equal([['yesterday', 'noon'], ['evening'], ['week']]);
  });

  it('ends the day at midnight where whoever works here is', () => {
    const late = [item('late', at('23:30'))];
    expect(keys(planReminders(late, none, { now: at('12:00'), zone }).today)).to.deep.equal(['late']);
    expect(keys(planReminders(late, none, { now: at('12:00'), zone: 'Pacific/Honolulu' }).coming)).to.deep.equal(['late']);
    expect(keys(planReminders([item('next', at('00:00', '19'))], none, { now: at('12:00'), zone }).coming)).to.deep.equal(['next']);
  });

  it('tells of each once, and again when it was put off since', () => {
    const told = { yesterday: at('09:00', '17'), noon: at('12:00') };
    expect(keys(planReminders(items, { putOff: {}, told }, { now: at('12:30'), zone }).toTell)).to.deep.equal([]);
    const putOff = { noon: at('12:20') };
    expect(keys(planReminders(items, { putOff, told }, { now: at('12:10'), zone }).due)).to.deep.equal(['yesterday']);
    expect(keys(planReminders(items, { putOff, told }, { now: at('12:30'), zone }).toTell)).to.deep.equal(['noon']);
  });

  it('is quiet at night, and wakes in the morning for what came due meanwhile', () => {
    const night = [item('night', at('21:00'))];
    const { due, toTell, wakeAt } = planReminders(night, none, { now: at('23:30'), zone });
    expect([keys(due), keys(toTell)]).to.deep.equal([['night'], []]);
    expect(wakeAt, 'midnight comes before').to.equal(at('00:00', '19'));
    expect(planReminders(night, none, { now: at('07:30', '19'), zone }).wakeAt).to.equal(at('08:00', '19'));
    expect(keys(planReminders(night, none, { now: at('08:00', '19'), zone }).toTell)).to.deep.equal(['night']);
  });

  it('wakes at the next moment something comes due, at least every hour, and never at once', () => {
    expect(planReminders([item('soon', at('12:20'))], none, { now: at('12:00'), zone }).wakeAt).to.equal(at('12:20'));
    expect(planReminders([item('now', at('12:20'))], none, { now: new Date(Date.parse(at('12:20')) - 1000).toISOString(), zone }).wakeAt).to.equal(new Date(Date.parse(at('12:20')) + 29_000).toISOString());
    expect(planReminders([], none, { now: at('12:00'), zone }).wakeAt).to.equal(at('13:00'));
  });

  it('puts off by an hour, to tomorrow\'s morning, or to next Monday\'s', () => {
    const to = (when: 'hour' | 'tomorrow' | 'week', now: string) => putOffUntil(when, { now, zone, morning: 9 });
    expect(to('hour', at('12:00'))).to.equal(at('13:00'));
    expect(to('tomorrow', at('23:00'))).to.equal(at('09:00', '19'));
    expect([to('week', at('12:00')), to('week', at('12:00', '21')), to('week', at('12:00', '22'))], '18 June 2026 is a Thursday, 21 a Sunday').to.deep.equal([at('09:00', '22'), at('09:00', '22'), at('09:00', '29')]);
  });
});
