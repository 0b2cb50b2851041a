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

/** The live leads of the extension's own store, read from its database. */
export async function storedLeads(page: Page): Promise<StoredLead[]> {
  const records = await page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('The database does not answer.'));
    });
    const database = await answer(indexedDB.open('salescycle/leads'));
    const rows = await answer(database.transaction('rows').objectStore('rows').getAll() as IDBRequest<{ record: { type: string; deletedAt?: string } }[]>);
    database.close();
    return rows.map(({ record }) => record).filter(({ type, deletedAt }) => type === 'lead' && !deletedAt);
  });
  return records as unknown as StoredLead[];
}
