// What the tests call in a page: the store, the storm, and the recomputation beside it.
import * as model from '@salescycle/model';
import { openStore, type Store } from '@salescycle/store';
import { nameOf, openRaw, readDisk, resultOf } from './disk.js';
import { columnOf, operationsOf, problemsOf, replayed, type Rows } from './recompute.js';
import { copyAsVersion1 } from './version-1.js';
import { crowd, dealsOf, losses, prepare, storm, watchLog, watchLosses, type Acknowledged, type StormOptions } from './storm.js';

/** What a workspace holds by its log, and what contradicts it. */
export interface Findings {
  problems: string[];
  /** Every group with its number of operations. */
  groups: [group: string, count: number][];
  operations: string[];
  /** Databases the browser made anew in this page, with the reason it gives. */
  losses: string[];
  counts: { records: number; fresh: number; pages: number };
}

/** A failure as it travels out of the page. */
export interface Failure { name: string; code: string; message: string }

/** Told to the test through a binding, which does not wait for the page. */
export type Told = Acknowledged | { refused: string } | { failed: string } | { at: 'batch' | 'fold' | 'put' };

declare global {
  // Set by the test before the page starts.
  var toTest: ((text: string) => void) | undefined;
  var faults: Faults;
}

const signal = new AbortController().signal;
const tell = (told: Told) => globalThis.toTest?.(JSON.stringify(told));

/** Tells of what runs over everything a commit may touch, which is a batch, a fold, or a commit run again. */
function watchTransactions(): void {
  const begin = Reflect.get(IDBDatabase.prototype, 'transaction');
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given: Parameters<typeof begin>) {
    const [names, mode] = given;
    if (mode === 'readwrite' && [...names].includes('pages')) tell({ at: faults.atWork });
    return begin.apply(this, given);
  };
}

class Faults {
  readonly model = model;
  readonly openStore = openStore;
  readonly openRaw = openRaw;
  readonly resultOf = resultOf;
  readonly readDisk = readDisk;
  readonly nameOf = nameOf;
  /** What a transaction over everything is taken for. */
  atWork: 'batch' | 'fold' = 'fold';
  store!: Store;

  /** Opens the workspace as the page's own. */
  async open(workspace: string, actor = 'u0'): Promise<void> {
    this.store = await openStore({ workspace, actor });
  }

  async prepare(): Promise<void> {
    await prepare(this.store);
  }

  storm(options: StormOptions): Promise<void> {
    return storm(this.store, options, tell);
  }

  /** A storm that goes on for as long as the page lives. */
  stormOn(options: StormOptions): void {
    void this.storm(options);
  }

  /** A connection to a database of the first layout. */
  old: IDBDatabase | undefined;

  async openVersion1(from: string, to: string): Promise<void> {
    this.old = await copyAsVersion1(from, to);
  }

