import type { Store } from '@salescycle/store';
import type { SafeCopies } from '@salescycle/store/backup/safe-copies.js';
import { whenIdle } from '../when-idle.js';

/** A folder of the person's, as browsers with the picker hand it out. */
export type Folder = FileSystemDirectoryHandle & {
  queryPermission?(wanted: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(wanted: { mode: 'readwrite' }): Promise<PermissionState>;
  entries(): AsyncIterableIterator<[string, FileSystemHandle]>;
};

/** How automatic copies are going. */
export type FolderState =
  | { kind: 'none' }
  | { kind: 'ready'; name: string }
  | { kind: 'writing'; name: string }
  /** The browser wants the person to allow it again, as after a restart. */
  | { kind: 'forbidden'; name: string }
  /** The folder is gone, or full. */
  | { kind: 'failed'; name: string };

/** Copies that stay in the folder. */
const KEPT = 5;

/** Milliseconds without a change after which a copy is written. */
const QUIET = 20_000;

/** Milliseconds between two copies, however often changes come to rest: a copy is the whole workspace. */
const BETWEEN = 300_000;

const WRITING = { mode: 'readwrite' } as const;

interface Parts {
  store: Store;
  copies: SafeCopies;
  /** {@link QUIET} and {@link BETWEEN}, unless a test is in a hurry. */
  quiet?: number;
  between?: number;
}

/** Automatic copies into a folder: written when changes have come to rest, in one tab at a time; the last few stay. */
export class FolderCopies {
  state: FolderState = { kind: 'none' };
  private folder: Folder | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isOver = false;
  private readonly listeners = new Set<() => void>();
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Whether this browser lets a person choose a folder. */
  static get isPossible(): boolean {
    return 'showDirectoryPicker' in globalThis;
  }

  /** Calls the listener when the state changed. */
  watch(listener: () => void, { signal }: { signal: AbortSignal }): void {
    this.listeners.add(listener);
    signal.addEventListener('abort', () => this.listeners.delete(listener), { once: true });
  }

  /** Takes up the folder that was chosen before, until the signal aborts. */
  async begin(signal: AbortSignal): Promise<void> {
    signal.addEventListener('abort', () => {
      this.isOver = true;
      clearTimeout(this.timer);
    }, { once: true });
    this.parts.copies.watch(() => this.soon(), { signal });
    await this.take(await this.parts.copies.folder());
    // What changed while no page was open.
    this.soon();
  }

  /** Lets the person choose. Does nothing when they would rather not. */
  async choose(): Promise<void> {
    const picker = globalThis as unknown as { showDirectoryPicker(options: { mode: 'readwrite'; id: string }): Promise<Folder> };
    const folder = await picker.showDirectoryPicker({ ...WRITING, id: 'salescycle' }).catch((error: Error) => {
      if (error.name === 'AbortError') return null;
      throw error;
    });
    if (!folder) return;
    await this.parts.copies.keepFolder(folder);
    await this.take(folder);
    await this.write();
  }

  /** Asks the browser for the folder once more; a click must be on its way. */
  async allow(): Promise<void> {
    await this.folder?.requestPermission?.(WRITING);
    await this.take(this.folder);
    this.soon();
  }

  async stop(): Promise<void> {
    await this.parts.copies.keepFolder(null);
    await this.take(null);
  }

  /** Writes a copy now, unless the last one says everything. Asks nobody for anything. */
  async write(): Promise<void> {
    const { store, copies } = this.parts;
    await navigator.locks.request(`salescycle/${store.workspace}/copy`, { ifAvailable: true }, async (lock) => {
      if (!lock || (await copies.last())?.isCurrent || (await copies.tally()).changes === 0) return;
      // In another tab a person may have stopped them, chosen another folder or allowed it again.
      await this.take(await copies.folder());
      const { folder } = this;
      if (!folder || this.state.kind !== 'ready') return;
      this.become({ kind: 'writing', name: folder.name });
      try {
        const file = await store.backup();
        await put(folder, nameOf(store.workspace), file);
        await copies.note(file);
        await prune(folder, store.workspace);
        this.become({ kind: 'ready', name: folder.name });
      } catch (error) {
        this.become({ kind: (error as Error).name === 'NotAllowedError' ? 'forbidden' : 'failed', name: folder.name });
      }
    });
  }

  private soon(): void {
    if (this.folder) this.wait(this.parts.quiet ?? QUIET);
  }

  private wait(milliseconds: number): void {
    clearTimeout(this.timer);
    const failed = (error: unknown) => { if (!this.isOver) reportError(error); };
    this.timer = setTimeout(() => whenIdle(() => void this.writeIfDue().catch(failed)), milliseconds);
  }

  private async writeIfDue(): Promise<void> {
    if (this.isOver) return;
    const last = await this.parts.copies.last(), rest = last ? Date.parse(last.at) + (this.parts.between ?? BETWEEN) - Date.now() : 0;
    if (rest <= 0) return this.write();
    if (!last?.isCurrent) this.wait(rest);
  }

  private async take(folder: Folder | null): Promise<void> {
    this.folder = folder;
    if (!folder) return this.become({ kind: 'none' });
    const isAllowed = !folder.queryPermission || (await folder.queryPermission(WRITING)) === 'granted';
    this.become({ kind: isAllowed ? 'ready' : 'forbidden', name: folder.name });
  }

  private become(state: FolderState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

/** The name of a copy: they sort by time. */
export function nameOf(workspace: string, now = new Date()): string {
  return `${workspace}-${now.toISOString().replace(/\.\d+/, '').replaceAll(':', '-')}.jsonl`;
}

/** Whole or not at all: the browser puts the file in its place when it is closed. */
async function put(folder: Folder, name: string, file: Blob): Promise<void> {
  const handle = await folder.getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  await stream.write(file);
  await stream.close();
}

async function prune(folder: Folder, workspace: string): Promise<void> {
  const mine: string[] = [];
  for await (const [name] of folder.entries()) if (isCopyOf(workspace, name)) mine.push(name);
  for (const name of mine.sort().slice(0, -KEPT)) await folder.removeEntry(name);
}

function isCopyOf(workspace: string, name: string): boolean {
  return name.startsWith(`${workspace}-`) && /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.jsonl$/.test(name.slice(workspace.length + 1));
}
