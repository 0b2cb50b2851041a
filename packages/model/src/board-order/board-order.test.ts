import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Opportunity } from '../records/opportunity.js';
import { boardOrderBetween, boardOrdersBetween } from './board-order-between.js';
import { boardOrderOf } from './board-order-of.js';

type Deal = Pick<Opportunity, 'boardOrder' | 'createdAt' | 'id'>;
const deal = (id: string, createdAt = '2026-06-01T02:00:00.000Z', boardOrder?: string): Deal => ({ id, createdAt, ...(boardOrder !== undefined && { boardOrder }) });
const orderOf = (id: string, createdAt?: string) => boardOrderOf(deal(id, createdAt));
const rising = (keys: readonly string[]) => keys.every((key, i) => i === 0 || keys[i - 1]! < key);
const longest = (keys: readonly string[]) => Math.max(...keys.map(({ length }) => length));

/** Puts cards one after the other where `at` says, among two that nobody has placed. */
function placed(count: number, at: (length: number, i: number) => number): string[] {
  const keys = [orderOf('01K0AAAAAAAAAAAAAAAAAAAAA2', '2026-06-02T02:00:00.000Z'), orderOf('01K0AAAAAAAAAAAAAAAAAAAAA1')];
  for (let i = 0; i < count; i++) {
    const index = at(keys.length, i);
    keys.splice(index, 0, boardOrderBetween({ before: keys[index - 1] ?? null, after: keys[index] ?? null }, `01K0BBBBBBBBBBBBBBBBBB${String(i).padStart(4, '0')}`));
  }
  return keys;
}

describe('the place of a card nobody has placed', () => {
  it('is newest first, then by id, whatever ids are made of', () => {
    const ids = ['01K0ABCDEFGHJKMNPQRSTVWX10', '01K0ABCDEFGHJKMNPQRSTVWX1A', '01K0ABCDEFGHJKMNPQRSTVWX2A'];
    expect(rising(ids.map((id) => orderOf(id)))).to.equal(true);
    expect(rising([orderOf('z', '2026-06-03T02:00:00.001Z'), orderOf('y', '2026-06-03T02:00:00.000Z'), orderOf('a', '2020-01-01T00:00:00.000Z')])).to.equal(true);
    const odd = ['d-1', 'd_1', 'd1', 'd 1', '华信/1', 'd', 'd0', 'd00', ''];
    expect(new Set(odd.map((id) => orderOf(id))).size).to.equal(odd.length);
  });

  it('is after all others where nobody knows when it was created', () => {
    const unknown = boardOrderOf({ id: 'a' } as Deal);
    expect(unknown > orderOf('b', '1970-01-01T00:00:00.001Z')).to.equal(true);
    expect(orderOf('a', 'some day')).to.equal(unknown);
  });

  it('is given up for the place somebody gave it, unless that is none', () => {
    expect(boardOrderOf(deal('a', undefined, 'V0x'))).to.equal('V0x');
    for (const none of ['', 'V0', 'a-b', '前', '000']) expect(boardOrderOf(deal('a', undefined, none)), none).to.equal(orderOf('a'));
    expect(boardOrderOf({ ...deal('a'), boardOrder: 7 } as unknown as Deal)).to.equal(orderOf('a'));
  });
});

describe('a place between two others', () => {
  it('is strictly between them, wherever cards were put before', () => fc.assert(fc.property(fc.array(fc.nat(10_000), { minLength: 1, maxLength: 300 }), (choices) => {
    expect(rising(placed(choices.length, (length, i) => choices[i]! % (length + 1)))).to.equal(true);
  }), { numRuns: 60 }));

  it('is between any two that can be told apart', () => {
    const key = fc.stringMatching(/^[0-9A-Za-z]{0,8}[1-9A-Za-z]$/);
    fc.assert(fc.property(key, key, fc.string(), (one, other, id) => {
      if (one === other) return;
      const [before, after] = one < other ? [one, other] : [other, one];
      const between = boardOrderBetween({ before, after }, id);
      expect(before < between && between < after, `${before} < ${between} < ${after}`).to.equal(true);
      expect(boardOrderOf(deal('a', undefined, between)), 'and is a place itself').to.equal(between);
    }), { numRuns: 500 });
  });

  it('stays short when thousands are put at one end or beside one card', () => {
    const ways: Readonly<Record<string, (length: number) => number>> = { top: () => 0, end: (length) => length, after: (length) => length - 1, before: () => 1 };
    for (const [name, at] of Object.entries(ways)) {
      const keys = placed(5_000, at);
      expect(rising(keys), name).to.equal(true);
      expect(longest(keys), name).to.be.lessThan(60);
    }
    expect(longest(placed(2_000, (length, i) => (i * 7_919) % (length + 1)))).to.be.lessThan(60);
  });

  it('has room below and above at any time', () => {
    let [low, high] = ['1', 'z'];
    for (let i = 0; i < 200; i++) {
      low = boardOrderBetween({ before: null, after: low }, `low ${i}`);
      high = boardOrderBetween({ before: high, after: null }, `high ${i}`);
    }
    expect(low < '1' && high > 'z').to.equal(true);
  });

  it('differs for two cards that two people put there at once', () => {
    const gap = { before: orderOf('a', '2026-06-02T02:00:00.000Z'), after: orderOf('b') };
    expect(boardOrderBetween(gap, '01K0AAAAAAAAAAAAAAAAAAAAA1')).not.to.equal(boardOrderBetween(gap, '01K0AAAAAAAAAAAAAAAAAAAAA2'));
  });

  it('is right after the first of two that are the same place', () => {
    const key = boardOrderBetween({ before: 'V', after: 'V' }, 'c');
    expect(key > 'V' && key < 'V1').to.equal(true);
    expect(boardOrderBetween({ before: 'a-', after: 'a.' }, 'c')).to.be.a('string');
  });

  it('is found for several cards in their order', () => {
    const ids = Array.from({ length: 50 }, (_, i) => `deal ${i}`);
    expect(rising(['V', ...boardOrdersBetween({ before: 'V', after: 'V1' }, ids), 'V1'])).to.equal(true);
    expect(boardOrdersBetween({ before: null, after: null }, [])).to.deep.equal([]);
  });
});
