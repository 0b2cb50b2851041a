import { expect } from '@open-wc/testing';
import { compute } from '../measure.js';
import { keepsTheMeasurePromises } from '../shared/promises.fixture.js';
import { at, context, deal, money, pipeline, workedDeals } from '../shared/samples.fixture.js';
import { snapshotFunnelOracle } from './snapshot-funnel.fixture.js';
import { snapshotFunnel } from './snapshot-funnel.js';

const counts = (day: string, deals = workedDeals) => compute(snapshotFunnel, deals, { ...context, asOf: at(day) }).steps.map(({ count }) => count);

describe('snapshotFunnel', () => {
  keepsTheMeasurePromises(snapshotFunnel, snapshotFunnelOracle);

  it('counts the open deals of the worked example at two instants', () => {
    expect(counts('03-15')).to.deep.equal([1, 2, 1]);
    expect(counts('03-25')).to.deep.equal([0, 2, 1]);
  });

  it('adds the amounts of a stage by currency and in the reporting currency', () => {
    const deals = [deal('a', [['proposal', '03-01']], {}, { amount: money(2505, 'USD') }), deal('b', [['proposal', '03-01']], {}, { amount: money(15) })];
    const { amount, perCurrency } = compute(snapshotFunnel, deals, context).steps[1]!;
    expect([amount, perCurrency]).to.deep.equal([money(17_500), [money(15), money(2505, 'USD')]]);
  });

  it('counts what was imported without a date', () => {
    expect(counts('03-02', [deal('a', [['proposal', '03-01', { undated: true }]])])).to.deep.equal([0, 1, 0]);
  });

  it('leaves out a stage the pipeline does not know, and says so', () => {
    const figure = compute(snapshotFunnel, [deal('a', [['forgotten', '03-01']])], context);
    expect([figure.value, figure.excluded]).to.deep.equal([0, { unknownStage: 1 }]);
  });

  it('shows a retired stage while deals stand in it', () => {
    const stages = pipeline.stages.map((stage) => (stage.id === 'proposal' ? { ...stage, active: false } : stage));
    const shown = (deals: typeof workedDeals) => compute(snapshotFunnel, deals, { ...context, pipeline: { ...pipeline, stages } }).steps.map(({ stage }) => stage.id);
    expect(shown(workedDeals)).to.deep.equal(['inquiry', 'proposal', 'negotiation']);
    expect(shown([])).to.deep.equal(['inquiry', 'negotiation']);
  });
});
