import { expect } from '@open-wc/testing';
import { randomOf } from '../shared/random.fixture.js';
import { Durations } from './durations.js';
import { medianRanks } from './median-interval.js';
import { quantile } from './quantile.js';
import { SortedNumbers } from './sorted-numbers.js';
import { wilson } from './wilson.js';

describe('quantile', () => {
  it('interpolates as Excel and numpy do', () => {
    const values = [21, 4, 2, 15, 9, 4];
    expect([0, 0.25, 0.5, 0.9, 1].map((p) => quantile(values, p))).to.deep.equal([2, 4, 6.5, 18, 21]);
    expect(values[0]).to.equal(21);
  });

  it('is null of nothing and the value itself of one', () => {
    expect([quantile([], 0.5), quantile([7], 0.9)]).to.deep.equal([null, 7]);
  });
});

describe('wilson', () => {
  it('gives the intervals of metrics.md', () => {
    const [low, high] = wilson(7, 9)!;
    expect([low.toFixed(6), high.toFixed(6)]).to.deep.equal(['0.452589', '0.936775']);
    expect([wilson(0, 6)![0], wilson(0, 6)![1].toFixed(6)]).to.deep.equal([0, '0.390334']);
  });

  it('stays between 0 and 1 and is null without cases', () => {
    expect([wilson(6, 6)![1], wilson(0, 0)]).to.deep.equal([1, null]);
  });
});

describe('medianRanks', () => {
  it('needs six values and gives the ranks of metrics.md', () => {
    expect([5, 6, 9, 12].map(medianRanks)).to.deep.equal([null, [1, 6], [2, 8], [3, 10]]);
  });

  it('equals the definition by whole binomial coefficients', () => {
    for (let n = 6; n <= 400; n++) expect(medianRanks(n), `n = ${n}`).to.deep.equal([lowerRank(n), n + 1 - lowerRank(n)]);
  });

  it('stays exact where 2^-n is beyond floating point', () => {
    expect(medianRanks(2000)).to.deep.equal([lowerRank(2000), 2001 - lowerRank(2000)]);
    expect(medianRanks(100_000)![0]).to.be.closeTo(50_000 - 1.96 * Math.sqrt(25_000), 2);
  });
});

/** The largest l with P(Bin(n, 1/2) <= l - 1) <= 1/40, in whole numbers. */
function lowerRank(n: number): number {
  let [sum, choose, l] = [0n, 1n, 0];
  for (;;) {
    sum += choose;
    if (sum * 40n > 1n << BigInt(n)) return l;
    l++;
    choose = (choose * BigInt(n - l + 1)) / BigInt(l);
  }
}

describe('SortedNumbers', () => {
  it('keeps thousands in order while they come and go', () => {
    const random = randomOf(3);
    const [numbers, plain] = [new SortedNumbers(), [] as number[]];
    for (let step = 0; step < 9000; step++) {
      if (plain.length && random.chance(step < 6000 ? 0.2 : 0.8)) {
        const [value] = plain.splice(random.below(plain.length), 1);
        numbers.remove(value!);
      } else {
        plain.push(random.below(500));
        numbers.add(plain.at(-1)!);
      }
    }
    const sorted = [...plain].sort((a, b) => a - b);
    expect(Array.from({ length: numbers.size }, (_, rank) => numbers.at(rank))).to.deep.equal(sorted);
  });

  it('loses nothing when its upper numbers go', () => {
    const numbers = new SortedNumbers();
    for (let value = 0; value < 5000; value++) numbers.add(value);
    for (let value = 4999; value >= 100; value--) numbers.remove(value);
    expect(Array.from({ length: numbers.size }, (_, rank) => numbers.at(rank))).to.deep.equal(Array.from({ length: 100 }, (_, i) => i));
  });

  it('refuses to remove what is not there, and a rank beyond', () => {
    const numbers = new SortedNumbers();
    expect(() => numbers.remove(1)).to.throw(RangeError);
    numbers.add(2);
    expect(() => numbers.remove(1)).to.throw(RangeError);
    expect(() => numbers.at(1)).to.throw(RangeError);
  });
});

describe('Durations', () => {
  it('sums up in days, 36 hours being one and a half', () => {
    const durations = new Durations();
    [36, 12].forEach((hours) => durations.apply(hours * 3_600_000, 1));
    expect(durations.summary()).to.deep.equal({ n: 2, mean: 1, median: 1, p25: 0.75, p75: 1.25, p90: 1.4, interval: null });
  });
});
