import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readAsk, readTold } from './bridge-words.js';

const asks = [
  { bridge: 'hello', name: 'team-a', scopes: ['leads.receive'] },
  { bridge: 'offers', isFresh: true },
  { bridge: 'answer', handOffId: 'h', revision: 1 },
  { bridge: 'answer', handOffId: 'h', revision: 1, refused: 'No.' },
  { bridge: 'back', isFresh: true },
  { bridge: 'came', operations: [], from: '1', cursor: '2' },
  { bridge: 'stands', stands: [] },
];

describe('what bridge and background say', () => {
  it('is read as it is, without what does not belong to it', () => {
    for (const ask of asks) expect(readAsk({ ...ask, more: 1 })).to.deep.equal(ask);
    for (const bridge of ['look', 'bye', 'knock']) expect(readTold({ bridge, origin: 'https://a.example' }, 'https://a.example')).to.equal(bridge);
  });

  it('is nothing for another page', () => {
    expect(readTold({ bridge: 'look', origin: 'https://a.example' }, 'https://b.example')).to.equal(null);
  });

  it('is nothing when it is anything else', () => {
    fc.assert(fc.property(fc.anything(), (message) => {
      expect(readAsk(message)).to.equal(null);
      expect(readTold(message, '')).to.equal(null);
    }), { seed: 20261122, numRuns: 500 });
    for (const ask of asks) {
      for (const name of Object.keys(ask).filter((each) => each !== 'refused')) expect(readAsk({ ...ask, [name]: {} }), name).to.equal(null);
    }
    expect(readAsk({ ...asks[3], refused: 'x'.repeat(501) })).to.equal(null);
  });
});
