import { ensureActor } from '@salescycle/widgets/shared/actor-prompt.js';
import { controls } from '@salescycle/widgets/shared/controls.styles.js';
import { icon } from '@salescycle/widgets/shared/icons.js';
import { tokens } from '@salescycle/widgets/shared/tokens.styles.js';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { CapturePortal } from '../bridge/portal-view.js';
import type { PairingParts } from '../bridge/pairing.js';
import { isEmpty, type Draft } from '../drafts/draft.js';
import type { TabToRead } from '../reading/read-tab.js';
import type { Reminders } from '../reminders/reminders.js';
import { siteOf } from '../settings/site-rules.js';
import { logo } from '../shared/logo.js';
import { CaptureChooser } from './chooser.js';
import { Desk, type DeskParts } from './desk.js';
import { CaptureDraftList } from './draft-list.js';
import { FileReading, type FileReadingParts } from './file-reading.js';
import { CaptureFiles } from './files.js';
import { FilingKnown } from './filing-known.js';
import { mark } from './marks.js';
import { CaptureNote } from './note.js';
import { companyButtons, droppedNote, notesOf, noticeNote, stopButton, switchOnButton } from './notes.js';
import { originWords } from './origin-words.js';
import { PanelElement } from './panel-element.js';
import { PanelEvent, type PanelActions } from './panel-events.js';
import { frameStyles } from './panel.styles.js';
import { CaptureReview } from './review.js';
import { CaptureSaved } from './saved.js';
import { CaptureStart } from './start.js';
import { CaptureTable } from './table.js';

/** Characters of pasted text that are looked at. */
const MOST_TEXT = 20_000;

/** What the panel needs of its surroundings. */
export interface PanelParts extends Omit<DeskParts, 'changed'>, FileReadingParts {
  openApp(leadId?: string): void;
  openSettings(): void;
  /** Reads a portal like any other page. */
  readPortal?(tab: TabToRead): Promise<void>;
  /** Without it portals cannot be paired here. */
  pairing?: PairingParts;
  /** Without it nothing is said of what is due. */
  reminders?: Reminders;
}

/**
 * The panel beside a page: what was read of it, for a person to look at, correct and save. It shows what is stored and stores what is
 * shown, so it can be closed at any moment.
 */
export class CapturePanel extends PanelElement {
  static override readonly tag = 'capture-panel';
  static override readonly styles = [tokens, controls, frameStyles];
  static override properties: PropertyDeclarations = { parts: { attribute: false }, dropping: { state: true }, dropped: { state: true } };

  declare parts: PanelParts;
  /** Whether a file is held over the panel. */
  declare dropping: boolean;
  /** The draft that was dropped last, as long as it can be brought back. */
  declare dropped: Draft | null;

  private desk!: Desk;
  private reading!: FileReading;
  private filing!: FilingKnown;
  private hadFocus = false;

  constructor() {
    super();
    this.dropping = false;
    this.dropped = null;
    this.addEventListener(PanelEvent.type, (event) => void this.answer(event as PanelEvent));
    this.addEventListener('dragover', (event) => this.hover(event));
    this.addEventListener('dragleave', (event) => { if (event.relatedTarget === null) this.dropping = false; });
    this.addEventListener('drop', (event) => this.droppedOn(event));
  }

  protected override started(signal: AbortSignal): void {
    const changed = () => this.requestUpdate();
    this.desk = new Desk({ ...this.parts, changed });
    this.reading = new FileReading({
      ...this.parts, changed, keep: (origin, bundle) => this.desk.keepHanded(origin, { bundle }), drop: (id) => this.desk.drop(id), restore: (draft) => this.desk.restore(draft),
      open: (what) => this.desk.open(what),
    });
    this.filing = new FilingKnown({ ...this.parts, changed });
    document.addEventListener('paste', (event) => this.pasted(event), { signal });
    document.addEventListener('keydown', (event) => this.escape(event), { signal });
    const keep = () => void this.desk.keeper.flush();
    window.addEventListener('pagehide', keep, { signal });
    document.addEventListener('visibilitychange', keep, { signal });
    void this.desk.start(signal).then(() => { document.body.dataset.ready = '1'; });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    void this.filing.follow(this.desk.draft?.id);
    this.hadFocus = Boolean(this.renderRoot.querySelector('main')?.contains((this.renderRoot as ShadowRoot).activeElement));
  }

  /** The keyboard stays where the person is when what they pressed gives way to another view. */
  protected override updated(): void {
    const main = this.renderRoot.querySelector('main');
    if (this.hadFocus && !main?.contains((this.renderRoot as ShadowRoot).activeElement)) main?.focus();
  }

  override render(): TemplateResult {
    const { t, desk } = this;
    return html`<div class="base">
      <header>
        <div class="top row">${logo()}<h1 class="strong">${t.product}</h1><span class="end row">${this.keptTag()}
          <button class="button plain icon-only" type="button" popovertarget="menu" aria-label=${t.more}>${icon('more')}</button></span></div>
        ${desk.draft ? this.pageLine(desk.draft) : nothing}
      </header>
      ${this.menu()}
      <capture-reminders .reminders=${this.parts.reminders}></capture-reminders>
      <main class="view" tabindex="-1">${this.view()}</main>
      ${this.dropped ? droppedNote(this.dropped, t) : nothing}
      ${this.dropping ? html`<div class="drop" aria-hidden="true">${t.dropHere}</div>` : nothing}
    </div>`;
  }

