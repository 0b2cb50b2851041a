import type { PropertyDeclarations } from 'lit';
import { SalesElement } from '../shared/sales-element.js';
import type { StorageFace } from './storage.face.js';

/**
 * Where the data is and how safe it is: how much space it takes, when it was last saved outside this browser, whether the browser keeps it; saving a
 * copy, automatic copies into a folder where the browser can, restoring, merging the files of several people, deciding what two people changed at once, and erasing a person. Needs
 * `workspace` or `store`.
 *
 * The browser is asked to keep the storage at the first change after somebody has clicked or typed on a page with this element, once per device,
 * and whenever a person presses the button; never when the page loads.
 *
 * @element sales-storage
 * @summary Storage state, backups, restore, merge of several people's files, erasing a person.
 *
 * @slot title - In place of the heading
 * @slot actions - The host's own buttons, at the end of the header
 * @slot empty - In place of the text when no workspace is connected
 * @slot error - In place of the text when the workspace could not be opened
 * @slot footer - Below everything
 *
 * @csspart base - Everything
 * @csspart header - The heading and the host's buttons
 * @csspart title - The heading's text
 * @csspart state - What there is, how much space it takes, when it was last saved
 * @csspart copies - Saving copies, and automatic ones
 * @csspart file - A chosen file: what it would bring, and what came of it
 * @csspart conflicts - Changes that two people made at once, for somebody to decide
 * @csspart erase - Erasing a person
 * @csspart empty - Shown without a workspace
 * @csspart error - Shown when the workspace could not be opened
 *
 * @fires sales-storage-state - What is known of the storage, at first and when it changes: `{persisted, usage, quota, lastBackupAt}`
 * @fires sales-record-edit - Before a merge, a replacement, an erasure or the closing of a conflict; cancelable. `command` is `mergeBackup`, `replaceWithBackup`, `erase` or `resolveConflict`
 * @fires sales-change - After a merge, its undo, a replacement, an erasure or the closing of a conflict
 * @fires sales-record-open - Somebody wants to see the record a conflict is about; cancelable
 */
export class SalesStorage extends SalesElement<StorageFace> {
  static override readonly tag = 'sales-storage';
  protected static override readonly face = () => import('./storage.face.js').then(({ StorageFace }) => StorageFace);

  static override properties: PropertyDeclarations = {
    remindAfter: { type: Number, attribute: 'remind-after' },
  };

  /** Days after which a copy that lacks changes is called overdue. */
  declare remindAfter: number;

  constructor() {
    super();
    this.remindAfter = 7;
  }

  /** Saves a copy as a download, as the button does. */
  async backUp(): Promise<void> {
    await (await this.drawn())?.backUp();
  }

  /** Shows what a backup would bring, as if a person had chosen the file. */
  async openFile(file: Blob): Promise<void> {
    await (await this.drawn())?.openFile(file);
  }
}
