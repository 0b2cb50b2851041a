import { expect } from '@open-wc/testing';
import { compute } from '../measure.js';
import { keepsTheMeasurePromises } from '../shared/promises.fixture.js';
import { at, context, deal, money, opportunity } from '../shared/samples.fixture.js';
import { openPipelineOracle } from './open-pipeline.fixture.js';
import { openPipeline } from './open-pipeline.js';

describe('openPipeline', () => {
  keepsTheMeasurePromises(openPipeline, openPipelineOracle);

  it('adds the open deals of every currency and says what it could not add', () => {
    const deals = [
      deal('a', [['inquiry', '03-01']], {}, { amount: money(100) }), deal('b', [['inquiry', '03-01']], {}, { amount: money(2505, 'USD') }),
      deal('c', [['inquiry', '03-01']], {}, { amount: money(7, 'EUR') }), deal('d', [['inquiry', '03-01']]),
      deal('e', [['inquiry', '03-01'], ['lost', '03-02']], {}, { amount: money(1000) }),
    ];
    const figure = compute(openPipeline, deals, context);
    expect(figure.value).to.deep.equal(money(17_585));
    expect(figure.perCurrency).to.deep.equal([money(100), money(7, 'EUR'), money(2505, 'USD')]);
    expect([figure.count, figure.n, figure.unconverted, figure.excluded.noAmount]).to.deep.equal([4, 2, 1, 1]);
  });

  it('counts what was imported without a date', () => {
    expect(compute(openPipeline, [deal('a', [['inquiry', '03-01', { undated: true }]])], context).count).to.equal(1);
  });

  it('takes the amount and the status of the past for a past instant', () => {
    const known = deal('a', [['inquiry', '03-01'], [{ amount: money(500) }, '03-10'], ['won', '03-20']], {}, { amount: money(300) });
    const value = (day: string) => compute(openPipeline, [known], { ...context, asOf: at(day) }).value!.amount;
    expect(['02-28', '03-01', '03-09', '03-10', '03-20'].map(value)).to.deep.equal([0, 300, 300, 500, 0]);
  });

  it('reads a record that comes without history', () => {
    const records = [opportunity('a', { amount: money(5) }), opportunity('b', { status: 'won', stageId: 'won', closedAt: at('03-05'), amount: money(9) })];
    const value = (day: string) => compute(openPipeline, records.map((record) => ({ opportunity: record, history: [] })), { ...context, asOf: at(day) }).value!.amount;
    expect([value('03-04'), value('03-05')]).to.deep.equal([14, 5]);
  });

  it('leaves out deals of another pipeline and says so', () => {
    const figure = compute(openPipeline, [deal('a', [['inquiry', '03-01']], { pipelineId: 'p2' })], context);
    expect([figure.count, figure.status, figure.excluded]).to.deep.equal([0, 'noData', { otherPipeline: 1 }]);
  });

  it('leaves out a deleted deal from its deletion on, unless asked for', () => {
    const deleted = deal('a', [['inquiry', '03-01']], { deletedAt: at('03-10') });
    const count = (day: string, includeDeleted = false) => compute(openPipeline, [deleted], { ...context, asOf: at(day), includeDeleted }).count;
    expect([count('03-09'), count('03-10'), count('03-10', true)]).to.deep.equal([1, 0, 1]);
  });
});
