// A write storm: everything a seller and an import do, all at once, each outcome told as soon as it is promised to be durable.
import {
  createOpportunity, createPipeline, createRecord, deleteRecord, editRecord, importRecords, isRefusal, moveOpportunity, reopenOpportunity, salesProcessTemplate,
  winOpportunity, type ImportedRecord,
} from '@salescycle/model';
import type { Outcome, Store } from '@salescycle/store';
import { Random } from '../random.js';

/** What a storm consists of. */
export interface StormOptions {
  seed: number;
  /** Records with these ids are shared by all tabs; others are this tab's own. */
  tab: string;
  /** Commands under way at once, at most. */
  width?: number;
  /** Milliseconds; until it is killed without it. */
  duration?: number;
  /** Inputs of a batch, `[]` for none. Batches have ten records per input. */
  batches?: readonly number[];
  /** How often a batch comes; among the others' weights, which are about 100 in all. */
  batchWeight?: number;
  /** How much of the time is spent in pauses long enough for folding. */
  pauses?: number;
}

/** A command's promise resolved: what it did is durable. */
export interface Acknowledged {
  group: string;
  count: number;
  /** The operations, of a long command the first 500. */
  operations: string[];
  /** Resolved before its transaction was complete, which no promise of durability may. */
  early: boolean;
}

const OPEN = ['generation', 'qualification', 'management', 'quote'];
const ACCOUNTS = 12, SHARED_DEALS = 24;
const AT = '2026-01-01T00:00:00.000Z';

/** The pipeline, the accounts and the deals every tab works on. */
export async function prepare(store: Store): Promise<void> {
  if (await store.read({ kind: 'record', type: 'pipeline', id: 'p' })) return;
  await store.run(createPipeline, { id: 'p', template: salesProcessTemplate });
  const accounts = Array.from({ length: ACCOUNTS }, (_, i): ImportedRecord => ({ type: 'account', id: `a${i}`, fields: { name: `Account ${i}` }, at: AT }));
  const deals = Array.from({ length: SHARED_DEALS }, (_, i): ImportedRecord => ({ type: 'opportunity', id: `d${i}`, fields: dealFields(i), at: AT }));
  await store.runBatch(importRecords, [{ records: accounts }, { records: deals }]);
}

const dealFields = (i: number) => ({
  name: `Deal ${i}`, pipelineId: 'p', stageId: OPEN[i % 4]!, status: 'open', accountId: `a${i % ACCOUNTS}`, ownerId: `u${i % 3}`, checks: ['need-confirmed'],
  amount: { amount: 100 + i, currency: 'CNY' }, expectedCloseDate: `2026-0${(i % 9) + 1}-15`,
});

/** Deals to import, ten an input; every other one was won. */
export function dealsOf(name: string, count: number): { records: ImportedRecord[] }[] {
  return Array.from({ length: count / 10 }, (_, i) => ({
    records: Array.from({ length: 10 }, (__, k): ImportedRecord => ({
      type: 'opportunity', id: `${name}-${i}-${k}`, at: AT, fields: dealFields(i * 10 + k),
      steps: k % 2 ? [{ at: '2026-02-01T00:00:00.000Z', set: { stageId: 'won', status: 'won' } }] : [],
    })),
  }));
}

/** Groups of which one transaction has written both the log and the line among the groups, and is complete. */
const complete = new Set<string>();
const written = new WeakMap<EventTarget, { log: Set<string>; groups: Set<string> }>();
const watched = new WeakSet<IDBDatabase>();

/** Notes when transactions of commands are complete, before anybody else hears of it: a database hears of it before its transaction does. */
export function watchLog(): void {
  const add = Reflect.get(IDBObjectStore.prototype, 'add');
  IDBObjectStore.prototype.add = function (this: IDBObjectStore, value: { group?: string; shared?: { group?: string } }, key?: IDBValidKey) {
    const { transaction, name } = this, group = value.shared?.group ?? value.group;
    const known = written.get(transaction) ?? { log: new Set(), groups: new Set() };
    if (group && (name === 'log' || name === 'groups')) known[name].add(group);
    written.set(transaction, known);
    if (!watched.has(transaction.db)) transaction.db.addEventListener('complete', noteComplete, { capture: true });
    watched.add(transaction.db);
    return add.call(this, value, key);
  };
}

/** Why the browser threw databases of this origin away and began anew, as far as it says so. */
export const losses: string[] = [];

/** Notes what the browser says of databases it could not read any more. */
export function watchLosses(): void {
  const open = Reflect.get(IDBFactory.prototype, 'open');
  IDBFactory.prototype.open = function (this: IDBFactory, ...given: Parameters<typeof open>) {
    const request = open.apply(this, given);
    request.addEventListener('upgradeneeded', (event) => {
      const { dataLoss = 'none', dataLossMessage = '' } = event as IDBVersionChangeEvent & { dataLoss?: string; dataLossMessage?: string };
      losses.push(`${given[0]} began anew from version ${event.oldVersion}, data loss: ${dataLoss} ${dataLossMessage}`);
    });
    return request;
  };
}

