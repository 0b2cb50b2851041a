import { canonicalUrl } from '@salescycle/capture/resolve/urls.js';
import type { Id, IdentityNormalisers } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import type { FoundPortal } from '../bridge/portal.js';
import { Portals } from '../bridge/portals.js';
import { isEmpty, type Draft, type LeadField } from '../drafts/draft.js';
import { Drafts } from '../drafts/drafts.js';
import { Keeper } from '../drafts/keeper.js';
import { Readings, type Reading, type Why } from '../reading/reading.js';
import type { TabToRead } from '../reading/read-tab.js';
import type { Proposing } from '../review/propose.js';
import { withStoredPhones } from '../review/phone-forms.js';
import { saveLead, updateLead } from '../review/save-lead.js';
import { settleDraft } from '../review/settle-draft.js';
import { splitDraft } from '../review/take-over.js';
import type { Notice } from '../settings/site-rules.js';
import { changeSettings, readSettings, type Settings } from '../settings/settings.js';
import type { Area } from '../storage/area.js';
import { KnownLookUp } from './known-look-up.js';
import type { Problem } from './problem.js';

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

/** What lies in front of the person. */
export type View =
  | { kind: 'start' }
  | { kind: 'drafts' }
  | { kind: 'reading' }
  | { kind: 'refused'; why: Why; site?: string }
  | { kind: 'asked'; notice: Notice }
  | { kind: 'portal'; portal: FoundPortal; tab: TabToRead }
  | { kind: 'draft'; draft: Draft };

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
  private opened: { draft: string } | 'list' | undefined;
  private turn = 0;

  constructor(parts: DeskParts) {
    this.parts = parts;
    this.drafts = new Drafts(parts.local);
    this.readings = new Readings(parts.session);
    this.keeper = new Keeper({ keep: (draft) => this.drafts.keep(draft), changed: () => parts.changed() });
    this.lookUp = new KnownLookUp(parts);
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

  /**
   * Saves the draft in front, once `mayChange` says that somebody is known to work here: as a lead of its own, or what of it is `taken`
   * into the lead that is known already.
   */
  async save(mayChange: (store: Store) => Promise<boolean>, taken?: readonly LeadField[]): Promise<void> {
    if (!this.draft || this.draft.saved || this.isSaving) return;
    this.show({ isSaving: true, problem: null });
    try {
      const store = await this.parts.store();
      if (await mayChange(store)) {
        this.put(await withStoredPhones(this.draft, await this.parts.region()));
        await (taken ? this.addTo(store, taken) : this.saveTo(store));
      }
    } catch {
      this.problem = 'notStored';
    }
    this.show({ isSaving: false });
  }

  /** Takes the saved lead back; the draft is there again, with all that was in it. */
  async undo(): Promise<void> {
    const { draft } = this;
    if (!draft?.saved?.group) return;
    try {
      const outcome = await (await this.parts.store()).undo(draft.saved.group);
      if ('refused' in outcome) return this.show({ problem: outcome.message });
      // The next saving makes another lead: this one's id is taken by what was taken back.
      const { saved, leadId, ...rest } = draft;
      this.put({ ...rest, changedAt: this.parts.now(), ...(leadId && !saved.isUpdate && { takenBack: leadId }) });
      await this.keeper.flush();
    } catch {
      this.show({ problem: 'notStored' });
    }
  }

  async drop(id: string): Promise<void> {
    if (this.draft?.id === id && this.opened !== 'list') this.opened = undefined;
    await this.drafts.drop(id);
  }

  /** Puts a draft in front, or the list of those that are not finished; the tab's own again with `undefined`. */
  async open(what: { draft: string } | 'list' | undefined): Promise<void> {
    this.opened = what;
    await this.follow();
  }

  /** Starts a draft from what a person types, pastes or drops, and puts it in front. */
  async begin(origin: Draft['origin'], given: Pick<Draft, 'text' | 'bundle'> = {}): Promise<void> {
    const id = this.parts.newId(), at = this.parts.now();
    await this.drafts.keep({ v: 1, id, tabId: null, origin, readAt: at, changedAt: at, edits: {}, ...given });
    await this.open({ draft: id });
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

  private async saveTo(store: Store): Promise<void> {
    const at = this.parts.now(), leadId: Id = this.draft!.leadId ?? store.newId();
    const draft = { ...this.draft!, leadId };
    this.put(draft);
    await this.keeper.flush();
    const answer = await saveLead(store, { ...draft, handTo: await new Portals(this.parts.local).origins() }, at);
    if ('problem' in answer) return this.show({ problem: answer.problem });
    this.put({ ...draft, changedAt: this.parts.now(), saved: { at, group: answer.group } });
    await this.keeper.flush();
  }

  private async addTo(store: Store, taken: readonly LeadField[]): Promise<void> {
    const { record } = this.lookUp.known!, draft = this.draft!, at = this.parts.now();
    if (record.type !== 'lead') return;
    const answer = await updateLead(store, { draft, lead: record, taken, at });
    if ('problem' in answer) return this.show({ problem: answer.problem });
    this.put({ ...draft, changedAt: this.parts.now(), leadId: record.id, saved: { at, group: answer.group, isUpdate: true } });
    await this.keeper.flush();
  }

  private put(draft: Draft): void {
    this.view = { kind: 'draft', draft };
    this.keeper.take(draft);
    this.lookUp.soon(draft);
    this.parts.changed();
  }

  private show(what: Partial<Pick<Desk, 'view' | 'notice' | 'isStale' | 'isClosed' | 'unfinished' | 'problem' | 'isSaving'>>): void {
    Object.assign(this, what);
    this.parts.changed();
  }

  private async list(): Promise<void> {
    this.show({ unfinished: (await this.drafts.list()).filter((draft) => !draft.saved && !isEmpty(draft)) });
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
    if (opened === 'list') return { kind: 'drafts' };
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
    if (!reading || reading.state === 'read') return { kind: 'start' };
    if (reading.state === 'reading') return { kind: 'reading' };
    if (reading.state === 'portal') return { kind: 'portal', portal: reading.portal, tab: this.tab! };
    return reading.state === 'asked' ? { kind: 'asked', notice: reading.notice } : { kind: 'refused', why: reading.why, ...(reading.site && { site: reading.site }) };
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
