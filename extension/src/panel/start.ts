import { controls } from '@salescycle/widgets/shared/controls.styles.js';
import { icon } from '@salescycle/widgets/shared/icons.js';
import { tokens } from '@salescycle/widgets/shared/tokens.styles.js';
import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { emptyPicture } from './marks.js';
import { PanelElement } from './panel-element.js';
import { act } from './panel-events.js';
import { viewStyles } from './panel.styles.js';

const styles = css`
  .say { display: grid; justify-items: center; gap: var(--_2); padding-block: var(--_6) var(--_4); text-align: center; }
  .say.short { padding-block: 0; }
  .say p { text-wrap: balance; }
  .acts { display: flex; flex-wrap: wrap; justify-content: center; gap: var(--_2); margin-block-start: var(--_2); }
  .paste { display: grid; gap: var(--_2); padding-block-start: var(--_4); border-block-start: 1px solid var(--_line); }
  .paste .row { justify-content: space-between; flex-wrap: wrap; }
  input[type='file'] { display: none; }
`;

/** What can be done when there is no draft in front: why there is none, typing, pasting, opening files. */
export class CaptureStart extends PanelElement {
  static override readonly tag = 'capture-start';
  static override readonly styles = [tokens, controls, viewStyles, styles];
  static override properties: PropertyDeclarations = {
    heading: { type: String },
    says: { type: String },
    picture: { type: Boolean },
    problem: { type: String },
    unfinished: { type: Number },
  };

  declare heading: string;
  declare says: string;
  /** Whether the picture of an empty page is shown. */
  declare picture: boolean;
  /** What was wrong with a file. */
  declare problem: string;
  /** How many drafts are not finished. */
  declare unfinished: number;

  constructor() {
    super();
    this.heading = '';
    this.says = '';
    this.picture = false;
    this.problem = '';
    this.unfinished = 0;
  }

  override render(): TemplateResult {
    const { t } = this;
    return html`<div class="base"><div class="body">
      <slot></slot>
      <section class="say ${this.heading ? '' : 'short'}" role="status">
        ${this.picture ? emptyPicture() : nothing}
        ${this.heading ? html`<p class="heading">${this.heading}</p>` : nothing}${this.says ? html`<p class="small muted">${this.says}</p>` : nothing}
        <div class="acts"><slot name="acts"></slot><button class="button" type="button" @click=${() => act(this, 'type', null)}>${icon('edit', 's')}${t.typeIt}</button></div>
      </section>
      <form class="paste" @submit=${(event: SubmitEvent) => this.paste(event)}>
        <label class="field">${t.pasteLabel}<textarea class="input" name="text" rows="3" maxlength="20000" placeholder=${t.pasteHint}></textarea></label>
        <div class="row">
          <button class="button">${t.readText}</button>
          <button class="button plain" type="button" @click=${() => this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')!.click()}>${icon('file', 's')}${t.openFile}</button>
        </div>
        <input type="file" accept=".eml,message/rfc822,.vcf,text/vcard,.csv,.tsv,text/csv" multiple tabindex="-1" aria-label=${t.openFile} @change=${(event: Event) => this.files(event.target as HTMLInputElement)}>
        <p class="small muted">${t.dropHint}</p>
        <p class="problem" role="alert">${this.problem}</p>
      </form>
      ${this.unfinished ? html`<div><button class="button link" type="button" @click=${() => act(this, 'showDrafts', null)}>${t.showDrafts(String(this.unfinished))}</button></div>` : nothing}
    </div></div>`;
  }

  private paste(event: SubmitEvent): void {
    event.preventDefault();
    const area = this.renderRoot.querySelector('textarea')!;
    if (area.value.trim()) act(this, 'text', area.value);
    else area.focus();
  }

  private files(input: HTMLInputElement): void {
    if (input.files?.length) act(this, 'files', [...input.files]);
    input.value = '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'capture-start': CaptureStart;
  }
}
