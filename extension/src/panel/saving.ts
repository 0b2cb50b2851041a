import type { Id } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import { Portals } from '../bridge/portals.js';
import type { Draft, LeadField } from '../drafts/draft.js';
import { filingDefaults, withFiling } from '../review/filing.js';
import type { Known } from '../review/known.js';
import { leadFieldsOf } from '../review/lead-fields.js';
import { withStoredPhones } from '../review/phone-forms.js';
import { saveLead, updateLead } from '../review/save-lead.js';
import { isNeverTaken } from '../settings/site-rules.js';
import { readSettings } from '../settings/settings.js';
import type { Area } from '../storage/area.js';
import { logDraftsMail, type MailLogging } from './mail-log.js';
import type { Problem } from './problem.js';

/** Whether somebody is known to work here, so that something may be changed. */
export type MayChange = (store: Store) => Promise<boolean>;

interface Parts {
  local: Area;
  store(): Promise<Store>;
  region(): Promise<string>;
  now(): string;
  draft(): Draft | undefined;
  /** Who the draft is taken to be. */
  known(): Known | null;
  /** Keeps the draft and shows it as it is now. */
  put(draft: Draft): Promise<void>;
  show(what: { isSaving?: boolean; problem?: Problem | null }): void;
}

/** What becomes of a draft in the store, and how it is taken back. One thing at a time; what goes wrong is said, and the draft stays. */
export class Saving {
  private readonly parts: Parts;
  private isBusy = false;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Saves the draft as a lead of its own, or what of it is `taken` into the record that is known. */
  async save(mayChange: MayChange, taken?: readonly LeadField[]): Promise<void> {
    const draft = this.parts.draft();
    if (!draft || draft.saved) return;
    await this.change(mayChange, async (store) => {
      const region = await this.parts.region(), stored = await withStoredPhones(this.parts.draft()!, region);
      if (await this.isNever(stored)) return this.parts.show({ problem: 'neverTaken' });
      await (taken ? this.addTo(store, stored, taken) : this.saveTo(store, stored, region));
    });
  }

  /** Takes the saved lead back. */
  async undo(): Promise<void> {
    const { parts } = this, draft = parts.draft();
    if (!draft?.saved?.group) return;
    // What was logged on the lead since goes with it.
    const since = draft.logged && draft.logged.at > draft.saved.at ? draft.logged : undefined;
    if (since) await this.undoLog();
    const left = parts.draft();
    if (!left?.saved || (since && left.logged) || !(await this.takeBack(left.saved.group))) return;
    // The next saving makes another lead: this one's id is taken by what was taken back.
    const { saved, leadId, ...rest } = left;
    await parts.put({ ...rest, changedAt: parts.now(), ...(leadId && !saved.isUpdate && { takenBack: leadId }) });
  }

  /** Logs the draft's mail. */
  async log(mayChange: MayChange, logging: MailLogging): Promise<void> {
    const { parts } = this, draft = parts.draft();
    if (!draft || draft.logged) return;
    await this.change(mayChange, async (store) => {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      const answer = await logDraftsMail(store, parts.draft()!, logging, { settings: await readSettings(parts.local), now: () => parts.now(), timeZone });
      if ('problem' in answer) return parts.show({ problem: answer.problem });
      await parts.put(answer.draft);
    });
  }

  /** Takes the logged mail back. */
  async undoLog(): Promise<void> {
    const { parts } = this, draft = parts.draft();
    if (!draft?.logged || !(await this.takeBack(draft.logged.group))) return;
    const { logged: _, ...rest } = draft;
    await parts.put({ ...rest, changedAt: parts.now() });
  }

  private async change(mayChange: MayChange, work: (store: Store) => Promise<void>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.parts.show({ isSaving: true, problem: null });
    try {
      const store = await this.parts.store();
      if (await mayChange(store)) await work(store);
    } catch {
      this.parts.show({ problem: 'notStored' });
    }
    this.isBusy = false;
    this.parts.show({ isSaving: false });
  }

  private async takeBack(group: Id): Promise<boolean> {
    try {
      const outcome = await (await this.parts.store()).undo(group);
      if (!('refused' in outcome)) return true;
      this.parts.show({ problem: outcome.message });
    } catch {
      this.parts.show({ problem: 'notStored' });
    }
    return false;
  }

  /** Whether somebody is about to be saved who is never to be taken in, as after an address was typed, or the list grew. */
  private async isNever(draft: Draft): Promise<boolean> {
    const settings = await readSettings(this.parts.local), { emails, domain } = leadFieldsOf(draft, draft.readAt);
    return [...(emails ?? []), ...(domain ? [domain] : [])].some((each) => isNeverTaken(each, settings));
  }

  private async saveTo(store: Store, reviewed: Draft, region: string): Promise<void> {
    const { parts } = this, at = parts.now(), leadId: Id = reviewed.leadId ?? store.newId(), draft = { ...reviewed, leadId };
    await parts.put(draft);
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const filed = withFiling(draft, filingDefaults(await readSettings(parts.local), region), { timeZone });
    const answer = await saveLead(store, { ...filed, leadId, handTo: await new Portals(parts.local).origins() }, at);
    if ('problem' in answer) return parts.show({ problem: answer.problem });
    await parts.put({ ...draft, changedAt: parts.now(), saved: { at, group: answer.group } });
  }

  private async addTo(store: Store, draft: Draft, taken: readonly LeadField[]): Promise<void> {
    const { parts } = this, { record } = parts.known()!, at = parts.now();
    const answer = await updateLead(store, { draft, record, taken, at });
    if ('problem' in answer) return parts.show({ problem: answer.problem });
    await parts.put({ ...draft, changedAt: parts.now(), ...(record.type === 'lead' && { leadId: record.id }), saved: { at, group: answer.group, isUpdate: true } });
  }
}
