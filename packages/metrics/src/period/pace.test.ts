import { expect } from '@open-wc/testing';
import { paceOf } from './pace.js';

describe('paceOf', () => {
  it('computes the example of the definition', () => {
    const { attainment, elapsed, requiredPerDay, daysLeft } = paceOf({ value: 24_000_000, target: 60_000_000, elapsedDays: 50, totalDays: 91 });
    expect(attainment).to.equal(0.4);
    expect(elapsed).to.be.closeTo(0.549451, 1e-6);
    expect(requiredPerDay).to.equal(878_049);
    expect(daysLeft).to.equal(41);
  });

  it('asks nothing more of a reached target, and nothing of days that are over', () => {
    expect(paceOf({ value: 70, target: 60, elapsedDays: 5, totalDays: 10 }).requiredPerDay).to.equal(0);
    expect(paceOf({ value: 10, target: 60, elapsedDays: 10, totalDays: 10 }).requiredPerDay).to.equal(null);
  });

  it('has no attainment of a target of 0', () => {
    expect(paceOf({ value: 1, target: 0, elapsedDays: 1, totalDays: 2 }).attainment).to.equal(null);
  });
});
