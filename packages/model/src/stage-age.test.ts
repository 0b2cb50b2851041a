import { expect } from '@open-wc/testing';
import type { OpportunityEvent } from './operations/history.js';
import type { Stage } from './records/pipeline.js';
import { idleSince, stageAge } from './stage-age.js';

const stage: Stage = { id: 's', order: 0, name: { en: 'S', zh: 'S' }, type: 'open', probability: 10, forecastCategory: 'pipeline', rottenDays: 7 };
const since = (at: string, more: Partial<OpportunityEvent> = {}): OpportunityEvent[] => [{ id: '1', at, by: 'u', kind: 'created', set: { stageId: 's', status: 'open' }, ...more }];
const age = (history: OpportunityEvent[], now: string, deal: Parameters<typeof stageAge>[0] = { status: 'open', stageId: 's' }, stages = [stage]) => stageAge(deal, history, { stages }, now);

describe('stageAge', () => {
  it('calls a deal idle when it stood longer than its stage allows, and not on the last day', () => {
    const history = since('2026-03-01T00:00:00.000Z');
    expect(age(history, '2026-03-08T00:00:00.000Z')).to.deep.equal({ days: 7, limit: 7, isIdle: false });
    expect(age(history, '2026-03-08T00:00:00.001Z')!.isIdle).to.equal(true);
  });

  it('has no limit where the stage has none', () => {
    const { rottenDays: _, ...patient } = stage;
    expect(age(since('2026-03-01T00:00:00.000Z'), '2026-06-01T00:00:00.000Z', undefined, [patient])).to.deep.include({ limit: undefined, isIdle: false });
  });

  it('is nothing for a closed deal, an unknown beginning, or a deal without history', () => {
    const now = '2026-04-01T00:00:00.000Z', history = since('2026-03-01T00:00:00.000Z');
    expect([age(history, now, { status: 'won', stageId: 's' }), age(since('2026-03-01T00:00:00.000Z', { undated: true }), now), age([], now)]).to.deep.equal([null, null, null]);
  });

  it('says of every moment what the question by the moment says', () => {
    const now = '2026-03-08T00:00:00.000Z', last = idleSince(stage, now)!;
    expect([age(since(last), now)!.isIdle, age(since(new Date(Date.parse(last) + 1).toISOString()), now)!.isIdle]).to.deep.equal([true, false]);
    expect([idleSince({ type: 'open' }, now), idleSince({ type: 'won', rottenDays: 3 }, now)]).to.deep.equal([undefined, undefined]);
  });
});
