import type { Id } from '@salescycle/model';
import type { Draft, Filing, LeadField } from '../drafts/draft.js';
import type { HandedFile } from './file-reading.js';
import type { MailLogging } from './mail-log.js';

/** What the parts of the panel tell the panel. */
export interface PanelActions {
  /** A field's values as they stand now. */
  edit: { field: LeadField; values: readonly string[] };
  /** Which of several people to review. */
  choose: readonly number[];
  /** File the draft under something else than is proposed. */
  file: Filing;
  /** Which of several records it is; `null` for none of them. */
  pick: Id | null;
  save: null;
  /** Log the mail the draft was read from. */
  log: MailLogging;
  undoLog: null;
  /** Add these fields to the record that is known already. */
  update: readonly LeadField[];
  undo: null;
  /** Drop a draft. */
  drop: string;
  /** Keep a draft again that was dropped. */
  restore: Draft;
  /** Show a draft. */
  open: string;
  /** Text a person pasted. */
  text: string;
  files: readonly File[];
  stopFiles: null;
  /** Take back what came of a file; bring it back. */
  dropFile: HandedFile;
  restoreFile: HandedFile;
  showTable: null;
  type: null;
  readAgain: null;
  /** The first-use notice was read; `readAnyway` when the page waits for it. */
  agree: string;
  /** Never read a site. */
  switchOff: string;
  switchOn: string;
  showDrafts: null;
  back: null;
  /** A record in the app. */
  showLead: string;
}

/** Something a person did in a part of the panel. Stays inside the panel. */
export class PanelEvent<Name extends keyof PanelActions = keyof PanelActions> extends Event {
  static readonly type = 'capture-action';
  readonly action: Name;
  readonly detail: PanelActions[Name];
  constructor(action: Name, detail: PanelActions[Name]) {
    super(PanelEvent.type, { bubbles: true, composed: true });
    this.action = action;
    this.detail = detail;
  }
}

/** Tells the panel. */
export function act<Name extends keyof PanelActions>(from: EventTarget, action: Name, detail: PanelActions[Name]): void {
  from.dispatchEvent(new PanelEvent(action, detail));
}
