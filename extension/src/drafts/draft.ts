import type { CaptureResult, EvidenceBundle } from '@salescycle/capture';
import type { Id, Instant, Lead, PlainDate } from '@salescycle/model';

/** What a person reviews of a lead, in reading order. Names are capture's. */
export const LEAD_FIELDS = ['name', 'title', 'company', 'emails', 'phones', 'website', 'location', 'profiles'] as const;

/** A field of the review form. */
export type LeadField = (typeof LEAD_FIELDS)[number];

/** What a person put in place of what was read, by field; a field they left alone is absent. */
export type Edits = Partial<Record<LeadField, readonly string[]>>;

/** What a lead is filed under besides what was read: which effort it came of, why it may be kept, and how long. Absent is as proposed. */
export interface Filing {
  /** A kind of source, as the product names them. */
  source?: string;
  campaign?: string;
  basis?: Basis;
  /** What shows it, in a person's words. */
  evidence?: string;
  /** `''` for no end. */
  keptUntil?: PlainDate;
}

/** Why a person's data may be kept. */
export type Basis = NonNullable<NonNullable<Lead['consent']>['basis']>;

/** Where a draft comes from. */
export interface DraftOrigin {
  kind: 'page' | 'mail' | 'file' | 'text' | 'typed';
  /** The page's address, without tracking; `null` where there is none. */
  url: string | null;
  /** A file's name. */
  file?: string;
}

/** A lead that is not saved yet, as it is kept on this device from the moment it was read. */
export interface Draft {
  v: 1;
  id: string;
  /** The tab it was read in; meaningless after the browser was closed. */
  tabId: number | null;
  origin: DraftOrigin;
  readAt: Instant;
  changedAt: Instant;
  /** What the page gave, until the panel has made a proposal of it. */
  bundle?: EvidenceBundle;
  /** Text somebody handed over, until the panel has made a proposal of it. */
  text?: string;
  /** The proposal. */
  result?: CaptureResult;
  /** Which candidate of the proposal; absent while there are several to choose from. */
  chosen?: number;
  /** Chosen by a person from several on a page. */
  picked?: true;
  edits: Edits;
  filing?: Filing;
  /** That its mail was logged: the activity, and what "Undo" takes back. */
  logged?: { at: Instant; group: Id; activityId: Id; about: string };
  /** The lead's id, given before it is saved, so that saving twice makes one. */
  leadId?: Id;
  /** How it was saved, as a lead of its own or as an update of one that was there; the draft stays a while for "Undo". */
  saved?: { at: Instant; group: Id; isUpdate?: true };
  /** The lead it was saved as before somebody took that back: a portal may have received it meanwhile. */
  takenBack?: Id;
}

/** Whether a person has put work into a draft. */
export function isTouched({ edits, filing, picked, origin }: Draft): boolean {
  return Object.keys(edits).length > 0 || filing !== undefined || picked === true || origin.kind === 'typed';
}

/** Whether nothing is left to do with a draft: saved, or its mail logged and nothing else begun. */
export function isDone(draft: Draft): boolean {
  return draft.saved !== undefined || (draft.logged !== undefined && !isTouched(draft));
}

/** Whether a reading found nobody and nobody has put work into it: nothing to go on with. */
export function isEmpty(draft: Draft): boolean {
  return draft.result?.kind === 'none' && draft.chosen === undefined && !isTouched(draft);
}

/** What a draft is about, in a few words: the lead's name, else the company's, else its address, or the first line of text nobody has looked at yet; else `''`. */
export function nameOf(draft: Draft): string {
  const { edits, result, chosen, bundle, text } = draft;
  const fields = result?.candidates[chosen ?? 0]?.fields;
  const first = (field: 'name' | 'company' | 'emails' | 'phones') => (edits[field] ? (edits[field][0] ?? '') : ([fields?.[field] ?? []].flat()[0]?.value ?? '')).trim();
  const raw = bundle?.evidence.find(({ field }) => field === 'name')?.raw ?? text?.trim().split('\n')[0]?.slice(0, 80);
  return first('name') || first('company') || (raw ?? '') || first('emails') || first('phones');
}
