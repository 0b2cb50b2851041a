import type { ImportType } from '@salescycle/connect';
import { SalesElement } from '../shared/sales-element.js';
import type { ImportFace } from './import.face.js';

/**
 * Brings CSV files into a workspace: deals, accounts, contacts, leads, products and the people who sell. Columns are matched by their
 * names in English, Chinese and the exports of other systems, and the matching is remembered; before anything happens each row says
 * what will become of it and why. The import is one step: cancelled or undone, everything is as it was. Needs `workspace` or `store`.
 *
 * @element sales-import
 * @summary Imports CSV files with a remembered mapping, a preview, an error file and one undo.
 *
 * @slot title - In place of the heading
 * @slot actions - The host's own buttons, at the end of the header
 * @slot empty - In place of the text when no workspace is connected
 * @slot error - In place of the text when the workspace could not be opened
 * @slot footer - Below everything
 *
 * @csspart base - Everything
 * @csspart header - The heading, the files and the steps
 * @csspart title - The heading's text
 * @csspart drop - Where files are dropped
 * @csspart columns - Where each column goes
 * @csspart preview - What will become of the rows
 * @csspart notes - What is worth knowing about rows that go in
 * @csspart progress - How far a running import is
 * @csspart done - What came of the import
 * @csspart empty - Shown without a workspace
 * @csspart error - Shown when the workspace could not be opened
 *
 * @fires sales-record-edit - Before the import; cancelable. `command` is `importRecords`, `fields.records` how many
 * @fires sales-change - After the import, and after its undo; `operationId` is the group's id
 * @fires sales-refusal - When the workspace refuses a record; nothing was changed
 */
export class SalesImport extends SalesElement<ImportFace> {
  static override readonly tag = 'sales-import';
  protected static override readonly face = () => import('./import.face.js').then(({ ImportFace }) => ImportFace);

  /**
   * Reads files and shows what an import would do with them, as if a person had chosen them. `as` says what their rows are; without it, and
   * where these columns were brought in before, the columns do.
   */
  async addFiles(files: Iterable<Blob>, as?: ImportType): Promise<void> {
    // Taken at once: the list a drop hands over is empty when its event is over.
    const taken = [...files];
    await (await this.drawn())?.addFiles(taken, as);
  }

  /** Begins again without files; what was imported stays. */
  reset(): void {
    // Before there is a face there are no files; once there is one, they are gone at once.
    this.face?.reset();
  }

  /** Imports what the preview shows, as its button does. @returns whether the records are stored */
  async start(): Promise<boolean> {
    return (await this.drawn())?.start() ?? false;
  }
}
