import { expect } from '@open-wc/testing';
import { captureLead, createPipeline, salesProcessTemplate } from '@salescycle/model';
import fc from 'fast-check';
import { keyOf } from './key.js';
import { addDeal, done, forgetStores, storeWithPipeline } from './world.fixture.js';

describe('a key', () => {
  afterEach(forgetStores);

  it('differs for different ids, whatever is in them', () => fc.assert(fc.property(
    fc.array(fc.string({ unit: fc.constantFrom('|', '\\', 'a') }), { minLength: 3, maxLength: 3 }), fc.array(fc.string({ unit: fc.constantFrom('|', '\\', 'a') }), { minLength: 3, maxLength: 3 }),
    (a, b) => { expect(keyOf(...a) === keyOf(...b)).to.equal(JSON.stringify(a) === JSON.stringify(b)); },
  ), { numRuns: 2_000 }));

  it('keeps totals apart of a pipeline that is named like a kind of record, or like two', async () => {
    const store = await storeWithPipeline();
    for (const id of ['lead', 'p|generation']) await done(store, createPipeline, { id, template: { ...salesProcessTemplate, key: `process-${id.length}` } });
    await addDeal(store, 'd');
    await done(store, captureLead, { id: 'l', fields: { name: 'Ada Roe' } });
    const countIn = async (pipelineId: string) => [...(await store.read({ kind: 'summary', pipelineId })).stages].map(([stage, { count }]) => [stage, count]);
    expect([await countIn('p'), await countIn('lead'), await countIn('p|generation')]).to.deep.equal([[['generation', 1]], [], []]);
  });
});
