import type { Migrate } from './migrate.js';

interface FormerEntry {
  seq: number;
  operations: object[];
}

interface FormerGroup {
  group: string;
  lastSeq: number;
}

interface FormerRow {
  record: { type: string; id: string; status?: string; ownerId?: string; deletedAt?: string };
}

/**
 * Rows move into pages: each becomes a fresh one, which the next idle moments fold into its page. Groups are numbered without gaps; log
 * entries say what their operations share once; leads are counted beside the pipelines.
 */
export const pages: Migrate = async (upgrade) => {
  const rows = (await upgrade.objectStore('rows').getAll()) as FormerRow[];
  const groups = (await upgrade.objectStore('groups').getAll()) as FormerGroup[];
  upgrade.db.deleteObjectStore('rows');
  upgrade.db.deleteObjectStore('groups');
  for (const name of ['pages', 'fresh', 'heads']) upgrade.db.createObjectStore(name);
  upgrade.db.createObjectStore('groups').createIndex('group', 'group');
  for (const row of rows) await upgrade.objectStore('fresh').put(row, [row.record.type, row.record.id]);
  for (const [i, group] of groups.entries()) await upgrade.objectStore('groups').put(group, i + 1);
  for (let cursor = await upgrade.objectStore('log').openCursor(); cursor; cursor = await cursor.continue()) {
    const { operations } = cursor.value as FormerEntry;
    await cursor.update({ shared: {}, operations: JSON.stringify(operations) });
  }
  for (const [key, cell] of leadsIn(rows)) await upgrade.objectStore('totals').put(cell, key);
};

/** How many leads of an owner have a status. */
function leadsIn(rows: readonly FormerRow[]): Map<string, object> {
  const cells = new Map<string, { count: number }>();
  for (const { record: { type, status = '', ownerId = '', deletedAt } } of rows) {
    if (type !== 'lead' || deletedAt) continue;
    const key = `|${status}|${ownerId}|`;
    const count = (cells.get(key)?.count ?? 0) + 1;
    cells.set(key, { pipelineId: '', stageId: status, ownerId, currency: '', count, sum: 0n, plain: 0n, overridden: 0n } as { count: number });
  }
  return cells;
}
