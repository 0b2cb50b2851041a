import { expect } from '@open-wc/testing';
import type { Activity, Lead } from '@salescycle/model';
import { expectSame } from '../shared/promises.fixture.js';
import { randomOf, type Random } from '../shared/random.fixture.js';
import { lead } from '../shared/samples.fixture.js';
import { firstResponse, type FirstResponseRequest } from './first-response.js';
import { firstResponseOracle } from './first-response.fixture.js';

const HOUR = 3_600_000, office = { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' };
const start = Date.parse('2026-03-02T02:00:00.000Z'), asOf = new Date(start).toISOString();
const before = (minutes: number) => new Date(start - minutes * 60_000).toISOString();

function answer(leadId: string, at: string, fields: Partial<Activity> = {}): Activity {
  return { id: `a-${leadId}-${at}`, type: 'activity', kind: 'call', direction: 'out', at, regarding: [{ type: 'lead', id: leadId }], createdAt: at, updatedAt: at, createdBy: 'u1', rev: 1, sv: 1, ...fields };
}

const request = (fields: Partial<FirstResponseRequest> = {}): FirstResponseRequest =>
  ({ leads: [], activities: [], asOf, timeZone: 'Asia/Shanghai', period: null, targetMinutes: 10, workingHours: null, ...fields });

/** Leads and activities of two weeks, answered or not, before, after and by whomever. */
function invented({ below, chance, pick }: Random): { leads: Lead[]; activities: Activity[] } {
  const leads = Array.from({ length: 25 }, (_, i) => lead(`l${i}`, new Date(start - below(14 * 24 * 60) * 60_000).toISOString(), {
    status: pick(['new', 'new', 'new', 'working', 'converted']), ...(chance(0.1) && { source: { kind: 'import' } }), ...(chance(0.1) && { deletedAt: before(below(2000)) }),
  }));
  const activities = Array.from({ length: 40 }, () => {
    const { id, createdAt } = pick(leads), at = new Date(Date.parse(createdAt) + (below(6000) - 500) * 60_000).toISOString();
    return answer(id, at, { direction: pick(['out', 'out', 'in', undefined]), automatic: chance(0.2), ...(chance(0.1) && { regarding: [{ type: 'contact', id }] }), ...(chance(0.1) && { deletedAt: before(0) }) });
  });
  return { leads, activities };
}

describe('firstResponse', () => {
  it('gives the worked example', () => {
    const leads = [['a', 100], ['b', 100], ['c', 100], ['d', 25], ['e', 6]].map(([id, minutes]) => lead(String(id), before(Number(minutes))));
    const activities = [answer('a', before(96)), answer('b', before(90)), answer('c', before(58))];
    const { within, missed, pending, value, medianMinutes, meanMinutes, answered, n, status, waiting } = firstResponse.compute(request({ leads, activities }));
    expect({ within, missed, pending, value, medianMinutes, answered, n, status }).to.deep.equal({ within: 2, missed: 2, pending: 1, value: 0.5, medianMinutes: 10, answered: 3, n: 4, status: 'small' });
    expect(meanMinutes).to.be.closeTo(18.666667, 1e-6);
    expect(waiting.map(({ id, minutes, isLate }) => [id, minutes, isLate])).to.deep.equal([['d', 25, true], ['e', 6, false]]);
  });

  it('equals a plain recomputation on random records, in all hours and in working hours, also where the clocks change', function () {
    this.timeout(30_000);
    for (let seed = 1; seed <= 6; seed++) {
      const records = invented(randomOf(seed));
      for (const fields of [{}, { workingHours: office, targetMinutes: 240 }, { workingHours: office, timeZone: 'America/New_York', asOf: '2026-03-09T15:00:00.000Z', targetMinutes: 60 }, { period: { from: '2026-02-20', to: '2026-02-27' } }, { targetMinutes: 0 }]) {
        const given = request({ ...records, ...fields });
        expectSame({ ...firstResponse.compute(given) }, firstResponseOracle(given), `seed ${seed}, ${JSON.stringify(fields)}`);
      }
    }
  });

  it('does not depend on the order of what it is given', () => {
    const { leads, activities } = invented(randomOf(9));
    const one = firstResponse.compute(request({ leads, activities })), other = firstResponse.compute(request({ leads: leads.toReversed(), activities: activities.toReversed() }));
    expect([other.waiting, other.medianMinutes, other.recordIds()]).to.deep.equal([one.waiting, one.medianMinutes, one.recordIds()]);
  });

  it('does not know an answer before it was given, nor one that was taken back', () => {
    const leads = [lead('a', before(60))], compute = (fields: Partial<Activity>) => firstResponse.compute(request({ leads, activities: [answer('a', before(-5)), answer('a', before(55), fields)] }));
    expect([compute({}).within, compute({ deletedAt: before(1) }).within, compute({ deletedAt: before(1) }).missed]).to.deep.equal([1, 0, 1]);
  });

  it('takes an answer that is older than the record of the lead for one at once', () => {
    const { medianMinutes, within } = firstResponse.compute(request({ leads: [lead('a', before(60))], activities: [answer('a', before(90))] }));
    expect([medianMinutes, within]).to.deep.equal([0, 1]);
  });

  it('has no share without leads, nor without a target', () => {
    const none = firstResponse.compute(request()), free = firstResponse.compute(request({ leads: [lead('a', before(60))], activities: [answer('a', before(50))], targetMinutes: 0 }));
    expect([none.value, none.n, none.medianMinutes, none.meanMinutes, none.status, none.waiting]).to.deep.equal([null, 0, null, null, 'noData', []]);
    expect([free.value, free.answered, free.medianMinutes]).to.deep.equal([null, 1, 10]);
  });

  it('says nothing of a period that has not begun', () => {
    expect(firstResponse.compute(request({ period: { from: '2027-01-01', to: '2027-02-01' } })).status).to.equal('notApplicable');
  });

  it('stands still outside of working hours', () => {
    const created = new Date(Date.parse('2026-02-27T09:00:00.000Z')).toISOString(), monday = new Date(Date.parse(created) + 65 * HOUR).toISOString();
    const { medianMinutes } = firstResponse.compute(request({ leads: [lead('a', created)], activities: [answer('a', monday)], asOf: monday, workingHours: office }));
    expect(medianMinutes, 'Friday 17:00 to Monday 10:00').to.equal(120);
  });

  it('explains itself in both languages', () => {
    for (const { en, zh } of [firstResponse.label, firstResponse.definition, firstResponse.formula]) expect([en, zh]).to.not.include('');
  });
});
