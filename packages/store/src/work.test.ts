import { expect } from '@open-wc/testing';
import { createPipeline, editRecord, importRecords, moveOpportunity, salesProcessTemplate, type Command, type ImportedRecord } from '@salescycle/model';
import { Memory } from './memory.js';
import { openStore } from './open-store.js';
import type { Query } from './queries/query.js';
import type { Store } from './store.js';
import { done, forgetStores, freshStore, record } from './world.fixture.js';

/** What was asked of the database and of the memory. */
interface Work {
  /** Requests, by store and method. */
  requests: Record<string, number>;
  /** Values that came from disk, and their size as text. */
  values: number;
  bytes: number;
  /** Rows of the memory that were gone through. */
  visited: number;
}

const METHODS = ['get', 'getAll', 'getAllKeys', 'getKey', 'count', 'put', 'add', 'delete', 'openCursor', 'openKeyCursor'] as const;
const sizeOf = (value: unknown) => JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each)).length;

/** Counts what the page asks of IndexedDB and of its memory while the work is done. */
async function workOf(work: () => Promise<unknown>): Promise<Work> {
  const counted: Work = { requests: {}, values: 0, bytes: 0, visited: 0 };
  const store = IDBObjectStore.prototype as unknown as Record<string, (this: IDBObjectStore, ...args: unknown[]) => IDBRequest>;
  const memory = Memory.prototype;
  const former = Object.fromEntries(METHODS.map((name) => [name, store[name]!]));
  const { rowsOf } = memory;
  for (const name of METHODS) {
    store[name] = function (...args) {
      const key = `${this.name} ${name}`;
      counted.requests[key] = (counted.requests[key] ?? 0) + 1;
      const request = former[name]!.apply(this, args);
      if (name === 'get' || name === 'getAll') {
        request.addEventListener('success', () => {
          const values = [request.result as unknown].flat().filter((value) => value !== undefined);
          counted.values += values.length;
          counted.bytes += values.reduce<number>((sum, value) => sum + sizeOf(value), 0);
        });
      }
      return request;
    };
  }
  memory.rowsOf = function* (type) {
    for (const row of rowsOf.call(this, type)) {
      counted.visited++;
      yield row;
    }
  };
  try {
    await work();
  } finally {
    Object.assign(store, former);
    memory.rowsOf = rowsOf;
  }
  return counted;
}

/** A tab that folds nothing in an idle moment, which might be this one. */
async function opened(workspace: string): Promise<Store> {
  const store = await openStore({ workspace });
  (await (store as unknown as { compactor: Promise<{ close(): void }> }).compactor).close();
  return store;
}

const STAGES = ['generation', 'qualification', 'management', 'quote'];
const deal = (i: number, of: number): ImportedRecord => ({
  type: 'opportunity', id: `deal-${String(i).padStart(6, '0')}`, at: '2026-01-01T00:00:00.000Z', fields: {
    name: `Deal ${i % 1_000}`.padEnd(10), pipelineId: 'p', stageId: STAGES[i % 4]!, status: 'open', ownerId: ['han', 'wang', 'li'][i % 3]!,
    amount: { amount: 1_000_000 + i, currency: i % 5 ? 'CNY' : 'USD' }, expectedCloseDate: new Date(Date.UTC(2026, 0, 1) + Math.floor((i / of) * 300) * 86_400_000).toISOString().slice(0, 10),
  },
});

async function importDeals(store: Store, count: number): Promise<void> {
  await done(store, createPipeline, { id: 'p', template: salesProcessTemplate });
  await store.runBatch(importRecords, Array.from({ length: 20 }, (_, slice) => ({ records: Array.from({ length: count / 20 }, (_, i) => deal((slice * count) / 20 + i, count)) })));
}

const BOARD: readonly Query[] = [
  ...STAGES.map((stageId): Query => ({ kind: 'window', type: 'opportunity', where: { pipelineId: 'p', stageId }, orderBy: { field: 'expectedCloseDate' }, limit: 30, with: ['ownerId'] })),
  { kind: 'summary', pipelineId: 'p' }, { kind: 'summary', pipelineId: 'p', where: { ownerId: 'han' } }, { kind: 'undo' },
];

