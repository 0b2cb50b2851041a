// Our store: log, undo, totals and windows included. A change is seen when the live summary and the first board windows have spoken.
import { createPipeline, editRecord, importRecords } from '@salescycle/model';
import { openStore } from '@salescycle/store';
import { change, check, deal, footprint, quantile, STAGES } from './world.js';

const SLICE = 500;
const stage = (id, order, type) => ({
  id, order, type, name: { en: id, zh: id }, probability: type === 'won' ? 100 : 10 * (order + 1), forecastCategory: 'pipeline',
});
const template = {
  key: 'bench', name: { en: 'Bench', zh: '测试' }, lossReasons: [],
  stages: [...STAGES.map((id, i) => stage(id, i, 'open')), stage('won', 6, 'won')],
};
const signal = new AbortController().signal;
let store;

function watchBoard() {
  let latest;
  store.watch({ kind: 'summary', pipelineId: 'p' }, (summary) => { latest = { at: performance.now(), summary }; }, { signal });
  for (const stageId of STAGES) {
    const query = { kind: 'window', type: 'opportunity', where: { pipelineId: 'p', stageId }, orderBy: { field: 'expectedCloseDate' }, limit: 30 };
    store.watch(query, () => {}, { signal });
  }
  return () => latest;
}

const sumsOf = ({ stages }) => Object.fromEntries([...stages].map(([id, totals]) => [id, totals.sums[0]?.amount ?? 0]));

globalThis.entry = {
  async bulk(n) {
    store = await openStore({ workspace: 'bench', actor: 'u0' });
    await store.run(createPipeline, { id: 'p', template });
    const slices = [];
    for (let i = 0; i < n; i += SLICE) {
      slices.push({ records: Array.from({ length: Math.min(SLICE, n - i) }, (_, k) => {
        const { id, ...fields } = deal(i + k);
        return { type: 'opportunity', id, fields, at: '2026-01-01T00:00:00.000Z' };
      }) });
    }
    const start = performance.now();
    await store.runBatch(importRecords, slices);
    return performance.now() - start;
  },
  async open(n) {
    const start = performance.now();
    store = await openStore({ workspace: 'bench', actor: 'u0' });
    const latest = watchBoard();
    const coldOpen = performance.now() - start;
    check(sumsOf(latest().summary), n, 0);
    this.latest = latest;
    return { coldOpen, ...(await footprint()) };
  },
  async change(n, times) {
    const memory = [];
    const durable = [];
    for (let t = 0; t < times; t++) {
      const { i, amount } = change(n, t);
      const start = performance.now();
      await store.run(editRecord, { type: 'opportunity', id: `o${i}`, fields: { amount: { amount, currency: 'CNY' } } });
      durable.push(performance.now() - start);
      memory.push(this.latest().at - start);
    }
    check(sumsOf(this.latest().summary), n, times);
    return { changeMemory: quantile(memory, 0.5), changeMemoryP95: quantile(memory, 0.95), changeDurable: quantile(durable, 0.5) };
  },
  async verify(n, times) {
    store = await openStore({ workspace: 'bench' });
    check(sumsOf(await store.read({ kind: 'summary', pipelineId: 'p' })), n, times);
  },
};
