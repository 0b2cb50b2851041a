import type { Operation } from '@salescycle/model';
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { StoreError, storeErrorOf } from './errors.js';
import type { Row } from './queries/query.js';
import type { StoredCell } from './totals.js';

/** One slice of the log: operations of one group, at most {@link ENTRY_SIZE}. Entries are numbered without gaps. */
export interface LogEntry {
  seq: number;
  operations: Operation[];
}

/** One command call in the log: which entries hold it, and what undo needs to know without reading them. */
export interface GroupEntry {
  group: string;
  cmd: string;
  by: string;
  /** Operations in the group. */
  count: number;
  firstSeq: number;
  lastSeq: number;
  /** For an undo or a redo: the group it takes back. */
  undoes?: string;
}

/** The layout of a workspace's database; ARCHITECTURE.md says why. */
export interface Layout extends DBSchema {
  log: { key: number; value: LogEntry };
  groups: { key: number; value: GroupEntry };
  rows: { key: string; value: Row };
  totals: { key: string; value: StoredCell };
  meta: { key: string; value: string };
}

/** An open workspace database. */
export type Database = IDBPDatabase<Layout>;

/** Operations per log entry: small enough that one entry is written and read within a frame. */
export const ENTRY_SIZE = 500;

const VERSION = 1;

/** What the opener is told when the database goes away or stays shut. */
export interface DatabaseEvents {
  /** Another tab holds an older version open. */
  onBlocked: () => void;
  /** The database was deleted, evicted, or a newer version wants to upgrade it. */
  onLost: (error: StoreError) => void;
}

/** The name of a workspace's database. */
export function databaseName(workspace: string): string {
  return `salescycle/${workspace}`;
}

/**
 * Deletes a workspace of this origin with everything in it, for good: its log, its records, its undo. Pages that have it open lose it
 * and say so. A workspace that does not exist is no matter.
 *
 * @throws StoreError when the browser refuses storage
 */
export async function deleteWorkspace(workspace: string): Promise<void> {
  try {
    await deleteDB(databaseName(workspace));
  } catch (error) {
    throw storeErrorOf(error, workspace);
  }
}

/** Opens a workspace's database, creating it when there is none. @throws StoreError */
export async function openDatabase(workspace: string, { onBlocked, onLost }: DatabaseEvents): Promise<Database> {
  if (typeof indexedDB === 'undefined') {
    throw new StoreError('storage-refused', `This browser has no IndexedDB for workspace “${workspace}”. Leave private mode, or use the elements with records of your own.`);
  }
  try {
    const database = await openDB<Layout>(databaseName(workspace), VERSION, {
      upgrade(db) {
        for (const name of ['log', 'groups', 'rows', 'totals', 'meta'] as const) db.createObjectStore(name);
      },
      blocked: onBlocked,
      blocking(_current, _wanted, event) {
        // Held open, this tab would keep a newer version of the page from starting.
        (event.target as IDBDatabase).close();
        onLost(new StoreError('storage-lost', `Workspace “${workspace}” is being upgraded or deleted in another tab. Reload this page.`));
      },
      terminated() {
        onLost(new StoreError('storage-lost', `The browser closed the database of workspace “${workspace}”. Reload this page; a backup can be restored.`));
      },
    });
    return database;
  } catch (error) {
    throw storeErrorOf(error, workspace);
  }
}
