import { expect } from '@open-wc/testing';
import { Heights } from './heights.js';

const GAP = 8;

/** What anybody would write who need not be fast. */
class PlainHeights {
  readonly heights: (number | undefined)[];
  readonly guess: number;

  constructor(count: number, guess: number) {
    this.heights = Array.from({ length: count });
    this.guess = guess;
  }

  top(index: number): number {
    return this.heights.slice(0, index).reduce<number>((sum, height) => sum + (height ?? this.guess) + GAP, 0);
  }

  at(y: number): number {
    let index = 0;
    while (index < this.heights.length - 1 && this.top(index + 1) <= y) index++;
    return index;
  }
}

/** The same numbers on every run. */
function* numbers(): Generator<number, never> {
  for (let state = 7; ;) {
    state = (state * 48_271) % 2_147_483_647;
    yield state;
  }
}

describe('heights of cards', () => {
  it('places every card where adding up all heights places it, whatever is learnt and forgotten', () => {
    const random = numbers();
    const next = (limit: number) => random.next().value % limit;
    const [heights, plain] = [new Heights(), new PlainHeights(150, 100)];
    heights.count = 150;
    heights.learn(3, 100);
    plain.heights[3] = 100;
    for (let step = 0; step < 400; step++) {
      const [index, height] = [next(150), 60 + next(120)];
      if (step % 5 === 0) heights.forget(index);
      else heights.learn(index, height);
      plain.heights[index] = step % 5 === 0 ? undefined : height;
      const where = next(150), y = next(20_000);
      expect(heights.top(where), `top of ${where}`).to.equal(plain.top(where));
      expect(heights.at(y), `card at ${y}`).to.equal(plain.at(y));
    }
    expect(heights.total).to.equal(plain.top(150) - GAP);
  });

  it('takes cards nobody has seen to be like the first one that was', () => {
    const heights = new Heights();
    heights.count = 1_000_000;
    heights.learn(0, 92);
    expect(heights.top(999_999)).to.equal(999_999 * 100);
    expect(heights.at(50_000_050)).to.equal(500_000);
  });

  it('has a first and a last card for places beyond the ends, and no height without cards', () => {
    const heights = new Heights();
    expect(heights.total).to.equal(0);
    heights.count = 3;
    expect([heights.at(-50), heights.at(1e9)]).to.deep.equal([0, 2]);
  });
});
