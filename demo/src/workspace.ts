import { deleteWorkspace, type Store } from '@salescycle/store';
import { storeOf } from '@salescycle/widgets/shared/workspaces.js';
import { element } from './dom.js';

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
  await deleteWorkspace(WORKSPACE);
  location.reload();
}

/** Hands the workspace to the person as one file. */
export async function downloadBackup(): Promise<void> {
  const file = URL.createObjectURL(await (await sampleStore()).backup());
  const link = element('a', { href: file, download: `salescycle-${WORKSPACE}-${new Date().toISOString().slice(0, 10)}.jsonl` });
  link.click();
  URL.revokeObjectURL(file);
}

/** Reads a backup into the workspace, which must be empty. @throws StoreError naming the damaged line */
export async function restoreBackup(file: Blob): Promise<void> {
  await (await sampleStore()).restore(file);
}