describe('work', function () {
  this.timeout(60_000);
  let names: { small: string; large: string };
  let amount = 5;
  before(async () => {
    const [small, large] = [await freshStore(), await freshStore()];
    names = { small: small.workspace, large: large.workspace };
    await Promise.all([importDeals(small, 1_000), importDeals(large, 20_000)]);
    // What they would do when they hear of the others is not to be counted.
    small.close();
    large.close();
  });
  after(forgetStores);

  /** The same in a tab of each workspace. */
  const both = async (work: (workspace: string) => Promise<Work>): Promise<{ small: Work; large: Work }> =>
    ({ small: await work(names.small), large: await work(names.large) });

  it('is the same for opening a board of a thousand deals and of twenty thousand', async () => {
    const { small, large } = await both((workspace) => workOf(async () => {
      const store = await opened(workspace);
      for (const query of BOARD) await store.read(query);
      store.close();
    }));
    expect(large.requests).to.deep.equal(small.requests);
    expect(large.values).to.equal(small.values);
    expect(large.bytes / small.bytes).to.be.within(0.9, 1.1);
  });

  for (const [label, isWhole] of [['of which the board is in memory', false], ['of which everything is in memory', true]] as const) {
    it(`is the same for a change of a card on screen, in a workspace ${label}`, async () => {
      const { small, large } = await both(async (workspace) => {
        const store = await opened(workspace);
        if (isWhole) await store.read({ kind: 'window', type: 'opportunity' });
        const watches = BOARD.map((query) => record(store, query));
        const first = (await store.read(BOARD[0] as Query & { kind: 'window' })).rows[0]!.record.id;
        const told = () => watches.map(({ results }) => results.splice(0).length);
        told();
        const calls: number[][] = [];
        const work = await workOf(async () => {
          const run = async <Input>(command: Command<Input>, input: Input) => {
            await done(store, command, input);
            calls.push(told());
          };
          await run(editRecord, { type: 'opportunity', id: first, fields: { amount: { amount: amount++, currency: 'CNY' } } });
          await run(editRecord, { type: 'opportunity', id: first, fields: { competitor: `Norwick ${amount++}` } });
          await run(moveOpportunity, { id: first, stageId: 'qualification' });
          await store.undo();
          calls.push(told());
        });
        // Each listener once a change that concerns it; the undo hears when it is durable.
        expect(calls).to.deep.equal([[1, 0, 0, 0, 1, 1, 1], [1, 0, 0, 0, 0, 0, 1], [1, 1, 0, 0, 1, 1, 1], [1, 1, 0, 0, 1, 1, 1]]);
        store.close();
        return work;
      });
      expect(large.requests).to.deep.equal(small.requests);
      expect([small.visited, large.visited]).to.deep.equal([0, 0]);
      expect(large.values).to.equal(small.values);
    });
  }

  it('is the same in a tab that hears of a change', async () => {
    const { small, large } = await both(async (workspace) => {
      const [store, other] = [await opened(workspace), await opened(workspace)];
      const watches = BOARD.map((query) => record(other, query));
      const first = (await store.read(BOARD[2] as Query & { kind: 'window' })).rows[0]!.record.id;
      (other as unknown as { tabs: { channel: BroadcastChannel } }).tabs.channel.onmessage = null;
      await done(store, editRecord, { type: 'opportunity', id: first, fields: { amount: { amount: amount++, currency: 'CNY' } } });
      for (const { results } of watches) results.length = 0;
      const work = await workOf(() => (other as unknown as { catchUp(): Promise<void> }).catchUp());
      expect(watches.map(({ results }) => results.length)).to.deep.equal([0, 0, 1, 0, 1, 0, 1]);
      store.close();
      other.close();
      return work;
    });
    expect(large.requests).to.deep.equal(small.requests);
    expect([small.visited, large.visited]).to.deep.equal([0, 0]);
  });
});
