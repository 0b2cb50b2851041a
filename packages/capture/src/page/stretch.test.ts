import { expect } from '@open-wc/testing';
import type { ShownLine } from '../contract.js';
import { stretchAround, stretchesAround } from './stretch.js';

const line = (depth: number, shared: number): ShownLine => ({ text: 'x', depth, shared, set: '', of: '' });
/** main > (p, div > (p, p), p) */
const lines = [line(2, 0), line(3, 1), line(3, 2), line(2, 1)];

describe('stretchesAround', () => {
  it('grows from a line over each element that holds it', () => {
    expect([...stretchesAround(1, lines)].map(({ from, to }) => [from, to])).to.deep.equal([[1, 2], [1, 3], [0, 4]]);
    expect([...stretchesAround(3, lines)].map(({ from, to }) => [from, to])).to.deep.equal([[3, 4], [0, 4]]);
  });

  it('finds the smallest with what is wanted, or nothing', () => {
    expect(stretchAround(1, lines, (at) => at === 2)).to.deep.equal({ from: 1, to: 3, length: 2 });
    expect(stretchAround(1, lines, () => false)).to.equal(null);
  });
});
