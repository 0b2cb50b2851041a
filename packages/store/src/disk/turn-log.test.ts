import { expect, waitUntil } from '@open-wc/testing';
import { createRecord } from '@salescycle/model';
import { openStore } from '../open-store.js';
import { databaseName, openDatabase } from './database.js';
import type { Database } from './layout.js';

const isChromium = /Chrom/.test(navigator.userAgent);

describe('the browser\'s log', () => {
  let workspace: string, database: Database;
  beforeEach(async () => {
    workspace = `turn-${Date.now()}-${Math.random().toString(36).slice(2)}`;
    database = await openDatabase(workspace, { onBlocked: () => undefined, onLost: () => undefined });
  });
  afterEach(() => {
    database.close();
    indexedDB.deleteDatabase(databaseName(workspace));
  });

  const marks = async () => [await database.get('meta', 'written'), await database.get('meta', 'turned')];

  async function visit(work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<unknown>): Promise<void> {
    const store = await openStore({ workspace, actor: 'lin' });
    await work(store);
    store.close();
  }

  it('is left for a new one after somebody wrote, and nothing of what it takes stays', async () => {
    await visit((store) => store.run(createRecord, { type: 'user', id: 'lin', fields: { name: 'Lin', active: true } }));
    const [written] = await marks();
    if (!isChromium) return void expect(await marks(), 'other browsers need none of it').to.deep.equal([undefined, undefined]);
    expect(written).to.be.a('string');
    await visit(() => waitUntil(async () => (await marks())[1] === written, 'it is turned'));
    expect((await database.getAllKeys('meta')).filter((key) => key.startsWith(' '))).to.deep.equal([]);
  });

  it('is a new one before the first change of a visit counts as durable', async () => {
    await visit((store) => store.run(createRecord, { type: 'user', id: 'lin', fields: { name: 'Lin', active: true } }));
    const [written] = await marks();
    await visit(async (store) => {
      await store.run(createRecord, { type: 'user', id: 'han', fields: { name: 'Han', active: true } });
      expect((await marks())[1]).to.equal(written);
    });
  });

  it('leaves the room to the records where there is too little for a new one', async () => {
    await visit((store) => store.run(createRecord, { type: 'user', id: 'lin', fields: { name: 'Lin', active: true } }));
    const [, turned] = await marks(), put = Reflect.get(IDBObjectStore.prototype, 'put');
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
      if (given[1] === ' filler35') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, given);
    };
    try {
      await visit(async (store) => {
        await store.run(createRecord, { type: 'user', id: 'han', fields: { name: 'Han', active: true } });
        expect((await store.read({ kind: 'record', type: 'user', id: 'han' }))?.name).to.equal('Han');
      });
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect((await database.getAllKeys('meta')).filter((key) => key.startsWith(' ')), 'nothing of it stays').to.deep.equal([]);
    expect((await marks())[1], 'the next visit tries again').to.equal(turned);
  });

  it('is left alone where nobody wrote since', async () => {
    await visit((store) => store.run(createRecord, { type: 'user', id: 'lin', fields: { name: 'Lin', active: true } }));
    await database.put('meta', (await marks())[0] ?? 'never', 'turned');
    const puts: unknown[] = [], put = Reflect.get(IDBObjectStore.prototype, 'put');
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
      puts.push(given[1]);
      return put.apply(this, given);
    };
    try {
      await visit(async (store) => {
        await store.run(createRecord, { type: 'user', id: 'han', fields: { name: 'Han', active: true } });
        await new Promise((later) => { setTimeout(later, 500); });
      });
      if (isChromium) expect((await marks())[0], 'the next visit will turn it').to.not.equal((await marks())[1]);
      expect(puts.filter((key) => String(key).startsWith(' filler'))).to.deep.equal([]);
    } finally {
      IDBObjectStore.prototype.put = put;
    }
  });
});
