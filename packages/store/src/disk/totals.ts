import type { Cells } from '../totals.js';
import type { Committing } from './layout.js';

/** Writes the cells under these keys as they are in `totals`; one that is not there any more is removed. */
export function writeTotals(transaction: Committing, keys: Iterable<string>, totals: Cells): Promise<unknown> {
  const store = transaction.objectStore('totals');
  return Promise.all([...keys].map((key) => {
    const cell = totals.get(key);
    return cell ? store.put(cell, key) : store.delete(key);
  }));
}
