import { createPipeline, customerJourneyTemplate, importRecords, isRefusal, salesProcessTemplate, type Command, type ImportedRecord } from '@salescycle/model';
import { deleteWorkspace } from '../disk/database.js';
import type { Database } from '../disk/layout.js';
import { unpackEntry } from '../disk/log-entry.js';
import { openStore } from '../open-store.js';
import type { Changes, Query, Row } from '../queries/query.js';
import type { Outcome, Store } from '../store.js';
import { difference } from './equal.fixture.js';
import { Naive } from './naive.fixture.js';

const BOARD_WITH = ['accountId', 'ownerId'];
const stage = (pipelineId: string, stageId: string) => ({ pipelineId, stageId });
const WAITING = ['new', 'working', 'nurturing', 'qualified'];

/** What a board asks first: answered from what every tab has in memory. */
const BOARD: readonly Query[] = [
  ...['generation', 'qualification', 'quote'].map((stageId): Query => (
    { kind: 'window', type: 'opportunity', where: stage('p', stageId), orderBy: { field: 'expectedCloseDate' }, limit: 30, with: BOARD_WITH })),
  ...['won', 'lost'].map((stageId): Query => (
    { kind: 'window', type: 'opportunity', where: stage('p', stageId), orderBy: { field: 'closedAt', direction: 'descending' }, limit: 30, with: BOARD_WITH })),
  { kind: 'window', type: 'opportunity', where: stage('p', 'generation'), orderBy: { field: 'expectedCloseDate' }, offset: 20, limit: 10 },
  { kind: 'window', type: 'lead', where: { status: WAITING }, orderBy: { field: 'createdAt', direction: 'descending' }, limit: 30 },
  { kind: 'summary', pipelineId: 'p' },
  { kind: 'summary', pipelineId: 'q' },
  { kind: 'summary', pipelineId: 'p', where: { ownerId: 'han' } },
  { kind: 'summary', pipelineId: 'p', where: { ownerId: [null, 'wang'] } },
  { kind: 'summary', pipelineId: 'p', by: { field: 'ownerId' } },
  { kind: 'summary', pipelineId: 'p', where: { ownerId: ['han', null] }, by: { field: 'ownerId' } },
  { kind: 'undo' },
];

/** What needs all records of a type. */
const WHOLE: readonly Query[] = [
  { kind: 'window', type: 'opportunity' },
  { kind: 'window', type: 'opportunity', where: stage('p', 'generation'), orderBy: { field: 'expectedCloseDate' }, offset: 85, limit: 40 },
  { kind: 'window', type: 'opportunity', where: stage('p', 'won'), orderBy: { field: 'expectedCloseDate' }, limit: 30 },
  { kind: 'window', type: 'opportunity', where: stage('p', 'quote'), orderBy: { field: 'closedAt', direction: 'descending' }, limit: 30 },
  { kind: 'window', type: 'opportunity', where: { ownerId: ['han', null] }, orderBy: { field: 'amount', direction: 'descending' }, limit: 50, with: BOARD_WITH },
  { kind: 'window', type: 'opportunity', orderBy: { field: 'stageSince' }, offset: 10, limit: 25 },
  { kind: 'window', type: 'opportunity', where: stage('p', 'generation'), orderBy: { field: 'boardOrder' }, limit: 30 },
  { kind: 'window', type: 'opportunity', where: stage('p', 'qualification'), orderBy: { field: 'boardOrder' } },
  { kind: 'window', type: 'opportunity', search: 'huaxin 1', orderBy: { field: 'name' }, with: ['accountId'] },
  { kind: 'window', type: 'lead', orderBy: { field: 'name', direction: 'descending' }, limit: 40 },
  { kind: 'summary', pipelineId: 'p', search: 'huaxin' },
  { kind: 'summary', pipelineId: 'p', where: { competitor: 'Norwick' } },
  { kind: 'summary', pipelineId: 'p', where: { 'amount.currency': 'CNY', 'amount.amount': { from: 200_000, to: 700_000 } } },
  { kind: 'summary', pipelineId: 'p', by: { field: 'expectedCloseDate', month: true } },
  { kind: 'summary', pipelineId: 'p', where: { expectedCloseDate: { from: '2026-03-01' } }, by: { field: 'accountId' }, search: 'huaxin' },
  { kind: 'groups', type: 'lead', where: { status: WAITING }, by: { field: 'company' } },
  { kind: 'groups', type: 'opportunity', where: { ownerId: ['han', null] }, search: 'huaxin', by: { field: 'expectedCloseDate', month: true } },
  { kind: 'window', type: 'opportunity', where: { ...stage('p', 'generation'), expectedCloseDate: { to: '2026-09-30' } }, orderBy: { field: 'expectedCloseDate' }, limit: 30 },
  { kind: 'window', type: 'opportunity', where: { ownerId: 'han', stageSince: { by: 'stageId', cases: { generation: { to: '2026-06-01' }, quote: { from: '2026-01-01' } } } }, limit: 30 },
  { kind: 'window', type: 'opportunity', where: { 'nextStep.text': null, tags: { has: ['key', 'fair'] } }, limit: 30 },
  { kind: 'changes', types: ['opportunity', 'lead', 'account'] },
];

