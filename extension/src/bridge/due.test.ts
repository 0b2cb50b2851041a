import { expect } from '@open-wc/testing';
import type { HandOff } from '@salescycle/model';
import { dueIn, waitAfter } from './due.js';

const at = '2026-03-01T00:00:00.000Z', later = (seconds: number) => new Date(Date.parse(at) + seconds * 1000).toISOString();
const handOff = (change: Partial<HandOff>) => ({ state: 'offered', attempts: 1, at, ...change }) as HandOff;

describe('when a hand-off is due', () => {
  it('is at once while it waits, and never once it is settled', () => {
    expect(dueIn(handOff({ state: 'queued' }), { now: at, isFresh: false })).to.equal(0);
    for (const state of ['acked', 'refused'] as const) expect(dueIn(handOff({ state }), { now: later(9e6), isFresh: true })).to.equal(null);
  });

  it('is longer after each offer without an answer, and at most five minutes', () => {
    expect([1, 2, 3, 8, 9, 50].map(waitAfter)).to.deep.equal([2_000, 4_000, 8_000, 256_000, 300_000, 300_000]);
    expect(dueIn(handOff({}), { now: later(0.5), isFresh: false })).to.be.closeTo(1_500, 1);
    expect(dueIn(handOff({ attempts: 3 }), { now: later(8), isFresh: false })).to.be.closeTo(0, 1);
  });

  it('is at once on a new connection: the earlier offers went with the old one', () => {
    expect(dueIn(handOff({ attempts: 9 }), { now: at, isFresh: true })).to.equal(0);
  });

  it('does not wait longer when the clock was put back', () => {
    expect(dueIn(handOff({}), { now: later(-86_400), isFresh: false })).to.equal(2_000);
  });
});
