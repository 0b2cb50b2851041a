import { recordTables, type RecordType } from '@salescycle/model';
import { COMMITTED, type Database, type Reading, type RowKey } from './disk/layout.js';
import { readPages, readRow } from './disk/pages.js';
import { readRows } from './disk/row-text.js';
import { breathe } from './breathe.js';
import type { Memory } from './memory.js';
import type { Wanted } from './queries/live.js';

/** Groups that undo can see without looking for them. */
const RECENT_GROUPS = 100;

/** Pages read at once when all of a type is wanted. */
const PAGES_AT_A_TIME = 8;

/** Few by nature and wanted at once: they are in memory from the start. */
const SETTINGS: readonly RecordType[] = ['workspace', 'pipeline', 'lossReason', 'user'];

/** Brings what is on disk into memory: at the start what a board shows first, later what somebody asks for. */
export class Loader {
  private readonly database: Database;
  private readonly memory: Memory;
  private readonly loading = new Map<RecordType, Promise<void>>();
  /** Grows when the memory is emptied: what was being loaded then is of no use. */
  private generation = 0;

  constructor(database: Database, memory: Memory) {
    this.database = database;
    this.memory = memory;
  }

  /** Reads what there is to say about the workspace without its records, and the first records of each column. As much at any size. */
  async open(transaction: Reading = this.database.transaction([...COMMITTED])): Promise<void> {
    const { memory } = this;
    this.generation++;
    memory.clear();
    const store = <Name extends typeof COMMITTED[number]>(name: Name) => transaction.objectStore(name);
    const [seq, groupCount, totalKeys, totals, fresh, headKeys, heads] = await Promise.all([
      lastKey(store('log')), lastKey(store('groups')), store('totals').getAllKeys(), store('totals').getAll(), store('fresh').getAll(),
      store('heads').getAllKeys(), store('heads').getAll(),
    ]);
    memory.seq = seq;
    memory.groupCount = groupCount;
    memory.totals = new Map(totals.map((cell, i) => [totalKeys[i]!, cell]));
    memory.horizons = new Map(heads.map(({ horizon, others }, i) => [headKeys[i]!, others ? 'nothing' : horizon]));
    memory.fill(fresh);
    for (const { rows, accounts } of heads) {
      memory.fill(readRows(rows));
      memory.fill(readRows(accounts));
    }
    memory.groups = await store('groups').getAll(IDBKeyRange.lowerBound(groupCount - RECENT_GROUPS, true));
    for (const type of seq === 0 ? (Object.keys(recordTables) as RecordType[]) : SETTINGS) await this.fillType(type, transaction);
  }

  /** Loads what a command or a query missed. Inside a commit its transaction is to be used, since another one would wait for it. */
  load(wanted: Wanted, transaction?: Reading): Promise<void> {
    if (wanted === 'groups') return this.olderGroups();
    const { type, id } = wanted;
    return id === undefined ? this.all(type, transaction) : this.one([type, id], transaction);
  }

  /** Loads every record of a type, in slices between which the page breathes. */
  all(type: RecordType, transaction?: Reading): Promise<void> {
    if (this.memory.has(type)) return Promise.resolve();
    if (transaction) return this.fillType(type, transaction);
    const known = this.loading.get(type);
    if (known) return known;
    const loading = this.fillType(type).finally(() => this.loading.delete(type));
    this.loading.set(type, loading);
    return loading;
  }

  /** As many groups again as there are. */
  private async olderGroups(): Promise<void> {
    const { memory } = this, { length } = memory.groups, first = memory.groupCount - length;
    const older = await this.database.getAll('groups', IDBKeyRange.bound(first - Math.max(length, RECENT_GROUPS), first, true));
    // Another one who wants them may have been faster, or the memory is another one by now.
    if (memory.groupCount - memory.groups.length === first) memory.groups = [...older, ...memory.groups];
  }

  private async one(key: RowKey, transaction?: Reading): Promise<void> {
    const { generation } = this;
    const row = await readRow(transaction ?? this.database.transaction(['fresh', 'pages']), key);
    if (generation !== this.generation) return this.one(key, transaction);
    if (row) this.memory.fill([row]);
    else this.memory.hasNo(key[1], key[0]);
  }

  /** Fresh rows first: one that is folded into its page meanwhile is read twice rather than not at all. */
  private async fillType(type: RecordType, inside?: Reading): Promise<void> {
    const { memory, generation } = this;
    const reading = () => inside ?? this.database.transaction(['fresh', 'pages']);
    const fresh = await reading().objectStore('fresh').getAll(IDBKeyRange.bound([type], [type, []]));
    if (generation !== this.generation) return this.fillType(type, inside);
    memory.fill(fresh);
    for (let from: RowKey | null = null, start = true; start || from; start = false) {
      const { pages, next } = await readPages(reading(), type, from, PAGES_AT_A_TIME);
      for (const page of pages) {
        if (generation !== this.generation) return this.fillType(type, inside);
        memory.fill(readRows(page));
        if (!inside) await breathe();
      }
      from = next;
    }
    if (generation !== this.generation) return this.fillType(type, inside);
    memory.hasAll(type);
  }
}

async function lastKey(store: { openKeyCursor(range: null, direction: 'prev'): Promise<{ key: number } | null> }): Promise<number> {
  return (await store.openKeyCursor(null, 'prev'))?.key ?? 0;
}
