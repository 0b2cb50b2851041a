import type { LeadField } from '../drafts/draft.js';

/** What the parts of the panel tell the panel. */
export interface PanelActions {
  /** A field's values as they stand now. */
  edit: { field: LeadField; values: readonly string[] };
  /** Which of several people to review. */
  choose: readonly number[];
  save: null;
  /** Add these fields to the lead that is known already. */
  update: readonly LeadField[];
  undo: null;
  /** Drop a draft. */
  drop: string;
  /** Show a draft. */
  open: string;
  /** Text a person pasted. */
  text: string;
  files: readonly File[];
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
