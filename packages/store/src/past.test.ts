import { expect } from '@open-wc/testing';
import {
  createRecord, deleteRecord, editRecord, importRecords, isRefusal, winOpportunity, type Instant, type Operation, type Opportunity,
} from '@salescycle/model';
import fc from 'fast-check';
import { packEntry, type LogEntry } from './disk/log-entry.js';
import { difference } from './oracle/equal.fixture.js';
import { Naive } from './oracle/naive.fixture.js';
import { stepsOf, take } from './oracle/steps.fixture.js';
import { Workspace } from './oracle/workspace.fixture.js';
import { readPast } from './past.js';
import type { Changes, PastQuery } from './queries/query.js';
import type { Done, Past, Store } from './store.js';
import { addDeal, done, forgetStores, storeWithPipeline } from './world.fixture.js';

const FULL = (globalThis as { FULL?: boolean }).FULL === true;
const BEFORE_ALL = '1970-01-01T00:00:00.000Z';
const FAR_AHEAD = '2999-01-01T00:00:00.000Z';

const cny = (amount: number) => ({ amount, currency: 'CNY' });
const ready = { accountId: 'a', amount: cny(100), expectedCloseDate: '2026-07-31', checks: ['need-confirmed'] };
const summary = { kind: 'summary', pipelineId: 'p' } as const;

const QUERIES: readonly PastQuery[] = [
  { kind: 'window', type: 'opportunity', with: ['accountId', 'ownerId'] },
  { kind: 'window', type: 'opportunity', where: { pipelineId: 'p', stageId: 'generation' }, orderBy: { field: 'expectedCloseDate' }, limit: 10 },
  { kind: 'window', type: 'opportunity', where: { ownerId: ['han', null] }, orderBy: { field: 'amount', direction: 'descending' }, offset: 3, limit: 8 },
  { kind: 'window', type: 'opportunity', orderBy: { field: 'stageSince' }, limit: 12 },
  { kind: 'window', type: 'opportunity', search: 'huaxin', orderBy: { field: 'name' } },
  { kind: 'window', type: 'lead', orderBy: { field: 'createdAt' } },
  { kind: 'window', type: 'pipeline' },
  { kind: 'record', type: 'account', id: 'acc1' },
  { kind: 'row', type: 'opportunity', id: 'd1' },
  { kind: 'linked', type: 'opportunity', field: 'accountId', to: [{ type: 'account', id: 'acc1' }] },
  summary,
  { kind: 'summary', pipelineId: 'q' },
  { kind: 'summary', pipelineId: 'p', where: { ownerId: 'han' } },
  { kind: 'summary', pipelineId: 'p', search: 'huaxin' },
  { kind: 'groups', type: 'lead', by: { field: 'ownerId' } },
  { kind: 'changes', types: ['opportunity', 'lead', 'account'] },
];

/** Changes come in no order. */
function comparable(answer: unknown): unknown {
  const { put } = (answer ?? {}) as Partial<Changes>;
  return put ? new Map(put.map((row) => [row.record.id, row])) : answer;
}

async function expectPast(past: Past, naive: Naive): Promise<void> {
  for (const query of QUERIES) {
    const wrong = difference(comparable(await past.read(query)), comparable(naive.answer(query, null)));
    if (wrong) throw new Error(`at ${past.instant}, ${JSON.stringify(query)}: ${wrong}`);
  }
}

/** Until the clock has moved on, so that the next command has an instant of its own. */
async function tick(): Promise<void> {
  const now = Date.now();
  while (Date.now() === now) await new Promise((wake) => { setTimeout(wake, 1); });
}

/** Runs a command at an instant of its own; returns that instant. */
async function instantOf(work: () => Promise<Done>): Promise<Instant> {
  await tick();
  const { operations } = await work();
  await tick();
  return operations[0]!.at;
}

const deal = async (past: Past) => past.read({ kind: 'record', type: 'opportunity', id: 'd' });

