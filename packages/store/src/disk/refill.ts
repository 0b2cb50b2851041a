import { breathe } from '../breathe.js';
import { HEADS, headKey, type Head } from '../heads.js';
import { beginCommit, ended, whatEnded } from './database.js';
import { FirstRows } from './first-rows.js';
import { accountsOf } from './heads.js';
import type { Committing, Database, StoredHead } from './layout.js';
import { readPages } from './pages.js';
import { readRows, writeRows } from './row-text.js';

/** A head with fewer rows, of a column that has more, ran short: a board would soon have to read everything to fill the column. */
const LEAST = 32;

/** Pages read at once. */
const PAGES_AT_A_TIME = 8;

interface Short {
  head: Head;
  key: string;
  version: number;
  rows: FirstRows;
}

/**
 * Fills up the heads that ran short, from all the pages of their type, in slices between which the page breathes and others may write. A
 * head whose column changed meanwhile stays as it is until the next time.
 *
 * @param mayGoOn asked between slices
 */
export async function refillHeads(database: Database, mayGoOn: () => boolean): Promise<void> {
  const short = await shortHeads(database);
  if (!short.length) return;
  for (const type of new Set(short.map(({ head }) => head.type))) {
    const ofType = short.filter(({ head }) => head.type === type);
    let from: Awaited<ReturnType<typeof readPages>>['next'] = null;
    do {
      if (!mayGoOn()) return;
      const { pages, next } = await readPages(database.transaction(['fresh', 'pages']), type, from, PAGES_AT_A_TIME);
      for (const page of pages) {
        for (const row of readRows(page)) for (const { head, key, rows } of ofType) if (standsIn(head, key, row.record)) rows.add(row);
        await breathe();
      }
      from = next;
    } while (from);
  }
  const transaction = beginCommit(database);
  const written = ended(transaction);
  try {
    for (const each of short) await refill(transaction, each);
    await written;
  } catch (error) {
    throw await whatEnded(written, transaction, error);
  }
}

async function shortHeads(database: Database): Promise<Short[]> {
  const transaction = database.transaction('heads');
  const [keys, stored] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
  return stored.flatMap((each, i) => {
    const key = keys[i]!, head = HEADS.find((kind) => key.startsWith(headKey(kind, '')));
    return head && isShort(each) ? [{ head, key, version: each.version, rows: new FirstRows(head.orderBy) }] : [];
  });
}

function isShort({ horizon, rows }: StoredHead): boolean {
  return horizon !== null && readRows(rows).length < LEAST;
}

function standsIn(head: Head, key: string, record: Parameters<Head['columnOf']>[0]): boolean {
  const column = head.columnOf(record);
  return column !== null && headKey(head, column) === key && head.keeps(record);
}

async function refill(transaction: Committing, { key, version, rows }: Short): Promise<void> {
  const heads = transaction.objectStore('heads');
  const stored = await heads.get(key);
  if (stored?.version !== version) return;
  const cut = rows.cut();
  const accounts = await accountsOf(transaction, cut, { rows: readRows(stored.rows), accounts: readRows(stored.accounts) });
  await heads.put({ ...stored, rows: writeRows(cut), accounts: writeRows(accounts), horizon: rows.horizon }, key);
}
