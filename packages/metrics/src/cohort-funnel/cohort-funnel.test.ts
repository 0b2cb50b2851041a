import { expect } from '@open-wc/testing';
import { compute, type MeasureContext } from '../measure.js';
import { keepsTheMeasurePromises, randomContexts } from '../shared/promises.fixture.js';
import { randomOf } from '../shared/random.fixture.js';
import { at, context, deal, money, pipeline, workedDeals } from '../shared/samples.fixture.js';
import { World } from '../shared/world.fixture.js';
import { cohortFunnelOracle } from './cohort-funnel.fixture.js';
import { cohortFunnel } from './cohort-funnel.js';

const march: MeasureContext = { ...context, period: { from: '2026-03-01', to: '2026-04-01' } };
const stepsOf = (own = march, deals = workedDeals) => compute(cohortFunnel, deals, own).steps;

describe('cohortFunnel', () => {
  keepsTheMeasurePromises(cohortFunnel, cohortFunnelOracle);

  it('follows the March cohort of the worked example', () => {
    const figure = compute(cohortFunnel, workedDeals, march);
    expect(figure.steps.map(({ reached }) => reached.count)).to.deep.equal([4, 4, 3, 2]);
    expect(figure.steps.map(({ conversion }) => conversion)).to.deep.equal([1, 0.75, 2 / 3, null]);
    expect([figure.value, figure.won, figure.lost, figure.open, figure.maturity]).to.deep.equal([0.5, 2, 1, 1, 0.75]);
    expect(figure.recordIds()).to.deep.equal(['A', 'B', 'C', 'D']);
  });

  it('says of each step who went on, is open or was lost there', () => {
    expect(stepsOf().map(({ wentOn, open, lost }) => [wentOn.count, open.count, lost.count])).to.deep.equal([[4, 0, 0], [3, 1, 0], [2, 0, 1], [2, 0, 0]]);
    expect(stepsOf()[1]!.recordIds('open')).to.deep.equal(['C']);
    expect(stepsOf()[2]!.recordIds('lost')).to.deep.equal(['B']);
    expect(stepsOf()[3]!.recordIds('wentOn')).to.deep.equal(['A', 'D']);
  });

  it('gives the time in stage of the worked example', () => {
    const [inquiry, proposal] = stepsOf(context).map(({ time }) => time!);
    expect([inquiry!.n, inquiry!.mean, inquiry!.median]).to.deep.equal([4, 8, 8]);
    expect(inquiry!.p90).to.be.closeTo(11.1, 1e-9);
    expect([proposal!.mean, proposal!.median]).to.deep.equal([18, 20]);
    expect(proposal!.p90).to.be.closeTo(23.2, 1e-9);
    expect([inquiry!.running, proposal!.running]).to.deep.equal([1, 1]);
  });

  it('counts skipped stages as reached and names them, like moves back', () => {
    const steps = stepsOf();
    expect(steps.map(({ skipped }) => skipped)).to.deep.equal([1, 1, 1, 0]);
    expect(steps[1]!.recordIds('skipped')).to.deep.equal(['B']);
    expect(steps.map(({ movedBack }) => movedBack)).to.deep.equal([0, 1, 0, 0]);
  });

  it('keeps a deal reopened after a win in won, and counts it open', () => {
    const { steps, won, open, value } = compute(cohortFunnel, [deal('a', [['inquiry', '03-01'], ['won', '03-05'], ['reopen proposal', '03-08']])], march);
    const last = steps.at(-1)!;
    expect([last.reached.count, last.wentOn.count, last.open.count, won, open, value]).to.deep.equal([1, 0, 1, 0, 1, 1]);
  });

  it('adds up: went on, open and lost are what was reached, by count and by value', () => {
    const world = new World(randomOf(7));
    for (let i = 0; i < 150; i++) world.step();
    for (const own of randomContexts) {
      const figure = compute(cohortFunnel, world.deals.values(), own);
      expect(figure.won + figure.lost + figure.open).to.equal(figure.n);
      figure.steps.forEach(({ reached, wentOn, open, lost }, k) => {
        expect(wentOn.count + open.count + lost.count).to.equal(reached.count);
        expect(wentOn.value.amount + open.value.amount + lost.value.amount).to.equal(reached.value.amount);
        expect(reached.count).to.be.at.most(figure.steps[k - 1]?.reached.count ?? figure.n);
      });
    }
  });

  it('reads today’s order of stages for all dates', () => {
    const stages = pipeline.stages.map((stage) => ({ ...stage, order: { inquiry: 1, proposal: 0 }[stage.id] ?? stage.order }));
    const steps = stepsOf({ ...march, pipeline: { ...pipeline, stages } });
    expect(steps.map(({ stage }) => stage?.id)).to.deep.equal(['proposal', 'inquiry', 'negotiation', undefined]);
    expect(steps.map(({ movedBack }) => movedBack)).to.deep.equal([0, 2, 0, 0]);
  });

  it('shows a retired stage only to a cohort that was in it', () => {
    const retire = (id: string) => ({ ...march, pipeline: { ...pipeline, stages: pipeline.stages.map((stage) => (stage.id === id ? { ...stage, active: false } : stage)) } });
    expect(stepsOf(retire('negotiation')).length).to.equal(4);
    expect(stepsOf(retire('negotiation'), workedDeals.slice(2, 4)).length).to.equal(3);
  });

  it('adds values in the reporting currency and names what it cannot add', () => {
    const deals = [
      deal('a', [['inquiry', '03-01'], ['won', '03-05']], {}, { amount: money(2505, 'USD') }),
      deal('b', [['inquiry', '03-01']], {}, { amount: money(17_485) }), deal('c', [['inquiry', '03-01']]), deal('d', [['inquiry', '03-01']], {}, { amount: money(1, 'EUR') }),
    ];
    const figure = compute(cohortFunnel, deals, march);
    expect([figure.byValue, figure.value, figure.unconverted, figure.excluded.noAmount]).to.deep.equal([0.5, 0.25, 1, 1]);
  });

  it('leaves undated deals out of a dated cohort, and out of the times of all time', () => {
    const imported = deal('a', [['proposal', '03-05', { undated: true }]]);
    expect(compute(cohortFunnel, [imported], march).excluded).to.deep.equal({ undated: 1 });
    const { n, steps } = compute(cohortFunnel, [imported], context);
    expect([n, steps[1]!.reached.count, steps[1]!.time!.n, steps[1]!.time!.undated]).to.deep.equal([1, 1, 0, 1]);
  });

  it('does not know the time of a visit whose end has no date', () => {
    const { time } = stepsOf(march, [deal('a', [['inquiry', '03-05'], ['lost', '03-20', { undated: true }]])])[0]!;
    expect([time!.n, time!.undated]).to.deep.equal([0, 1]);
  });

  it('shows a lost deal of unknown stages at the first step and says so', () => {
    const { steps, stageUnknown } = compute(cohortFunnel, [deal('a', [[{ stageId: 'lost', status: 'lost' }, '03-05']])], march);
    expect([steps[0]!.lost.count, stageUnknown]).to.deep.equal([1, 1]);
  });

  it('returns to what it was when a win is undone', () => {
    const won = deal('a', [['inquiry', '03-01'], ['won', '03-05', { undone: [{ by: 'x', from: at('03-06') }] }]]);
    expect(compute(cohortFunnel, [won], { ...march, asOf: at('03-05') }).value).to.equal(1);
    expect(compute(cohortFunnel, [won], march).value).to.equal(0);
  });

  it('is null where nobody got', () => {
    const { value, interval, maturity, steps } = compute(cohortFunnel, [], march);
    expect([value, interval, maturity, steps[0]!.conversion, steps[0]!.interval]).to.deep.equal([null, null, null, null, null]);
  });
});
