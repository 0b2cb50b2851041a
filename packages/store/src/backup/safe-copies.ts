import type { Instant } from '@salescycle/model';
import type { Store } from '../store.js';
import { watchWrites } from '../tabs.js';
import { LEADS } from '../totals.js';
import type { Desk } from '../desk.js';
import { COPY_FOLDER } from './copy-folder.js';

/** The last copy of the workspace that left this browser's storage. */
export interface SafeCopy {
  /** When it was written. */
  at: Instant;
  /** Nothing was changed since. */
  isCurrent: boolean;
}

/** How much a workspace holds, as far as that is known without reading it all. */
export interface Tally {
  deals: number;
  leads: number;
  /** Changes that were ever made, an import counting as one; 0 when nothing was ever written. */
  changes: number;
}

/** What this device remembers of the copies that were saved from a workspace, and where to. It is no part of the workspace: no copy holds it. */
export interface SafeCopies {
  /** Remembers that a backup was saved. */
  note(backup: Blob): Promise<void>;
  /** `null` before the first. */
  last(): Promise<SafeCopy | null>;
  /** The folder a person chose for copies; `null` without one. The browser may want to be asked again before it may be written to. */
  folder(): Promise<FileSystemDirectoryHandle | null>;
  /** Remembers the folder, or forgets it. */
  keepFolder(folder: FileSystemDirectoryHandle | null): Promise<void>;
  /** How much there is to lose. */
  tally(): Promise<Tally>;
  /** Calls the listener when something was written, in this tab or another one. */
  watch(listener: () => void, options: { signal: AbortSignal }): void;
}

const COPY = 'copy';

/**
 * What is remembered of saved copies.
 *
 * @example
 * const file = await store.backup();
 * await openSafeCopies(store).note(file);
 */
export function openSafeCopies(store: Store): SafeCopies {
  return store.attach((inside) => {
    const { database, memory, workspace } = inside.desk as Desk;
    return {
      note: async (backup) => {
        const [head = ''] = (await backup.slice(0, 4_096).text()).split('\n');
        await inside.change(() => database.put('meta', head, COPY));
      },
      last: () => inside.exclusively(async () => {
        const text = await database.get('meta', COPY);
        if (text === undefined) return null;
        const { writtenAt, entries } = JSON.parse(text) as { writtenAt: Instant; entries: number };
        // By the disk: a hidden tab does not take in what others write.
        const end = await database.transaction('log').objectStore('log').openKeyCursor(null, 'prev');
        return { at: writtenAt, isCurrent: entries === (end?.key ?? 0) };
      }),
      // The browser stores handles as they are; everything else in there is text.
      folder: () => inside.exclusively(async () => (await database.get('meta', COPY_FOLDER) ?? null) as FileSystemDirectoryHandle | null),
      keepFolder: (folder) => inside.change(async () => {
        if (folder) await database.put('meta', folder as never, COPY_FOLDER);
        else await database.delete('meta', COPY_FOLDER);
      }),
      tally: () => inside.exclusively(() => {
        const tally: Tally = { deals: 0, leads: 0, changes: memory.groupCount };
        for (const { pipelineId, count } of memory.totals.values()) tally[pipelineId === LEADS ? 'leads' : 'deals'] += count;
        return Promise.resolve(tally);
      }),
      watch: (listener, { signal }) => watchWrites(workspace, listener, signal),
    };
  });
}
