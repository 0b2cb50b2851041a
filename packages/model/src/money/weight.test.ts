import { expect } from '@open-wc/testing';
import { weightedUnits, weightOf } from './weight.js';

describe('weights', () => {
  it('are percent in millionths, exact to the fourth decimal and rounded at the fifth', () => {
    expect([0, 0.0001, 35, 33.3333, 55.5, 100].map(weightOf)).to.deep.equal([0n, 1n, 350_000n, 333_333n, 555_000n, 1_000_000n]);
    expect([33.33335, 0.00004, 1e-7].map(weightOf)).to.deep.equal([333_334n, 0n, 0n]);
  });

  it('refuse what is no finite number', () => {
    expect(() => weightOf(NaN)).to.throw(RangeError);
  });

  it('are every percent of four decimals, there and back', () => {
    for (let units = 0; units <= 1_000_000; units += 997) expect(weightOf(units / 10_000)).to.equal(BigInt(units));
  });

  it('make a weighted sum that is rounded once, half away from zero', () => {
    expect(weightedUnits(3n * 100_004n * weightOf(35))).to.equal(105_004n);
    expect([1n, -1n].map((amount) => weightedUnits(amount * weightOf(50)))).to.deep.equal([1n, -1n]);
    expect(weightedUnits(BigInt(Number.MAX_SAFE_INTEGER) * weightOf(100))).to.equal(BigInt(Number.MAX_SAFE_INTEGER));
  });
});
