import { expect } from '@open-wc/testing';
import { at, deal, pipeline } from '../shared/samples.fixture.js';
import { stagePath } from './stage-path.js';

const path = (steps: Parameters<typeof deal>[1], now = at('04-10')) => {
  const { days, skipped } = stagePath(deal('a', steps).history, pipeline, now);
  return { days: Object.fromEntries(days), skipped: [...skipped] };
};

describe('stagePath', () => {
  it('adds up all visits to a stage, the running one up to now', () => {
    expect(path([['inquiry', '03-01'], ['proposal', '03-05'], ['inquiry', '03-10'], ['proposal', '03-11']], at('03-20')).days).to.deep.equal({ inquiry: 5, proposal: 14 });
  });

  it('names the stages it passed over, and not those still ahead', () => {
    expect(path([['inquiry', '03-01'], ['negotiation', '03-05']]).skipped).to.deep.equal(['proposal']);
    expect(path([['inquiry', '03-01'], ['proposal', '03-05']]).skipped).to.deep.equal([]);
    expect(path([['inquiry', '03-01'], ['won', '03-05']]).skipped).to.deep.equal(['proposal', 'negotiation']);
    expect(path([['inquiry', '03-01'], ['lost', '03-05']]).skipped).to.deep.equal([]);
  });

  it('takes a stage that was visited on the way back as visited', () => {
    expect(path([['inquiry', '03-01'], ['negotiation', '03-05'], ['proposal', '03-06']]).skipped).to.deep.equal([]);
  });

  it('counts no closed time, and nothing before it happened', () => {
    expect(path([['inquiry', '03-01'], ['won', '03-05'], ['reopen proposal', '03-20']], at('03-22')).days).to.deep.equal({ inquiry: 4, proposal: 2 });
    expect(path([['inquiry', '03-01'], ['negotiation', '03-05']], at('03-03'))).to.deep.equal({ days: { inquiry: 2 }, skipped: [] });
  });

  it('claims nothing where a step has no date or there is no history', () => {
    expect(path([['negotiation', '03-01', { undated: true }]])).to.deep.equal({ days: {}, skipped: [] });
    expect(stagePath([], pipeline, at('04-10'))).to.deep.equal({ days: new Map(), skipped: new Set() });
  });

  it('does not count a retired stage as skipped', () => {
    const stages = pipeline.stages.map((stage) => (stage.id === 'proposal' ? { ...stage, active: false } : stage));
    const { history } = deal('a', [['inquiry', '03-01'], ['negotiation', '03-05']]);
    expect([...stagePath(history, { ...pipeline, stages }, at('04-10')).skipped]).to.deep.equal([]);
  });
});
