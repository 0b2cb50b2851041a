import { isRefusal, type Conflict } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import { openBackups } from '@salescycle/store/backup/backups.js';
import { openSafeCopies, type SafeCopies } from '@salescycle/store/backup/safe-copies.js';
import { openErasures } from '@salescycle/store/erase/erasure.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ensureActor } from '../shared/actor-prompt.js';
import { askHost } from '../shared/ask-host.js';
import { controls } from '../shared/controls.styles.js';
import { FolderCopies, nameOf } from '../shared/copies/folder-copies.js';
import { folderCopiesOf } from '../shared/copies/folder-copies-of.js';
import { ChangeEvent, RecordEditEvent, RecordOpenEvent, StorageStateEvent, type Origin } from '../shared/events.js';
import { Face } from '../shared/face.js';
import { failureText } from '../shared/failure-words.js';
import { heading } from '../shared/heading.js';
import { icon } from '../shared/icons.js';
import { saveFile } from '../shared/save-file.js';
import { tokens } from '../shared/tokens.styles.js';
import { conflictStyles } from '../record/conflicts/conflicts.styles.js';
import type { Side } from '../record/conflicts/sides.js';
import { ConflictSession } from './conflict-session.js';
import { conflictsView } from './conflicts-view.js';
import { copiesView } from './copies-view.js';
import { EraseSession } from './erase-session.js';
import { eraseView } from './erase-view.js';
import { acceptLoss, askToPersist, mayAsk, readFacts, type Facts } from './facts.js';
import { FileSession } from './file-session.js';
import { fileView } from './file-view.js';
import { stateView } from './state-view.js';
import type { SalesStorage } from './storage.js';
import { strings } from './storage.strings.js';
import { styles } from './storage.styles.js';
import type { StorageActions, StorageView } from './view.js';

/** Milliseconds after a change in which others are waited for before the state is read again. */
const REST = 300;

/** What works on one store. */
interface Desk {
  store: Store;
  copies: SafeCopies;
  folder: FolderCopies;
  file: FileSession;
  person: EraseSession;
  conflicts: ConflictSession;
}

/** The storage of one workspace, as a person sees it. */
export class StorageFace extends Face<SalesStorage> {
  static readonly styles = [tokens, controls, styles, conflictStyles];

  private desk: Desk | null = null;
  private facts: Facts | null = null;
  private told = '';
  private isSaving = false;
  private note: { text: string; isBad: boolean } | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private work = new AbortController();

  private readonly act: StorageActions = {
    backUp: () => void this.backUp(),
    persist: () => void this.attempt(() => this.persist(true)),
    openFile: (file) => void this.openFile(file),
    merge: () => void this.attempt(() => this.merge()),
    undoMerge: () => void this.attempt(() => this.undoMerge()),
    askReplace: (isSure) => this.desk?.file.ask(isSure),
    replace: () => void this.attempt(() => this.replace()),
    closeFile: () => this.desk?.file.close(),
    chooseFolder: () => void this.attempt(async () => {
      await this.desk?.folder.choose();
      await this.persist(false);
    }),
    allowFolder: () => void this.attempt(async () => this.desk?.folder.allow()),
    stopFolder: () => void this.attempt(async () => this.desk?.folder.stop()),
    startAgain: () => void this.attempt(async () => {
      acceptLoss(this.desk!.store.workspace);
      await this.read();
    }),
    search: (text) => void this.desk?.person.search(text),
    choose: (person) => void this.desk?.person.choose(person).then(() => this.focus('.erase .inner')),
    erase: () => void this.attempt(() => this.erase()),
    closeErase: () => this.desk?.person.close(),
    decide: (conflict, keep) => void this.attempt(() => this.decide(conflict, keep)),
    undoDecision: () => void this.attempt(() => this.undoDecision()), moreConflicts: () => this.desk?.conflicts.more(),
    openRecord: (type, id) => { this.element.dispatchEvent(new RecordOpenEvent({ type, id, origin: 'user' })); },
  };

  /** {@link SalesStorage.backUp}. */
  async backUp(): Promise<void> {
    const { desk } = this;
    if (!desk || this.isSaving) return;
    this.isSaving = true;
    await this.attempt(async () => {
      const file = await desk.store.backup();
      saveFile(nameOf(desk.store.workspace), file);
      await desk.copies.note(file);
      this.note = { text: this.texts(strings).saved, isBad: false };
      await this.persist(false);
    });
    this.isSaving = false;
    this.requestUpdate();
  }

