import { expect, waitUntil } from '@open-wc/testing';
import type { Row } from '../queries/query.js';
import { Compactor } from './compactor.js';
import { databaseName, openDatabase } from './database.js';
import type { Database } from './layout.js';

const row = (i: number) => ({ record: { id: `l${String(i).padStart(3, '0')}`, type: 'lead', status: 'new', createdAt: `2026-01-${String(1 + (i % 28)).padStart(2, '0')}` }, history: [] }) as unknown as Row;
const wait = (ms: number) => new Promise((wake) => { setTimeout(wake, ms); });

describe('a compactor', () => {
  let database: Database;
  let name: string;
  let errors: unknown[];
  let compactor: Compactor;
  beforeEach(async () => {
    name = `compactor-${Date.now()}-${Math.random().toString(36).slice(2)}`;
    database = await openDatabase(name, { onBlocked: () => undefined, onLost: () => undefined });
    errors = [];
    compactor = new Compactor(database, (error) => errors.push(error));
  });
  afterEach(() => {
    compactor.close();
    database.close();
    indexedDB.deleteDatabase(databaseName(name));
  });

  const write = async (from: number, count: number) => {
    for (let i = from; i < from + count; i++) await database.put('fresh', row(i), ['lead', row(i).record.id]);
  };
  const isIdle = async () => {
    while ((compactor as unknown as { running: boolean }).running) await wait(20);
  };

  it('folds fresh rows when nobody has written for a while, and leaves a few that may change again', async () => {
    await write(0, 60);
    compactor.poke();
    await wait(150);
    expect(await database.count('fresh')).to.equal(60);
    await isIdle();
    expect(await database.count('fresh')).to.equal(32);
    expect(await database.count('heads')).to.equal(1);
    expect(errors).to.deep.equal([]);
  });

  it('leaves few fresh rows alone', async () => {
    await write(0, 32);
    compactor.poke();
    await isIdle();
    expect([await database.count('fresh'), await database.count('pages')]).to.deep.equal([32, 0]);
  });

  it('goes on folding, a few rows at a time, when somebody writes without a pause', async () => {
    const transaction = database.transaction('fresh', 'readwrite');
    for (let i = 0; i < 1_100; i++) void transaction.store.put(row(i), ['lead', row(i).record.id]);
    await transaction.done;
    const writes = setInterval(() => compactor.poke(), 20);
    try {
      await waitUntil(async () => (await database.count('fresh')) < 1_100, 'nothing is folded', { timeout: 10_000 });
      expect(await database.count('fresh')).to.be.above(1_024);
    } finally {
      clearInterval(writes);
    }
  });

  it('stops when it is closed, and then says nothing of what goes wrong', async () => {
    await write(0, 40);
    compactor.poke();
    compactor.close();
    database.close();
    await isIdle();
    expect(errors).to.deep.equal([]);
  });

  it('tells what went wrong, half-folding nothing', async () => {
    await write(0, 40);
    await database.put('pages', 'no rows', ['lead', '']);
    compactor.poke();
    await isIdle();
    expect(errors).to.have.lengthOf(1);
    expect([await database.count('fresh'), await database.get('pages', ['lead', ''])]).to.deep.equal([40, 'no rows']);
  });
});
