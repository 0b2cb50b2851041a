import { canonicalUrl } from '@salescycle/capture/resolve/urls.js';
import type { IdentityNormalisers } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import { isDone, isEmpty, type Draft, type Filing, type LeadField } from '../drafts/draft.js';
import { Drafts } from '../drafts/drafts.js';
import { Keeper } from '../drafts/keeper.js';
import { Readings, type Reading } from '../reading/reading.js';
import type { TabToRead } from '../reading/read-tab.js';
import { isAllNeverTaken, propose, type Proposing } from '../review/propose.js';
import { settleDraft } from '../review/settle-draft.js';
import { splitDraft } from '../review/take-over.js';
import type { Notice } from '../settings/site-rules.js';
import { changeSettings, readSettings, type Settings } from '../settings/settings.js';
import type { Area } from '../storage/area.js';
import { KnownLookUp } from './known-look-up.js';
import type { MailLogging } from './mail-log.js';
import type { Problem } from './problem.js';
import { Saving, type MayChange } from './saving.js';
import { viewOf, type Opened, type View } from './view.js';

/** What the desk needs of its surroundings. */
export interface DeskParts {
  local: Area;
  session: Area;
  tabs: {
    /** The tab this panel stands beside. */
    active(): Promise<TabToRead | undefined>;
    /** Calls back when another tab comes to the front, or this one goes to another page. */
    watch(listener: () => void, options: { signal: AbortSignal }): void;
  };
  read(tab: TabToRead): Promise<void>;
  proposing(settings: Settings): Promise<Omit<Proposing, 'settings'>>;
  /** What tells who two records are about, which takes large tables. */
  normalisers(): Promise<IdentityNormalisers>;
  store(): Promise<Store>;
  /** ISO 3166 country of phone numbers without a country code. */
  region(): Promise<string>;
  now(): string;
  newId(): string;
  changed(): void;
}

/**
 * The draft in front of the person, and what they do with it. It follows the tab beside the panel; a draft opened from the list, typed or
 * made from a file stays in front when tabs change, until a page is read.
 */
export class Desk {
  view: View = { kind: 'start' };
  /** The first-use notice of the page in front. */
  notice: Notice | null = null;
  /** Whether the tab shows something else by now. */
  isStale = false;
  /** Whether the browser keeps the extension out of the tab until its button is pressed there again. */
  isClosed = false;
  /** The drafts that are not finished, the latest first. */
  unfinished: readonly Draft[] = [];
  /** Every draft that is kept, those that are done among them. */
  all: readonly Draft[] = [];
  problem: Problem | null = null;
  isSaving = false;
  readonly keeper: Keeper;
  /** Who of the store the draft is about. */
  readonly lookUp: KnownLookUp;
  private readonly parts: DeskParts;
  private readonly drafts: Drafts;
  private readonly readings: Readings;
  private tab: TabToRead | undefined;
  private reading: Reading | undefined;
  /** What somebody put in front by hand, in place of the tab's own. */
  private opened: Opened | undefined;
  private turn = 0;
  private readonly saving: Saving;

  constructor(parts: DeskParts) {
    this.parts = parts;
    this.drafts = new Drafts(parts.local);
    this.readings = new Readings(parts.session);
    this.keeper = new Keeper({ keep: (draft) => this.drafts.keep(draft), changed: () => parts.changed() });
    this.lookUp = new KnownLookUp(parts);
    this.saving = new Saving({ ...parts, draft: () => this.draft, known: () => this.lookUp.known, put: this.putKept, show: (what) => this.show(what) });
  }

  /** Follows tabs, readings and drafts until the signal aborts. */
  async start(signal: AbortSignal): Promise<void> {
    this.parts.tabs.watch(() => void this.follow(), { signal });
    this.readings.watch((tabId, reading) => {
      if (tabId !== this.tab?.id) return;
      if (reading) this.opened = undefined;
      void this.follow();
    }, { signal });
    this.drafts.watch((id, draft) => void this.draftChanged(id, draft), { signal });
    await this.drafts.tidy(this.parts.now());
    await this.list();
    await this.follow();
  }

  /** The draft in front, if there is one. */
  get draft(): Draft | undefined {
    return this.view.kind === 'draft' ? this.view.draft : undefined;
  }

