// A workspace as it lies on disk, read past the store.
import type { Operation } from '@salescycle/model';
import { unpackEntry, type GroupEntry, type LogEntry } from '@salescycle/store/disk/log-entry.js';
import { readRows } from '@salescycle/store/disk/row-text.js';
import type { Cell } from '@salescycle/store/totals.js';
import type { Row } from '@salescycle/store';

/** The first rows of a column as they stand on disk. */
export interface HeadOnDisk {
  key: string;
  rows: Row[];
  accounts: Row[];
  horizon: { id: string; key: string | number | null } | null;
}

/** Everything a commit may write, of one moment. */
export interface Disk {
  entries: { seq: number; operations: Operation[] }[];
  groups: { number: number; entry: GroupEntry }[];
  pages: { key: [string, string]; rows: Row[] }[];
  fresh: { key: [string, string]; row: Row }[];
  heads: HeadOnDisk[];
  totals: { key: string; cell: Cell }[];
}

/** The database's name. */
export const nameOf = (workspace: string): string => `salescycle/${workspace}`;

/** What a request results in. */
export function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
}

/** Opens the database as it is, without the store; the connection gives way to nobody. */
export function openRaw(workspace: string, version?: number, upgrade: (database: IDBDatabase) => void = () => undefined): Promise<IDBDatabase> {
  const request = indexedDB.open(nameOf(workspace), version);
  request.onupgradeneeded = () => upgrade(request.result);
  return resultOf(request);
}

/** Reads all of it in one transaction. */
export async function readDisk(workspace: string): Promise<Disk> {
  const database = await openRaw(workspace);
  const transaction = database.transaction(['log', 'groups', 'pages', 'fresh', 'heads', 'totals']);
  const all = async <K, V>(name: string) => {
    const store = transaction.objectStore(name), [keys, values] = await Promise.all([resultOf(store.getAllKeys()), resultOf(store.getAll())]);
    return keys.map((key, i) => [key as K, values[i] as V] as const);
  };
  const [log, groups, pages, fresh, heads, totals] = await Promise.all([
    all<number, LogEntry>('log'), all<number, GroupEntry>('groups'), all<[string, string], string>('pages'), all<[string, string], Row>('fresh'),
    all<string, { rows: string; accounts: string; horizon: HeadOnDisk['horizon'] }>('heads'), all<string, Cell>('totals'),
  ]);
  database.close();
  return {
    entries: log.map(([seq, entry]) => ({ seq, operations: unpackEntry(entry) })),
    groups: groups.map(([number, entry]) => ({ number, entry })),
    pages: pages.map(([key, text]) => ({ key, rows: readRows(text) })),
    fresh: fresh.map(([key, row]) => ({ key, row })),
    heads: heads.map(([key, { rows, accounts, horizon }]) => ({ key, rows: readRows(rows), accounts: readRows(accounts), horizon })),
    totals: totals.map(([key, cell]) => ({ key, cell })),
  };
}
