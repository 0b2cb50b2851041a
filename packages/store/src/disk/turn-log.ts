import { ended, quietly } from './database.js';
import type { Database } from './layout.js';

/**
 * A Chromium that is killed while it writes leaves half an entry at the end of its log, goes on writing behind it at the next start, and at the
 * start after that takes the whole database for damaged and throws it away (google/leveldb issue 1287). A log that has grown beyond the
 * write buffer is left for a new one before that: so where somebody wrote before, more than that is written and deleted, ahead of the first
 * change or in the first calm.
 */
const TEARS = /Chrom/.test(navigator.userAgent);

/** Drawn anew while somebody writes; and the one as of which a new log was begun. */
const WRITTEN = 'written', TURNED = 'turned';

/** Milliseconds after which another tab's turning no longer stands for what is written here. */
const AGAIN = 60_000;

/** Together more than Chromium's write buffer of 4 MB; each less than what it keeps in files of their own, a few at once hardly noticed. */
const FILLER = ' filler', [FILLERS, SIZE, AT_ONCE] = [90, 60_000, 10];

/** The mark of who wrote before, where the log may end with half an entry; the new log that is being begun; and when something was said to be written. */
const torn = new WeakMap<Database, string>(), turning = new WeakMap<Database, Promise<void>>(), marked = new WeakMap<Database, number>();

/** On opening: looks whether somebody wrote since a new log was begun. */
export async function readMarks(database: Database): Promise<void> {
  const [written, turned] = await Promise.all([database.get('meta', WRITTEN), database.get('meta', TURNED)]);
  if (written !== undefined && written !== turned) torn.set(database, written);
}

/** Says, once a minute, that something is about to be written; gives what has to be waited for first, the first time. */
export function markWritten(database: Database): Promise<void> | undefined {
  const now = performance.now();
  if (TEARS && now - (marked.get(database) ?? -AGAIN) >= AGAIN) {
    marked.set(database, now);
    void turnLog(database);
    void quietly(database.put('meta', Math.random().toString(36), WRITTEN));
  }
  // What stands in its way stands in the way of the records, too, and is said there; the next visit tries again.
  return turning.get(database)?.catch(() => undefined);
}

/** Makes the browser begin a new log where the last one may end with half an entry. @throws what a transaction throws; the records are not touched */
export function turnLog(database: Database): Promise<void> | undefined {
  const written = torn.get(database);
  if (written !== undefined) {
    torn.delete(database);
    turning.set(database, turn(database, written).finally(() => turning.delete(database)));
  }
  return turning.get(database);
}

async function turn(database: Database, written: string): Promise<void> {
  let turned: string | undefined;
  try {
    await fill(database);
    turned = written;
  } finally {
    // It is at the next commit that the browser finds the buffer full; and where there is no room for it, the records are what the room is for.
    await clear(database, turned);
  }
}

async function fill(database: Database): Promise<void> {
  const filler = 'x'.repeat(SIZE);
  for (let next = 0; next < FILLERS; next += AT_ONCE) {
    const filling = begin(database), filled = ended(filling);
    for (let i = next; i < next + AT_ONCE; i++) void quietly(filling.objectStore('meta').put(filler, `${FILLER}${i}`));
    await filled;
  }
}

async function clear(database: Database, turned: string | undefined): Promise<void> {
  const clearing = begin(database), cleared = ended(clearing);
  void quietly(clearing.objectStore('meta').delete(IDBKeyRange.bound(FILLER, `${FILLER}~`)));
  if (turned !== undefined) void quietly(clearing.objectStore('meta').put(turned, TURNED));
  await cleared;
}

function begin(database: Database) {
  return database.transaction(['meta'], 'readwrite', { durability: 'relaxed' });
}
