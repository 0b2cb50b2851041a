import { create } from './1-create.js';
import { pages } from './2-pages.js';
import type { Migrate } from './migrate.js';

/** The steps from one layout to the next, in order: a database of version n has been through the first n. */
export const MIGRATIONS: readonly Migrate[] = [create, pages];
