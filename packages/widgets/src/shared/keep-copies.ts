import type { Store } from '@salescycle/store';
import { hasCopyFolder } from '@salescycle/store/backup/copy-folder.js';
import { whenIdle } from './when-idle.js';

const kept = new WeakSet<Store>();

/**
 * A page shows this store, so it writes the automatic copies of it, where a person chose a folder for them; what writes them is fetched only
 * then. Without the folder, or while the browser wants to ask for it again, nothing happens: `<sales-storage>` is where people are reminded.
 */
export function keepCopies(store: Store): void {
  if (kept.has(store)) return;
  kept.add(store);
  // Whoever shows the store says what is wrong with it; the next page tries again.
  whenIdle(() => void begin(store).catch(() => kept.delete(store)));
}

async function begin(store: Store): Promise<void> {
  if (!(await hasCopyFolder(store))) return;
  const { folderCopiesOf } = await import('./copies/folder-copies-of.js');
  await folderCopiesOf(store).begun;
}
