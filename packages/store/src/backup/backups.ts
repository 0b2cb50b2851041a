import type { Id, Instant, RecordType } from '@salescycle/model';
import { readBackup, type Backup } from './backup-file.js';
import { StoreError } from '../errors.js';
import type { BatchOptions, Store } from '../store.js';
import type { Desk } from '../desk.js';
import { planMerge, type Brought } from './merge-plan.js';
import { replaceWith } from './replace.js';
import { writeMerge } from './write-merge.js';

/** What a file holds, and what merging it would do to the workspace as it is now. */
export interface BackupPreview {
  /** The workspace the file was written from, and when. */
  workspace: string;
  writtenAt: Instant;
  /** The last change in it; `null` when it holds none. */
  lastChangeAt: Instant | null;
  /** Operations in the file: those that are here already, and those that are new. */
  known: number;
  fresh: number;
  /** Operations that are here and not in the file: a replacement would lose them. */
  onlyHere: number;
  /** Records that would come or change, by type; types without any are left out. */
  records: readonly Brought[];
  /** Changes that clash with what stands here, and would wait for a person as conflicts. */
  conflicts: number;
  /** Records of people erased here that the file still has. A merge leaves them out, a replacement brings them back. */
  erased: number;
  /** People here who were erased in the workspace the file is from. A merge takes nobody away: a person erases them here, too. */
  erasedThere: readonly { type: RecordType; id: Id }[];
}

/** What a merge did. */
export interface BackupMerge extends Pick<BackupPreview, 'records' | 'conflicts' | 'erased' | 'erasedThere'> {
  /** The group it stands under, to be undone as one; `null` when the file had nothing new. */
  group: Id | null;
  /** Operations that were new here. */
  fresh: number;
}

/** Ways in for backups where there are records already. */
export interface Backups {
  /** Says what a file would bring; changes nothing. @throws StoreError `backup-damaged` naming the line */
  preview(file: Blob, options?: Pick<BatchOptions, 'signal'>): Promise<BackupPreview>;
  /**
   * Takes in what of a file is new here, all or nothing. By the ids of operations: the same file again brings nothing, a later one of the
   * same workspace what was done since. What both sides changed stands as it is here, and theirs waits as a conflict.
   *
   * @throws StoreError `backup-damaged`, `no-actor`, `busy`
   */
  merge(file: Blob, options?: BatchOptions): Promise<BackupMerge>;
  /** Makes the workspace what the file says; what was here is gone, and no undo brings it back. All or nothing. @throws StoreError `backup-damaged`, `busy` */
  replace(file: Blob): Promise<void>;
}

/** How often a merge is planned again because another tab wrote meanwhile. */
const ATTEMPTS = 5;

/**
 * The ways in for backups; loaded by whoever restores or merges.
 *
 * @example
 * const backups = openBackups(store);
 * const { fresh, conflicts } = await backups.preview(file);
 * if (fresh) await backups.merge(file);
 */
export function openBackups(store: Store): Backups {
  return store.attach((inside) => {
    const desk = inside.desk as Desk;
    return {
      preview: (file, options) => inside.exclusively(() => preview(desk, file, options)),
      merge: (file, options) => inside.change(() => mergeFile(desk, file, authorOf(store), options)),
      replace: (file) => inside.change(() => replaceWith(desk, file)),
    };
  });
}

async function preview(desk: Desk, file: Blob, options?: BatchOptions): Promise<BackupPreview> {
  const backup = await readBackup(file), { workspace, writtenAt } = await headOf(file);
  const { operations, known, records, conflicts, erased, erasedThere, inLog } = await planMerge(desk, backup, options);
  return {
    workspace, writtenAt, lastChangeAt: lastChange(backup), known, fresh: operations.length - conflicts, onlyHere: inLog - known, records, conflicts, erased, erasedThere,
  };
}

async function mergeFile(desk: Desk, file: Blob, by: Id, options?: BatchOptions): Promise<BackupMerge> {
  const backup = await readBackup(file);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const plan = await planMerge(desk, backup, options);
    const { group, operations, records, conflicts, erased, erasedThere } = plan;
    const merge: BackupMerge = { group: operations.length ? group : null, fresh: operations.length - conflicts, records, conflicts, erased, erasedThere };
    if (!operations.length || await writeMerge(desk, plan, by, options)) return merge;
  }
  throw new StoreError('busy', `Not merged: other tabs keep writing to workspace “${desk.workspace}”. Nothing was changed; try again when they are done.`);
}

function authorOf({ actor, workspace }: Store): Id {
  if (actor !== null) return actor;
  throw new StoreError('no-actor', `Nobody works in workspace “${workspace}” yet. Call setActor(id) before merging.`);
}

/** The first line, which {@link readBackup} has found to be one. */
async function headOf(file: Blob): Promise<Pick<BackupPreview, 'workspace' | 'writtenAt'>> {
  const [head = ''] = (await file.slice(0, 4_096).text()).split('\n');
  return JSON.parse(head) as Pick<BackupPreview, 'workspace' | 'writtenAt'>;
}

/** When something was last recorded, which an import of old deals does not say by when they happened. */
function lastChange({ lines }: Backup): Instant | null {
  let last: Instant | null = null;
  for (const { operations } of lines) for (const { at } of operations) if (last === null || at > last) last = at;
  return last;
}
