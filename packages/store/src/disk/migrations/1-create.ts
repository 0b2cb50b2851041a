import type { Migrate } from './migrate.js';

/** The first layout: a row per record beside the log. */
export const create: Migrate = (upgrade) => {
  for (const name of ['log', 'groups', 'rows', 'totals', 'meta']) upgrade.db.createObjectStore(name);
  return Promise.resolve();
};
