import { expect } from '@open-wc/testing';
import { isRefusal, resolveConflict } from '@salescycle/model';
import { openStore, type Store } from '@salescycle/store';
import { loadSample } from './load-sample.js';
import { makeConflict } from './make-conflict.js';
import { sampleRecords } from './sample.js';

const asOf = '2026-06-16T08:00:00.000Z';
let store: Store, opened = 0;

const total = async (type: 'opportunity' | 'account' | 'lead') => (await store.read({ kind: 'window', type, limit: 0 })).total;

describe('loading the sample', () => {
  beforeEach(async () => { store = await openStore({ workspace: `load-sample-${Date.now()}-${opened++}` }); });
  afterEach(() => store.close());

  it('fills an empty workspace, tells how far it is, and lets the first seller work there', async () => {
    const heard: [number, number][] = [];
    await loadSample(store, { count: 60, asOf, onProgress: (done, of) => heard.push([done, of]) });
    const records = sampleRecords({ count: 60, asOf });
    expect(await total('opportunity')).to.equal(60);
    expect(await total('lead')).to.equal(records.filter(({ type }) => type === 'lead').length);
    expect(heard.at(-1)).to.deep.equal([records.length, records.length]);
    expect(heard.length).to.be.greaterThan(1);
    expect(store.actor).to.equal('lin-xiaoyu');
  });

  it('keeps the history: totals per stage agree with a count by hand', async () => {
    await loadSample(store, { count: 120, asOf });
    const records = sampleRecords({ count: 120, asOf }), pipelineId = records.find(({ type }) => type === 'pipeline')!.id;
    const expected = new Map<string, number>();
    for (const { type, fields, steps } of records) {
      const stageId = type === 'opportunity' ? String(steps?.findLast(({ set }) => set.stageId)?.set.stageId ?? fields.stageId) : '';
      if (stageId) expected.set(stageId, (expected.get(stageId) ?? 0) + 1);
    }
    const { stages } = await store.read({ kind: 'summary', pipelineId });
    expect(Object.fromEntries([...stages].map(([id, { count }]) => [id, count]))).to.deep.equal(Object.fromEntries(expected));
  });

  it('has a conflict made in it for somebody to decide, each time about another deal', async () => {
    await loadSample(store, { count: 60, asOf });
    expect(await makeConflict(store)).to.equal(true);
    expect(await makeConflict(store)).to.equal(true);
    const { rows } = await store.read({ kind: 'window', type: 'conflict', where: { resolution: null } });
    expect(new Set(rows.map(({ record }) => record.subject.id)).size).to.equal(2);
    const { subject, id, mine, theirs } = rows[0]!.record;
    const close = async () => (await store.read({ kind: 'record', type: 'opportunity', id: subject.id }))!.expectedCloseDate;
    expect(await close()).to.equal((theirs as { expectedCloseDate: string }).expectedCloseDate);
    expect(isRefusal(await store.run(resolveConflict, { id, keep: 'mine' }))).to.equal(false);
    expect(await close()).to.equal((mine as { expectedCloseDate: string }).expectedCloseDate);
  });

  it('is taken back by one undo', async () => {
    await loadSample(store, { count: 60, asOf });
    await store.undo();
    expect(await total('opportunity')).to.equal(0);
    expect(await total('account')).to.equal(0);
  });

  it('leaves nothing behind when it is stopped', async () => {
    const stop = new AbortController();
    const loading = loadSample(store, { count: 200, asOf, signal: stop.signal, onProgress: () => stop.abort() });
    expect(await loading.catch((error: unknown) => error)).to.equal(stop.signal.reason);
    expect(await total('opportunity')).to.equal(0);
  });

  it('is refused the second time, and changes nothing', async () => {
    await loadSample(store, { count: 60, asOf });
    expect(isRefusal(await loadSample(store, { count: 60, asOf }))).to.equal(true);
    expect(await total('opportunity')).to.equal(60);
  });

  it('leaves whoever works there already', async () => {
    await store.setActor('somebody');
    await loadSample(store, { count: 20, asOf });
    expect(store.actor).to.equal('somebody');
  });
});