describe('the past', () => {
  afterEach(forgetStores);

  const every = {
    create: 4, amount: 6, date: 4, owner: 4, name: 2, probability: 3, move: 12, delete: 4, undo: 8, redo: 4, undoOther: 2, capture: 3, qualify: 2,
    convert: 2, account: 2, deleteAccount: 1, retire: 1, weigh: 1, importOdd: 2, foldAll: 1,
  };
  const histories = fc.array(stepsOf(every), { minLength: 30, maxLength: 50, size: 'max' });
  const choices = fc.array(fc.tuple(fc.nat(), fc.constantFrom(-1, 0, 1)), { minLength: 4, maxLength: 4 });

  it('is what a plain replay up to then says, on random histories at random instants', async function () {
    this.timeout(FULL ? 600_000 : 60_000);
    let count = 0;
    await fc.assert(fc.asyncProperty(histories, choices, async (steps, chosen) => {
      const workspace = new Workspace(`past-${Date.now()}-${count++}`);
      try {
        await workspace.begin(20, 8);
        for (const step of steps) {
          await take(workspace, step);
          await workspace.readLog();
        }
        const { log } = workspace.naive;
        const recent = log.slice(-steps.length);
        const instants = chosen.flatMap(([n, ms]) => [log, recent].map((some) => shifted(some[n % some.length]!.at, ms)));
        for (const instant of [...instants, BEFORE_ALL, FAR_AHEAD]) {
          const naive = new Naive();
          naive.add(log.filter(({ at }) => at <= instant));
          await expectPast(await workspace.tabs[0]!.store.at(instant), naive);
        }
      } finally {
        await workspace.delete();
      }
    }), { numRuns: FULL ? 40 : 4, ...(!FULL && { seed: 20261125 }), endOnFailure: true, includeErrorInReport: true });
  });

  it('has an undone win in between, as it was then', async () => {
    const store = await storeWithPipeline();
    const created = await instantOf(() => addDeal(store, 'd', ready));
    const won = await instantOf(() => done(store, winOpportunity, { id: 'd' }));
    const undone = await instantOf(() => undo(store));
    expect(await Promise.all([created, won, undone].map(async (instant) => (await deal(await store.at(instant)))?.status))).to.deep.equal(['open', 'won', 'open']);
    const { stages } = await (await store.at(won)).read(summary);
    expect([...stages.keys()]).to.deep.equal(['won']);
    const [row] = (await (await store.at(won)).read({ kind: 'window', type: 'opportunity' })).rows;
    expect(row!.history.map(({ kind, undone: spans }) => [kind, spans])).to.deep.equal([['created', undefined], ['won', undefined]]);
  });

  it('has a record until it was deleted, and from when it was there again', async () => {
    const store = await storeWithPipeline();
    const created = await instantOf(() => addDeal(store, 'd', ready));
    const deleted = await instantOf(() => done(store, deleteRecord, { type: 'opportunity', id: 'd' }));
    const back = await instantOf(() => undo(store));
    const there = async (instant: Instant) => {
      const past = await store.at(instant);
      return [(await deal(past))?.name, (await past.read({ kind: 'window', type: 'opportunity' })).total, (await past.read(summary)).open.count];
    };
    expect(await Promise.all([shifted(created, -1), created, deleted, back].map(there))).to.deep.equal([[undefined, 0, 0], ['d', 1, 1], [undefined, 0, 0], ['d', 1, 1]]);
  });

  it('goes by when things happened: an import stands in the years it tells of', async () => {
    const store = await storeWithPipeline();
    const fields = { name: 'Berth', pipelineId: 'p', stageId: 'generation', status: 'open', amount: cny(5) };
    const steps = [{ at: '2020-03-01T00:00:00.000Z', set: { stageId: 'quote', amount: cny(7) } }, { at: '2020-05-01T00:00:00.000Z', set: { stageId: 'won', status: 'won' as const } }];
    await done(store, importRecords, { records: [{ type: 'opportunity', id: 'd', at: '2020-01-01T00:00:00.000Z', fields, steps }, { type: 'opportunity', id: 'undated', fields }] });
    const at = async (instant: Instant) => {
      const past = await store.at(instant);
      const { stages } = await past.read(summary);
      return [[...stages].map(([id, { sums }]) => [id, sums]), (await past.read({ kind: 'window', type: 'opportunity' })).total];
    };
    expect(await at('2019-12-31T23:59:59.999Z')).to.deep.equal([[], 0]);
    expect(await at('2020-01-01T00:00:00.000Z')).to.deep.equal([[['generation', [cny(5)]]], 1]);
    expect(await at('2020-03-01T00:00:00Z')).to.deep.equal([[['quote', [cny(7)]]], 1]);
    expect(await at('2020-05-01T08:00:00+08:00')).to.deep.equal([[['won', [cny(7)]]], 1]);
  });

  it('is empty before everything and the present in the future', async () => {
    const store = await storeWithPipeline();
    await done(store, createRecord, { type: 'account', id: 'acc1', fields: { name: 'Huaxin' } });
    await addDeal(store, 'd', { ...ready, accountId: 'acc1', ownerId: 'han' });
    const [none, all] = [await store.at(BEFORE_ALL), await store.at(FAR_AHEAD)];
    for (const query of QUERIES) expect(comparable(await all.read(query)), query.kind).to.deep.equal(comparable(await store.read(query)));
    expect(await none.read({ kind: 'window', type: 'pipeline' })).to.deep.equal({ total: 0, offset: 0, rows: [], related: new Map() });
    expect(await none.read(summary)).to.deep.equal({ stages: new Map(), open: { count: 0, withoutAmount: 0, sums: [], weighted: [] } });
    expect(await none.read({ kind: 'changes', types: ['opportunity'] })).to.deep.equal({ put: [], drop: [] });
  });

  it('has what is shown already, stays as it is when more happens, and answers after the store was closed', async () => {
    const store = await storeWithPipeline();
    const adding = addDeal(store, 'd', ready);
    const past = await store.at(FAR_AHEAD);
    await adding;
    await done(store, editRecord, { type: 'opportunity', id: 'd', fields: { name: 'Renamed' } });
    store.close();
    expect((await deal(past))?.name).to.equal('d');
    expect(await store.at(FAR_AHEAD).then(() => null, (error: { code: string }) => error.code)).to.equal('closed');
  });

  it('wants a moment: a date alone is none without a time zone', async () => {
    const store = await storeWithPipeline();
    const failed = await store.at('2026-03-01').then(() => null, (error: unknown) => error);
    expect(failed).to.be.instanceOf(RangeError);
    expect((await store.at('2026-03-02T09:00:00+08:00')).instant).to.equal('2026-03-02T01:00:00.000Z');
  });

  it('can be called off before and while the log is read, with the caller’s reason', async () => {
    const store = await storeWithPipeline();
    const reason = new Error('the page has moved on');
    const failure = await store.at(FAR_AHEAD, { signal: AbortSignal.abort(reason) }).then(() => null, (error: unknown) => error);
    expect(failure).to.equal(reason);
    const controller = new AbortController();
    const log = new PaperLog(100, (slice) => { if (slice === 2) controller.abort(reason); });
    const stopped = await readPast(log, FAR_AHEAD, controller).then(() => null, (error: unknown) => error);
    expect(stopped).to.have.property('cause', reason);
    expect(log.slices).to.deep.equal([32, 32]);
  });

  it('reads the log in slices, to the end, and lets the page have its turn', async () => {
    const log = new PaperLog(70, () => undefined, 300);
    let turns = 0;
    const timer = setInterval(() => turns++);
    const past = await readPast(log, shifted(at(0), 60));
    clearInterval(timer);
    expect(log.slices).to.deep.equal([32, 32, 6]);
    expect((await past.read({ kind: 'window', type: 'opportunity', limit: 1 })).total).to.equal(61 * 300);
    expect(turns).to.be.greaterThan(1);
  });

  it('ends where the log ends, also between two slices', async () => {
    for (const entries of [0, 1, 32, 64]) {
      const past = await readPast(new PaperLog(entries), FAR_AHEAD);
      expect((await past.read({ kind: 'window', type: 'opportunity' })).total).to.equal(entries);
    }
  });

  it('leaves out records of types this version does not know', async () => {
    const log = new PaperLog(2);
    log.entries[0] = packEntry([{ ...operation(0, 0), type: 'hologram' as never }]);
    expect((await (await readPast(log, FAR_AHEAD)).read({ kind: 'window', type: 'opportunity' })).total).to.equal(1);
  });
});