  /** {@link SalesStorage.openFile}. */
  async openFile(file: Blob): Promise<void> {
    if (!this.desk || this.element.readonly) return;
    this.note = null;
    const reading = this.desk.file.open(file, this.facts?.changes === 0);
    await this.focus('.file');
    await reading;
  }

  override disconnected(): void {
    super.disconnected();
    this.work.abort();
    clearTimeout(this.timer);
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.showState(this.failure ? 'error' : !this.isConnectable ? 'empty' : this.facts && this.current ? null : 'loading');
  }

  protected override connectTo(store: Store): void {
    this.work.abort();
    this.work = new AbortController();
    const { signal } = this.work;
    const changed = () => this.requestUpdate(), failed = (error: unknown) => this.report(error);
    const copies = openSafeCopies(store);
    const { copies: folder, begun } = folderCopiesOf(store);
    folder.watch(() => { changed(); this.soon(); }, { signal });
    const same = this.desk?.store === store ? this.desk : null;
    if (!same) this.facts = null;
    this.desk = {
      store, copies, folder, file: same?.file ?? new FileSession({ store, backups: openBackups(store), changed, failed }),
      person: same?.person ?? new EraseSession({ store, erasures: openErasures(store), changed, failed }), conflicts: same?.conflicts ?? new ConflictSession({ store, changed }),
    };
    this.desk.conflicts.start(signal);
    this.watch({ kind: 'status' }, (status) => { if (status.state === 'closed') this.fail(status.error); });
    copies.watch(() => this.written(), { signal });
    void this.attempt(async () => {
      await this.read();
      this.announceReady();
      await begun;
    });
  }

  private get isConnectable(): boolean {
    return this.element.store !== undefined || this.element.workspace !== undefined;
  }

