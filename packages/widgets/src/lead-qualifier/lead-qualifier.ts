import { bant, dateIn, type Framework, type Id, type Lead, type Qualification, type User } from '@salescycle/model';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { ensureActor } from '../shared/actor-prompt.js';
import { controls } from '../shared/controls.styles.js';
import { SalesElement } from '../shared/sales-element.js';
import { tokens } from '../shared/tokens.styles.js';
import { AnswerForm } from './answer-form.js';
import { askNext } from './ask-next.js';
import { answersOf } from './draft.js';
import { earlierView } from './earlier.js';
import { headerView, noticeBar, placeholder, skeleton } from './frame.js';
import { LeadPicker } from './lead-picker.js';
import { styles } from './lead-qualifier.styles.js';
import { strings } from './lead-qualifier.strings.js';
import { LeadSource, type KnownLead, type Watch } from './lead-source.js';
import { Saver, type SaveJob } from './saver.js';
import { scorePanel } from './score-panel.js';
import { verdictPanel, type Saving } from './verdict-panel.js';
import type { FormView } from './view.js';

/**
 * Qualifies a lead (资格鉴定): one question a dimension of a framework (BANT), each with a level of 0 to 4 or *unknown*, and the
 * sentence it rests on; beside it the score with its arithmetic, what to ask next, and the verdict. Unknown is never taken as no.
 * With `workspace` or `store` it reads and stores the lead named by `lead-id`, or lets people choose one; with the property `lead`
 * it touches no storage and asks the host to save. In a form its value is the answers as JSON.
 *
 * @element sales-lead-qualifier
 * @summary Qualifies a lead by BANT or a framework of one's own, with evidence.
 *
 * @slot title - In place of the lead's name
 * @slot actions - The host's own buttons, at the end of the header
 * @slot empty - In place of the text when there is no lead
 * @slot error - In place of the text when the lead could not be read
 * @slot footer - Below the form
 *
 * @csspart base - Everything
 * @csspart header - The lead and the framework
 * @csspart title - The lead's name
 * @csspart dimension - One question with its answer
 * @csspart level - The levels 0 to 4 of a question
 * @csspart evidence - The sentence an answer rests on
 * @csspart gap - What to ask next
 * @csspart verdict - The band, the verdict and the save button
 * @csspart empty - Shown without a lead
 * @csspart error - Shown when the lead could not be read
 *
 * @fires sales-lead-qualify - Before saving; cancelable. `fields` holds `{answers, verdict, reason, frameworkId, frameworkVersion}`
 * @fires sales-record-edit - Before a new lead is taken in; cancelable
 * @fires sales-change - After a qualification or a new lead was stored
 * @fires sales-refusal - When the verdict lacks something; the form shows what
 */
export class SalesLeadQualifier extends SalesElement {
  static override readonly tag = 'sales-lead-qualifier';
  static readonly formAssociated = true;
  static override styles = [tokens, controls, styles];
  static override properties: PropertyDeclarations = {
    leadId: { type: String, attribute: 'lead-id' },
    lead: { attribute: false },
    qualification: { attribute: false },
    framework: { attribute: false },
    users: { attribute: false },
  };

  /** Connected: the lead to qualify, by id. Without it people choose one. */
  declare leadId: string | undefined;
  /** Controlled: the lead. Set, even to `null`, no storage is opened. */
  declare lead: Lead | null | undefined;
  /** Controlled: the lead's latest qualification. */
  declare qualification: Qualification | undefined;
  /** The questions; BANT without it. */
  declare framework: Framework;
  /** Controlled: who the ids in answers belong to. */
  declare users: readonly User[] | undefined;

  private readonly form: AnswerForm;
  private readonly saver: Saver;
  private readonly picker: LeadPicker;
  private readonly source: LeadSource;
  private chosen: Id | undefined;
  private disabledByForm = false;
  /** Controlled: what the host confirmed, until it passes the record. */
  private confirmed: Qualification | undefined;

