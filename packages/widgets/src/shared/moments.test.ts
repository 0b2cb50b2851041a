import { expect } from '@open-wc/testing';
import { samplePipeline } from './sample.fixture.js';
import { momentOf, momentsOf, problemOfPeriod, type MeasureBasis, type PeriodName } from './moments.js';

const basis = (asOf: string, timeZone = 'Asia/Shanghai'): MeasureBasis =>
  ({ asOf, timeZone, pipeline: samplePipeline(), currency: 'CNY', rates: [], fiscalStartMonth: 1 });
const seen = (asOf: string, name: PeriodName, count: number, timeZone?: string) =>
  momentsOf(basis(asOf, timeZone), { name }, count).map(({ context }) => [context.period!.from, context.period!.to, context.asOf]);

describe('momentsOf', () => {
  it('puts every quarter at the age of the running one', () => {
    expect(seen('2026-06-16T15:59:59.999Z', 'quarter', 3)).to.deep.equal([
      ['2025-10-01', '2026-01-01', '2025-12-16T15:59:59.999Z'],
      ['2026-01-01', '2026-04-01', '2026-03-18T15:59:59.999Z'],
      ['2026-04-01', '2026-07-01', '2026-06-16T15:59:59.999Z'],
    ]);
  });

  it('keeps the end of a day the end of a day when clocks change in between', () => {
    // Berlin: winter time on 1 March, summer time on 1 April.
    expect(seen('2026-04-01T21:59:59.999Z', 'month', 2, 'Europe/Berlin')[0]).to.deep.equal(['2026-03-01', '2026-04-01', '2026-03-01T22:59:59.999Z']);
  });

  it('gives a finished quarter’s predecessor as much time as it had itself', () => {
    expect(seen('2026-04-10T15:59:59.999Z', 'last-quarter', 2)[0]).to.deep.equal(['2025-10-01', '2026-01-01', '2026-01-08T15:59:59.999Z']);
  });

  it('has nothing to compare all time with', () => {
    expect(momentsOf(basis('2026-06-16T15:59:59.999Z'), { name: 'all' }, 5)).to.have.length(1);
  });
});

describe('momentOf', () => {
  it('is the end of today, so that what happens later today counts', () => {
    expect(momentOf(undefined, 'Asia/Shanghai', Date.parse('2026-06-15T16:30:00.000Z'))).to.equal('2026-06-16T15:59:59.999Z');
  });

  it('reads a day, an instant, and nothing else', () => {
    expect(momentOf('2026-06-16', 'Asia/Shanghai')).to.equal('2026-06-16T15:59:59.999Z');
    expect(momentOf('2026-06-16T09:00:00+08:00', 'Asia/Shanghai')).to.equal('2026-06-16T01:00:00.000Z');
    expect(momentOf('yesterday', 'Asia/Shanghai')).to.equal(null);
  });
});

describe('problemOfPeriod', () => {
  it('wants two days in order for a period of one’s own', () => {
    expect(problemOfPeriod({ name: 'custom', from: '2026-05-02', to: '2026-05-01' })).to.equal('days');
    expect(problemOfPeriod({ name: 'custom', from: '2026-05-01', to: '2026-05-01' })).to.equal(null);
    expect(problemOfPeriod({ name: 'fortnight' as PeriodName })).to.equal('name');
  });
});
