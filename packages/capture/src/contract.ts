import type { IdentityKey } from '@salescycle/model';

export type { IdentityKey };

/** Where an evidence came from: the reader that found it. */
export type SourceId =
  | 'header' | 'site' | 'selection' | 'json-ld' | 'microdata' | 'rdfa' | 'h-card' | 'vcard' | 'link' | 'label' | 'signature' | 'text' | 'title' | 'meta'
  | 'heading' | 'url' | 'form' | 'domain';

/** What a lead may have. */
export type Field = 'name' | 'givenName' | 'familyName' | 'title' | 'company' | 'emails' | 'phones' | 'website' | 'location' | 'profiles';

/** Bounds of a reading; what lies beyond is left unread and the result says `truncated`. */
export interface Limits {
  /** Characters of visible text. */
  text: number;
  /** Elements walked. */
  nodes: number;
  /** Milliseconds of work after which what was found so far is the result; a page below 3 000 elements has four times as long. */
  deadline: number;
  /** Bytes of a mail. */
  mail: number;
}

/** What the user is looking at, as handed to {@link capture}: a page, a mail on a page, or a mail's file. */
export interface Snapshot {
  kind: 'page' | 'webmail' | 'eml';
  /** The address as shown; `null` for a dropped file. */
  url: string | null;
  /** The document, live or inert (DOMParser); `null` for a mail's file. */
  doc: Document | null;
  /** Frames of the same origin, at most 8, each with the element of the page it is shown in: without it no site knows what the frame is for. */
  frames: readonly { url: string; doc: Document; element?: Element }[];
  /** A mail's bytes or text, for `eml`. */
  raw?: string | Uint8Array;
  /** Text the user selected: the strongest hint of what they mean. */
  selection?: string | null;
  /** Who is looking; never a lead. */
  viewer: { emails: readonly string[]; domains: readonly string[]; names?: readonly string[] };
  /** ISO 3166 country for phone numbers without a country code. */
  region: string;
  lang: string;
  limits?: Partial<Limits>;
  signal?: AbortSignal;
}

/** How far a piece of text can be believed: what a mail system wrote, what a page shows, what a sender wrote, what a sender quotes. */
export type Trust = 'header' | 'page' | 'body' | 'quoted';

/** One thing one reader found: raw text for a field of somebody. Plain JSON, at most 300 characters each. */
export interface Evidence {
  /** Which person or organisation it is about, as far as the reader knows: the same text means the same one. */
  entity: string;
  field: Field | 'orgName' | 'headline' | 'role';
  raw: string;
  source: SourceId;
  /** Where: a short selector, a header's name, a JSON pointer. */
  path: string;
  /** At most 120 characters around it, for "where from". */
  snippet: string;
  trust: Trust;
  /** The words of the label it stood beside. */
  label?: string;
  /** The reader's own weight, where it is surer or less sure than its source usually is: 0..1. */
  weight?: number;
}

/** A message opened in a webmail, as its page shows it: plain texts, nothing made of them yet. */
export interface ShownMail {
  /** Name and address; either may be empty. */
  from: ShownMailbox;
  to: ShownMailbox[];
  subject: string;
  /** The id the site gives the message, and when it was sent, both as the page has them; `''` where it does not say. */
  id?: string;
  sentAt?: string;
  /**
   * The body in order, what the sender wrote and what they quote. Lines as a reader sees them: cells of a row parted by tabs, `> ` before
   * quoted ones, `--` before a part that is marked as the signature.
   */
  parts: { trust: Extract<Trust, 'body' | 'quoted'>; lines: string[] }[];
}

/** A name and an address as a page shows them; either may be a label that holds both, such as "From: Ann Lee<ann@x.test>". */
export interface ShownMailbox {
  name: string;
  address: string;
}

