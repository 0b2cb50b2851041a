// The baseline: one put per record in bare IndexedDB, totals per stage kept by hand. No log, no undo, no other tabs.
import { ended, firstCards, promise, register, sumsOf } from './world.js';

let database;
let byId;
let sums;

async function open() {
  const request = indexedDB.open('raw', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('deals', { keyPath: 'id' });
  database = await promise(request);
}

register({
  async bulk(deals) {
    await open();
    const transaction = database.transaction('deals', 'readwrite', { durability: 'relaxed' });
    for (const deal of deals) transaction.objectStore('deals').put(deal);
    await ended(transaction);
  },
  async open() {
    await open();
    const all = await promise(database.transaction('deals').objectStore('deals').getAll());
    byId = new Map(all.map((deal) => [deal.id, deal]));
    sums = sumsOf(all);
    const cards = firstCards(all);
    return { sums: () => sums, cards: () => cards };
  },
  async change({ id, to }) {
    const deal = byId.get(id);
    sums[deal.stageId] += to - deal.amount.amount;
    deal.amount = { amount: to, currency: 'CNY' };
    const shown = performance.now();
    const transaction = database.transaction('deals', 'readwrite', { durability: 'relaxed' });
    transaction.objectStore('deals').put(deal);
    await ended(transaction);
    return { shown, durable: performance.now() };
  },
  loadAll: () => byId,
});