  private keptTag(): TemplateResult | typeof nothing {
    const { t, desk } = this;
    if (!desk.draft || desk.draft.saved || isEmpty(desk.draft)) return nothing;
    const { state } = desk.keeper;
    const words = { kept: t.kept, keeping: t.keeping, failed: t.notKept }[state];
    return html`<span class="tag ${state === 'failed' ? 'danger' : ''}" role="status" data-keeping=${state} title=${state === 'failed' ? t.notKeptWhy : nothing}>${state === 'failed' ? icon('alert', 's') : nothing}${words}</span>`;
  }

  /** Whether a draft is of the files somebody handed over together. */
  private isOfFiles({ id }: Draft): boolean {
    return this.reading.files.length > 1 && this.reading.files.some(({ drafts }) => drafts.includes(id));
  }

  private pageLine(draft: Draft): TemplateResult {
    const { t, desk } = this;
    const several = draft.result?.kind === 'many' && draft.chosen === undefined;
    const time = new Intl.DateTimeFormat(this.locale, { timeStyle: 'short' }).format(new Date(draft.readAt));
    const files = this.isOfFiles(draft) ? this.reading.files.length : 0, subject = draft.origin.file ? '' : draft.result?.message?.subject, from = originWords(draft.origin, t);
    return html`<p class="page row small">${files ? html`<button class="button link" type="button" @click=${() => void desk.open('files')}>${t.filesTitle(files)}</button>` : subject ? icon('mail', 's') : mark('link', 's')}<bdi class="cut" title=${subject ? from : draft.origin.url ?? nothing}>${subject || from}</bdi>
      <span class="end nowrap">${several ? t.people(String(draft.result?.candidates.length)) : draft.origin.kind === 'typed' ? nothing : t.readAt(time)}</span></p>`;
  }

  private menu(): TemplateResult {
    const { t, desk, parts } = this;
    const close = (run: () => void) => () => {
      this.renderRoot.querySelector<HTMLElement>('#menu')?.hidePopover();
      run();
    };
    const url = desk.draft?.origin.url, site = url ? siteOf(new URL(url).hostname) : null;
    return html`<div class="menu" id="menu" popover role="group" aria-label=${t.menu}>
      <button type="button" @click=${close(() => void desk.open('drafts'))}>${t.showDrafts(String(desk.unfinished.length))}</button>
      <button type="button" @click=${close(() => void desk.begin({ kind: 'typed', url: null }))}>${t.typeLead}</button>
      <button type="button" @click=${close(() => parts.openApp())}>${t.openApp}</button>
      <button type="button" @click=${close(() => parts.openSettings())}>${t.openSettings}</button>
      ${site ? html`<button type="button" @click=${close(() => void desk.switchSite(site, false))}>${t.switchOff(site)}</button>` : nothing}
    </div>`;
  }

  private view(): TemplateResult {
    const { t, desk } = this;
    const { view } = desk;
    if (this.reading.isReading && view.kind !== 'files') return this.startView({ heading: t.readingFile, ...(this.reading.isSlow && { notes: stopButton(t) }) });
    switch (view.kind) {
      case 'files': return html`<capture-files .files=${this.reading.files} .drafts=${desk.all} ?reading=${this.reading.isReading} ?slow=${this.reading.isSlow}></capture-files>`;
      case 'table': return html`<capture-table .tables=${this.reading.tables} .left=${this.reading.leftOut}></capture-table>`;
      case 'drafts': return html`<capture-draft-list .drafts=${desk.unfinished}></capture-draft-list>`;
      case 'reading': return this.startView({ heading: t.reading });
      case 'asked': return this.startView({ notes: noticeNote(view.notice, t) });
      case 'refused': return this.startView({ heading: t.refusedTitle, says: t[`refused_${view.why}`], ...(view.why === 'off' && view.site && { notes: switchOnButton(view.site, t) }) });
      case 'draft': return this.draftView(view.draft);
      case 'portal': return html`<capture-portal .found=${view.portal} .parts=${this.parts.pairing} .readInstead=${() => void this.parts.readPortal?.(view.tab)}></capture-portal>`;
      case 'start': return this.startView({ heading: t.start, says: t.startHow });
    }
  }

  private startView({ heading = '', says = '', picture = false, notes }: { heading?: string; says?: string; picture?: boolean; notes?: TemplateResult }): TemplateResult {
    return html`<capture-start heading=${heading} says=${says} ?picture=${picture} problem=${this.reading.problem(this.t)} unfinished=${this.desk.unfinished.length}>${notes ?? nothing}</capture-start>`;
  }

