import { ended, quietly } from './database.js';
import type { Database } from './layout.js';

/**
 * A Chromium that is killed while it writes leaves half an entry at the end of its log, goes on writing behind it at the next start, and at the
 * start after that takes the whole database for damaged and throws it away (google/leveldb issue 1287). A log that has grown beyond the
 * write buffer is left for a new one before that: so at the first quiet moment after somebody wrote, more than that is written and deleted.
 */
const TEARS = /Chrom/.test(navigator.userAgent);

/** Drawn anew while somebody writes; and the one as of which a new log was begun. */
const WRITTEN = 'written', TURNED = 'turned';

/** Milliseconds after which another tab's turning no longer stands for what is written here. */
const AGAIN = 60_000;

/** Together more than Chromium's write buffer of 4 MB; each less than what it keeps in files of their own. */
const FILLER = ' filler', [FILLERS, SIZE] = [90, 60_000];

/** The mark of who wrote before, where the log may end with half an entry; and when somebody said here that something is written. */
const torn = new WeakMap<Database, string>(), marked = new WeakMap<Database, number>();

/** On opening: looks whether somebody wrote since a new log was begun. */
export async function readMarks(database: Database): Promise<void> {
  const [written, turned] = await Promise.all([database.get('meta', WRITTEN), database.get('meta', TURNED)]);
  if (written !== undefined && written !== turned) torn.set(database, written);
}

/** Says, once a minute, that something is about to be written. */
export function markWritten(database: Database): void {
  const now = performance.now();
  if (!TEARS || now - (marked.get(database) ?? -AGAIN) < AGAIN) return;
  marked.set(database, now);
  void quietly(database.put('meta', Math.random().toString(36), WRITTEN));
}

/** Makes the browser begin a new log where the last one may end with half an entry. @throws what a transaction throws; the records are not touched */
export async function turnLog(database: Database): Promise<void> {
  const written = torn.get(database);
  if (written === undefined) return;
  torn.delete(database);
  const begin = () => database.transaction(['meta'], 'readwrite', { durability: 'relaxed' });
  const filling = begin(), filled = ended(filling), filler = 'x'.repeat(SIZE);
  for (let i = 0; i < FILLERS; i++) void quietly(filling.objectStore('meta').put(filler, `${FILLER}${i}`));
  await filled;
  // It is at the next commit that the browser finds the buffer full.
  const clearing = begin(), cleared = ended(clearing);
  void quietly(clearing.objectStore('meta').delete(IDBKeyRange.bound(FILLER, `${FILLER}~`)));
  void quietly(clearing.objectStore('meta').put(written, TURNED));
  await cleared;
}