interface Watch {
  query: Query;
  /** How often the listener was called with what it had been told before. */
  repeats: number;
  /** The last answer; for changes what they come to. */
  last: unknown;
}

/** One tab of the workspace with what it watches. */
export interface Tab {
  store: Store;
  watches: Watch[];
  end: AbortController;
}

/** The parts of a store that tests reach for. */
interface Inside {
  compactor: Promise<{ fold(): Promise<void>; running: boolean }>;
  catchUp(): Promise<void>;
  writer: { settled(): Promise<void> };
  parts: { memory: { has(type: string): boolean }; database: Database };
}

/** The same workspace in several tabs, and the naive recomputation they are held against. */
export class Workspace {
  readonly name: string;
  readonly tabs: Tab[] = [];
  readonly naive = new Naive();
  /** Log entries read. */
  private read = 0;
  private readonly answers = new Map<string, unknown>();
  /** Steps that changed something, and checks of a tab that had not all deals in memory. */
  readonly counts = { done: 0, refused: 0, partial: 0, whole: 0 };

  constructor(name: string) {
    this.name = name;
  }

  async openTab(actor = 'han'): Promise<Tab> {
    const store = await openStore({ workspace: this.name, actor });
    const tab: Tab = { store, watches: [], end: new AbortController() };
    this.tabs.push(tab);
    return tab;
  }

  async closeTab(tab: Tab): Promise<void> {
    tab.end.abort();
    this.tabs.splice(this.tabs.indexOf(tab), 1);
    await inside(tab.store).writer.settled();
    tab.store.close();
  }

  /** Watches what a board asks, or everything. A listener that is called twice with the same answer fails the check. */
  watch(tab: Tab, which: 'board' | 'whole'): void {
    for (const query of which === 'board' ? BOARD : WHOLE) watch(tab, query);
  }

  isWhole({ store }: Tab): boolean {
    return inside(store).parts.memory.has('opportunity');
  }

  /** Folds slices of fresh rows into their pages, as idle moments do. */
  async fold({ store }: Tab, slices: number): Promise<void> {
    const { compactor, parts: { database } } = inside(store);
    for (let i = 0; i < slices && await database.count('fresh'); i++) await (await compactor).fold();
  }

  /** Resolves when the tab has nothing left to fold. */
  async idle({ store }: Tab): Promise<void> {
    while ((await inside(store).compactor).running) await new Promise((wake) => { setTimeout(wake, 20); });
  }

  async run<Input>({ store }: Tab, command: Command<Input>, ...inputs: Input[]): Promise<Outcome> {
    return this.counted(store.runBatch(command, inputs));
  }

  async counted(work: Promise<Outcome>): Promise<Outcome> {
    const outcome = await work;
    this.counts[isRefusal(outcome) ? 'refused' : 'done']++;
    return outcome;
  }

  /** A pipeline, accounts, deals and leads to begin with. */
  async begin(deals: number, leads: number): Promise<Tab> {
    const tab = await this.openTab();
    await this.run(tab, createPipeline, { id: 'p', template: salesProcessTemplate }, { id: 'q', template: customerJourneyTemplate });
    const records = [...Array.from({ length: 5 }, (_, i) => account(i)), ...Array.from({ length: deals }, (_, i) => deal(i)), ...Array.from({ length: leads }, (_, i) => lead(i))];
    await this.run(tab, importRecords, { records });
    return tab;
  }

  /** Reads on in the log. */
  async readLog(): Promise<void> {
    const entries = await inside(this.tabs[0]!.store).parts.database.getAll('log', IDBKeyRange.lowerBound(this.read, true));
    this.read += entries.length;
    if (entries.length) this.answers.clear();
    for (const entry of entries) this.naive.add(unpackEntry(entry));
  }

  /** Holds every tab, caught up, against the recomputation: what it answers and what it told last. @throws with the difference */
  async check(label: string): Promise<void> {
    await this.readLog();
    for (const [i, tab] of this.tabs.entries()) {
      await inside(tab.store).catchUp();
      const isWhole = this.isWhole(tab);
      this.counts[isWhole ? 'whole' : 'partial']++;
      const deals = this.naive.all('opportunity');
      const one: Query = { kind: 'record', type: 'opportunity', id: deals[this.naive.log.length % deals.length]?.record.id ?? 'none' };
      for (const query of [...BOARD, one, ...(isWhole ? WHOLE : [])]) await this.checkRead(tab, query, `${label}, tab ${i}`);
      for (const each of tab.watches) await this.checkWatch(tab, each, `${label}, tab ${i}`);
    }
  }

  async delete(): Promise<void> {
    for (const tab of [...this.tabs]) await this.closeTab(tab);
    await deleteWorkspace(this.name);
  }

