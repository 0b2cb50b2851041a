import type { RecordType } from '@salescycle/model';
import type { Row } from '../queries/query.js';
import type { Reading, RowKey } from './layout.js';
import { readRowOf, readRows } from './row-text.js';

/** Every key of a type that may come after this one. */
export function after(key: RowKey): IDBKeyRange {
  return IDBKeyRange.bound(key, [key[0], []], true);
}

/** One row as it is on disk; `undefined` when there is none. */
export async function readRow(transaction: Reading, key: RowKey): Promise<Row | undefined> {
  const [fresh, page] = await Promise.all([transaction.objectStore('fresh').get(key), cursorAt(transaction, key)]);
  return fresh ?? (page ? readRowOf(page.value, key[1]) : undefined);
}

/** The page that holds the key, or would hold it. */
export async function pageFor(transaction: Reading, key: RowKey): Promise<{ key: RowKey; rows: Row[] } | null> {
  const cursor = await cursorAt(transaction, key);
  return cursor && { key: cursor.key, rows: readRows(cursor.value) };
}

function cursorAt(transaction: Reading, [type, id]: RowKey) {
  return transaction.objectStore('pages').openCursor(IDBKeyRange.bound([type], [type, id]), 'prev');
}

/** Some pages of a type in order, from the first after `from` on, each as its text, and where to go on; a null when these were the last. */
export async function readPages(transaction: Reading, type: RecordType, from: RowKey | null, count: number): Promise<{ pages: string[]; next: RowKey | null }> {
  const range = from ? after(from) : IDBKeyRange.bound([type], [type, []]);
  const store = transaction.objectStore('pages');
  const [keys, pages] = await Promise.all([store.getAllKeys(range, count), store.getAll(range, count)]);
  return { pages, next: keys.length < count ? null : keys.at(-1)! };
}
