import { bothRights, dateIn, type Conflict, type Id, type Opportunity, type Rights, type Stage } from '@salescycle/model';
import type { Store, Target } from '@salescycle/store';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { controls } from '../shared/controls.styles.js';
import { RecordOpenEvent } from '../shared/events.js';
import { Face } from '../shared/face.js';
import { heading } from '../shared/heading.js';
import { OwnFieldsPart } from '../shared/own-fields/own-fields-part.js';
import { StoreSource } from '../shared/record-source.js';
import { stageGlyphStyles } from '../shared/stage-glyph.js';
import { Toast, toastStyles } from '../shared/toast.js';
import { tokens } from '../shared/tokens.styles.js';
import { bodyView } from './body-view.js';
import { allowedBy, type Allowed } from './allowed.js';
import { ChangesRead } from './changes-read.js';
import { conflictStyles } from './conflicts/conflicts.styles.js';
import { conflictsView } from './conflicts/conflicts-view.js';
import { decidedText } from './conflicts/conflict-view.js';
import { depthStyles } from './depth.styles.js';
import { Edits } from './edits.js';
import { FieldEditing } from './field-editing.js';
import { Gate } from './gate.js';
import { gateView } from './gate-view.js';
import { headerView } from './header.js';
import { HostSource } from './host-source.js';
import { keysOf } from './keys.js';
import { Lists } from './lists.js';
import { LogForm, type LogKind } from './log-form.js';
import { MergePart } from './merge-part.js';
import { nameOf } from './names.js';
import { nextView } from './next-view.js';
import type { SalesRecord, ShownType } from './record.js';
import { Said } from './said.js';
import { strings } from './record.strings.js';
import { styles } from './record.styles.js';
import { insteadOf } from './states-view.js';
import { Subject } from './subject.js';
import { Timeline } from './timeline.js';
import { timelineStyles } from './timeline.styles.js';
import { timelineView } from './timeline-view.js';
import type { RecordActions, RecordView } from './view.js';

const TYPES: readonly ShownType[] = ['opportunity', 'lead', 'account', 'contact'];
const HOST_PROPERTIES = ['record', 'related', 'histories', 'operations'] as const;

/** The record on the page: live from a store or from the host, and what hands and keys do to it. */
export class RecordFace extends Face<SalesRecord> {
  static readonly styles = [tokens, controls, stageGlyphStyles, toastStyles, styles, depthStyles, conflictStyles, timelineStyles];

  private readonly changed = (): void => this.requestUpdate();
  private readonly subject = new Subject(this.changed);
  private readonly said = new Said(this.element);
  private readonly toast = new Toast(this.said);
  private readonly edits: Edits;
  private readonly editing: FieldEditing;
  private readonly gate = new Gate(this.changed);
  private readonly timeline = new Timeline(this.changed);
  private readonly changes = new ChangesRead({ changed: this.changed, failed: (error) => this.edits.failed(error) });
  private readonly lists: Lists;
  private readonly log: LogForm;
  private readonly merging: MergePart;
  private readonly fields: OwnFieldsPart;
  private hostSource: HostSource | null = null;
  private isUnfolded = false;
  private shown = '';

  private readonly pressed = keysOf({
    isThere: () => Boolean(this.subject.row), openLog: (kind) => !this.allowed.readonly && !this.isGone && (this.log.open(kind), true),
    undo: () => void this.undo(), redo: () => void this.redo(),
  });

  private readonly act: RecordActions = {
    move: (stage) => void this.move(stage),
    openLog: (kind) => this.openLog(kind),
    complete: (id) => void this.complete(id),
    openRecord: (type, id) => { this.element.dispatchEvent(new RecordOpenEvent({ type, id, origin: 'user' })); },
    remove: () => void this.remove(),
    decide: (conflict, keep) => void this.decide(conflict, keep),
    showConflict: ({ id }) => void this.focus(`[data-conflict="${id}"]`),
    addField: () => void this.fields.open(this.target!.type as ShownType, true),
    fold: () => void (this.isUnfolded = !this.isUnfolded, this.changed()),
  };

