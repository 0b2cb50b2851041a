import type { ImportType } from '@salescycle/connect';
import { isRefusal } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ensureActor } from '../shared/actor-prompt.js';
import { askHost } from '../shared/ask-host.js';
import { controls } from '../shared/controls.styles.js';
import { saveCsv } from '../shared/csv.js';
import { ChangeEvent, RecordEditEvent, RefusalEvent } from '../shared/events.js';
import { Face } from '../shared/face.js';
import { failureText } from '../shared/failure-words.js';
import { icon } from '../shared/icons.js';
import { stageGlyphStyles } from '../shared/stage-glyph.js';
import { tokens } from '../shared/tokens.styles.js';
import { columnsPanel } from './columns-panel.js';
import { doneView, type ImportResult } from './done-view.js';
import { fileStep, unreadableView } from './file-step.js';
import { headerView, type Step } from './header-view.js';
import type { SalesImport } from './import.js';
import { styles } from './import.styles.js';
import { strings } from './import.strings.js';
import { previewPanel } from './preview-panel.js';
import { previewRows } from './preview-rows.js';
import { progressView } from './progress-view.js';
import { Runner, type RunOutcome } from './runner.js';
import { ImportSession } from './session.js';
import type { ImportActions, ImportView } from './view.js';

/** The steps of an import, from the first file to what came of it. */
export class ImportFace extends Face<SalesImport> {
  static readonly styles = [tokens, controls, stageGlyphStyles, ...styles];

  private readonly session = new ImportSession({
    changed: () => this.requestUpdate(),
    failed: (error) => this.report(error),
    timeZone: () => this.zone,
    now: () => this.element.asOf ?? new Date().toISOString(),
    currency: () => this.element.currency,
    pastedName: () => this.texts(strings).pasted,
  });
  private readonly act: ImportActions;
  private active = 0;
  private isStarting = false;
  private runner: Runner | null = null;
  private result: ImportResult | null = null;
  /** What happened last that is no failure of the workspace: cancelled, refused, no space. */
  private note: { text: string; isBad: boolean } | null = null;
  private used: Store | null = null;

  constructor(element: SalesImport, internals: ElementInternals) {
    super(element, internals);
    const ask = (work: (store: Store) => Promise<void>) => { if (this.current && !this.element.readonly) void work(this.current).catch((error: unknown) => this.report(error)); };
    const { session } = this;
    this.act = {
      add: (files) => void this.addFiles(files),
      remove: (at) => { this.active = 0; ask((store) => session.remove(at, store)); },
      select: (at) => { this.active = at; this.requestUpdate(); },
      map: (at, column, target) => ask((store) => session.map(at, column, target, store)),
      matchBy: (at, target) => ask((store) => session.matchBy(at, target, store)),
      setType: (at, type) => ask((store) => session.setType(at, type as Parameters<ImportSession['setType']>[1], store)),
      answer: (answers) => ask((store) => session.answer(answers, store)),
      start: () => void this.start(),
      cancel: () => this.runner?.cancel(),
      undo: () => void this.undo(),
      clear: () => this.reset(),
      downloadErrors: () => this.downloadErrors(),
    };
  }

  /** {@link SalesImport.addFiles}. */
  async addFiles(files: Iterable<Blob>, as?: ImportType): Promise<void> {
    if (!this.current || this.element.readonly || this.runner) return;
    [this.note, this.result] = [null, null];
    try {
      await this.session.add(files, this.current, as);
    } catch (error) {
      this.report(error);
    }
  }

  /** {@link SalesImport.reset}. */
  reset(): void {
    if (this.runner) return;
    [this.note, this.result, this.active] = [null, null, 0];
    this.session.clear();
  }

  /** {@link SalesImport.start}. */
  async start(): Promise<boolean> {
    const store = this.current;
    const { plan } = this.session;
    if (!store || !plan?.records.length || this.session.isOpen || this.element.readonly || this.isStarting) return false;
    [this.note, this.isStarting] = [null, true];
    try {
      if (!(await ensureActor(this.element, store, this.element.actor)) || !(await this.isAllowed(plan.records.length))) return false;
      // Another tab, or another person's change, may have brought in some of the rows meanwhile.
      return (await this.session.refresh(store, true)) && (await this.run(store));
    } catch (error) {
      this.report(error);
      return false;
    } finally {
      [this.runner, this.isStarting] = [null, false];
      this.requestUpdate();
    }
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.showState(this.failure ? 'error' : !this.isConnectable ? 'empty' : this.current ? null : 'loading');
  }

  protected override connectTo(store: Store): void {
    if (this.used !== null && this.used !== store) void this.session.refresh(store, true);
    this.used = store;
    this.announceReady();
  }

  private get isConnectable(): boolean {
    return this.element.store !== undefined || this.element.workspace !== undefined;
  }

  private async isAllowed(records: number): Promise<boolean> {
    const answer = await askHost(this.element, new RecordEditEvent({ command: 'importRecords', ids: [], fields: { records }, origin: 'user' }));
    if (answer === 'allowed') return true;
    const t = this.texts(strings);
    this.note = { text: answer === 'silent' ? t.silent : t.vetoed, isBad: false };
    this.requestUpdate();
    return false;
  }

