// Dexie with a live query over the table, as its documentation has it.
import { Dexie, liveQuery } from 'dexie/dist/modern/dexie.min.mjs';
import { firstCards, register, sumsOf } from './world.js';

const database = new Dexie('dexie');
database.version(1).stores({ deals: 'id' });
let told;

register({
  bulk: (deals) => database.deals.bulkPut(deals),
  async open() {
    let all;
    await new Promise((resolve, reject) => {
      liveQuery(() => database.deals.toArray()).subscribe({ next: (result) => { all = result; told?.(); resolve(); }, error: reject });
    });
    return { sums: () => sumsOf(all), cards: () => firstCards(all) };
  },
  async change({ id, to }) {
    const shown = new Promise((resolve) => { told = () => resolve(performance.now()); });
    await database.deals.update(id, { amount: { amount: to, currency: 'CNY' } });
    const durable = performance.now();
    return { shown: await shown, durable };
  },
  loadAll: () => undefined,
});