  /** Other people chosen from the same page who are still to be reviewed. */
  get waiting(): readonly Draft[] {
    const { draft } = this;
    return this.unfinished.filter((other) => other.picked && other.id !== draft?.id && other.tabId === draft?.tabId && other.readAt === draft?.readAt);
  }

  edit(field: LeadField, values: readonly string[]): void {
    const { draft } = this;
    if (!draft || draft.saved) return;
    this.problem = null;
    this.put({ ...draft, edits: { ...draft.edits, [field]: values }, changedAt: this.parts.now() });
  }

  /** Reviews some of several people, the first one now. */
  async choose(indexes: readonly number[]): Promise<void> {
    const { draft } = this;
    if (!draft?.result || !indexes.length) return;
    const [first, ...others] = splitDraft({ ...draft, changedAt: this.parts.now() }, indexes, () => this.parts.newId());
    for (const other of others) await this.drafts.keep(other);
    this.put(first!);
    await this.keeper.flush();
    await this.lookUp.now(this.draft);
  }

  /** Files the draft under something else than is proposed. */
  file(filing: Filing): void {
    const { draft } = this;
    if (draft && !draft.saved) this.put({ ...draft, filing: { ...draft.filing, ...filing }, changedAt: this.parts.now() });
  }

  /**
   * Saves the draft in front, once `mayChange` says that somebody is known to work here: as a lead of its own, or what of it is `taken`
   * into the record that is known already.
   */
  save(mayChange: MayChange, taken?: readonly LeadField[]): Promise<void> {
    return this.saving.save(mayChange, taken);
  }

  /** Takes the saved lead back; the draft is there again, with all that was in it. */
  undo(): Promise<void> {
    return this.saving.undo();
  }

  /** Logs the mail of the draft in front as an activity. */
  log(mayChange: MayChange, logging: MailLogging): Promise<void> {
    return this.saving.log(mayChange, logging);
  }

  /** Takes the logged mail back, and the task that came with it. */
  undoLog(): Promise<void> {
    return this.saving.undoLog();
  }

  /** Forgets a draft. Gives back what it was, for whoever may want it again. */
  async drop(id: string): Promise<Draft | undefined> {
    if (this.draft?.id === id && typeof this.opened === 'object') this.opened = undefined;
    await this.keeper.flush();
    const dropped = await this.drafts.get(id);
    await this.drafts.drop(id);
    return dropped;
  }

  /** Keeps a draft again that was dropped. */
  readonly restore = (draft: Draft): Promise<void> => this.drafts.keep(draft);

  /** Whether something lies in front that somebody put there, in place of the tab's own. */
  get isOpened(): boolean {
    return this.opened !== undefined;
  }

  /** Puts a draft in front, or one of the panel's lists; the tab's own again with `undefined`. */
  async open(what: Opened | undefined): Promise<void> {
    this.opened = what;
    await this.follow();
  }

  /**
   * Starts a draft from what a person types, pastes or drops. Gives its id; `null` where all of it is on the never-capture list, of which
   * nothing is kept then.
   */
  async keepHanded(origin: Draft['origin'], given: Pick<Draft, 'text' | 'bundle'> = {}): Promise<string | null> {
    const { parts } = this, at = parts.now();
    const draft = await this.allowed({ v: 1, id: parts.newId(), tabId: null, origin, readAt: at, changedAt: at, edits: {}, ...given });
    if (draft) await this.drafts.keep(draft);
    return draft?.id ?? null;
  }

  /** The same, put in front at once. */
  async begin(origin: Draft['origin'], given: Pick<Draft, 'text' | 'bundle'> = {}): Promise<void> {
    const draft = await this.keepHanded(origin, given);
    if (draft) await this.open({ draft });
    else this.show({ view: { kind: 'refused', why: 'never' } });
  }

  /** Reads the tab again, as far as the browser still allows it. */
  async readAgain(): Promise<void> {
    this.opened = undefined;
    if (this.tab) await this.parts.read(this.tab);
  }

  /** The first-use notice of a site was read; the page that waited for it is read now. */
  async agree(site: string): Promise<void> {
    await changeSettings(this.parts.local, ({ noticed }) => ({ noticed: [...new Set([...noticed, site])] }));
    this.show({ notice: null });
    if (this.view.kind === 'asked') await this.readAgain();
  }