function noteComplete({ target }: Event): void {
  const { log, groups } = written.get(target!) ?? {};
  for (const group of log ?? []) if (groups!.has(group)) complete.add(group);
}

/** Runs a storm; `tell` hears of every outcome, refusals (null) and failures (their codes) included. */
export async function storm(store: Store, options: StormOptions, tell: (told: Acknowledged | { refused: string } | { failed: string }) => void): Promise<void> {
  const random = new Random(options.seed), actions = new Actions(store, random, options);
  const end = performance.now() + (options.duration ?? Infinity);
  const under = new Set<Promise<void>>();
  const hear = async (work: Promise<Outcome>) => {
    try {
      const outcome = await work;
      if (isRefusal(outcome)) tell({ refused: outcome.code });
      else tell({ group: outcome.group, count: outcome.count, operations: outcome.operations.map(({ id }) => id), early: !complete.has(outcome.group) });
    } catch (error) {
      const { code, cause } = error as { code?: string; cause?: unknown };
      tell({ failed: code === 'unexpected' ? `unexpected: ${String(cause)}` : code ?? String(error) });
      // What fails at once, as all does when the database is gone, must not keep the page from its other work.
      await new Promise((resume) => { setTimeout(resume, 20); });
    }
  };
  while (performance.now() < end) {
    const work = hear(actions.next()).finally(() => under.delete(work));
    under.add(work);
    if (under.size >= random.below(options.width ?? 8)) await Promise.race(under);
    if (random.next() < 0.02) await new Promise((resume) => { setTimeout(resume, random.next() < (options.pauses ?? 0) ? 900 : random.below(30)); });
  }
  await Promise.all(under);
}

/** One thing after the other that somebody may do. */
class Actions {
  private readonly store: Store;
  private readonly random: Random;
  private readonly options: StormOptions;
  private readonly run: [weight: number, act: () => Promise<Outcome>][];
  private readonly own: string[] = [];
  private made = 0;

  constructor(store: Store, random: Random, options: StormOptions) {
    this.store = store;
    this.random = random;
    this.options = options;
    const edit = (fields: () => object) => () => store.run(editRecord, { type: 'opportunity', id: this.deal(), fields: fields() });
    this.run = [
      [20, () => this.create()],
      [12, edit(() => ({ amount: random.next() < 0.1 ? null : { amount: random.below(100_000), currency: random.pick(['CNY', 'CNY', 'EUR']) } }))],
      [6, edit(() => ({ name: `Deal ${random.below(1_000)}`, ownerId: `u${random.below(3)}` }))],
      [6, edit(() => ({ expectedCloseDate: `2026-0${random.below(9) + 1}-0${random.below(9) + 1}`, accountId: `a${random.below(ACCOUNTS)}` }))],
      [4, edit(() => ({ probabilityOverride: random.next() < 0.3 ? null : { p: random.below(1_000) / 10 } }))],
      [3, () => store.run(editRecord, { type: 'account', id: `a${random.below(ACCOUNTS)}`, fields: { name: `Account ${random.below(1_000)}` } })],
      [20, () => store.run(moveOpportunity, { id: this.deal(), stageId: random.pick(OPEN) })],
      [6, () => store.run(winOpportunity, { id: this.deal() })],
      [5, () => store.run(reopenOpportunity, { id: this.deal(), reason: 'again' })],
      [2, () => store.run(deleteRecord, { type: 'opportunity', id: this.deal() })],
      [2, () => store.run(createRecord, { type: 'account', fields: { name: `New ${this.made++}` } })],
      [3, () => store.runBatch(importRecords, [{ records: [{ type: 'lead', id: store.newId(), fields: { name: 'Lead', status: random.pick(['new', 'working', 'converted']) } }] }])],
      [5, () => store.undo()],
      [2, () => store.redo()],
      [options.batches?.length ? options.batchWeight ?? 1 : 0, () => this.batch(random.pick(options.batches ?? [0]))],
    ];
  }

  next(): Promise<Outcome> {
    let left = this.random.next() * this.run.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, act] of this.run) {
      left -= weight;
      if (left < 0) return act();
    }
    return this.create();
  }

  batch(inputs: number): Promise<Outcome> {
    return this.store.runBatch(importRecords, dealsOf(this.store.newId(), inputs * 10));
  }

  private create(): Promise<Outcome> {
    const { pipelineId, stageId, status, ...fields } = dealFields(this.random.below(1_000)), id = `${this.options.tab}-${this.store.newId()}`;
    void status;
    this.own.push(id);
    return this.store.run(createOpportunity, { id, pipelineId, stageId, fields });
  }

  /** One of the shared deals, or one of the last of this tab's own. */
  private deal(): string {
    const recent = this.own.slice(-30);
    return recent.length && this.random.next() < 0.4 ? this.random.pick(recent) : `d${this.random.below(SHARED_DEALS)}`;
  }
}

/** So many deals at once that folding them does not wait for a quiet moment. */
export async function crowd(store: Store, count: number): Promise<void> {
  await Promise.all(Array.from({ length: count }, (_, i) => {
    const { pipelineId, stageId, status, ...fields } = dealFields(i);
    void status;
    return store.run(createOpportunity, { pipelineId, stageId, fields });
  }));
}
