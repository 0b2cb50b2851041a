import type { IDBPTransaction } from 'idb';

/** The transaction of an upgrade. Its types are unknown: a step knows only the layout of its own time. */
export type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>;

/**
 * Where `meta` holds the number of the oldest layout whose code still reads this one. A step that only adds notes it, so that a page that was
 * not reloaded yet can go on reading.
 */
export const READERS = 'readers';

/** Brings a database from one layout to the next. Imports nothing of the store, so that it still does years from now what it does today. */
export type Migrate = (upgrade: Upgrade) => Promise<void>;
