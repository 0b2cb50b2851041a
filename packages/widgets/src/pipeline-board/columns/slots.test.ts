import { expect } from '@open-wc/testing';
import { Slots } from './slots.js';

describe('slots of cards', () => {
  it('leave every card its element, and give those of cards that have gone to cards that come', () => {
    const slots = new Slots();
    expect(slots.assign(['a', 'b', 'c'], null)).to.deep.equal([0, 1, 2]);
    expect(slots.assign(['b', 'c', 'd'], null)).to.deep.equal([1, 2, 0]);
    expect(slots.assign(['x', 'y', 'z'], null)).to.have.members([0, 1, 2]);
  });

  it('give nobody the element that has the focus', () => {
    const slots = new Slots();
    slots.assign(['a', 'b'], 'a');
    expect(slots.assign(['b', 'c'], 'a')).to.deep.equal([1, 2]);
  });
});
