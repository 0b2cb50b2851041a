// The baseline: one put per record in bare IndexedDB, totals per stage kept by hand. No log, no undo, no other tabs.
import { change, check, deal, footprint, quantile } from './world.js';

const promise = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});
const ended = (transaction) => new Promise((resolve, reject) => {
  transaction.oncomplete = resolve;
  transaction.onabort = () => reject(transaction.error);
});

async function openDatabase() {
  const request = indexedDB.open('raw', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('deals', { keyPath: 'id' });
  return promise(request);
}

const sumsOf = (deals) => deals.reduce((sums, { stageId, amount }) => ({ ...sums, [stageId]: (sums[stageId] ?? 0) + amount.amount }), {});
let database;
let records;
let sums;

globalThis.entry = {
  async bulk(n) {
    database = await openDatabase();
    const start = performance.now();
    const transaction = database.transaction('deals', 'readwrite', { durability: 'relaxed' });
    for (let i = 0; i < n; i++) transaction.objectStore('deals').put(deal(i));
    await ended(transaction);
    return performance.now() - start;
  },
  async open(n) {
    const start = performance.now();
    database = await openDatabase();
    records = await promise(database.transaction('deals').objectStore('deals').getAll());
    sums = {};
    for (const { stageId, amount } of records) sums[stageId] = (sums[stageId] ?? 0) + amount.amount;
    const coldOpen = performance.now() - start;
    check(sums, n, 0);
    return { coldOpen, ...(await footprint()) };
  },
  async change(n, times) {
    const byId = new Map(records.map((record) => [record.id, record]));
    const memory = [];
    const durable = [];
    for (let t = 0; t < times; t++) {
      const { i, amount } = change(n, t);
      const start = performance.now();
      const record = byId.get(`o${i}`);
      sums[record.stageId] += amount - record.amount.amount;
      record.amount = { amount, currency: 'CNY' };
      memory.push(performance.now() - start);
      const transaction = database.transaction('deals', 'readwrite', { durability: 'relaxed' });
      transaction.objectStore('deals').put(record);
      await ended(transaction);
      durable.push(performance.now() - start);
    }
    check(sums, n, times);
    return { changeMemory: quantile(memory, 0.5), changeMemoryP95: quantile(memory, 0.95), changeDurable: quantile(durable, 0.5) };
  },
  async verify(n, times) {
    database = await openDatabase();
    check(sumsOf(await promise(database.transaction('deals').objectStore('deals').getAll())), n, times);
  },
};
