import { expect } from '@open-wc/testing';
import { cohortFunnel, compute, openPipeline, winRate, type Figure, type Measure, type MeasureContext } from '@salescycle/metrics';
import type { Deal } from '@salescycle/model';
import type { Changes } from '@salescycle/store';
import { DealFeed } from './deal-feed.js';
import { leftOut } from './left-out.js';
import { liveMeasure } from './live-measure.js';
import { sampleDeal, sampleDeals, sampleLossReasons, samplePipeline, seeded } from './sample.fixture.js';

const context: MeasureContext = {
  asOf: '2026-06-16T15:59:59.999Z', timeZone: 'Asia/Shanghai', period: { from: '2026-01-01', to: '2027-01-01' }, pipeline: samplePipeline(),
  currency: 'CNY', rates: [{ from: 'USD', to: 'CNY', rate: '6.98', asOf: '2026-01-01' }], lossReasons: sampleLossReasons(),
};
const plain = (figure: Figure) => JSON.stringify([figure, figure.recordIds()]);
const changes = (put: readonly Deal[], drop: readonly string[] = []): Changes => ({ put: put.map(({ opportunity, history }) => ({ record: opportunity, history })), drop });
const frame = () => new Promise(requestAnimationFrame);

/** Watches a feed and counts how often it was told. */
function watched(feed: DealFeed, measure: Measure) {
  const life = new AbortController();
  const heard: Figure[] = [];
  liveMeasure(feed, measure, [context], ([figure]) => heard.push(figure!), life);
  return { heard, life };
}

describe('liveMeasure', () => {
  it('equals a full computation after any changes', async () => {
    const random = seeded(3);
    const [deals, feed] = [sampleDeals(80), new DealFeed()];
    const known = new Map<string, Deal>();
    const watches = ([cohortFunnel, winRate, openPipeline] as Measure[]).map((measure) => ({ measure, ...watched(feed, measure) }));
    for (let step = 0; step < 60; step++) {
      const put = deals.filter(() => random() < 0.1).map((deal) => ({ ...deal, history: deal.history.slice(0, 1 + Math.floor(random() * deal.history.length)) }));
      const drop = [...known.keys()].filter((id) => random() < 0.05 && !put.some(({ opportunity }) => opportunity.id === id));
      for (const deal of put) known.set(deal.opportunity.id, deal);
      for (const id of drop) known.delete(id);
      feed.apply(changes(put, drop));
      await frame();
      for (const { measure, heard } of watches) expect(plain(heard.at(-1)!)).to.equal(plain(compute(measure, known.values(), context)));
    }
  });

  it('tells at most once a frame, and not at all when nothing changed', async () => {
    const feed = DealFeed.of(sampleDeals(10));
    const { heard } = watched(feed, winRate);
    expect(heard).to.have.length(1);
    for (const deal of sampleDeals(10)) feed.apply(changes([deal]));
    await frame();
    await frame();
    expect(heard).to.have.length(2);
  });

  it('takes in many records in slices, and does not miss what changes meanwhile', async () => {
    const deals = Array.from({ length: 4_500 }, (_, i) => sampleDeal(`d-${i}`, [['2026-02-01', { status: 'open', stageId: 'quote', amount: { amount: 100, currency: 'CNY' } }]]));
    const feed = DealFeed.of(deals);
    const { heard } = watched(feed, openPipeline);
    expect(heard).to.have.length(0);
    feed.apply(changes([], ['d-4400']));
    while (!heard.length) await frame();
    expect(heard[0]!.n).to.equal(4_499);
  });

  it('ends with its signal', async () => {
    const feed = DealFeed.of(sampleDeals(5));
    const { heard, life } = watched(feed, winRate);
    life.abort();
    feed.apply(changes(sampleDeals(6)));
    await frame();
    expect(heard).to.have.length(1);
  });
});

describe('leftOut', () => {
  it('finds exactly the deals a figure leaves out', () => {
    const test = sampleDeal('test', [['2026-02-01', { status: 'open', stageId: 'quote' }], ['2026-03-01', { status: 'lost', stageId: 'lost' }]], { lossReasonId: 'duplicate' });
    const feed = DealFeed.of([...sampleDeals(20), test]);
    expect(leftOut(feed, winRate, context, 'notADecision')).to.deep.equal(['test']);
    expect(leftOut(feed, winRate, context, 'undated')).to.deep.equal([]);
  });
});