  constructor() {
    super();
    this.framework = bant;
    const watch: Watch = (query, listener, signal) => this.watch(query, listener, signal);
    const changed = () => this.requestUpdate();
    const failed = (error: unknown) => this.fail(error);
    this.form = new AnswerForm(this, () => { this.saver.note = null; });
    this.saver = new Saver({
      target: this, form: this.form, changed, failed, reread: (store, lead) => this.source.reread(store, lead), confirmed: (job, standIn) => this.confirm(job, standIn),
    });
    // What is being stored here is told before the command has answered; it is taken in together with the draft.
    this.source = new LeadSource({ watch, changed, failed, waits: () => this.saver.state === 'saving' });
    this.picker = new LeadPicker({ host: this, watch, failed, mayChange: (store) => ensureActor(this, store, this.actor), picked: (id) => this.showLead(id) });
  }

  override willUpdate(changed: PropertyValues<SalesLeadQualifier>): void {
    super.willUpdate(changed);
    if (changed.has('leadId')) this.showLead(undefined);
    const before = changed.has('lead') ? changed.get('lead') : this.lead;
    if (changed.has('qualification') || before?.id !== this.lead?.id) this.confirmed = undefined;
    if (changed.has('qualification') || before?.rev !== this.lead?.rev) this.saver.hostPassedRecords();
    const { shown } = this;
    if (shown) this.form.about(shown.lead.id, shown.qualifications[0]);
    this.setState('readonly', shown ? this.locked(shown.lead) : this.readonly);
    this.showState(this.stateNow);
  }

  override updated(): void {
    const { shown } = this;
    this.internals.setFormValue(shown ? JSON.stringify(answersOf(this.framework, this.form.draft)) : null);
    if (this.stateNow === null) this.announceReady();
  }

  /** The platform's form protocol: back to what is stored. */
  formResetCallback(): void {
    this.discard();
  }

  /** The platform's form protocol: in a disabled fieldset the form can only be read. */
  formDisabledCallback(disabled: boolean): void {
    this.disabledByForm = disabled;
    this.requestUpdate();
  }

  /**
   * Saves what is in the form, as its button does.
   *
   * @returns whether it is stored, or confirmed by the host; the form shows why when it is not.
   */
  async save(): Promise<boolean> {
    const { shown } = this;
    if (!shown || !this.form.unsaved || this.locked(shown.lead)) return false;
    const store = this.controlled ? null : this.current;
    if (!store && !this.controlled) return false;
    const saved = await this.saver.save({
      lead: shown.lead, base: shown.qualifications[0], framework: this.framework, at: this.asOf ?? new Date().toISOString(), store, language: this.language,
      actor: async () => {
        if (store && !(await ensureActor(this, store, this.actor))) return null;
        const by = store ? store.actor : this.actor;
        return by ? { by } : {};
      },
    });
    if (this.saver.note?.atReason) void this.focusReason();
    return saved;
  }

  protected override get controlled(): boolean {
    return this.lead !== undefined;
  }

  protected override connectTo(): void {
    this.followLead();
  }

  /** The lead on screen with its qualifications: `undefined` while it is read, `null` when there is none. */
  private get shown(): KnownLead | null | undefined {
    if (!this.controlled) return this.source.known;
    const latest = this.confirmed ?? this.qualification;
    return this.lead ? { lead: this.lead, qualifications: latest ? [latest] : [] } : null;
  }

  private get wantedId(): Id | undefined {
    return this.leadId || this.chosen;
  }

  private get connected(): boolean {
    return !this.controlled && Boolean(this.store ?? this.workspace);
  }

  private get stateNow(): 'empty' | 'loading' | 'error' | null {
    if (this.shown) return null;
    if (this.controlled || !this.connected) return 'empty';
    if (this.failure || this.shown === null) return 'error';
    if (this.current && !this.wantedId && this.picker.ready) return this.picker.empty ? 'empty' : null;
    return 'loading';
  }

  private locked(lead: Lead): boolean {
    return this.readonly || this.disabledByForm || lead.status === 'converted';
  }

  private followLead(): void {
    this.source.follow(this.current, this.wantedId);
    if (this.wantedId !== undefined) this.picker.stop();
    else if (this.current) this.picker.start(this.current);
  }