  /** Tells when so many puts have been asked for. */
  tellOfPuts(count: number): void {
    const put = Reflect.get(IDBObjectStore.prototype, 'put');
    let left = count;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
      if (--left === 0) tell({ at: 'put' });
      return put.apply(this, given);
    };
  }

  /** Imports so many deals in one batch; how many there are of them afterwards, or why there are none. */
  async importDeals(name: string, count: number, onProgress?: (done: number, of: number) => void): Promise<{ done?: number; failed?: Failure }> {
    try {
      const outcome = await this.store.runBatch(model.importRecords, dealsOf(name, count), { ...(onProgress && { onProgress }) });
      return { done: model.isRefusal(outcome) ? 0 : outcome.count };
    } catch (error) {
      return { failed: this.failureOf(error) };
    }
  }

  /** Fills what room there is with something else, to the last bytes. */
  async fill(): Promise<void> {
    const database = await openRaw('filling', 1, (created) => { created.createObjectStore('bytes', { autoIncrement: true }); });
    for (let size = 2 ** 20; size >= 64;) {
      const transaction = database.transaction('bytes', 'readwrite'), ended = new Promise<boolean>((resolve) => {
        transaction.oncomplete = () => resolve(true);
        transaction.onabort = () => resolve(false);
      });
      const bytes = new Uint8Array(size);
      for (let at = 0; at < size; at += 2 ** 16) crypto.getRandomValues(bytes.subarray(at, at + 2 ** 16));
      transaction.objectStore('bytes').put(bytes);
      if (!(await ended)) size /= 2;
    }
    database.close();
  }

  failureOf(this: void, error: unknown): Failure {
    const { name, code, message } = error as Failure;
    return { name, code, message };
  }

  crowd(count: number): Promise<void> {
    return crowd(this.store, count);
  }

  /** What is wrong with the workspace on disk, and with what a store opened on it answers. */
  async check(workspace: string, store: Store = this.store): Promise<Findings> {
    const disk = await readDisk(workspace), operations = operationsOf(disk), rows = replayed(operations);
    return {
      problems: [...problemsOf(disk), ...(await answerProblems(store, rows))].slice(0, 20),
      groups: disk.groups.map(({ entry: { group, count } }) => [group, count]), operations: operations.map(({ id }) => id), losses,
      counts: { records: rows.size, fresh: disk.fresh.length, pages: disk.pages.length },
    };
  }

  /** Everything the store answers about the board, as text. */
  async answers(store: Store = this.store): Promise<string> {
    const { stages } = await store.read({ kind: 'summary', pipelineId: 'p' });
    const { rows } = await store.read({ kind: 'window', type: 'opportunity', orderBy: { field: 'name' } });
    return JSON.stringify([[...stages].sort(([a], [b]) => (a < b ? -1 : 1)), rows]);
  }

  /** The same of a store that is opened for it. */
  async answersAnew(workspace: string): Promise<string> {
    const store = await openStore({ workspace });
    const answers = await this.answers(store);
    store.close();
    return answers;
  }

  /** Keeps the latest answer to a query in the page. */
  watch(query: Parameters<Store['watch']>[0]): { results: unknown[] } {
    const seen: { results: unknown[] } = { results: [] };
    this.store.watch(query, (result) => seen.results.push(result), { signal });
    return seen;
  }
}

/** The board's own queries beside the recomputation. */
async function answerProblems(store: Store, rows: Rows): Promise<string[]> {
  const problems: string[] = [];
  const summary = await store.read({ kind: 'summary', pipelineId: 'p' });
  for (const stage of model.salesProcessTemplate.stages) {
    const open = stage.type === 'open', key = `${open ? 'opportunity|expectedCloseDate' : 'opportunity|closedAt'}|p|${stage.id}`, column = columnOf(rows, key);
    const window = await store.read({
      kind: 'window', type: 'opportunity', where: { pipelineId: 'p', stageId: stage.id }, limit: 30,
      orderBy: open ? { field: 'expectedCloseDate' } : { field: 'closedAt', direction: 'descending' },
    });
    if (window.total !== column.length) problems.push(`${stage.id}: a window of ${window.total}, by the log ${column.length}`);
    if (!model.sameValue(window.rows, column.slice(0, 30))) problems.push(`${stage.id}: the first cards are not the log's`);
    if ((summary.stages.get(stage.id)?.count ?? 0) !== column.length) problems.push(`${stage.id}: a summary of ${summary.stages.get(stage.id)?.count}, by the log ${column.length}`);
  }
  const all = await store.read({ kind: 'window', type: 'opportunity' }), live = [...rows.values()].filter(({ record }) => record.type === 'opportunity' && !record.deletedAt);
  if (all.total !== live.length) problems.push(`a window of ${all.total} deals, by the log ${live.length}`);
  for (const row of all.rows) if (!model.sameValue(row, rows.get(`opportunity/${row.record.id}`))) problems.push(`the store answers with another ${row.record.id} than the log's`);
  return problems;
}

watchLog();
watchLosses();
globalThis.faults = new Faults();
watchTransactions();