  constructor(element: SalesRecord, internals: ElementInternals) {
    super(element, internals);
    const t = () => this.texts(strings);
    this.edits = new Edits({ element, toast: this.toast, t, language: () => this.language, store: () => this.storeInUse, source: () => this.subject.source, rights: () => this.rights });
    this.editing = new FieldEditing({
      subject: this.subject, t, currency: () => this.currency, changed: this.changed, save: (field, value) => this.edits.setField(this.subject.row!.record, field, value),
      focus: (selector) => void this.focus(selector),
    });
    this.merging = new MergePart({
      element, edits: this.edits, language: () => this.language, focus: (selector) => void this.focus(selector),
      takeBack: () => (this.allowed.canDelete && this.storeInUse ? () => void this.restore() : null),
    });
    this.fields = new OwnFieldsPart({
      element, toast: this.toast, locale: () => this.localeInForce, store: () => this.storeInUse, source: () => this.subject.source, rights: () => this.rights, inForce: () => ({ currency: this.currency, timeZone: this.zoneInForce }),
    });
    this.lists = new Lists({ subject: this.subject, edits: this.edits, language: () => this.language, changed: this.changed, focus: (selector) => void this.focus(selector) });
    this.log = new LogForm({
      record: () => this.subject.row!.record, zone: () => this.zoneInForce, t, changed: this.changed, focus: (selector) => void this.focus(selector),
      log: (fields, what) => this.edits.log(fields, what), plan: (fields, what) => this.edits.plan(fields, what),
    });
  }

  override disconnected(): void {
    super.disconnected();
    this.subject.connect(null);
    this.changes.open(null, null);
    this.merging.show(null, null);
    this.fields.close();
    this.hostSource = null;
    this.shown = '';
  }

  override willUpdate(changed: PropertyValues<SalesRecord>): void {
    super.willUpdate(changed);
    if (this.controlled && (!this.hostSource || HOST_PROPERTIES.some((name) => changed.has(name)))) this.takeHostRecords();
    this.showTarget();
    this.merging.show(!this.allowed.canDelete ? null : this.storeInUse, this.subject.row && !this.isGone ? this.target : null);
    this.setState('readonly', this.allowed.readonly);
    this.showState(this.failure ? 'error' : !this.target || this.isGone ? 'empty' : this.subject.row === undefined ? 'loading' : null);
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { row, conflicts } = this.subject;
    if (row) this.changes.follow(row.record.rev);
    if (conflicts.length) void this.changes.want();
    if (row !== undefined) this.announceReady();
  }

  /** {@link SalesRecord.undo}. */
  undo(): Promise<boolean> {
    return this.edits.undo();
  }

  /** {@link SalesRecord.redo}. */
  redo(): Promise<boolean> {
    return this.edits.redo();
  }

  /** {@link SalesRecord.log}. */
  openLog(kind: LogKind): void {
    if (this.subject.row && !this.allowed.readonly) this.log.open(kind);
  }

  /** {@link SalesRecord.refresh}. */
  refresh(): void {
    if (this.controlled) this.takeHostRecords();
    this.changed();
  }

  protected override connectTo(store: Store): void {
    this.shown = '';
    this.subject.connect(new StoreSource(store));
    this.watch({ kind: 'status' }, (status) => { if (status.state === 'closed') this.fail(status.error); });
    this.showTarget();
  }

  protected override get controlled(): boolean {
    return this.element.record !== undefined;
  }

  private get storeInUse(): Store | null {
    return this.controlled ? null : this.current;
  }

  /** The record asked for; `null` without one. */
  private get target(): Target | null {
    const { record, recordId, type, workspace, store } = this.element;
    if (record !== undefined) return record && { type: record.type, id: record.id };
    if (recordId === undefined || (workspace === undefined && store === undefined)) return null;
    return { type: TYPES.includes(type) ? type : 'opportunity', id: recordId };
  }

  private get isGone(): boolean {
    return this.subject.row === null || Boolean(this.subject.row?.record.deletedAt);
  }

  private get rights(): Rights | undefined {
    return bothRights(this.element.rights, this.storeInUse?.rights);
  }

  private get allowed(): Allowed {
    return allowedBy(this.rights, this.element.readonly || this.subject.isReadOnly, this.target?.type);
  }

  private get zoneInForce(): string {
    return this.element.timeZone ?? this.subject.settings?.timeZone ?? this.zone;
  }

  private get currency(): string {
    const { amount } = (this.subject.row?.record ?? {}) as Partial<Opportunity>;
    return amount?.currency ?? this.element.currency ?? this.subject.settings?.currency ?? (this.language === 'zh' ? 'CNY' : 'USD');
  }

  private showTarget(): void {
    const { target } = this, shown = target ? `${target.type} ${target.id}` : '';
    if (!this.subject.source || shown === this.shown) return;
    this.shown = shown;
    for (const each of [this.editing, this.gate, this.lists, this.log]) each.close();
    this.timeline.reset();
    this.isUnfolded = false;
    if (this.controlled) this.changes.take(this.element.operations);
    else this.changes.open(this.current, target);
    this.subject.show(target);
  }

