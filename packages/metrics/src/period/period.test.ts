import { expect } from '@open-wc/testing';
import { dateIn } from '@salescycle/model';
import { fiscalOf } from './fiscal.js';
import { periodsBack, reportingPeriod, type PeriodRequest } from './period.js';

const request = (more: Partial<PeriodRequest> = {}): PeriodRequest => ({ kind: 'month', asOf: '2026-06-16T01:00:00.000Z', timeZone: 'Asia/Shanghai', ...more });
const span = (from: string, to: string) => ({ from, to });

describe('fiscalOf', () => {
  it('gives year and quarter of the worked example, by the zone’s own day', () => {
    const of = (timeZone: string, naming: 'startYear' | 'endYear') => fiscalOf(dateIn(timeZone, '2026-06-30T22:30:00.000Z'), 7, naming);
    expect(of('Asia/Shanghai', 'endYear')).to.include({ year: 2027, quarter: 1 });
    expect(of('UTC', 'endYear')).to.include({ year: 2026, quarter: 4 });
  });

  it('is the calendar year when it starts in January, whatever the naming', () => {
    expect(fiscalOf('2026-12-31', 1, 'endYear')).to.deep.equal({ year: 2026, quarter: 4, month: 12 });
  });
});

describe('reportingPeriod', () => {
  it('cuts the month before to as many days as have elapsed, today counted', () => {
    const { period, previous, previousWhole, elapsedDays, totalDays } = reportingPeriod(request());
    expect([period, elapsedDays, totalDays]).to.deep.equal([span('2026-06-01', '2026-07-01'), 16, 30]);
    expect([previous, previousWhole]).to.deep.equal([span('2026-05-01', '2026-05-17'), span('2026-05-01', '2026-06-01')]);
  });

  it('compares a period that is over with the whole one before, however long that was', () => {
    const { period, previous } = reportingPeriod(request({ back: 3 }));
    expect([period, previous]).to.deep.equal([span('2026-03-01', '2026-04-01'), span('2026-02-01', '2026-03-01')]);
  });

  it('does not reach beyond a shorter month', () => {
    expect(reportingPeriod(request({ asOf: '2026-03-30T01:00:00.000Z' })).previous).to.deep.equal(span('2026-02-01', '2026-03-01'));
  });

  it('takes the day of the zone', () => {
    const of = (timeZone: string) => reportingPeriod(request({ timeZone, asOf: '2026-05-31T20:00:00.000Z' })).period.from;
    expect([of('Asia/Shanghai'), of('America/New_York')]).to.deep.equal(['2026-06-01', '2026-05-01']);
  });

  it('starts quarters and years in the fiscal month', () => {
    const of = (kind: 'quarter' | 'year', fiscalStartMonth?: number) => reportingPeriod(request({ kind, fiscalStartMonth }));
    expect([of('quarter').period, of('year').period]).to.deep.equal([span('2026-04-01', '2026-07-01'), span('2026-01-01', '2027-01-01')]);
    expect([of('quarter', 2).period, of('year', 7).period]).to.deep.equal([span('2026-05-01', '2026-08-01'), span('2025-07-01', '2026-07-01')]);
    expect(of('quarter', 2).fiscal).to.deep.equal({ year: 2026, quarter: 2, month: 4 });
  });

  it('takes the twelve months up to today, whole ones before them', () => {
    const { period, previous, elapsedDays, totalDays } = reportingPeriod(request({ kind: 'last12Months' }));
    expect([period, previous]).to.deep.equal([span('2025-06-17', '2026-06-17'), span('2024-06-17', '2025-06-17')]);
    expect(elapsedDays).to.equal(totalDays);
  });

  it('takes any two days, and refuses an empty span', () => {
    const { previous, elapsedDays } = reportingPeriod(request({ kind: 'custom', custom: span('2026-06-10', '2026-06-20') }));
    expect([previous, elapsedDays]).to.deep.equal([span('2026-05-31', '2026-06-07'), 7]);
    expect(() => reportingPeriod(request({ kind: 'custom', custom: span('2026-06-10', '2026-06-10') }))).to.throw(RangeError, 'custom');
  });

  it('has no elapsed day in a period ahead', () => {
    const { elapsedDays, previous } = reportingPeriod(request({ back: -1 }));
    expect([elapsedDays, previous]).to.deep.equal([0, span('2026-06-01', '2026-06-01')]);
  });

  it('keeps months in line across a change of clocks', () => {
    const march = reportingPeriod(request({ timeZone: 'Europe/Berlin', asOf: '2026-03-29T22:30:00.000Z' }));
    expect([march.period.from, march.elapsedDays, march.totalDays]).to.deep.equal(['2026-03-01', 30, 31]);
  });
});

describe('periodsBack', () => {
  it('lists spans without gap or overlap, oldest first', () => {
    const spans = periodsBack(request({ kind: 'quarter' }), 5).map(({ period }) => period);
    expect(spans.slice(1).map(({ from }) => from)).to.deep.equal(spans.slice(0, -1).map(({ to }) => to));
    expect([spans[0], spans.at(-1)]).to.deep.equal([span('2025-04-01', '2025-07-01'), span('2026-04-01', '2026-07-01')]);
  });
});