/** A page that does not show by its form whom it is about, as plain lines: whom it asks its readers to turn to is for the resolving side to say. */
export interface ShownPage {
  title: string;
  /** Whether it is a legal notice, and whether its address is one of people's pages. */
  isNotice: boolean;
  isOfPeople: boolean;
  lines: ShownLine[];
}

/** A line of a page as a reader sees it. */
export interface ShownLine {
  text: string;
  /** Its stretches, where several elements share it. */
  parts?: string[];
  /** How many elements its block lies in, and how many of those that its beginning lies in hold the line before as well. */
  depth: number;
  shared: number;
  /** How it is set: a heading's element, bold, or like any other. */
  set: 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'b' | '';
  /** Where it stands: where pages show a person, or in what others said, in forms and beside the content. */
  of: 'person' | 'others' | '';
  /** Where its links lead, as written. */
  links?: string[];
}

/** What a page or a mail is, as far as its readers can say. */
export interface EvidenceBundle {
  kind: Snapshot['kind'];
  url: string | null;
  lang: string;
  region: string;
  viewer: Snapshot['viewer'];
  evidence: Evidence[];
  /** Entities by what they are; those not listed are persons if they have a person's fields. */
  entities: { id: string; type: 'person' | 'organization'; isMain: boolean }[];
  /** What kind of page it is when that settles who the lead is: a list of people, or nothing to take. */
  page: 'detail' | 'list' | 'nothing';
  warnings: WarningCode[];
  site: SiteReport | null;
  timings: Record<string, number>;
  /** A webmail's opened message that is still to be read: who it is about, and what of it is evidence, is for the resolving side to say. */
  mail?: ShownMail;
  /** A page's lines that are still to be read, for whom they name. */
  shown?: ShownPage;
  /** The message it was read from, as plain facts; none of its text. */
  message?: MessageFacts;
}

/** A message as a log of mails names it: nothing of its text. */
export interface MessageFacts {
  /** What tells it from every other message, where its system says so: the Message-ID of a file, a webmail's own id; else `''`. */
  id: string;
  /** `''` when it has none. */
  subject: string;
  /** When it was sent, UTC; `null` where that cannot be read. */
  at: string | null;
  /** Whether the viewer got it or sent it. */
  direction: 'in' | 'out';
}

/** What to tell the user about a reading. */
export type WarningCode =
  | 'lookalike-host' | 'truncated' | 'body-unreadable' | 'layout-changed' | 'malformed-mail' | 'forwarded' | 'own-sent' | 'mailing-list';

/** How the site's own reader fared. */
export interface SiteReport {
  id: string;
  version: number;
  /** The layout that matched; `null` when none did and only the general readers ran. */
  layout: string | null;
  /** Fields the layout should have had and did not. */
  missed: string[];
}

/** A value with how sure it is, where it came from, and what else it might be. */
export interface Value<T = string> {
  value: T;
  /** 0..1, calibrated: 0.9 is right nine times in ten. */
  confidence: number;
  provenance: { source: SourceId; path: string; snippet: string }[];
  alternatives: { value: T; confidence: number }[];
}

/** A person or organisation somebody may want as a lead. */
export interface Candidate {
  type: 'person' | 'organization';
  fields: {
    name?: Value; givenName?: Value; familyName?: Value; title?: Value; company?: Value;
    emails: Value[]; phones: Value[]; website?: Value; location?: Value; profiles: Value[]; sourceUrl?: Value;
  };
  /** Values too unsure to fill in: offered, never filled. */
  suggested: Partial<Record<Field, Value[]>>;
  confidence: number;
  keys: IdentityKey[];
}

/** What a capture proposes; a person confirms it. */
export interface CaptureResult {
  kind: 'one' | 'many' | 'none';
  /** The lead first. Empty for `none`, but for an organisation worth offering. */
  candidates: Candidate[];
  warnings: WarningCode[];
  site: SiteReport | null;
  timings: Record<string, number>;
  /** The message it is a reading of, to be logged with whom it is about. */
  message?: MessageFacts;
}
