import { expect } from '@open-wc/testing';
import type { TrackedPatch } from '@salescycle/model';
import { compute } from '../measure.js';
import { keepsTheMeasurePromises } from '../shared/promises.fixture.js';
import { context, deal, money } from '../shared/samples.fixture.js';
import { weightedPipelineOracle } from './weighted-pipeline.fixture.js';
import { weightedPipeline } from './weighted-pipeline.js';

const open = (id: string, start: TrackedPatch, stageId = 'proposal') => deal(id, [[stageId, '03-01']], {}, start);

describe('weightedPipeline', () => {
  keepsTheMeasurePromises(weightedPipeline, weightedPipelineOracle);

  it('rounds once and not once a deal', () => {
    const figure = compute(weightedPipeline, ['a', 'b', 'c'].map((id) => open(id, { amount: money(100_004) })), context);
    expect([figure.value, figure.total, figure.n]).to.deep.equal([money(105_004), money(300_012), 3]);
  });

  it('rounds each currency once and converts then', () => {
    const figure = compute(weightedPipeline, [open('a', { amount: money(101, 'USD') }), open('b', { amount: money(101, 'USD') }), open('c', { amount: money(7, 'EUR') })], context);
    expect(figure.perCurrency).to.deep.equal([money(2, 'EUR'), money(71, 'USD')]);
    expect([figure.value, figure.unconverted, figure.n]).to.deep.equal([money(496), 1, 2]);
  });

  it('takes a person’s own probability before the stage’s, to the fourth decimal', () => {
    expect(compute(weightedPipeline, [open('a', { amount: money(1_000_000), probabilityOverride: { p: 33.3333 } })], context).value).to.deep.equal(money(333_333));
  });

  it('leaves out omitted deals, those without amount, and those of an unknown stage', () => {
    const figure = compute(weightedPipeline, [
      open('a', { amount: money(100), forecastCategory: 'omitted' }), open('b', {}), open('c', { amount: money(100) }, 'forgotten'),
    ], context);
    expect(figure.excluded).to.deep.equal({ noAmount: 1, omitted: 1, unknownStage: 1 });
    expect([figure.value, figure.status]).to.deep.equal([money(0), 'small']);
  });

  it('asks for the expected close date only within a period, which is half-open', () => {
    const deals = ['2026-04-30', '2026-05-01', '2026-05-31', '2026-06-01'].map((date, i) => open(`d${i}`, { amount: money(100), expectedCloseDate: date }));
    const may = compute(weightedPipeline, [...deals, open('x', { amount: money(100) })], { ...context, period: { from: '2026-05-01', to: '2026-06-01' } });
    expect(may.recordIds()).to.deep.equal(['d1', 'd2']);
    expect(may.excluded).to.deep.equal({ noCloseDate: 1 });
    expect(compute(weightedPipeline, [...deals, open('x', { amount: money(100) })], context).n).to.equal(5);
  });
});
