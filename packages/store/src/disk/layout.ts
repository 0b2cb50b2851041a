import type { RecordType } from '@salescycle/model';
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Entry } from '../queries/order.js';
import type { Row } from '../queries/query.js';
import type { Cell } from '../totals.js';
import type { GroupEntry, LogEntry } from './log-entry.js';

/** The key of a row: ids need only be unique within their type. */
export type RowKey = [type: RecordType, id: string];

/** The layout of a workspace's database; ARCHITECTURE.md says why. */
export interface Layout extends DBSchema {
  /** The truth, from which all else follows; keys are sequence numbers without gaps. */
  log: { key: number; value: LogEntry };
  /** One entry per command call, numbered without gaps. */
  groups: { key: number; value: GroupEntry; indexes: { group: string } };
  /** Records by the hundred, as text; the key names the lowest id a page can hold. */
  pages: { key: RowKey; value: string };
  /** Rows that changed since their page was written. What stands here goes before the page. */
  fresh: { key: RowKey; value: Row };
  /** The first rows of each column of a board, as of the pages. */
  heads: { key: string; value: StoredHead };
  totals: { key: string; value: Cell };
  meta: { key: string; value: string };
}

/** An open workspace database. */
export type Database = IDBPDatabase<Layout>;

/** What a commit writes to; transactions of all tabs on these run one after the other. */
export const COMMITTED = ['log', 'groups', 'pages', 'fresh', 'heads', 'totals'] as const;

/** A transaction over what a commit touches, or more. */
export type Committing = IDBPTransaction<Layout, StoreNames<Layout>[], 'readwrite'>;

/** A transaction that may at least read it. */
export type Reading = IDBPTransaction<Layout, StoreNames<Layout>[], IDBTransactionMode>;

/** The first rows of a column as of the pages, with the accounts they name. */
export interface StoredHead {
  rows: string;
  accounts: string;
  /** Up to where the rows are all there are; `null` when they are all. */
  horizon: Entry | null;
  /** Rows in the column that are not kept, as an open deal in a stage that closes: while there are any, nobody can tell which rows come first. */
  others: number;
  /** Grows when a record of the column changes in the pages. */
  version: number;
}
