import type { Evidence, EvidenceBundle, Field, ShownMail, SiteReport, SourceId, WarningCode } from '../contract.js';
import type { TakeId } from './takes/index.js';

/** A CSS selector. */
export type Sel = string;

/** A site as tables: one folder `sites/<id>/`, one line in `sites/index.ts`. Plain data, so that a file may replace it. */
export interface Site {
  id: string;
  /** One more with each change of the tables. */
  version: number;
  kind: 'page' | 'webmail';
  /**
   * An exact host, or `*.suffix` for every host under it; compared label by label. None for a program that runs on anybody's host: its
   * layouts alone tell it, so each `when` has a mark of the program itself.
   */
  hosts: readonly string[];
  /** What the site's addresses are; the first that fits counts. An address without a rule is left to the general readers. */
  paths: readonly PathRule[];
  /** Tried in order: the first whose `when` is there. */
  layouts: readonly Layout[];
}

/** What the pages at an address are. */
export interface PathRule {
  /**
   * Segments: a word as it is, `:name` for any one segment, `:name,` for what of one stands before its first comma, a last `**` for any rest,
   * none included. `/in/:slug/**` fits `/in/ann` and `/in/ann/de`.
   */
  path: string;
  /** The same for what follows the `#`; left out, anything may. */
  hash?: string;
  /**
   * `detail` is one person; `maybe` too, if a layout is there; `nothing` nobody to take; `list` several; `other` is left to the general readers.
   */
  page: 'detail' | 'maybe' | 'list' | 'nothing' | 'other';
  /** What its pages are about, where that is not what most of the site's are: only layouts that say the same are tried, and those of nobody. */
  shows?: string;
  /** What the address itself says: `:name` stands for that segment, decoded. */
  says?: { field: Field; raw: string };
}

/** One appearance of a site. */
export interface Layout {
  id: string;
  /** All of these are visible on a page of this layout, outside `body`. */
  when: readonly Sel[];
  /** The frame of the same origin the layout stands in, if the page itself does not have it. */
  frame?: Sel;
  /** What a page of this layout is, where it is not one person. */
  page?: 'list' | 'nothing';
  /** The `shows` of the addresses it is for. */
  shows?: string;
  /** Who it is about, where that is not a person. */
  type?: 'organization';
  /** In the parts of a list: what holds one person, and nobody else. Without it a list is nobody's. */
  each?: Sel;
  /** Where the viewer's own name is, anywhere in the page. */
  own?: readonly Spot[];
  /** The part that is about the person: the visible matches of the first that has any; with `isLastRoot` only the last of them. */
  root: readonly Sel[];
  isLastRoot?: boolean;
  /**
   * Where nothing names a message's part: it is the smallest around the last visible body that holds one match of this, and no other body.
   * For when no `root` is found.
   */
  around?: Sel;
  /** Further parts about the same person. */
  also?: readonly Sel[];
  /** Parts a sender wrote, or frames with such: nothing of the site's own is looked for in them. */
  body?: readonly Sel[];
  /** Parts inside the roots that nobody reads. */
  ignore: readonly Sel[];
  /** Parts of which these tables say all there is: the general readers leave them alone. */
  leave?: readonly Sel[];
  /** Where to find what, inside the roots. Every pick that finds something counts. */
  fields: Partial<Record<PickField, readonly Pick[]>>;
  /** Fields every page of this layout has: what of them is not found is reported as missed. */
  expects: readonly PickField[];
  /** What else there is to the opened message of a webmail; `fields` are its sender's. */
  message?: MessageParts;
}

/** What a pick is for. `experience` is a job, which gives title and company. */
export type PickField = Field | 'orgName' | 'headline' | 'experience';

/** One place where a value may be. */
export interface Pick {
  /** `:scope` is the root itself. */
  sel: Sel;
  /** Look in the whole document instead of the roots: for title and meta elements, and for parts the general readers need not see. */
  isAnywhere?: boolean;
  /** Look at what is hidden, too: for a site's own part that a click unfolds. Never where a sender may write. */
  isFolded?: boolean;
  /** Look in this part of it only: its first match. A part and a place in it are looked for much faster than both in one selector. */
  within?: Sel;
  /** Read an attribute instead of the visible text. */
  attr?: string;
  /** How values are made of the matches; left out, it is the first one's text. */
  take?: TakeId;
  /** What the place is, when it is none of the site's own. */
  source?: SourceId;
  /** How often it is right: 0..1. */
  weight: number;
}

/** The opened message of a webmail. */
export interface MessageParts {
  /** One element for each recipient, and where in it name and address are. */
  recipients: Record<'name' | 'emails', Spot> & { sel: Sel; isFolded?: boolean };
  subject: Spot;
  /** The id the site itself gives the message, and when it was sent: never what a person made of it, such as "yesterday". */
  id?: Spot;
  sentAt?: Spot;
  /** Parts of the body that quote an earlier mail, or pass it on. */
  quotes: readonly Sel[];
  /** Where in the page the viewer's own addresses and name are, anywhere in it. */
  own: readonly Spot[];
}

/** A {@link Pick} that needs no weighing. */
export type Spot = Omit<Pick, 'source' | 'weight'>;

/** What a site's tables make of a page. */
export interface SiteReading {
  report: SiteReport;
  /** The parts to read; empty for the whole document. */
  roots: Element[];
  /** Parts a sender wrote, inside the roots. What they say is in `mail`. */
  body: Element[];
  /** Parts inside the roots that the general readers are to leave alone, the body among them. */
  ignore: Element[];
  evidence: Evidence[];
  /** Who it is about; of a list none is the main one. */
  entities: EvidenceBundle['entities'];
  /** `null` where the site cannot say: the general readers decide. */
  page: EvidenceBundle['page'] | null;
  warnings: WarningCode[];
  /** A webmail's opened message, whose reading is still to come. */
  mail: ShownMail | null;
  /** The viewer as the site shows them; to be added to the snapshot's own. */
  viewer: { emails: string[]; names: string[] };
}
