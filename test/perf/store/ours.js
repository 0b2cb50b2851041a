// Our store: log, undo, totals, windows and other tabs included.
import { createPipeline, editRecord, importRecords } from '@salescycle/model';
import { openStore } from '@salescycle/store';
import { CARDS, register, STAGES } from './world.js';

const SLICE = 500;
const stage = (id, order, type) => ({
  id, order, type, name: { en: id, zh: id }, probability: type === 'won' ? 100 : 10 * (order + 1), forecastCategory: 'pipeline',
});
const template = {
  key: 'bench', name: { en: 'Bench', zh: '测试' }, lossReasons: [],
  stages: [...STAGES.map((id, i) => stage(id, i, 'open')), stage('won', 6, 'won')],
};
const signal = new AbortController().signal;
const open = () => openStore({ workspace: 'bench', actor: 'u0' });
let store;
let seen;

register({
  async bulk(deals) {
    store = await open();
    await store.run(createPipeline, { id: 'p', template });
    const inputs = [];
    for (let i = 0; i < deals.length; i += SLICE) {
      inputs.push({ records: deals.slice(i, i + SLICE).map(({ id, ...fields }) => ({ type: 'opportunity', id, fields, at: '2026-01-01T00:00:00.000Z' })) });
    }
    localStorage.bulk = (await store.runBatch(importRecords, inputs)).group;
  },
  async open() {
    store = await open();
    let summary, answered;
    const columns = new Map();
    const complete = new Promise((resolve) => { answered = () => summary && columns.size === STAGES.length && resolve(); });
    store.watch({ kind: 'summary', pipelineId: 'p' }, (result) => { summary = result; seen = performance.now(); answered(); }, { signal });
    for (const stageId of STAGES) {
      const query = { kind: 'window', type: 'opportunity', where: { pipelineId: 'p', stageId }, orderBy: { field: 'expectedCloseDate' }, limit: CARDS };
      store.watch(query, ({ rows }) => { columns.set(stageId, rows); seen = performance.now(); answered(); }, { signal });
    }
    await complete;
    return {
      sums: () => Object.fromEntries(STAGES.map((id) => [id, summary.stages.get(id)?.sums[0]?.amount ?? 0])),
      cards: () => STAGES.map((id) => columns.get(id).map(({ record }) => record)),
    };
  },
  async change({ id, to }) {
    await store.run(editRecord, { type: 'opportunity', id, fields: { amount: { amount: to, currency: 'CNY' } } });
    return { shown: seen, durable: performance.now() };
  },
  loadAll: () => store.read({ kind: 'changes', types: ['opportunity'] }),
  async undoBulk(onProgress) {
    const outcome = await store.undo(localStorage.bulk, { onProgress });
    if ('refused' in outcome) throw new Error(outcome.message.en);
  },
});
