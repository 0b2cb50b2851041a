import type { Format } from '../shared/format.js';
import type { Language } from '../shared/language.js';
import type { Words } from './import.strings.js';
import type { ImportSession } from './session.js';

/** What a person can do; the face's handlers. */
export interface ImportActions {
  add(files: Iterable<Blob>): void;
  remove(at: number): void;
  select(at: number): void;
  map(at: number, column: number, target: string | null): void;
  matchBy(at: number, target: string | null): void;
  setType(at: number, type: string): void;
  answer(answers: Parameters<ImportSession['answer']>[0]): void;
  start(): void;
  cancel(): void;
  undo(): void;
  clear(): void;
  downloadErrors(): void;
}

/** Everything the parts of the widget draw from. */
export interface ImportView {
  t: Words;
  language: Language;
  format: Format;
  session: ImportSession;
  /** Index of the file whose columns are shown. */
  active: number;
  /** Nothing can be changed: an import is on its way. */
  isLocked: boolean;
  act: ImportActions;
}
