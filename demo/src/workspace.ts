import type { Store } from '@salescycle/store';
import { storeOf } from '@salescycle/widgets/shared/workspaces.js';

/** The workspace all demo pages and the sample portals share. */
export const WORKSPACE = 'sample';

/** The page's store of the sample workspace: the same one the elements use. */
export const sampleStore = (): Promise<Store> => storeOf(WORKSPACE);

/** Calls back with the number of deals in the workspace, now and whenever it changes. */
export async function watchDeals(listener: (count: number) => void): Promise<void> {
  const store = await sampleStore();
  store.watch({ kind: 'window', type: 'opportunity', limit: 0 }, ({ total }) => listener(total), { signal: new AbortController().signal });
}

/** Deletes the sample workspace from this browser, and starts the page anew. */
export async function resetWorkspace(): Promise<void> {
  (await sampleStore()).close();
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(`salescycle/${WORKSPACE}`);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('The workspace could not be deleted.'));
  });
  location.reload();
}
