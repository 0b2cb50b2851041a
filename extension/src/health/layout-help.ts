import type { CaptureResult } from '@salescycle/capture';
import { controls } from '@salescycle/widgets/shared/controls.styles.js';
import { icon } from '@salescycle/widgets/shared/icons.js';
import { saveFile } from '@salescycle/widgets/shared/save-file.js';
import { tokens } from '@salescycle/widgets/shared/tokens.styles.js';
import { css, html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { PageElement } from '../shared/page-element.js';
import { diagnosticOf } from './diagnostic.js';
import { strings } from './health.strings.js';
import { SkeletonEvent } from './skeleton-event.js';

const styles = css`
  .base { background: none; display: grid; gap: var(--_2); }
  .file { display: grid; gap: var(--_2); padding: var(--_3); border: 1px solid var(--_line); border-radius: var(--_r); background: var(--_raised); }
  pre { max-block-size: 240px; overflow: auto; margin: 0; padding: var(--_2); border: 1px solid var(--_line); border-radius: var(--_r); font-size: var(--_t-s); text-align: start; }
  .acts { display: flex; flex-wrap: wrap; gap: var(--_2); }
  .problem { color: var(--_danger); font-size: var(--_t-s); }
  .problem:empty { display: none; }
`;

/** For a page whose layout its site's tables no longer know: its structure, shown first, then saved as a file by whoever wants it mended. */
export class CaptureLayoutHelp extends PageElement {
  static override readonly tag = 'capture-layout-help';
  static override readonly styles = [tokens, controls, styles];
  static override properties: PropertyDeclarations = { result: { attribute: false }, tabId: { attribute: false }, file: { state: true }, failed: { state: true } };

  declare result: Pick<CaptureResult, 'site' | 'warnings'>;
  declare tabId: number;
  declare file: string;
  declare failed: boolean;

  constructor() {
    super();
    this.file = '';
    this.failed = false;
  }

  override render(): TemplateResult {
    const t = strings[this.language];
    return html`<div class="base">
      ${this.file ? html`<section class="file" aria-labelledby="title"><h3 class="strong" id="title" tabindex="-1">${t.title}</h3><p class="small muted">${t.explain}</p>
        <pre tabindex="0" role="region" aria-label=${t.structure} dir="ltr">${this.file}</pre>
        <div class="acts"><button class="button" type="button" @click=${() => this.save()}>${icon('download', 's')}${t.save}</button>
          <button class="button plain" type="button" @click=${() => this.close()}>${t.close}</button></div></section>`
        : html`<div><button class="button plain" type="button" id="show" @click=${() => this.show()}>${t.show}</button></div>`}
      <p class="problem" role="alert">${this.failed ? t.failed : ''}</p>
    </div>`;
  }

  private async show(): Promise<void> {
    const event = new SkeletonEvent(this.tabId);
    this.dispatchEvent(event);
    try {
      const skeleton = await event.skeleton;
      this.failed = !skeleton;
      this.file = skeleton ? diagnosticOf(this.result, skeleton) : '';
    } catch {
      this.failed = true;  // the tab has gone elsewhere since
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }

  private async close(): Promise<void> {
    this.file = '';
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#show')?.focus();
  }

  private save(): void {
    saveFile(`salescycle-layout-${this.result.site?.id ?? 'page'}.txt`, new Blob([this.file], { type: 'text/plain' }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'capture-layout-help': CaptureLayoutHelp;
  }
}
