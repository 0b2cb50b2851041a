import { bothRights, dateIn, may, type Id, type Lead, type Qualification } from '@salescycle/model';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ensureActor } from '../shared/actor-prompt.js';
import { controls } from '../shared/controls.styles.js';
import { Face } from '../shared/face.js';
import { tokens } from '../shared/tokens.styles.js';
import { AnswerForm } from './answer-form.js';
import { askNext } from './ask-next.js';
import { answersOf } from './draft.js';
import { earlierView } from './earlier.js';
import { headerView, noticeBar, placeholder, skeleton } from './frame.js';
import { LeadPicker } from './lead-picker.js';
import type { SalesLeadQualifier } from './lead-qualifier.js';
import { styles } from './lead-qualifier.styles.js';
import { strings } from './lead-qualifier.strings.js';
import { LeadSource, type KnownLead, type Watch } from './lead-source.js';
import { Saver, type SaveJob } from './saver.js';
import { scorePanel } from './score-panel.js';
import { verdictPanel, type Saving } from './verdict-panel.js';
import type { FormView } from './view.js';

/** The form with its questions, score and verdict; in front of it the choice of a lead, where none is given. */
export class LeadQualifierFace extends Face<SalesLeadQualifier> {
  static readonly styles = [tokens, controls, ...styles];

  private readonly form: AnswerForm;
  private readonly saver: Saver;
  private readonly picker: LeadPicker;
  private readonly source: LeadSource;
  private chosen: Id | undefined;
  /** Controlled: what the host confirmed, until it passes the record. */
  private confirmed: Qualification | undefined;

  constructor(element: SalesLeadQualifier, internals: ElementInternals) {
    super(element, internals);
    const watch: Watch = (query, listener, signal) => this.watch(query, listener, signal);
    const changed = () => this.requestUpdate();
    const failed = (error: unknown) => this.fail(error);
    this.form = new AnswerForm(element, () => { this.saver.note = null; });
    this.saver = new Saver({
      target: element, form: this.form, changed, failed, reread: (store, lead) => this.source.reread(store, lead), confirmed: (job, standIn) => this.confirm(job, standIn),
    });
    // What is being stored here is told before the command has answered; it is taken in together with the draft.
    this.source = new LeadSource({ watch, changed, failed, waits: () => this.saver.state === 'saving' });
    this.picker = new LeadPicker({ host: element, watch, failed, mayChange: (store) => ensureActor(element, store, element.actor), picked: (id) => this.showLead(id) });
  }

  override willUpdate(changed: PropertyValues<SalesLeadQualifier>): void {
    super.willUpdate(changed);
    const { lead, readonly } = this.element;
    if (changed.has('leadId')) this.showLead(undefined);
    const before = changed.has('lead') ? changed.get('lead') : lead;
    if (changed.has('qualification') || before?.id !== lead?.id) this.confirmed = undefined;
    if (changed.has('qualification') || before?.rev !== lead?.rev) this.saver.hostPassedRecords();
    const { shown } = this;
    if (shown) this.form.about(shown.lead.id, shown.qualifications[0]);
    this.setState('readonly', shown ? this.locked(shown.lead) : readonly || !this.mayEdit);
    this.showState(this.stateNow);
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { shown } = this;
    this.internals.setFormValue(shown ? JSON.stringify(answersOf(this.element.framework, this.form.draft)) : null);
    if (this.stateNow === null) this.announceReady();
  }

  /** {@link SalesLeadQualifier.save}. */
  async save(): Promise<boolean> {
    const { element, language, shown } = this;
    if (!shown || !this.form.unsaved || this.locked(shown.lead)) return false;
    const store = this.controlled ? null : this.current;
    if (!store && !this.controlled) return false;
    const saved = await this.saver.save({
      lead: shown.lead, base: shown.qualifications[0], framework: element.framework, at: element.asOf ?? new Date().toISOString(), store, language,
      actor: async () => {
        if (store && !(await ensureActor(element, store, element.actor))) return null;
        const by = store ? store.actor : element.actor;
        return by ? { by } : {};
      },
    });
    if (this.saver.note?.atReason) void this.focusReason();
    return saved;
  }

  /** Shows what is stored, and forgets what was typed. */
  discard(): void {
    this.saver.note = null;
    this.form.discard();
  }

  protected override get controlled(): boolean {
    return this.element.lead !== undefined;
  }

