import type { Store } from '@salescycle/store';
import type { BackupMerge, BackupPreview, Backups } from '@salescycle/store/backup/backups.js';

/** Where a chosen file stands. */
export type FileStep =
  | { kind: 'none' }
  | { kind: 'reading' }
  /** What it would bring; `isEmptyHere` when there is nothing to merge it with. */
  | { kind: 'preview'; preview: BackupPreview; isEmptyHere: boolean }
  /** A person is about to replace everything. */
  | { kind: 'sure'; preview: BackupPreview }
  | { kind: 'working'; done: number; of: number }
  | { kind: 'merged'; merge: BackupMerge; isUndone: boolean }
  | { kind: 'replaced' }
  /** The file cannot be used; the line that says so, when one does. */
  | { kind: 'damaged'; line: string };

interface Parts {
  store: Store;
  backups: Backups;
  changed(): void;
  failed(error: unknown): void;
}

/** A backup a person chose, on its way into the workspace. */
export class FileSession {
  step: FileStep = { kind: 'none' };
  private file: Blob | null = null;
  private stop = new AbortController();
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Reads a file and says what it would bring. */
  open(file: Blob, isEmptyHere: boolean): Promise<void> {
    this.file = file;
    return this.attempt({ kind: 'reading' }, async ({ backups }) => ({ kind: 'preview', preview: await backups.preview(file, this.stop), isEmptyHere }));
  }

  /** Goes to the question whether everything is to be replaced, or back. */
  ask(isSure: boolean): void {
    if (this.step.kind !== 'preview' && this.step.kind !== 'sure') return;
    const { preview } = this.step;
    this.become(isSure ? { kind: 'sure', preview } : { kind: 'preview', preview, isEmptyHere: false });
  }

  /** Takes in what is new. @returns the group it stands under, `null` when nothing was taken in */
  async merge(): Promise<string | null> {
    const { file } = this;
    if (!file) return null;
    const onProgress = (done: number, of: number) => this.become({ kind: 'working', done, of });
    await this.attempt({ kind: 'working', done: 0, of: 0 }, async ({ backups }) => ({
      kind: 'merged', merge: await backups.merge(file, { signal: this.stop.signal, onProgress }), isUndone: false,
    }));
    return this.step.kind === 'merged' ? this.step.merge.group : null;
  }

  /** Makes the workspace what the file says. @returns whether it is */
  async replace(isEmptyHere: boolean): Promise<boolean> {
    const { file } = this;
    if (!file) return false;
    await this.attempt({ kind: 'working', done: 0, of: 0 }, async ({ backups, store }) => {
      await (isEmptyHere ? store.restore(file) : backups.replace(file));
      return { kind: 'replaced' };
    });
    return this.step.kind === 'replaced';
  }

  /** Notes that the merge was taken back. */
  undone(): void {
    if (this.step.kind === 'merged') this.become({ ...this.step, isUndone: true });
  }

  /** Lets go of the file; a merge on its way is called off. */
  close(): void {
    this.stop.abort();
    this.stop = new AbortController();
    this.file = null;
    this.become({ kind: 'none' });
  }

  private async attempt(meanwhile: FileStep, work: (parts: Parts) => Promise<FileStep>): Promise<void> {
    const { signal } = this.stop;
    this.become(meanwhile);
    try {
      const next = await work(this.parts);
      if (!signal.aborted) this.become(next);
    } catch (error) {
      if (signal.aborted) return;
      const { code, message } = error as { code?: string; message: string };
      this.become(code === 'backup-damaged' ? { kind: 'damaged', line: /line (\d+)/.exec(message)?.[1] ?? '1' } : { kind: 'none' });
      if (code !== 'backup-damaged') this.parts.failed(error);
    }
  }

  private become(step: FileStep): void {
    this.step = step;
    this.parts.changed();
  }
}
