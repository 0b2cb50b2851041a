import { expect } from '@open-wc/testing';
import { differenceOfShares } from './difference.js';

describe('differenceOfShares', () => {
  it('gives Newcombe’s published interval', () => {
    // Newcombe 1998, table II: 56/70 against 48/80, method 10.
    const { value, interval } = differenceOfShares({ count: 56, n: 70 }, { count: 48, n: 80 })!;
    expect(value).to.be.closeTo(0.2, 1e-9);
    expect(interval[0]).to.be.closeTo(0.0524, 5e-5);
    expect(interval[1]).to.be.closeTo(0.3339, 5e-5);
  });

  it('turns round with its arguments', () => {
    const [there, back] = [differenceOfShares({ count: 3, n: 9 }, { count: 5, n: 6 })!, differenceOfShares({ count: 5, n: 6 }, { count: 3, n: 9 })!];
    expect(there.value).to.be.closeTo(-back.value, 1e-12);
    expect(there.interval[0]).to.be.closeTo(-back.interval[1], 1e-12);
  });

  it('says nothing without tries', () => {
    expect(differenceOfShares({ count: 0, n: 0 }, { count: 1, n: 2 })).to.equal(null);
    expect(differenceOfShares({ count: 1, n: 2 }, { count: 0, n: 0 })).to.equal(null);
  });
});