  private confirm({ base }: SaveJob, standIn: Qualification): Qualification | undefined {
    const latest = this.confirmed ?? this.qualification;
    if (latest !== base) return latest;
    this.confirmed = standIn;
    return standIn;
  }

  private showLead(id: Id | undefined): void {
    this.chosen = id;
    this.saver.note = null;
    this.followLead();
    this.requestUpdate();
  }

  private discard(): void {
    this.saver.note = null;
    this.form.discard();
  }

  private async focusReason(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.reason')?.focus();
  }

  override render(): TemplateResult {
    return html`<div class="base" part="base" lang=${this.localeInForce} data-density=${this.density ?? 'regular'}>
      ${this.content()}
      <slot name="footer"></slot>
    </div>`;
  }

  private content(): TemplateResult {
    const t = this.texts(strings);
    const { shown } = this;
    if (shown) return this.formFor(shown);
    if (this.controlled) return placeholder('empty', t.noLead);
    if (!this.connected) return placeholder('empty', t.notConnected);
    if (this.failure) return placeholder('error', t.failed, { label: t.retry, run: () => this.retry() });
    if (shown === null) return placeholder('error', t.notFound, this.leadId ? undefined : { label: t.otherLead, run: () => this.showLead(undefined) });
    if (this.wantedId || !this.picker.ready) return skeleton(t, this.framework.dimensions.length);
    return html`${this.header(null)}${this.picker.render({ t, format: this.format(), readonly: this.readonly, day: this.day })}`;
  }

  private header(lead: Lead | null): TemplateResult {
    const t = this.texts(strings);
    return headerView({
      t, lead, level: this.headingLevel, title: this.label ?? (lead ? lead.name || t.unnamed : t.choose), frameworkName: this.framework.name, day: this.day,
      ...(lead && this.chosen && { leave: () => this.showLead(undefined) }),
    });
  }

  private formFor({ lead, qualifications }: KnownLead): TemplateResult {
    const { form, saver } = this;
    const view = this.viewOf(lead);
    const latest = qualifications[0];
    const saving: Saving = { state: saver.state, note: saver.note, unsaved: form.unsaved, savedAt: latest ? this.day(latest.createdAt) : null };
    return html`${this.header(lead)}
      ${this.notice(view, latest)}
      <div class="columns">
        ${form.render(view)}
        <div class="side">
          ${scorePanel(view)}
          ${askNext(view, (dimension) => form.jump(dimension))}
          ${verdictPanel(view, saving, {
            decide: (verdict) => form.put({ ...form.draft, verdict }), explain: (reason) => form.put({ ...form.draft, reason }),
            save: () => void this.save(), discard: () => this.discard(),
          })}
          ${earlierView(view, form.unsaved ? qualifications : qualifications.slice(1))}
        </div>
      </div>`;
  }

  private notice({ t, who, lead }: FormView, latest: Qualification | undefined): TemplateResult | typeof nothing {
    if (lead.status === 'converted') return noticeBar(t.converted);
    if (!this.form.overtaken || this.saver.state !== 'idle') return nothing;
    const at = this.format().moment(latest?.createdAt ?? lead.updatedAt, this.zone);
    return noticeBar(t.elsewhere(who(latest?.createdBy), at), { label: t.reload, run: () => this.discard() });
  }

  private viewOf(lead: Lead): FormView {
    const { framework, form, language } = this;
    return {
      lead, framework, draft: form.draft, score: form.scoreOf(framework), readonly: this.locked(lead), level: this.headingLevel + 1,
      t: this.texts(strings), format: this.format(), say: (label) => label[language], day: this.day, who: (id) => this.nameOf(id),
    };
  }

  private nameOf(id: Id | undefined): string {
    if (id === undefined) return '';
    return (this.controlled ? this.users?.find((user) => user.id === id)?.name : this.source.names.get(id)) ?? '';
  }

  private readonly day = (instant: string) => {
    const thisYear = dateIn(this.zone, this.asOf ?? new Date().toISOString()).slice(0, 4);
    return this.format().dateShort(dateIn(this.zone, instant), thisYear);
  };
}