  protected override connectTo(): void {
    this.followLead();
  }

  /** The lead on screen with its qualifications: `undefined` while it is read, `null` when there is none. */
  private get shown(): KnownLead | null | undefined {
    if (!this.controlled) return this.source.known;
    const { lead, qualification } = this.element;
    const latest = this.confirmed ?? qualification;
    return lead ? { lead, qualifications: latest ? [latest] : [] } : null;
  }

  private get wantedId(): Id | undefined {
    return this.element.leadId || this.chosen;
  }

  private get isConnectable(): boolean {
    return Boolean(this.element.store ?? this.element.workspace);
  }

  private get stateNow(): 'empty' | 'loading' | 'error' | null {
    if (this.shown) return null;
    if (this.controlled || !this.isConnectable) return 'empty';
    if (this.failure || this.shown === null) return 'error';
    if (this.current && !this.wantedId && this.picker.ready) return this.picker.empty ? 'empty' : null;
    return 'loading';
  }

  private locked(lead: Lead): boolean {
    const { readonly, disabledByForm } = this.element;
    return readonly || disabledByForm || !this.mayEdit || lead.status === 'converted';
  }

  private get mayEdit(): boolean {
    return may(bothRights(this.element.rights, this.controlled ? undefined : this.current?.rights), 'edit');
  }

  private followLead(): void {
    this.source.follow(this.current, this.wantedId);
    if (this.wantedId !== undefined) this.picker.stop();
    else if (this.current) this.picker.start(this.current);
  }

  private confirm({ base }: SaveJob, standIn: Qualification): Qualification | undefined {
    const latest = this.confirmed ?? this.element.qualification;
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

  private async focusReason(): Promise<void> {
    await this.element.updateComplete;
    this.element.renderRoot.querySelector<HTMLElement>('.reason')?.focus();
  }

  override render(): TemplateResult {
    return html`<div class="base" part="base" lang=${this.localeInForce} data-density=${this.element.density ?? 'regular'}>
      ${this.content()}
      <slot name="footer"></slot>
    </div>`;
  }

  private content(): TemplateResult {
    const t = this.texts(strings);
    const { shown } = this;
    if (shown) return this.formFor(shown);
    if (this.controlled) return placeholder('empty', t.noLead);
    if (!this.isConnectable) return placeholder('empty', t.notConnected);
    if (this.failure) return placeholder('error', t.failed, { label: t.retry, run: () => this.retry() });
    if (shown === null) return placeholder('error', t.notFound, this.element.leadId ? undefined : { label: t.otherLead, run: () => this.showLead(undefined) });
    if (this.wantedId || !this.picker.ready) return skeleton(t, this.element.framework.dimensions.length);
    return html`${this.header(null)}${this.picker.render({ t, format: this.format(), readonly: this.element.readonly || !this.mayEdit, day: this.day })}`;
  }

  private header(lead: Lead | null): TemplateResult {
    const t = this.texts(strings);
    const { framework, headingLevel, label } = this.element;
    return headerView({
      t, lead, level: headingLevel, title: label ?? (lead ? lead.name || t.unnamed : t.choose), frameworkName: framework.name, day: this.day,
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
    if (!this.mayEdit && !this.element.readonly) return noticeBar(t.mayNotEdit);
    if (!this.form.overtaken || this.saver.state !== 'idle') return nothing;
    const at = this.format().moment(latest?.createdAt ?? lead.updatedAt, this.zone);
    return noticeBar(t.elsewhere(who(latest?.createdBy), at), { label: t.reload, run: () => this.discard() });
  }

  private viewOf(lead: Lead): FormView {
    const { form, language } = this;
    const { framework, headingLevel } = this.element;
    return {
      lead, framework, draft: form.draft, score: form.scoreOf(framework), readonly: this.locked(lead), level: headingLevel + 1,
      t: this.texts(strings), format: this.format(), say: (label) => label[language], day: this.day, who: (id) => this.nameOf(id),
    };
  }

  private nameOf(id: Id | undefined): string {
    if (id === undefined) return '';
    return (this.controlled ? this.element.users?.find((user) => user.id === id)?.name : this.source.names.get(id)) ?? '';
  }

  private readonly day = (instant: string) => {
    const thisYear = dateIn(this.zone, this.element.asOf ?? new Date().toISOString()).slice(0, 4);
    return this.format().dateShort(dateIn(this.zone, instant), thisYear);
  };
}