function shifted(instant: Instant, ms: number): Instant {
  return new Date(Date.parse(instant) + ms).toISOString();
}

async function undo(store: Store): Promise<Done> {
  const outcome = await store.undo();
  if (isRefusal(outcome)) throw new Error(outcome.message.en);
  return outcome;
}

const at = (entry: number) => shifted('2026-03-01T00:00:00.000Z', entry);

function operation(entry: number, i: number): Operation {
  const patch = { name: 'x', pipelineId: 'p', stageId: 'one', status: 'open' } satisfies Partial<Opportunity>;
  const id = `${entry}-${i}`;
  return { id: `o${id}`, at: at(entry), by: 'han', device: 'x', cmd: 'createOpportunity', group: `g${entry}`, type: 'opportunity', recordId: id, base: 0, patch, was: {}, sv: 1 };
}

/** A log without a disk: its answers come at once, so that nobody has a turn unless the reader gives one. */
class PaperLog {
  readonly entries: LogEntry[];
  /** How many entries each reading took. */
  readonly slices: number[] = [];
  private readonly onSlice: (slice: number) => void;

  constructor(entries: number, onSlice: (slice: number) => void = () => undefined, size = 1) {
    this.entries = Array.from({ length: entries }, (_, entry) => packEntry(Array.from({ length: size }, (__, i) => operation(entry, i))));
    this.onSlice = onSlice;
  }

  getAll = ((_name: string, range: IDBKeyRange, count: number) => {
    const found = this.entries.slice(range.lower as number, (range.lower as number) + count);
    this.slices.push(found.length);
    this.onSlice(this.slices.length);
    return Promise.resolve(found);
  }) as never;
}
