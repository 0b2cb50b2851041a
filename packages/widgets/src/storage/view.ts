import type { Conflict } from '@salescycle/model';
import type { Side } from '../record/conflicts/sides.js';
import type { Format } from '../shared/format.js';
import type { Language } from '../shared/language.js';
import type { EraseSession, Person } from './erase-session.js';
import type { ConflictSession } from './conflict-session.js';
import type { Facts } from './facts.js';
import type { FileSession } from './file-session.js';
import type { FolderState } from '../shared/copies/folder-copies.js';
import type { Words } from './storage.strings.js';

/** What a person can do; the face's handlers. */
export interface StorageActions {
  backUp(): void;
  persist(): void;
  openFile(file: Blob): void;
  merge(): void;
  undoMerge(): void;
  askReplace(isSure: boolean): void;
  replace(): void;
  closeFile(): void;
  chooseFolder(): void;
  allowFolder(): void;
  stopFolder(): void;
  startAgain(): void;
  search(text: string): void;
  choose(person: Person): void;
  erase(): void;
  closeErase(): void;
  decide(conflict: Conflict, keep: Side['which']): void;
  undoDecision(): void;
  moreConflicts(): void;
  openRecord(type: string, id: string): void;
}

/** Everything the parts of the widget draw from. */
export interface StorageView {
  t: Words;
  language: Language;
  format: Format;
  zone: string;
  now: number;
  facts: Facts;
  /** Days after which an unsaved change is overdue. */
  remindAfter: number;
  folder: FolderState;
  canChooseFolder: boolean;
  file: FileSession;
  person: EraseSession;
  conflicts: ConflictSession;
  isSaving: boolean;
  readonly: boolean;
  act: StorageActions;
}