  private written(): void {
    this.soon();
    if (this.facts?.isPersisted === false && mayAsk()) void this.attempt(() => this.persist(false));
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.read().catch((error: unknown) => this.report(error)), REST);
  }

  private async read(): Promise<void> {
    const { desk } = this;
    if (!desk) return;
    const facts = await readFacts(desk.store.workspace, desk.copies);
    if (this.desk !== desk) return;
    this.facts = facts;
    const { isPersisted: persisted, usage, quota, last } = facts;
    const detail = { persisted, usage, quota, lastBackupAt: last?.at ?? null }, text = JSON.stringify(detail);
    if (text !== this.told) this.element.dispatchEvent(new StorageStateEvent(detail));
    this.told = text;
    this.requestUpdate();
  }

  /** @param isAsked a person pressed the button: then they hear when the browser says no */
  private async persist(isAsked: boolean): Promise<void> {
    if (this.facts?.isPersisted !== false) return;
    const isKept = await askToPersist();
    if (!isKept && isAsked) this.note = { text: this.texts(strings).askedNo, isBad: false };
  }

  private async merge(): Promise<void> {
    const { store, file } = this.desk!;
    if (!(await ensureActor(this.element, store, this.element.actor)) || !(await this.isAllowed('mergeBackup', []))) return;
    const group = await file.merge();
    if (group !== null) this.announce('mergeBackup', { operationId: group, ids: [], undoable: true });
    await this.focus('.file');
  }

  private async undoMerge(): Promise<void> {
    const { store, file } = this.desk!;
    if (file.step.kind !== 'merged' || file.step.merge.group === null) return;
    const outcome = await store.undo(file.step.merge.group);
    if (isRefusal(outcome)) {
      this.note = { text: outcome.message[this.language], isBad: true };
      return;
    }
    file.undone();
    this.announce('undo', { operationId: outcome.group, ids: [], undoable: true, origin: 'undo' });
    await this.focus('.file');
  }

  private async decide(conflict: Conflict, keep: Side['which']): Promise<void> {
    const { store, conflicts } = this.desk!, { id } = conflict.subject;
    if (!(await ensureActor(this.element, store, this.element.actor)) || !(await this.isAllowed('resolveConflict', [id]))) return;
    const outcome = await conflicts.decide(conflict, keep);
    if (isRefusal(outcome)) this.note = { text: outcome.message[this.language], isBad: true };
    else this.announce('resolveConflict', { operationId: outcome.operations[0]!.id, ids: [id], undoable: true });
    await this.focus(conflicts.open.length ? '.clash .button' : '#conflicts');
  }

  private async undoDecision(): Promise<void> {
    const undone = await this.desk!.conflicts.undo();
    if (!undone) return;
    const { outcome, conflict } = undone;
    if (isRefusal(outcome)) this.note = { text: outcome.message[this.language], isBad: true };
    else this.announce('undo', { operationId: outcome.operations[0]!.id, ids: [conflict.subject.id], undoable: true, origin: 'undo' });
    await this.focus('#conflicts');
  }

  private async replace(): Promise<void> {
    const { file } = this.desk!;
    if (!(await this.isAllowed('replaceWithBackup', []))) return;
    if (await file.replace(this.facts?.changes === 0)) this.announce('replaceWithBackup', { operationId: '', ids: [], undoable: false });
    await this.focus('.file');
  }

  private async erase(): Promise<void> {
    const { person } = this.desk!;
    if (person.step.kind !== 'sure' || !person.step.traces) return;
    if (!(await this.isAllowed('erase', person.step.traces.records.map(({ id }) => id)))) return;
    const ids = await person.erase();
    if (ids) this.announce('erase', { operationId: '', ids, undoable: false });
    await this.focus('.erase .inner');
  }

  private async isAllowed(command: string, ids: string[]): Promise<boolean> {
    this.note = null;
    const answer = await askHost(this.element, new RecordEditEvent({ command, ids, origin: 'user' }));
    if (answer === 'allowed') return true;
    const t = this.texts(strings);
    this.note = { text: answer === 'silent' ? t.silent : t.vetoed, isBad: false };
    return false;
  }

  private announce(command: string, { origin = 'user', ...detail }: { operationId: string; ids: string[]; undoable: boolean; origin?: Origin }): void {
    this.element.dispatchEvent(new ChangeEvent({ command, origin, ...detail }));
  }

  /** Runs a person's wish; the state is read again afterwards. A failure leaves the element as it is and is said above. */
  private async attempt(wish: () => Promise<unknown>): Promise<void> {
    try {
      await wish();
      await this.read();
    } catch (error) {
      this.report(error);
    }
    this.requestUpdate();
  }

  private report(error: unknown): void {
    if (!this.element.isConnected) return;
    this.fail(error);
    this.note = { text: failureText(this.failure!, this.language), isBad: true };
    if ((error as { code?: string }).code !== 'closed') this.failure = null;
    this.requestUpdate();
  }

  private async focus(selector: string): Promise<void> {
    this.requestUpdate();
    await this.element.updateComplete;
    this.element.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  override render(): TemplateResult {
    const { element, note } = this, t = this.texts(strings);
    return html`<div class="base" part="base" lang=${this.localeInForce} data-density=${element.density ?? nothing}>
      <header class="header" part="header"><div class="grow">${heading(element.headingLevel, html`<slot name="title"><span part="title">${element.label ?? t.title}</span></slot>`)}</div><slot name="actions"></slot></header>
      <div class="body">${note ? html`<p class="alert ${note.isBad ? '' : 'note'}" role=${note.isBad ? 'alert' : 'status'}>${icon(note.isBad ? 'alert' : 'info', 's')}<bdi>${note.text}</bdi></p>` : nothing}${this.body()}</div>
      <slot name="footer"></slot></div>`;
  }

  private body(): TemplateResult {
    const t = this.texts(strings);
    const notice = (part: 'empty' | 'error', title: string, text: string) => html`<p class="strong title">${title}</p><p part=${part}>${text}</p>`;
    if (this.failure) {
      return html`<div class="notice" role="alert"><slot name="error">${notice('error', t.failed, failureText(this.failure, this.language))}</slot>
        <button class="button" type="button" @click=${() => this.retry()}>${icon('refresh')}${t.retry}</button></div>`;
    }
    if (!this.isConnectable) return html`<div class="notice"><slot name="empty">${notice('empty', t.notConnectedTitle, t.notConnected)}</slot></div>`;
    const { desk, facts } = this;
    if (!desk || !facts) return html`<div class="waiting" role="status" aria-label=${t.loading}></div>`;
    const view: StorageView = {
      t, facts, language: this.language, format: this.format(), zone: this.zone, now: Date.parse(this.element.asOf ?? '') || Date.now(), remindAfter: this.element.remindAfter,
      folder: desk.folder.state, canChooseFolder: FolderCopies.isPossible, file: desk.file, person: desk.person, conflicts: desk.conflicts, isSaving: this.isSaving, readonly: this.element.readonly, act: this.act,
    };
    return html`${stateView(view)}${conflictsView(view)}${copiesView(view)}${fileView(view)}${this.element.readonly ? nothing : eraseView(view)}`;
  }
}
