import { expect } from '@open-wc/testing';
import { Allowance } from './allowance.js';

describe('Allowance', () => {
  it('gives so many in so much time, and more as the earlier ones pass', () => {
    let now = 0;
    const allowance = new Allowance({ most: 2, each: 100, now: () => now });
    const taken = [0, 10, 20, 99, 100, 109, 110].map((time) => {
      now = time;
      return allowance.take();
    });
    expect(taken).to.deep.equal([true, true, false, false, true, false, true]);
  });
});
