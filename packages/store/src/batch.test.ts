import { expect } from '@open-wc/testing';
import { createRecord, editRecord, importRecords, isRefusal, type Command, type ImportedRecord } from '@salescycle/model';
import { Workspace } from './oracle/workspace.fixture.js';
import type { Store } from './store.js';
import { addDeal, anotherTab, done, forgetStores, record, storeWithPipeline } from './world.fixture.js';

/** Hears nothing of other tabs any more: it finds what they wrote when it writes. */
const deafen = (store: Store) => { (store as unknown as { tabs: { channel: BroadcastChannel } }).tabs.channel.onmessage = null; };
const nameOf = async (store: Store, id: string) => (await store.read({ kind: 'record', type: 'opportunity', id }))?.name;

/** Adds to a deal's name what it is given, and counts how often it is run. */
function adding(): Command<{ id: string; text: string }> & { runs: number } {
  return {
    name: 'adding', runs: 0,
    run(state, { id, text }) {
      this.runs++;
      return [{ type: 'opportunity', id, set: { name: `${state.get('opportunity', id)!.name}${text}` } }];
    },
  };
}

const deals = (prefix: string, count: number): ImportedRecord[] => Array.from({ length: count }, (_, i) => ({
  type: 'opportunity', id: `${prefix}${String(i).padStart(4, '0')}`, at: '2026-01-01T00:00:00.000Z',
  fields: { name: `${prefix} ${i}`, pipelineId: 'p', stageId: 'generation', status: 'open', amount: { amount: i, currency: 'CNY' } },
  steps: [{ at: '2026-02-01T00:00:00.000Z', set: { stageId: 'won', status: 'won' } }],
}));

describe('a long commit', () => {
  afterEach(forgetStores);

  it('begins again when another tab has changed what it looked at, and loses neither change', async () => {
    const one = await storeWithPipeline();
    for (const id of ['d', 'e']) await addDeal(one, id);
    const two = await anotherTab(one);
    deafen(one);
    await done(two, editRecord, { type: 'opportunity', id: 'e', fields: { name: 'E' } });
    const command = adding();
    const outcome = await one.runBatch(command, [{ id: 'd', text: '1' }, { id: 'e', text: '2' }]);
    expect(isRefusal(outcome)).to.equal(false);
    expect([command.runs, await nameOf(one, 'd'), await nameOf(one, 'e')]).to.deep.equal([4, 'd1', 'E2']);
  });

  it('begins again when another tab made what it had looked for in vain, or filled a stage it had counted', async () => {
    const one = await storeWithPipeline(), seen: unknown[] = [];
    const looking: Command<null> = { name: 'looking', run(state) {
      seen.push([state.findUnique('account', 'name', 'Acme')?.id, state.countInStage('p', 'generation', 'han')]);
      return [{ type: 'account', id: `a${seen.length}`, create: { name: `Account ${seen.length}` } }];
    } };
    const two = await anotherTab(one);
    deafen(one);
    await done(two, createRecord, { type: 'account', id: 'acme', fields: { name: 'Acme' } });
    await one.runBatch(looking, [null, null]);
    await addDeal(two, 'd');
    await one.runBatch(looking, [null, null]);
    const nothing = [undefined, 0], found = ['acme', 0], counted = ['acme', 1];
    expect(seen).to.deep.equal([nothing, nothing, found, found, found, found, counted, counted]);
  });

  it('goes on when another tab has changed something else, which it takes in', async () => {
    const one = await storeWithPipeline();
    for (const id of ['d', 'e', 'f']) await addDeal(one, id);
    const two = await anotherTab(one);
    deafen(one);
    const seen = record(one, { kind: 'summary', pipelineId: 'p' });
    await done(two, editRecord, { type: 'opportunity', id: 'f', fields: { amount: { amount: 7, currency: 'CNY' } } });
    const command = adding();
    await one.runBatch(command, [{ id: 'd', text: '1' }, { id: 'e', text: '2' }]);
    expect([command.runs, await nameOf(one, 'd'), seen.last().open.sums]).to.deep.equal([2, 'd1', [{ amount: 7, currency: 'CNY' }]]);
    expect(await (await anotherTab(one)).read({ kind: 'summary', pipelineId: 'p' })).to.deep.equal(seen.last());
  });

  it('is one that a single step makes long, too: many entries in the log, one group, one undo', async () => {
    const store = await storeWithPipeline();
    const seen = record(store, { kind: 'window', type: 'opportunity' });
    const outcome = await done(store, importRecords, { records: deals('d', 700) });
    expect([outcome.count, outcome.operations.length, seen.results.map(({ total }) => total)]).to.deep.equal([1400, 500, [0, 700]]);
    const late = await anotherTab(store);
    await late.undo();
    expect((await late.read({ kind: 'window', type: 'opportunity' })).total).to.equal(0);
    await late.redo();
    expect((await late.read({ kind: 'summary', pipelineId: 'p' })).stages.get('won')!.count).to.equal(700);
  });

  it('of two tabs at once both are there, with short ones between', async () => {
    const workspace = new Workspace(`batch-${Date.now()}`);
    const one = await workspace.begin(50, 5);
    const two = await workspace.openTab('wang');
    workspace.watch(one, 'whole');
    workspace.watch(two, 'board');
    await Promise.all([
      one.store.runBatch(importRecords, [{ records: deals('x', 300) }, { records: deals('y', 300) }]),
      two.store.runBatch(importRecords, [{ records: deals('z', 150) }, { records: deals('w', 150) }]),
      ...['a', 'b', 'c'].map((name) => two.store.run(editRecord, { type: 'account', id: 'acc1', fields: { name } })),
    ]);
    await workspace.check('in the end');
    expect(workspace.naive.all('opportunity')).to.have.lengthOf(950);
    await workspace.delete();
  });
});