  private async run(store: Store): Promise<boolean> {
    const plan = this.session.plan!;
    if (!plan.records.length) return false;
    const runner = (this.runner = new Runner(store, plan.records));
    this.requestUpdate();
    await this.element.updateComplete;
    this.element.renderRoot.querySelector<HTMLElement>('.progress button')?.focus();
    const outcome = await runner.run(() => this.requestUpdate());
    this.settle(outcome);
    if (outcome.kind !== 'done') return false;
    this.result = { plan, group: outcome.group, isRemembered: this.session.remember() };
    this.announce(outcome.group, 'user');
    this.runner = null;
    this.requestUpdate();
    await this.element.updateComplete;
    this.element.renderRoot.querySelector<HTMLElement>('.done')?.focus();
    return true;
  }

  private settle(outcome: RunOutcome): void {
    if (outcome.kind === 'cancelled') this.note = { text: this.texts(strings).cancelled, isBad: false };
    if (outcome.kind !== 'refused') return;
    const { command, gate, missing, message } = outcome.refusal;
    this.note = { text: `${this.texts(strings).failed} ${message[this.language]}`, isBad: true };
    this.element.dispatchEvent(new RefusalEvent({ command, gate, missing, reason: message.en }));
  }

  private async undo(): Promise<void> {
    const { current: store, result } = this;
    if (!store || !result || result.isUndoing) return;
    const t = this.texts(strings);
    result.isUndoing = true;
    this.requestUpdate();
    try {
      const outcome = await store.undo(result.group);
      if (isRefusal(outcome)) result.undo = { text: t.undoFailed(outcome.message[this.language]), isDone: false };
      else {
        result.undo = { text: outcome.kept.length ? t.undoKept(this.format().count(outcome.kept.length)) : t.undone, isDone: true };
        this.announce(outcome.group, 'undo');
      }
    } catch (error) {
      result.undo = { text: t.undoFailed(this.wordsFor(error)), isDone: false };
    }
    result.isUndoing = false;
    this.requestUpdate();
    await this.element.updateComplete;
    this.element.renderRoot.querySelector<HTMLElement>('.done')?.focus();
  }

  private announce(group: string, origin: 'user' | 'undo'): void {
    const ids = this.result!.plan.records.map(({ id }) => id);
    this.element.dispatchEvent(new ChangeEvent({ operationId: group, command: origin === 'undo' ? 'undo' : 'importRecords', ids, undoable: true, origin }));
  }

  private downloadErrors(): void {
    const { session, language } = this;
    const plan = this.result?.plan ?? session.plan;
    if (!plan || !session.connect) return;
    const rejected = plan.rows.filter(({ outcome }) => outcome === 'error').map(({ sheet, row, problems }) => ({ table: session.files[sheet]!.sheet.table, row, problems }));
    saveCsv(`${this.texts(strings).errorFileName}.csv`, session.connect.errorFile(rejected, language));
  }

  /** A failure on the way leaves the widget as it is; only a workspace that cannot be opened takes its place. */
  private report(error: unknown): void {
    this.fail(error);
    this.failure = null;
    this.note = { text: this.wordsFor(error), isBad: true };
    this.requestUpdate();
  }

  private wordsFor(error: unknown): string {
    if ((error as { code?: unknown }).code === 'not-loaded') return this.texts(strings).notLoaded;
    return failureText(error instanceof Error ? error : new Error(String(error)), this.language);
  }

  private get step(): Step {
    const { session } = this;
    if (this.result) return 'done';
    if (this.runner) return 'import';
    if (!session.files.length) return 'file';
    return session.isOpen || !session.plan || Object.values(session.matches).includes(null) ? 'columns' : 'preview';
  }

  override render(): TemplateResult {
    const t = this.texts(strings);
    const { element, session, step } = this;
    const currencies = [...new Set((session.plan ? previewRows(session.plan) : []).flatMap(({ amount }) => (typeof amount === 'object' ? [amount.currency] : [])))];
    const view: ImportView = {
      t, session, language: this.language, format: this.format(currencies), act: this.act, isLocked: this.runner !== null || element.readonly,
      active: Math.min(this.active, Math.max(session.files.length - 1, 0)),
    };
    return html`<div class="base" part="base" lang=${this.localeInForce} data-density=${element.density ?? nothing}>
      ${headerView(view, { level: element.headingLevel, label: element.label, step })}
      ${this.note ? html`<p class="alert note-bar ${this.note.isBad ? 'bad' : ''}" role="alert">${icon(this.note.isBad ? 'alert' : 'info', 's')}<bdi>${this.note.text}</bdi></p>` : nothing}
      ${this.body(view)}<slot name="footer"></slot></div>`;
  }

  private body(view: ImportView): TemplateResult {
    const { t } = view;
    const notice = (part: 'empty' | 'error', title: string, text: string) => html`<p class="strong title">${title}</p><p part=${part}>${text}</p>`;
    if (this.failure) {
      return html`<div class="notice" role="alert"><slot name="error">${notice('error', t.failed, failureText(this.failure, this.language))}</slot>
        <button class="button" type="button" @click=${() => this.retry()}>${icon('refresh')}${t.retry}</button></div>`;
    }
    if (!this.isConnectable) return html`<div class="notice"><slot name="empty">${notice('empty', t.notConnectedTitle, t.notConnected)}</slot></div>`;
    if (!this.current) return html`<div class="file-step"><div class="drop waiting" role="status" aria-label=${t.loading}></div></div>`;
    if (this.result) return doneView(view, this.result);
    if (this.element.readonly) return html`<div class="notice"><p>${t.readOnly}</p></div>`;
    if (!view.session.files.length) return fileStep(view);
    return html`${this.runner ? progressView(view, this.runner.progress) : nothing}${unreadableView(view)}
      <div class="panels">${columnsPanel(view)}${previewPanel(view)}</div>`;
  }
}
