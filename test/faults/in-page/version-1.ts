import { openRaw, readDisk } from './disk.js';

/** Copies a workspace into the first layout, as a page of that time left it, and keeps it open. */
export async function copyAsVersion1(from: string, to: string): Promise<IDBDatabase> {
  const { entries, groups, pages, fresh, totals } = await readDisk(from);
  const database = await openRaw(to, 1, (created) => {
    for (const name of ['log', 'groups', 'rows', 'totals', 'meta']) created.createObjectStore(name);
  });
  const transaction = database.transaction(['log', 'groups', 'rows', 'totals'], 'readwrite');
  const rows = new Map([...pages.flatMap((page) => page.rows), ...fresh.map(({ row }) => row)].map((row) => [row.record.id, row]));
  for (const { seq, operations } of entries) transaction.objectStore('log').put({ seq, operations }, seq);
  for (const { entry } of groups) transaction.objectStore('groups').put(entry, entry.group);
  for (const row of rows.values()) transaction.objectStore('rows').put(row, [row.record.type, row.record.id]);
  for (const { key, cell } of totals) transaction.objectStore('totals').put(cell, key);
  await new Promise((complete) => { transaction.oncomplete = complete; });
  return database;
}
