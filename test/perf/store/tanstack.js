// TanStack DB: a collection with a live query per stage, its records kept in IndexedDB by hand.
import { createCollection, createLiveQueryCollection, localOnlyCollectionOptions, sum } from '@tanstack/db';
import { ended, firstCards, promise, register } from './world.js';

let database;
let deals;
let totals;
let written = Promise.resolve();

async function open() {
  const request = indexedDB.open('tanstack', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('deals', { keyPath: 'id' });
  database = await promise(request);
}

function put(records) {
  const transaction = database.transaction('deals', 'readwrite', { durability: 'relaxed' });
  for (const record of records) transaction.objectStore('deals').put(record);
  return ended(transaction);
}

const collectionOf = (initialData) => createCollection(localOnlyCollectionOptions({
  getKey: ({ id }) => id, initialData,
  onInsert: ({ transaction }) => { written = put(transaction.mutations.map(({ modified }) => modified)); return written; },
  onUpdate: ({ transaction }) => { written = put(transaction.mutations.map(({ modified }) => modified)); return written; },
}));

register({
  async bulk(all) {
    await open();
    await collectionOf([]).insert(all).isPersisted.promise;
    await written;
  },
  async open() {
    await open();
    const all = await promise(database.transaction('deals').objectStore('deals').getAll());
    deals = collectionOf(all.map((deal) => ({ ...deal, units: deal.amount.amount })));
    totals = createLiveQueryCollection((query) => query.from({ deal: deals }).groupBy(({ deal }) => deal.stageId)
      .select(({ deal }) => ({ stageId: deal.stageId, total: sum(deal.units) })));
    await totals.preload();
    const cards = firstCards(all);
    return { sums: () => Object.fromEntries(totals.toArray.map(({ stageId, total }) => [stageId, total])), cards: () => cards };
  },
  async change({ id, to }) {
    const seen = new Promise((resolve) => {
      const subscription = totals.subscribeChanges(() => { subscription.unsubscribe(); resolve(performance.now()); });
    });
    await deals.update(id, (deal) => {
      deal.amount = { amount: to, currency: 'CNY' };
      deal.units = to;
    }).isPersisted.promise;
    await written;
    const durable = performance.now();
    return { shown: await seen, durable };
  },
  loadAll: () => undefined,
});
