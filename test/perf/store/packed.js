// What packing alone gives: blocks of records, a journal of changes, stored totals and first cards. No log, no undo, no other tabs, no compaction.
import { ended, firstCards, promise, register, sumsOf } from './world.js';

const BLOCK = 1_000;
let database;
let known;
let blockOf;
let sums;
let journaled = 0;

async function open() {
  const request = indexedDB.open('packed', 1);
  request.onupgradeneeded = () => { for (const name of ['blocks', 'journal', 'totals']) request.result.createObjectStore(name); };
  database = await promise(request);
}

register({
  async bulk(deals) {
    await open();
    const transaction = database.transaction(['blocks', 'totals'], 'readwrite', { durability: 'relaxed' });
    for (let i = 0; i < deals.length; i += BLOCK) transaction.objectStore('blocks').put(deals.slice(i, i + BLOCK), i / BLOCK);
    transaction.objectStore('totals').put({ sums: sumsOf(deals), cards: firstCards(deals) }, 'all');
    await ended(transaction);
  },
  async open() {
    await open();
    const transaction = database.transaction(['totals', 'journal']);
    const [stored, journal] = await Promise.all([promise(transaction.objectStore('totals').get('all')), promise(transaction.objectStore('journal').getAll())]);
    ({ sums } = stored);
    journaled = journal.length;
    known = new Map([...stored.cards.flat(), ...journal].map((deal) => [deal.id, deal]));
    blockOf = (id) => Math.floor(Number(id.slice(1)) / BLOCK);
    return { sums: () => sums, cards: () => stored.cards };
  },
  async change({ id, to }) {
    if (!known.has(id)) {
      const block = await promise(database.transaction('blocks').objectStore('blocks').get(blockOf(id)));
      known.set(id, block.find((deal) => deal.id === id));
    }
    const deal = known.get(id);
    sums[deal.stageId] += to - deal.amount.amount;
    deal.amount = { amount: to, currency: 'CNY' };
    const shown = performance.now();
    const transaction = database.transaction(['journal', 'totals'], 'readwrite', { durability: 'relaxed' });
    transaction.objectStore('journal').put(deal, journaled++);
    const stored = await promise(transaction.objectStore('totals').get('all'));
    transaction.objectStore('totals').put({ ...stored, sums }, 'all');
    await ended(transaction);
    return { shown, durable: performance.now() };
  },
  async loadAll() {
    const blocks = await promise(database.transaction('blocks').objectStore('blocks').getAll());
    for (const deal of blocks.flat()) if (!known.has(deal.id)) known.set(deal.id, deal);
  },
});