  private draftView(draft: Draft): TemplateResult {
    const { t, desk, parts } = this;
    if (draft.saved) return html`<capture-saved .draft=${draft} .waiting=${desk.waiting} .problem=${desk.problem} ?saving=${desk.isSaving} .pairing=${parts.pairing}></capture-saved>`;
    const { notice, isStale, isClosed } = desk;
    const notes = html`${notesOf({ draft, notice, isStale, isClosed }, t)}
      ${draft.takenBack && parts.pairing ? html`<capture-handed .store=${parts.pairing.store} .leadId=${draft.takenBack} .done=${'undone'}></capture-handed>` : nothing}`;
    if (draft.result && draft.chosen === undefined) {
      const { result } = draft;
      if (result.kind === 'many') return html`<capture-chooser .draft=${draft} .known=${desk.lookUp.knownOf}>${notes}</capture-chooser>`;
      return this.startView({ heading: t.noneTitle, says: t.none, picture: true, notes: html`${notes}${companyButtons(result, t)}` });
    }
    const { known, matches, isNobody, loggedAt } = desk.lookUp;
    return html`<capture-review .draft=${draft} .known=${known} .people=${matches} ?nobody=${isNobody} loggedat=${loggedAt} .filing=${this.filing.known} .problem=${desk.problem} ?saving=${desk.isSaving}>${notes}</capture-review>`;
  }

  private readonly actions: { [Name in keyof PanelActions]: (detail: PanelActions[Name]) => void | Promise<void> } = {
    edit: ({ field, values }) => this.desk.edit(field, values),
    choose: (indexes) => this.desk.choose(indexes),
    save: () => this.desk.save((store) => ensureActor(this, store)),
    update: (taken) => this.desk.save((store) => ensureActor(this, store), taken),
    undo: () => this.desk.undo(),
    file: (filing) => this.desk.file(filing),
    pick: (id) => this.desk.lookUp.pick(id),
    log: (logging) => this.desk.log((store) => ensureActor(this, store), logging),
    undoLog: () => this.desk.undoLog(),
    drop: async (id) => { this.dropped = (await this.desk.drop(id)) ?? null; },
    restore: (draft) => this.desk.restore(draft),
    open: (id) => this.desk.open({ draft: id }),
    text: (text) => this.take(text),
    files: (files) => this.reading.read(files),
    stopFiles: () => this.reading.stop(),
    dropFile: (file) => this.reading.drop(file),
    restoreFile: (file) => this.reading.restore(file),
    showTable: () => this.desk.open('table'),
    type: () => this.desk.begin({ kind: 'typed', url: null }),
    readAgain: () => this.desk.readAgain(),
    agree: (site) => this.desk.agree(site),
    switchOff: (site) => this.desk.switchSite(site, false),
    switchOn: (site) => this.desk.switchSite(site, true),
    showDrafts: () => this.desk.open('drafts'),
    back: () => this.desk.open(undefined),
    showLead: (id) => this.parts.openApp(id),
  };

  private async answer<Name extends keyof PanelActions>({ action, detail }: PanelEvent<Name>): Promise<void> {
    this.dropped = null;
    await this.actions[action](detail);
  }

  private hover(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.dropping = true;
  }

  private droppedOn(event: DragEvent): void {
    event.preventDefault();
    this.dropping = false;
    if (event.dataTransfer?.files.length) void this.reading.read([...event.dataTransfer.files]);
  }

  /** Files and text pasted anywhere are taken in; in a field, text is the field's. */
  private pasted(event: ClipboardEvent): void {
    const { files } = event.clipboardData ?? {}, [from] = event.composedPath();
    const text = event.clipboardData?.getData('text/plain').trim() ?? '', isField = from instanceof HTMLInputElement || from instanceof HTMLTextAreaElement;
    if (!files?.length && (isField || !text || this.desk.draft)) return;
    event.preventDefault();
    if (files?.length) void this.reading.read([...files]);
    else void this.take(text);
  }

  /** Text is read as it stands, unless it is a contact card. */
  private async take(text: string): Promise<void> {
    if (/^\s*BEGIN:VCARD/i.test(text)) await this.reading.readText(text, 'card.vcf');
    else await this.desk.begin({ kind: 'text', url: null }, { text: text.slice(0, MOST_TEXT) });
  }

  /** Goes back to the tab's own; the draft is kept. What was saved stays, with its "Undo". */
  private escape(event: KeyboardEvent): void {
    const isElsewhere = event.composedPath().some((each) => each instanceof HTMLElement && each.matches('dialog, [popover]'));
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || isElsewhere || !this.desk.isOpened || this.desk.draft?.saved) return;
    event.preventDefault();
    void this.desk.open(this.desk.draft && this.isOfFiles(this.desk.draft) ? 'files' : undefined);
  }
}

customElements.define('capture-note', CaptureNote);
for (const element of [CaptureChooser, CaptureDraftList, CaptureFiles, CapturePortal, CaptureReview, CaptureSaved, CaptureStart, CaptureTable]) element.define();

declare global {
  interface HTMLElementTagNameMap {
    'capture-panel': CapturePanel;
  }
}
