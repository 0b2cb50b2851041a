// The opportunities all entries load, what is changed in them, and what their totals must be then.
export const STAGES = ['s0', 's1', 's2', 's3', 's4', 's5'];
/** Cards of a column on screen. */
export const CARDS = 30;

/** The i-th opportunity. */
export const deal = (i) => ({
  id: `o${i}`, name: `Opportunity ${i}`, accountId: `a${i % 997}`, ownerId: `u${i % 35}`, pipelineId: 'p', stageId: STAGES[i % 6], status: 'open',
  amount: { amount: 100_00 + (i % 5000) * 100, currency: 'CNY' }, expectedCloseDate: `2026-${String((i % 12) + 1).padStart(2, '0')}-15`,
});

/** All of them. */
export const deals = (n) => Array.from({ length: n }, (_, i) => deal(i));

/** By closing date, then by id: the order of a board. */
export const boardOrder = (a, b) => (a.expectedCloseDate === b.expectedCloseDate ? (a.id < b.id ? -1 : 1) : a.expectedCloseDate < b.expectedCloseDate ? -1 : 1);

/** The first cards of each stage. */
export const firstCards = (all) => STAGES.map((stage) => all.filter(({ stageId }) => stageId === stage).sort(boardOrder).slice(0, CARDS));

const indexOf = ({ id }) => Number(id.slice(1));

/**
 * Changes of an amount, all different: `shown` of cards on screen, `far` of records that no screen shows, `many` of both kinds at once,
 * and `after` them some more of cards on screen. Each is `{ id, stageId, from, to }`.
 */
export function changes(n, { shown, far, many, after }) {
  const all = deals(n);
  const onScreen = firstCards(all).flat().map(indexOf);
  const seen = new Set(onScreen);
  const others = Array.from({ length: far + many }, (_, t) => (t * 7919 + 13) % n).filter((i) => !seen.has(i));
  const amounts = new Map();
  let count = 0;
  const change = (i) => {
    const { id, stageId, amount } = all[i];
    const to = 1_000_00 + count++;
    const made = { id, stageId, from: amounts.get(i) ?? amount.amount, to };
    amounts.set(i, to);
    return made;
  };
  return {
    shown: Array.from({ length: shown }, (_, t) => change(onScreen[(t * 37) % onScreen.length])),
    far: others.slice(0, far).map(change),
    many: Array.from({ length: many }, (_, t) => change(others[t % others.length])),
    after: Array.from({ length: after }, (_, t) => change(onScreen[(t * 41) % onScreen.length])),
  };
}

/** Sum of amounts per stage after some changes. */
export function expected(n, made) {
  const sums = Object.fromEntries(STAGES.map((stage) => [stage, 0]));
  for (let i = 0; i < n; i++) {
    const { stageId, amount } = deal(i);
    sums[stageId] += amount.amount;
  }
  for (const { stageId, from, to } of made) sums[stageId] += to - from;
  return sums;
}

/** Throws unless the sums are right. */
export function check(sums, n, made = []) {
  const right = expected(n, made);
  for (const stage of STAGES) if (sums[stage] !== right[stage]) throw new Error(`${stage}: ${sums[stage]}, expected ${right[stage]} after ${made.length} changes`);
}

/** Throws unless these are the first cards of each stage, in order. */
export function checkCards(columns, n) {
  firstCards(deals(n)).forEach((right, s) => {
    const [is, should] = [columns[s].map(({ id }) => id).join(), right.map(({ id }) => id).join()];
    if (is !== should) throw new Error(`${STAGES[s]} shows ${is.slice(0, 80)}, expected ${should.slice(0, 80)}`);
  });
}

/** The sums of a list of opportunities. */
export function sumsOf(all) {
  const sums = {};
  for (const { stageId, amount } of all) sums[stageId] = (sums[stageId] ?? 0) + amount.amount;
  return sums;
}

/** Quantile of a list of times. */
export const quantile = (times, p) => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * p))];

/** JavaScript heap in MB, after a collection. */
export function heap() {
  globalThis.gc?.();
  return performance.memory.usedJSHeapSize / 1e6;
}

/** IndexedDB on disk in MB. */
export async function disk() {
  const { usageDetails, usage } = await navigator.storage.estimate();
  return (usageDetails?.indexedDB ?? usage) / 1e6;
}

/** A request of IndexedDB as a promise. */
export const promise = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

/** Resolves when a transaction is complete. */
export const ended = (transaction) => new Promise((resolve, reject) => {
  transaction.oncomplete = resolve;
  transaction.onabort = () => reject(transaction.error);
});

/**
 * The script's side of a bench. An entry gives: `bulk(deals)` -> when durable; `open()` -> `{ sums(), cards() }`, live, once right;
 * `change({ id, to })` -> `{ shown: time of the live answer, durable: time }`; `loadAll()` -> every record in memory; and, where there is
 * one, `undoBulk(onProgress)`.
 */
export function register(entry) {
  let live;
  globalThis.entry = {
    async bulk(n) {
      const all = deals(n);
      const start = performance.now();
      await entry.bulk(all);
      return performance.now() - start;
    },
    async open(n) {
      const start = performance.now();
      live = await entry.open();
      const spent = performance.now() - start;
      check(live.sums(), n);
      checkCards(live.cards(), n);
      return spent;
    },
    async change(n, counts) {
      const plan = changes(n, counts);
      const shown = await run(plan.shown);
      const far = await run(plan.far);
      // So many that what puts them in their final place has to work while more comes.
      await Promise.all(plan.many.map((each) => entry.change(each)));
      const after = await run(plan.after);
      check(live.sums(), n, Object.values(plan).flat());
      return { shown, far, after };
    },
    async heap() {
      await entry.loadAll();
      return { heap: heap(), disk: await disk() };
    },
    async verify(n, counts) {
      live = await entry.open();
      check(live.sums(), n, Object.values(changes(n, counts)).flat());
    },
    async undo() {
      if (!entry.undoBulk) return null;
      let last = performance.now(), gap = 0, ticks = 0;
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        gap = Math.max(gap, performance.now() - last);
        last = performance.now();
        channel.port2.postMessage(null);
      };
      channel.port2.postMessage(null);
      const start = performance.now();
      await entry.undoBulk(() => ticks++);
      const spent = performance.now() - start;
      channel.port1.close();
      if (!ticks) throw new Error('nothing was said on the way');
      if (Object.values((await entry.open()).sums()).some((sum) => sum !== 0)) throw new Error('the undo left something');
      return { spent, gap };
    },
  };

  async function run(list) {
    const memory = [], durable = [];
    for (const each of list) {
      const start = performance.now();
      const times = await entry.change(each);
      memory.push(times.shown - start);
      durable.push(times.durable - start);
    }
    return { memory, durable };
  }
}
