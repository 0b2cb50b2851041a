import { expect } from '@open-wc/testing';
import type { TrackedPatch } from '@salescycle/model';
import { compute } from '../measure.js';
import { keepsTheMeasurePromises } from '../shared/promises.fixture.js';
import { at, context, deal, money } from '../shared/samples.fixture.js';
import { winRateOracle } from './win-rate.fixture.js';
import { winRate } from './win-rate.js';

const worth = (amount: number, currency = 'CNY'): TrackedPatch => ({ amount: money(amount, currency) });
const closed = (id: string, end: string, start: TrackedPatch = {}, reason?: string, day = '03-10') =>
  deal(id, [['inquiry', '03-01'], [end, day]], reason ? { lossReasonId: reason } : {}, start);

describe('winRate', () => {
  keepsTheMeasurePromises(winRate, winRateOracle);

  it('gives rate, interval, value rate, average and median of the worked example', () => {
    const deals = [closed('a', 'won', worth(700_000)), closed('b', 'won', worth(1_500_000)),
      ...[3_000_000, 400_000, 900_000].map((amount, i) => closed(`l${i}`, 'lost', worth(amount)))];
    const figure = compute(winRate, deals, context);
    expect([figure.won, figure.lost, figure.n, figure.status]).to.deep.equal([2, 3, 5, 'ok']);
    expect(figure.byCount).to.equal(0.4);
    expect(figure.interval![0]).to.be.closeTo(0.117621, 5e-7);
    expect(figure.interval![1]).to.be.closeTo(0.769276, 5e-7);
    expect(figure.byValue).to.be.closeTo(0.338462, 5e-7);
    expect(figure.averageWon).to.deep.equal(money(1_100_000));
    expect(figure.medianWon).to.equal(1_100_000);
  });

  it('counts the losses by reason and keeps the unknown reason', () => {
    const deals = [closed('a', 'lost', {}, 'price'), closed('b', 'lost', {}, 'price'), closed('c', 'lost', {}, 'price'), closed('d', 'lost')];
    const reasons = compute(winRate, deals, context).lossReasons.map(({ reasonId, count, share }) => [reasonId, count, share]);
    expect(reasons).to.deep.equal([['price', 3, 0.75], [null, 1, 0.25]]);
  });

  it('leaves out losses that are no decision, and counts them', () => {
    const figure = compute(winRate, [closed('a', 'won'), closed('b', 'lost', {}, 'duplicate')], context);
    expect([figure.byCount, figure.n, figure.excluded.notADecision]).to.deep.equal([1, 1, 1]);
  });

  it('counts a deal reopened since its win neither as won nor as lost', () => {
    const reopened = deal('a', [['inquiry', '03-01'], ['won', '03-05'], ['reopen proposal', '03-08']]);
    expect(compute(winRate, [reopened], context).n).to.equal(0);
    expect(compute(winRate, [reopened], { ...context, asOf: at('03-07') }).won).to.equal(1);
  });

  it('takes the day of the reporting zone and a half-open period', () => {
    const deals = ['2026-03-31T15:59:59.999Z', '2026-03-31T16:00:00.000Z'].map((day, i) => closed(`d${i}`, 'won', {}, undefined, day));
    const march = { ...context, period: { from: '2026-03-01', to: '2026-04-01' } };
    expect(compute(winRate, deals, { ...march, timeZone: 'Asia/Shanghai' }).recordIds()).to.deep.equal(['d0']);
    const april = { ...context, period: { from: '2026-04-01', to: '2026-05-01' } };
    expect(compute(winRate, deals, { ...april, timeZone: 'Asia/Shanghai' }).recordIds()).to.deep.equal(['d1']);
    expect(compute(winRate, deals, { ...april, timeZone: 'America/New_York' }).n).to.equal(0);
  });

  it('has no value rate without amounts, and names what is missing', () => {
    const figure = compute(winRate, [closed('a', 'won'), closed('b', 'lost', worth(5, 'EUR')), closed('c', 'lost', worth(0))], context);
    expect([figure.byValue, figure.averageWon, figure.medianWon]).to.deep.equal([null, null, null]);
    expect([figure.excluded.noAmount, figure.unconverted, figure.n]).to.deep.equal([1, 1, 3]);
  });

  it('leaves a closing without a date out of a period and in of all time', () => {
    const imported = deal('a', [['inquiry', '03-01', { undated: true }], ['won', '03-01', { undated: true }]]);
    expect(compute(winRate, [imported], context).won).to.equal(1);
    const march = compute(winRate, [imported], { ...context, period: { from: '2026-03-01', to: '2026-04-01' } });
    expect([march.n, march.excluded.undated]).to.deep.equal([0, 1]);
  });

  it('is not applicable to a period that has not begun', () => {
    expect(compute(winRate, [], { ...context, period: { from: '2026-05-01', to: '2026-06-01' } }).status).to.equal('notApplicable');
  });
});