  /** Never reads a site any more, and drops what was just read of it; or reads it again. */
  async switchSite(site: string, on: boolean): Promise<void> {
    await changeSettings(this.parts.local, ({ sitesOff }) => ({ sitesOff: on ? sitesOff.filter((each) => each !== site) : [...new Set([...sitesOff, site])] }));
    const { draft, tab } = this;
    if (!on && draft && !draft.saved && this.opened === undefined) await this.drafts.drop(draft.id);
    if (on) await this.readAgain();
    else if (tab) await this.readings.put(tab.id, { state: 'refused', at: this.parts.now(), why: 'off', site });
  }

  /** With a never-capture list, what is kept of a draft from the start is what that leaves of it; `null` when it leaves nobody. */
  private async allowed(draft: Draft): Promise<Draft | null> {
    const settings = await readSettings(this.parts.local);
    if (!settings.never.length) return draft;
    const proposing = { ...(await this.parts.proposing(settings)), settings };
    return (await isAllNeverTaken(draft, proposing)) ? null : propose(draft, proposing);
  }

  private readonly putKept = (draft: Draft): Promise<void> => {
    this.put(draft);
    return this.keeper.flush();
  };

  private put(draft: Draft): void {
    this.view = { kind: 'draft', draft };
    this.keeper.take(draft);
    this.lookUp.soon(draft);
    this.parts.changed();
  }

  private show(what: Partial<Pick<Desk, 'view' | 'notice' | 'isStale' | 'isClosed' | 'unfinished' | 'all' | 'problem' | 'isSaving'>>): void {
    Object.assign(this, what);
    this.parts.changed();
  }

  private async list(): Promise<void> {
    const all = await this.drafts.list();
    this.show({ all, unfinished: all.filter((draft) => !isDone(draft) && !isEmpty(draft)) });
  }

  private async draftChanged(id: string, draft: Draft | undefined): Promise<void> {
    await this.list();
    if (id !== this.draft?.id) return;
    // Another panel wrote it, or dropped it; our own writing comes back with the same time.
    if (!draft || (draft.changedAt > this.draft.changedAt && this.keeper.state === 'kept')) await this.follow();
  }

  private async follow(): Promise<void> {
    const turn = ++this.turn;
    await this.keeper.flush();
    const tab = await this.parts.tabs.active();
    const reading = tab && (await this.readings.of(tab.id));
    if (turn !== this.turn) return;
    this.tab = tab;
    this.reading = reading;
    const view = await this.viewNow();
    if (turn !== this.turn) return;
    const ofTab = view.kind === 'draft' && this.opened === undefined;
    this.show({
      view, problem: null, notice: ofTab && reading?.state === 'read' ? await this.openNotice(reading) : null,
      isStale: ofTab && view.draft.origin.kind !== 'text' && canonicalUrl(tab?.url ?? '') !== view.draft.origin.url, isClosed: tab?.url === undefined,
    });
    await this.lookUp.now(this.draft);
  }

  private async viewNow(): Promise<View> {
    const { opened, reading } = this;
    if (typeof opened === 'string') return { kind: opened };
    const id = opened?.draft ?? (reading?.state === 'read' ? reading.draftId : undefined);
    if (id !== undefined) {
      try {
        const stored = await this.settled(id);
        if (!stored) return { kind: 'start' };
        // What was typed meanwhile is newer than what was just read.
        const { draft } = this;
        return { kind: 'draft', draft: draft?.id === id && draft.changedAt > stored.changedAt ? draft : stored };
      } catch {
        return { kind: 'refused', why: 'failed' };
      }
    }
    return viewOf(reading, this.tab);
  }

  private async settled(id: string): Promise<Draft | undefined> {
    const { drafts, parts } = this, stored = await drafts.get(id);
    return stored && settleDraft(stored, { ...parts, drafts, settings: () => readSettings(parts.local) });
  }

  private async openNotice({ notice }: Extract<Reading, { state: 'read' }>): Promise<Notice | null> {
    if (!notice) return null;
    return (await readSettings(this.parts.local)).noticed.includes(notice.site) ? null : notice;
  }
}
