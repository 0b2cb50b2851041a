import { expect } from '@open-wc/testing';
import { createRecord, editRecord } from '@salescycle/model';
import { openLogStream } from './log-stream.js';
import { anotherTab, done, forgetStores, freshStore, until } from './world.fixture.js';

describe('the log as it grows', () => {
  afterEach(forgetStores);

  it('gives the operations of the wanted types in their order, a stretch at a time, each once', async () => {
    const store = await freshStore('han'), log = openLogStream(store);
    for (const id of ['a', 'b', 'c']) {
      await done(store, createRecord, { type: 'account', id, fields: { name: id } });
      await done(store, createRecord, { type: 'product', id: `p-${id}`, fields: { name: 'account' } });
      await done(store, editRecord, { type: 'account', id, fields: { name: `${id}2` } });
    }
    const seen: string[] = [];
    let stretches = 0;
    for (let after = 0; after < (await log.length()); stretches++) {
      const { operations, end } = await log.read({ types: ['account'], after, most: 2 });
      seen.push(...operations.map(({ recordId, base }) => `${recordId}${base}`));
      after = end;
    }
    expect([seen, stretches > 1]).to.deep.equal([['a0', 'a1', 'b0', 'b1', 'c0', 'c1'], true]);
    expect(await log.read({ types: ['account'], after: await log.length(), most: 2 })).to.deep.equal({ operations: [], end: await log.length() });
  });

  it('tells when another tab writes, until nobody listens', async () => {
    const store = await freshStore('han'), tab = await anotherTab(store), end = new AbortController();
    let told = 0;
    openLogStream(store).watch(() => told++, end);
    await done(tab, createRecord, { type: 'account', id: 'a', fields: { name: 'A' } });
    await until(() => told > 0);
    end.abort();
    const before = told;
    await done(tab, createRecord, { type: 'account', id: 'b', fields: { name: 'B' } });
    expect(told).to.equal(before);
  });
});
