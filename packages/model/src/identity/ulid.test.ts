import { expect } from '@open-wc/testing';
import { deviceUlidSource, ulids } from './ulid.js';

describe('ulids', () => {
  it('rise within one millisecond and when the clock jumps back', () => {
    const times = [5, 5, 5, 2, 9];
    const newId = ulids({ now: () => times.shift()!, random: (bytes) => bytes.fill(7) });
    const ids = Array.from({ length: 5 }, newId);
    expect(ids).to.deep.equal([...ids].sort());
    expect(new Set(ids).size).to.equal(5);
  });

  it('sort by the millisecond they were made in', () => {
    let now = 1_700_000_000_000;
    const newId = ulids({ now: () => now++, random: deviceUlidSource.random });
    const ids = Array.from({ length: 50 }, newId);
    expect(ids).to.deep.equal([...ids].sort());
    expect(ids.every((id) => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(id))).to.equal(true);
  });
});
