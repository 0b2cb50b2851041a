import { checkSiteTables, readSiteTables, type CheckedSiteTables, type SiteTable } from '@salescycle/capture/resolve/site-tables.js';
import type { Area } from '../storage/area.js';

/** The key under which imported tables are stored. */
export const SITE_TABLES_KEY = 'siteTables';

/**
 * The tables of one's own that pages are read with: those a managed policy gives, then those a person imported. Checked again each time, since
 * what is stored may be of another version; a table that is refused leaves the built-in one in its place.
 */
export async function ownSiteTables(area: Area, managed?: unknown): Promise<SiteTable[]> {
  const imported = readSiteTables((await area.get(SITE_TABLES_KEY))[SITE_TABLES_KEY]), given = readSiteTables(managed);
  return [...given, ...imported.filter(({ id }) => !given.some((other) => other.id === id))];
}

/** Takes in tables from a file's text, each in place of an earlier one with its id, and says which were refused and why. */
export async function importSiteTables(area: Area, text: string): Promise<CheckedSiteTables> {
  const checked = checkSiteTables(text, { canLookUp }), { tables } = checked, known = await ownSiteTables(area);
  if (tables.length) await area.set({ [SITE_TABLES_KEY]: [...known.filter(({ id }) => !tables.some((table) => table.id === id)), ...tables] });
  return checked;
}

/** Forgets an imported table; its sites are read with the built-in one again, if there is one. */
export async function dropSiteTable(area: Area, id: string): Promise<void> {
  await area.set({ [SITE_TABLES_KEY]: (await ownSiteTables(area)).filter((table) => table.id !== id) });
}

function canLookUp(selector: string): boolean {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;  // the browser knows no such selector
  }
}
