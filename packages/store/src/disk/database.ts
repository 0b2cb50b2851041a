import { deleteDB, openDB, unwrap, wrap, type OpenDBCallbacks } from 'idb';
import { StoreError, storeErrorOf } from '../errors.js';
import { COMMITTED, type Committing, type Database, type Layout, type Reading } from './layout.js';
import { MIGRATIONS } from './migrations/index.js';
import { READERS, type Upgrade } from './migrations/migrate.js';

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

/**
 * Opens the transaction of a commit. `relaxed`: durable once the operating system has the data, which survives a killed browser; see
 * ARCHITECTURE.md.
 */
export function beginCommit(database: Database): Committing {
  return database.transaction([...COMMITTED], 'readwrite', { durability: 'relaxed' });
}

/**
 * Resolves when the transaction is durable, rejects with what really kept it from it: its requests and `done` only say that they were
 * aborted. A database the browser closes by force takes its transactions with it, and not every one of them hears of it.
 */
export function ended(transaction: Reading): Promise<void> {
  void quietly(transaction.done);
  const raw = unwrap(transaction), over = new AbortController();
  return quietly(new Promise<void>((resolve, reject) => {
    raw.addEventListener('complete', () => resolve());
    raw.addEventListener('abort', () => reject(raw.error ?? new DOMException('The transaction was aborted.', 'AbortError')));
    raw.db.addEventListener('close', () => reject(new DOMException('The database was closed.', 'UnknownError')), { signal: over.signal });
  }).finally(() => over.abort()));
}

/** Only Firefox names its engine like this; the others say that they are like it. */
const isGecko = /Gecko\/\d/.test(navigator.userAgent);

/**
 * Nothing more is asked of the transaction: it becomes durable even if the page closes now, or is busy drawing what changed. Not in Firefox,
 * which would complete it although a request in it failed; there it commits by itself when the page has heard of every request.
 */
export function commitNow(transaction: Committing): void {
  if (!isGecko) unwrap(transaction).commit();
}

/** Makes sure that a transaction in which something was thrown has not happened; resolves with what to report: its own failure, if it had one. */
export async function whatEnded(written: Promise<void>, transaction: Committing, thrown: unknown): Promise<unknown> {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself, for the reason it gives below.
  }
  const reason = await written.then(() => null, (error: Error) => error);
  return reason === null || reason.name === 'AbortError' ? thrown : reason;
}

/** A request whose failure shows at its transaction: unheard, the browser would report it a second time. */
export function quietly<T>(request: Promise<T>): Promise<T> {
  request.catch(() => undefined);
  return request;
}

/** Where it stands that the browser began anew, and when. */
export const LOST = 'lost';

/** Milliseconds another tab has for letting go of an older version: its transactions may still be running. */
const PATIENCE = 3_000;

/**
 * Opens a workspace's database, creating it or bringing it to the present layout. One of a newer layout is opened as it is, if its migrations
 * noted that this code still understands it, and must then not be written: {@link isNewer}.
 *
 * @throws StoreError `storage-blocked` when another tab keeps it from that, `newer-version`
 */
export async function openDatabase(workspace: string, { onBlocked, onLost }: DatabaseEvents): Promise<Database> {
  if (typeof indexedDB === 'undefined') {
    throw new StoreError('storage-refused', `This browser has no IndexedDB for workspace “${workspace}”. Leave private mode, or use the elements with records of your own.`);
  }
  const blocked = new AbortController();
  let patience: ReturnType<typeof setTimeout> | undefined;
  let failure: unknown;
  const goneEvents: OpenDBCallbacks<Layout> = {
    blocking(_current, _wanted, event) {
      // Held open, this tab would keep a newer version of the page from starting.
      (event.target as IDBDatabase).close();
      onLost(new StoreError('storage-lost', `Workspace “${workspace}” is being upgraded or deleted in another tab. Reload this page.`));
    },
    terminated() {
      onLost(new StoreError('storage-lost', `The browser closed the database of workspace “${workspace}”. Reload this page; a backup can be restored.`));
    },
  };
  try {
    const opening = openDB<Layout>(databaseName(workspace), MIGRATIONS.length, {
      ...goneEvents,
      upgrade(_database, from, _to, transaction, event) {
        clearTimeout(patience);
        void quietly(transaction.done);
        // A step that fails leaves the database as it was, of its former version.
        bringUp(transaction as unknown as Upgrade, from).then(() => noteLoss(transaction, event)).catch((error: unknown) => {
          failure = error;
          try {
            transaction.abort();
          } catch {
            // It has ended by itself.
          }
        });
      },
      blocked() {
        onBlocked();
        patience = setTimeout(() => blocked.abort(), PATIENCE);
      },
    });
    return hushed(await unlessBlocked(opening, blocked.signal, workspace));
  } catch (error) {
    const newer = (error as Error).name === 'VersionError' ? await openNewer(workspace, goneEvents) : null;
    if (newer) return hushed(newer);
    throw storeErrorOf(failure ?? error, workspace);
  }
}

/** Whether the database is of a newer layout than this code's: it can be read, and must not be written. */
export function isNewer({ version }: Database): boolean {
  return version > MIGRATIONS.length;
}

/** The database of a newer layout, if that one says that this code can read it. */
async function openNewer(workspace: string, events: OpenDBCallbacks<Layout>): Promise<Database | null> {
  const database = await openDB<Layout>(databaseName(workspace), undefined, events);
  const isKnown = database.objectStoreNames.contains('meta') && Number(await database.get('meta', READERS)) <= MIGRATIONS.length;
  if (isKnown) return database;
  database.close();
  return null;
}

/** A transaction fails with its requests, or where its end is waited for; its `done`, when nobody asked for it, would be reported besides. */
function hushed(database: Database): Database {
  const raw = unwrap(database), begin = raw.transaction.bind(raw);
  raw.transaction = (...given) => {
    const transaction = begin(...given);
    void quietly(wrap(transaction).done);
    return transaction;
  };
  return database;
}

/** The database, or the failure that says who is in the way. What opens when nobody waits any more is closed again. */
function unlessBlocked(opening: Promise<Database>, blocked: AbortSignal, workspace: string): Promise<Database> {
  return new Promise((resolve, reject) => {
    blocked.addEventListener('abort', () => {
      reject(new StoreError('storage-blocked', `Another tab holds workspace “${workspace}” open in an older version. Close that tab and try again.`));
      opening.then((database) => database.close(), () => undefined);
    });
    opening.then(resolve, reject);
  });
}

/** Chromium says so when it could not read what it had stored and began anew; nobody else would ever know why there is nothing. */
async function noteLoss(transaction: { objectStore(name: 'meta'): { put(value: string, key: string): Promise<unknown> } }, event: Event): Promise<void> {
  if ((event as { dataLoss?: string }).dataLoss === 'total') await transaction.objectStore('meta').put(new Date().toISOString(), LOST);
}

async function bringUp(upgrade: Upgrade, from: number): Promise<void> {
  for (const migrate of MIGRATIONS.slice(from)) await migrate(upgrade);
}
