import type { Store } from '@salescycle/store';
import { openSafeCopies } from '@salescycle/store/backup/safe-copies.js';
import { FolderCopies } from './folder-copies.js';

interface Known {
  copies: FolderCopies;
  /** Settles when the folder is known. */
  begun: Promise<void>;
}

const known = new WeakMap<Store, Known>();

/** The automatic copies of a store, the same for all elements of a page, until the store is closed. */
export function folderCopiesOf(store: Store): Known {
  const before = known.get(store);
  if (before) return before;
  const end = new AbortController(), copies = new FolderCopies({ store, copies: openSafeCopies(store) });
  store.watch({ kind: 'status' }, ({ state }) => { if (state === 'closed') end.abort(); }, end);
  const made = { copies, begun: copies.begin(end.signal) };
  known.set(store, made);
  // What failed is tried again.
  made.begun.catch(() => {
    end.abort();
    known.delete(store);
  });
  return made;
}
