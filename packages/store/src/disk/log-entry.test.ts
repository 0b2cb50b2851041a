import { expect } from '@open-wc/testing';
import type { Operation } from '@salescycle/model';
import { ENTRY_SIZE, inEntries, packEntry, unpackEntry } from './log-entry.js';

const operation = (i: number, recordId = `r${i}`): Operation => ({
  id: `o${i}`, at: '2026-01-01T00:00:00.000Z', by: 'han', device: 'd', cmd: 'import', group: 'g', type: 'opportunity', recordId, base: 0, patch: { name: `${i}` }, was: {}, sv: 1,
});
const sizes = (operations: readonly Operation[]) => [...inEntries(operations)].map(({ length }) => length);

describe('log entries', () => {
  it('give back what was put in, optional members and those of newer versions too', () => {
    const operations = [{ ...operation(1), reason: 'x', undoes: 'o0', claimedAt: '2025-01-01T00:00:00.000Z', undated: true as const }, { ...operation(2), later: { version: 9 } }];
    const entry = packEntry(operations);
    expect(unpackEntry(entry)).to.deep.equal(operations);
    expect(entry.operations).not.to.contain('han');
  });

  it('read operations that share nothing, as an upgrade leaves them', () => {
    const operations = [operation(1), { ...operation(2), group: 'h', by: 'wang' }];
    expect(unpackEntry({ shared: {}, operations: JSON.stringify(operations) })).to.deep.equal(operations);
  });

  it('are about five hundred operations, and never part those on one record that follow each other', () => {
    expect(sizes([])).to.deep.equal([]);
    expect(sizes([operation(0)])).to.deep.equal([1]);
    expect(sizes(Array.from({ length: 2 * ENTRY_SIZE }, (_, i) => operation(i)))).to.deep.equal([ENTRY_SIZE, ENTRY_SIZE]);
    const withSteps = Array.from({ length: 2 * ENTRY_SIZE }, (_, i) => operation(i, `r${Math.floor((i + 1) / 3)}`));
    expect([...inEntries(withSteps)].flat()).to.deep.equal(withSteps);
    for (const [before, after] of [...inEntries(withSteps)].map((entry, i, all) => [entry.at(-1), all[i + 1]?.[0]])) expect(before!.recordId).not.to.equal(after?.recordId);
  });
});
