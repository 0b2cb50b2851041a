import { expect } from '@open-wc/testing';
import { stateAt } from '@salescycle/model';
import { dealAt } from './deal-at.js';
import { dealOf } from './deal-of.js';
import { randomOf } from './random.fixture.js';
import { at, context, deal, opportunity } from './samples.fixture.js';
import { World } from './world.fixture.js';

describe('dealAt', () => {
  it('tells the state that the model replays, at any instant', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const world = new World(randomOf(seed));
      for (let step = 0; step < 80; step++) world.step();
      for (const asOf of ['2026-01-20T00:00:00.000Z', '2026-02-20T00:00:00.000Z', world.now]) {
        for (const known of world.deals.values()) {
          expect(dealAt(known, { ...context, asOf, includeDeleted: true })?.state ?? null).to.deep.equal(stateAt(known.history, asOf));
        }
      }
    }
  });

  it('names the event that closed the deal, also when it was created closed', () => {
    const closingDay = (...steps: Parameters<typeof deal>[1]) => dealAt(deal('a', steps), context)!.closing?.at ?? null;
    expect(closingDay(['inquiry', '03-01'], ['lost', '03-02'], ['reopen proposal', '03-03'], ['won', '03-04'])).to.equal(at('03-04'));
    expect(closingDay([{ stageId: 'won', status: 'won' }, '03-01'])).to.equal(at('03-01'));
    expect(closingDay(['inquiry', '03-01'], ['lost', '03-02'], ['reopen proposal', '03-03'])).to.equal(null);
  });
});

describe('dealOf', () => {
  it('knows creation and closing of a record without history', () => {
    const { history } = dealOf(opportunity('a', { status: 'won', stageId: 'won', createdAt: at('02-01'), closedAt: at('03-01') }));
    expect(history.map(({ kind, at: when, undated }) => [kind, when, undated])).to.deep.equal([['created', at('02-01'), undefined], ['won', at('03-01'), undefined]]);
  });

  it('calls a closing without a date, and a creation after it, undated', () => {
    const undated = (closedAt?: string) => dealOf(opportunity('a', { status: 'lost', createdAt: at('02-01'), updatedAt: at('03-01'), ...(closedAt && { closedAt }) })).history.map((event) => event.undated);
    expect([undated(), undated(at('01-15'))]).to.deep.equal([[undefined, true], [true, undefined]]);
  });

  it('leaves a closed deal’s creation in no stage, since nobody knows it', () => {
    expect(dealOf(opportunity('a', { status: 'lost', stageId: 'lost' })).history.map(({ set }) => set)).to.deep.equal([{ stageId: 'lost', status: 'open' }, { status: 'lost' }]);
  });
});