  private takeHostRecords(): void {
    const { record, related, histories, operations, store, workspace } = this.element;
    const input = { record: record ?? null, related, histories };
    if (this.hostSource) this.hostSource.update(input);
    else {
      if ((store ?? workspace) !== undefined) console.warn('<sales-record> has both a record and a workspace; it shows the record and leaves the workspace alone.');
      this.hostSource = new HostSource(input);
      this.shown = '';
      this.subject.connect(this.hostSource);
    }
    this.changes.take(operations);
  }

  private async move(stage: Stage): Promise<void> {
    const { row, source } = this.subject, given = this.gate.to === stage ? this.gate.read(row!.record as Opportunity, this.texts(strings)) : {};
    if (!row || !source || !given) return void this.focus('.gate [aria-invalid="true"], .gate input[type="checkbox"]:not(:checked)');
    const deal = row.record as Opportunity, { gate, isMade } = await this.edits.move(deal, stage, given);
    if (isMade) this.gate.close();
    if (isMade) return this.focus('.path [aria-current] .step');
    if (!gate) return;
    this.gate.ask({ refusal: gate, to: stage, custom: this.subject.custom, deal: { ...deal, ...given.fields } as Opportunity, source, currency: this.currency });
    await this.focus('.gate .input, .gate input');
  }

  private async complete(id: Id): Promise<void> {
    const task = this.subject.tasks.find((each) => each.id === id);
    if (task) await this.edits.complete(task);
    this.changed();
  }

  private async remove(): Promise<void> {
    const { record } = this.subject.row!;
    if (await this.edits.remove(record.type, record.id, nameOf(record, this.language))) await this.focus('.notice .button');
  }

  private async decide(conflict: Conflict, keep: NonNullable<Conflict['resolution']>): Promise<void> {
    if (await this.edits.decide(conflict, keep, decidedText({ language: this.language }, conflict, keep))) await this.focus(this.subject.conflicts.length ? '.clash .button' : '.header .value');
  }

  /** Takes the deletion back, wherever in the log it stands. */
  private async restore(): Promise<void> {
    const deletion = () => this.changes.operations.findLast(({ patch }) => typeof patch.deletedAt === 'string');
    if (!deletion()) await this.changes.readAll();
    const found = deletion(), { record } = this.subject.row!;
    if (found) await this.edits.undo(found.group, this.texts(strings).restored(nameOf(record, this.language)));
  }

  private async focus(selector: string): Promise<void> {
    this.changed();
    await this.element.updateComplete;
    this.element.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  override render(): TemplateResult {
    const { element } = this, t = this.texts(strings);
    return html`<div class="base" part="base" lang=${this.localeInForce} data-density=${element.density ?? nothing} role="group" aria-label=${element.label ?? t.record} @keydown=${this.pressed}>
      ${this.content()}<slot name="footer"></slot>${this.toast.view({ t })}<p class="visually-hidden" role="status">${this.said.text}</p></div>`;
  }

  private content(): TemplateResult {
    const { target, subject: { row }, failure, language } = this;
    if (row && !failure && target) {
      if (row.record.deletedAt && row.record.mergedInto !== undefined) return html`${this.merging.gone(this.viewOf(row.record))}`;
      if (!row.record.deletedAt) return this.whole(this.viewOf(row.record));
    }
    return insteadOf({
      t: this.texts(strings), language, target, row, failure, deletedOn: (instant) => this.format().moment(instant, this.zoneInForce),
      retry: () => this.retry(), restore: this.allowed.canDelete && this.storeInUse ? () => void this.restore() : undefined,
    });
  }

  private whole(view: RecordView): TemplateResult {
    if (this.merging.isOpen) return html`${this.merging.view(view)}`;
    const title = (text: string, more?: unknown) => html`<div class="row sec">${heading(view.level + 1, text)}${more ?? nothing}</div>`;
    return html`${headerView(view, html`${gateView(view, () => void this.move(this.gate.to!))}${conflictsView(view)}${this.merging.line(view)}`)}
      <div class="body">${nextView(view, title)}${bodyView(view, title)}${timelineView(view, title)}</div>`;
  }

  private viewOf(record: RecordView['record']): RecordView {
    const { subject, editing, gate, lists, log, timeline, changes, act, element } = this, zone = this.zoneInForce, now = element.asOf ?? new Date().toISOString();
    const currencies = [record, ...subject.deals].flatMap((each) => (each as Partial<Opportunity>).amount?.currency ?? []);
    return {
      t: this.texts(strings), language: this.language, format: this.format(currencies), zone, now, today: dateIn(zone, now), pipeline: subject.pipeline, users: subject.users, names: subject.names,
      record, custom: subject.custom, subject, ...this.allowed, level: element.headingLevel, isUnfolded: this.isUnfolded, editing, gate, lists, log, timeline, changes, act, mergeButton: this.merging.button(this.language, subject.source),
    };
  }
}
