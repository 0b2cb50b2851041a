import type { Label } from '@salescycle/model';

/** What kind of trouble a file is in. */
export type FileProblem = 'empty' | 'noRows' | 'noHeader' | 'unnamedColumn' | 'duplicateHeader' | 'binary' | 'workbook' | 'encoding' | 'quote';

/** A file that cannot be read as a table. Its message says what is the matter and what to do, in both languages; it holds no cell of the file. */
export class FileError extends Error {
  readonly code: FileProblem;
  readonly label: Label;
  constructor(code: FileProblem, label: Label) {
    super(label.en);
    this.name = 'FileError';
    this.code = code;
    this.label = label;
  }
}
