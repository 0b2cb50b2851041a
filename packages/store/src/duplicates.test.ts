import { expect } from '@open-wc/testing';
import { createRecord, deleteRecord, editRecord, importRecords, keepApart, likeness, mergeRecords, type AnyRecord, type EditableFields, type Account } from '@salescycle/model';
import fc from 'fast-check';
import { watchDuplicates, type Duplicate } from './duplicates.js';
import type { Store } from './store.js';
import { anotherTab, done, forgetStores, freshStore, until } from './world.fixture.js';

const add = (store: Store, id: string, fields: EditableFields<Account>) => done(store, createRecord, { type: 'account', id, fields: { name: id, ...fields } });

/** What is said about an account's duplicates, until the test ends. */
function watched(store: Store, id: string): { said: string[]; stop(): void } {
  const life = new AbortController(), said: string[] = [];
  watchDuplicates(store, { type: 'account', id }, (found) => said.push(inWords(found)), life);
  return { said, stop: () => life.abort() };
}

const inWords = (found: readonly Duplicate[]) => found.map(({ record, by, isSure }) => `${record.id}:${by.join('+')}${isSure ? '!' : ''}`).join(' ');

describe('a record’s duplicates', () => {
  afterEach(forgetStores);

  it('are found among all records, the surest first, with what they share', async () => {
    const store = await freshStore();
    await add(store, 'a', { name: 'Lumen', domain: 'lumen.example' });
    await add(store, 'b', { name: 'Lumen GmbH' });
    await add(store, 'c', { name: 'Leuchten', domain: 'www.lumen.example' });
    await add(store, 'd', { name: 'Norwick' });
    const { said } = watched(await anotherTab(store), 'a');
    await until(() => said.at(-1) === 'c:domain! b:name');
  });

  it('come and go with every change, and nothing is said where nothing changed', async () => {
    const store = await freshStore();
    await add(store, 'a', { domain: 'lumen.example' });
    await add(store, 'b', { domain: 'lumen.example' });
    const { said, stop } = watched(store, 'a');
    await until(() => said.length === 1);
    await add(store, 'z', { domain: 'other.example' });
    await done(store, editRecord, { type: 'account', id: 'b', fields: { domain: 'norwick.example' } });
    await until(() => said.length === 2);
    await done(store, editRecord, { type: 'account', id: 'z', fields: { domain: 'lumen.example' } });
    await until(() => said.length === 3);
    await done(store, keepApart, { type: 'account', ids: ['a', 'z'] });
    await until(() => said.length === 4);
    await store.undo();
    await until(() => said.length === 5);
    await done(store, deleteRecord, { type: 'account', id: 'z' });
    await until(() => said.length === 6);
    expect(said).to.deep.equal(['b:domain!', '', 'z:domain!', '', 'z:domain!', '']);
    stop();
    await add(store, 'y', { domain: 'lumen.example' });
    const later = watched(store, 'a');
    await until(() => later.said.length === 1);
    expect([said.length, later.said]).to.deep.equal([6, ['y:domain!']]);
  });

  it('are not made of what very many share', async () => {
    const store = await freshStore();
    await done(store, importRecords, { records: Array.from({ length: 30 }, (_, i) => ({ type: 'account' as const, id: `a${i}`, fields: { name: 'Test', ...(i < 2 && { domain: 'lumen.example' }) } })) });
    const { said } = watched(store, 'a0');
    await until(() => said.at(-1) === 'a1:domain+name!');
  });

  it('are those that comparing every pair finds, on random records and changes', async function () {
    this.timeout(20_000);
    const store = await freshStore(), names = ['Lumen', 'Lumen Ltd', 'Norwick', 'Huaxin'], domains = [null, 'lumen.example', 'norwick.example', 'gmail.com'];
    for (let i = 0; i < 12; i++) await add(store, `a${i}`, {});
    const watching = Array.from({ length: 12 }, (_, i) => watched(store, `a${i}`));
    const steps = fc.sample(fc.tuple(fc.nat(11), fc.nat(3), fc.nat(3), fc.nat(9)), { numRuns: 60, seed: 20261122 });
    for (const [n, name, domain, kind] of steps) {
      if (kind === 0) await store.run(deleteRecord, { type: 'account', id: `a${n}` });
      else if (kind === 1) await store.run(keepApart, { type: 'account', ids: [`a${n}`, `a${(n + 1) % 12}`] });
      else if (kind === 2) await store.run(mergeRecords, { type: 'account', survivorId: `a${n}`, otherIds: [`a${(n + 3) % 12}`] });
      else if (kind === 3) await store.undo();
      else await store.run(editRecord, { type: 'account', id: `a${n}`, fields: { name: names[name]!, domain: domains[domain]! } });
      const { rows } = await store.read({ kind: 'window', type: 'account' }), records = rows.map(({ record }): AnyRecord => record);
      for (const [i, { said }] of watching.entries()) {
        const one = records.find(({ id }) => id === `a${i}`), expected = one ? records.filter((other) => likeness(one, other).length).map(({ id }) => id).sort().join() : '';
        await until(() => (said.at(-1) ?? '').split(' ').map((each) => each.split(':')[0]).sort().join() === expected);
      }
    }
  });
});
