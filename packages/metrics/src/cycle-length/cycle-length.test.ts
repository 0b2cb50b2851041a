import { expect } from '@open-wc/testing';
import { compute } from '../measure.js';
import { keepsTheMeasurePromises } from '../shared/promises.fixture.js';
import { context, deal, lead, workedDeals } from '../shared/samples.fixture.js';
import { cycleLengthOracle } from './cycle-length.fixture.js';
import { cycleLength } from './cycle-length.js';

describe('cycleLength', () => {
  keepsTheMeasurePromises(cycleLength, cycleLengthOracle);

  it('gives gross and active cycles of the worked example', () => {
    const { gross, active, ...figure } = compute(cycleLength, workedDeals, context);
    expect([gross.n, gross.mean, gross.median, gross.p25, gross.p75]).to.deep.equal([2, 26.5, 26.5, 26.25, 26.75]);
    expect(gross.p90).to.be.closeTo(26.9, 1e-9);
    expect([active.median, active.mean]).to.deep.equal([23, 23]);
    expect([figure.value, figure.end, figure.status, figure.interval]).to.deep.equal([26.5, 'signed', 'small', null]);
    expect(figure.recordIds()).to.deep.equal(['A', 'D']);
  });

  it('encloses the median by order statistics from six deals on', () => {
    const deals = [10, 11, 12, 13, 14, 20].map((day, i) => deal(`d${i}`, [['inquiry', '03-01'], ['won', `03-${day}`]]));
    expect(compute(cycleLength, deals, context).interval).to.deep.equal([9, 19]);
  });

  it('starts when the lead was created, whichever of the two is known first', () => {
    const won = deal('a', [['inquiry', '03-10'], ['won', '03-20']], { leadId: 'l1' });
    expect(compute(cycleLength, [won], context).value).to.equal(10);
    const tally = cycleLength.start(context);
    tally.putLead!(lead('l1', '03-01'));
    tally.put(won);
    expect([tally.figure().value, tally.figure().fromLead]).to.deep.equal([19, 1]);
    tally.drop('l1');
    expect([tally.figure().value, tally.figure().fromLead]).to.deep.equal([10, 0]);
  });

  it('takes the time from the first closing to the reopening as closed', () => {
    const turned = deal('a', [['inquiry', '03-01'], ['lost', '03-05'], ['won', '03-10'], ['reopen proposal', '03-15'], ['won', '03-20']]);
    const { gross, active } = compute(cycleLength, [turned], context);
    expect([gross.median, active.median]).to.deep.equal([19, 9]);
  });

  it('leaves out a cycle that ends before it starts, and one without a date', () => {
    const deals = [
      deal('a', [['inquiry', '03-10'], ['won', '03-20']], { leadId: 'l1' }),
      deal('b', [['inquiry', '03-10', { undated: true }], ['won', '03-20']]),
    ];
    expect(compute(cycleLength, deals, context, [lead('l1', '03-25')]).excluded).to.deep.equal({ negative: 1, undated: 1 });
  });

  it('counts a deal in the period of its final win', () => {
    const march = compute(cycleLength, workedDeals, { ...context, period: { from: '2026-03-01', to: '2026-04-01' } });
    expect([march.n, march.value]).to.deep.equal([1, 26]);
  });

  it('is null without a won deal', () => {
    const { value, gross, status } = compute(cycleLength, workedDeals.slice(1, 3), context);
    expect([value, gross.mean, gross.p90, status]).to.deep.equal([null, null, null, 'noData']);
  });
});