  private async checkRead({ store }: Tab, query: Query, label: string): Promise<void> {
    const wrong = difference(comparable(await store.read(query)), this.expected(query, store.actor));
    if (wrong) throw new Error(`${label} reads ${JSON.stringify(query)}: ${wrong}`);
  }

  private expected(query: Query, actor: string | null): unknown {
    const key = JSON.stringify([query, query.kind === 'undo' && actor]);
    if (!this.answers.has(key)) this.answers.set(key, comparable(this.naive.answer(query, actor)));
    return this.answers.get(key);
  }

  /** What was missing may still be on its way from disk. */
  private async checkWatch({ store }: Tab, watched: Watch, label: string): Promise<void> {
    if (watched.repeats) throw new Error(`${label} told ${JSON.stringify(watched.query)} ${watched.repeats} times what it had told before`);
    const expected = this.expected(watched.query, store.actor);
    for (let tries = 0; ; tries++) {
      const wrong = difference(comparable(watched.last), expected);
      if (!wrong) return;
      if (tries === 200) throw new Error(`${label} last told ${JSON.stringify(watched.query)}: ${wrong}`);
      await new Promise((wake) => { setTimeout(wake, 5); });
    }
  }
}

function watch({ store, watches, end }: Tab, query: Query): void {
  const watched: Watch = { query, repeats: 0, last: undefined };
  let isTold = false;
  watches.push(watched);
  store.watch(query, (result) => {
    if (isTold && query.kind !== 'changes' && !difference(watched.last, result)) watched.repeats++;
    isTold = true;
    watched.last = query.kind === 'changes' ? accumulated(watched.last as Changes | undefined, result as Changes) : result;
  }, { signal: end.signal });
}

function accumulated(sofar: Changes | undefined, { put, drop }: Changes): Changes {
  const rows = new Map((sofar?.put ?? []).map((row) => [row.record.id, row]));
  for (const row of put) rows.set(row.record.id, row);
  for (const id of drop) rows.delete(id);
  return { put: [...rows.values()], drop: [] };
}

/** Changes come in no order. */
function comparable(answer: unknown): unknown {
  const { put } = (answer ?? {}) as Partial<Changes>;
  return put ? { put: new Map(put.map((row: Row) => [row.record.id, row])) } : answer;
}

function inside(store: Store): Inside {
  return store as unknown as Inside;
}

const account = (i: number): ImportedRecord => ({ type: 'account', id: `acc${i}`, fields: { name: i % 2 ? `Huaxin ${i}` : `Beichen ${i}` } });
const CURRENCIES = ['CNY', 'USD', 'JPY'];
const OWNERS = ['han', 'wang', undefined];
const STAGES = ['generation', 'generation', 'generation', 'qualification', 'quote', 'won', 'lost'];

/** Mostly in one stage, so that a column is longer than its head. */
export function deal(i: number, prefix = 'deal'): ImportedRecord {
  const to = STAGES[i % STAGES.length]!;
  const status = to === 'won' || to === 'lost' ? to : 'open';
  const at = `2026-0${1 + (i % 5)}-1${i % 10}T08:00:00.000Z`;
  const fields = {
    name: `${prefix} ${i}`, pipelineId: i % 11 === 10 ? 'q' : 'p', ...stageOf(i, to), ownerId: OWNERS[i % OWNERS.length],
    accountId: i % 4 ? `acc${i % 6}` : undefined, ...(i % 5 && { amount: { amount: (i * 7919) % 100_003, currency: CURRENCIES[i % CURRENCIES.length] } }),
    ...(i % 9 && { expectedCloseDate: `2026-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}` }),
    ...(i % 8 === 0 && { probabilityOverride: { p: (i * 3.3333) % 100 < 99 ? Number(((i * 3.3333) % 100).toFixed(4)) : 5 } }),
  };
  const steps = status === 'open' || i % 11 === 10 ? [] : [{ at: at.replace('T08', 'T09'), set: { stageId: to, status } as const }];
  return { type: 'opportunity', id: `${prefix}-${String((i * 37) % 1009).padStart(4, '0')}-${i}`, fields, ...(i % 6 && { at }), steps: i % 6 ? steps : [] };
}

function stageOf(i: number, to: string): { stageId: string; status: string } {
  if (i % 11 === 10) return { stageId: 'lead', status: 'open' };
  return { stageId: to === 'won' || to === 'lost' ? 'generation' : to, status: 'open' };
}

const STATUS = ['new', 'working', 'nurturing', 'qualified', 'disqualified'];
export function lead(i: number, prefix = 'lead'): ImportedRecord {
  return { type: 'lead', id: `${prefix}-${(i * 53) % 997}-${i}`, at: `2026-03-${String(1 + (i % 28)).padStart(2, '0')}T10:00:00.000Z`, fields: { name: `Lead ${i}`, status: STATUS[i % STATUS.length], ...(i % 2 && { company: `Huaxin ${i}` }) } };
}
