import { controls } from '@salescycle/widgets/shared/controls.styles.js';
import { icon } from '@salescycle/widgets/shared/icons.js';
import { tokens } from '@salescycle/widgets/shared/tokens.styles.js';
import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { nameOf, type Draft } from '../drafts/draft.js';
import type { HandedFile } from './file-reading.js';
import { PanelElement } from './panel-element.js';
import { act } from './panel-events.js';
import { viewStyles } from './panel.styles.js';

const styles = css`
  .list li { display: flex; align-items: center; gap: var(--_1); min-block-size: 48px; padding-inline-end: 4px; }
  .list .what { flex: 1 1 auto; min-inline-size: 0; display: grid; padding: 8px 12px; border: 0; background: none; text-align: start; }
  .list button.what { cursor: pointer; }
  .list button.what:hover { background: var(--_hover); }
  .list .small.failed { color: var(--_danger); display: flex; gap: 4px; align-items: flex-start; }
  .failed .icon { margin-block-start: 2px; }
  progress { inline-size: 100%; accent-color: var(--_accent); }
  .list .button { flex: none; }
`;

/** The files somebody handed over, and what came of each: a draft to review, a table to bring in, or why it could not be read. */
export class CaptureFiles extends PanelElement {
  static override readonly tag = 'capture-files';
  static override readonly styles = [tokens, controls, viewStyles, styles];
  static override properties: PropertyDeclarations = { files: { attribute: false }, drafts: { attribute: false }, slow: { type: Boolean }, reading: { type: Boolean } };

  declare files: readonly HandedFile[];
  /** Every draft that is kept. */
  declare drafts: readonly Draft[];
  /** Whether the reading takes long. */
  declare slow: boolean;
  declare reading: boolean;

  constructor() {
    super();
    this.files = [];
    this.drafts = [];
    this.slow = false;
    this.reading = false;
  }

  override render(): TemplateResult {
    const { t, files, reading } = this;
    const done = files.filter(({ state }) => state !== 'waiting' && state !== 'reading').length;
    return html`<div class="base"><div class="body">
      <p class="heading" id="title">${t.filesTitle(files.length)}</p>
      <p class="small muted sub" role="status">${reading ? t.filesRead(String(done), String(files.length)) : t.filesHow}</p>
      ${reading && this.slow ? html`<div class="row"><progress class="grow" max=${files.length} value=${done} aria-labelledby="title"></progress>
        <button class="button" type="button" @click=${() => act(this, 'stopFiles', null)}>${t.stop}</button></div>` : nothing}
      <ul class="list" aria-labelledby="title">${files.flatMap((file) => this.lines(file))}</ul>
    </div>
    <div class="foot"><button class="button grow" type="button" @click=${() => act(this, 'back', null)}>${t.back}</button></div></div>`;
  }

  private lines(file: HandedFile): TemplateResult[] {
    const { t } = this;
    const found = file.drafts.map((id) => this.drafts.find((draft) => draft.id === id));
    if (file.state === 'read' && !file.isTable) return found.map((draft, i) => this.draftLine(file, draft, i === 0));
    if (file.state === 'dropped') {
      return [html`<li><span class="what"><bdi class="cut">${file.name}</bdi><span class="small muted">${t.takenBack}</span></span>
        <button class="button" type="button" @click=${() => act(this, 'restoreFile', file)}>${icon('redo', 's flip')}${t.bringBack}<span class="visually-hidden"> ${file.name}</span></button></li>`];
    }
    if (file.state === 'read') {
      return [html`<li><button class="what" type="button" @click=${() => act(this, 'showTable', null)}><span class="row"><bdi class="cut strong grow">${file.name}</bdi>${icon('arrow', 's flip')}</span><span class="small muted">${t.isTable}</span></button></li>`];
    }
    return [html`<li><span class="what"><bdi class="cut">${file.name}</bdi>${this.state(file)}</span></li>`];
  }

  private state({ state, problem }: HandedFile): TemplateResult {
    const { t } = this;
    if (problem) return html`<span class="small failed">${icon('alert', 's')}<span>${t[problem]}</span></span>`;
    return html`<span class="small muted">${state === 'stopped' ? t.stopped : state === 'reading' ? t.readingFile : t.waiting}</span>`;
  }

  private draftLine(file: HandedFile, draft: Draft | undefined, isFirst: boolean): TemplateResult {
    const { t } = this;
    if (!draft) return html`<li><span class="what"><bdi class="cut">${file.name}</bdi><span class="small muted">${t.takenBack}</span></span></li>`;
    const people = draft.chosen === undefined ? (draft.result?.candidates.length ?? draft.bundle?.entities.length ?? 0) : 1;
    const name = people > 1 ? t.people(String(people)) : nameOf(draft);
    return html`<li><button class="what" type="button" @click=${() => act(this, 'open', draft.id)}>
        <span class="row"><bdi class="cut strong">${name || t.noneTitle}</bdi>${draft.saved ? html`<span class="tag positive end">${icon('check', 's')}${t.isSaved}</span>` : nothing}</span>
        <bdi class="small muted cut">${file.name}</bdi></button>
      ${isFirst && !draft.saved ? html`<button class="button plain icon-only" type="button" aria-label=${t.takeBack(file.name)} title=${t.takeBack(file.name)} @click=${() => act(this, 'dropFile', file)}>${icon('undo', 's flip')}</button>` : nothing}</li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'capture-files': CaptureFiles;
  }
}
