import { expect } from '@open-wc/testing';
import type { Row } from './queries/query.js';
import { merge } from './row-changes.js';

const row = (id: string, rev: number, type = 'opportunity') => ({ record: { id, type, rev }, history: [] }) as unknown as Row;

describe('changes in turn', () => {
  it('are one change each record, from what it was first to what it became last', () => {
    const [a1, a2, a3, b1] = [row('a', 1), row('a', 2), row('a', 3), row('b', 1)];
    expect(merge([{ before: a1, after: a2 }, { before: undefined, after: b1 }, { before: a2, after: a3 }])).to.deep.equal([{ before: a1, after: a3 }, { before: undefined, after: b1 }]);
  });

  it('leave out what is as it was', () => {
    const [a1, a2] = [row('a', 1), row('a', 2)];
    expect(merge([{ before: a1, after: a2 }, { before: a2, after: a1 }])).to.deep.equal([]);
    expect(merge([])).to.deep.equal([]);
  });

  it('keep a record that was new and is gone again, since whoever was told of it has to hear', () => {
    const [a1, gone] = [row('a', 1), row('a', 1)];
    expect(merge([{ before: undefined, after: a1 }, { before: a1, after: gone }])).to.deep.equal([{ before: undefined, after: gone }]);
  });

  it('keep records of two types with one id apart', () => {
    expect(merge([{ before: undefined, after: row('1', 1) }, { before: undefined, after: row('1', 1, 'account') }])).to.have.lengthOf(2);
  });
});
