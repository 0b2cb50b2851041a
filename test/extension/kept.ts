import type { Page } from 'puppeteer-core';

/** The part of the extension API these tests call inside an extension page. */
declare const chrome: { storage: { local: { get(keys: null): Promise<Record<string, unknown>>; set(items: object): Promise<void> } } };

/** A draft as it is stored, as far as tests look at it. */
export interface KeptDraft {
  id: string;
  origin: { url: string | null };
  edits: Record<string, string[]>;
  saved?: object;
}

/** The drafts on this device, read from an extension page. */
export async function keptDrafts(page: Page): Promise<KeptDraft[]> {
  const all = await page.evaluate(() => chrome.storage.local.get(null));
  return Object.entries(all).filter(([key]) => key.startsWith('draft:')).map(([, draft]) => draft as KeptDraft);
}

/** Decides something in the settings, as the settings page would. */
export async function decide(page: Page, settings: { sitesOff?: string[]; never?: string[]; noticed?: string[] }): Promise<void> {
  await page.evaluate((decided) => chrome.storage.local.set({ settings: decided }), settings);
}

/** A lead as it is stored, as far as tests look at it. */
export interface StoredLead {
  id: string;
  name: string;
  emails?: string[];
  phones?: string[];
  jobTitle?: string;
  source?: { kind: string; url?: string; capturedAt?: string };
  provenance?: { field: string; value: string; source: string; url?: string; at: string; snippet?: string }[];
}

/** A record as it is on disk. */
export interface StoredRecord {
  id: string;
  type: string;
  rev: number;
  deletedAt?: string;
  [field: string]: unknown;
}

/** The records of a type in a workspace of the page's origin, deleted ones too, read from the database; empty while there is none. */
export async function recordsIn(page: Page, workspace: string, type: string): Promise<StoredRecord[]> {
  const all = await page.evaluate(async (name) => {
    if (!(await indexedDB.databases()).some((each) => each.name === name)) return [];
    const answer = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('The database does not answer.'));
    });
    const database = await answer(indexedDB.open(name));
    const isEmpty = !database.objectStoreNames.contains('pages');
    const stores = isEmpty ? null : database.transaction(['pages', 'fresh']);
    const pages = stores ? await answer(stores.objectStore('pages').getAll() as IDBRequest<string[]>) : [];
    const fresh = stores ? await answer(stores.objectStore('fresh').getAll() as IDBRequest<{ record: StoredRecord }[]>) : [];
    database.close();
    const inPages = pages.flatMap((text) => (JSON.parse(text) as [StoredRecord][]).map(([record]) => record));
    // What stands fresh goes before the page.
    return [...new Map([...inPages, ...fresh.map(({ record }) => record)].map((record) => [`${record.type}/${record.id}`, record])).values()];
  }, `salescycle/${workspace}`);
  return all.filter((record) => record.type === type);
}

/** The live leads of the extension's own store, read from its database. */
export async function storedLeads(page: Page): Promise<StoredLead[]> {
  const leads = await recordsIn(page, 'leads', 'lead');
  return leads.filter(({ deletedAt }) => !deletedAt) as unknown as StoredLead[];
}
