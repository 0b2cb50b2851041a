import { controls } from '@salescycle/widgets/shared/controls.styles.js';
import { icon, type IconName } from '@salescycle/widgets/shared/icons.js';
import { tokens } from '@salescycle/widgets/shared/tokens.styles.js';
import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';

/** What a note offers to do. */
export interface NoteAct {
  label: string;
  isPlain?: boolean;
  run(from: EventTarget): void;
}

const styles = css`
  .base { background: none; }
  .card { padding: var(--_3); border: 1px solid var(--_line); border-radius: var(--_r); background: var(--_raised); display: grid; gap: var(--_2); }
  .card.accent { border-color: color-mix(in oklab, var(--_accent) 30%, var(--_line)); background: var(--_soft); }
  .card.accent .icon { color: var(--_accent); }
  .card.warning { background: var(--_warn-soft); border-color: color-mix(in oklab, var(--_warning) 30%, var(--_line)); }
  .card.warning .icon { color: var(--_warning); }
  .card.quiet { padding: var(--_2) var(--_3); }
  .line { display: flex; gap: var(--_2); align-items: flex-start; }
  .line .icon { margin-block-start: 2px; }
  .acts { display: flex; flex-wrap: wrap; gap: var(--_1) var(--_2); }
  .acts .button { white-space: normal; text-align: start; }
  .text { display: grid; gap: 2px; text-align: start; }
`;

/** Something to know before going on, with what can be done about it. */
export class CaptureNote extends LitElement {
  static override readonly styles = [tokens, controls, styles];
  static override properties: PropertyDeclarations = { kind: { type: String }, icon: { type: String }, heading: { type: String }, text: { type: String }, acts: { attribute: false } };

  declare kind: 'accent' | 'warning' | 'quiet';
  declare icon: IconName;
  declare heading: string;
  declare text: string;
  declare acts: readonly NoteAct[];

  constructor() {
    super();
    this.kind = 'quiet';
    this.icon = 'info';
    this.heading = '';
    this.text = '';
    this.acts = [];
  }

  override render(): TemplateResult {
    return html`<div class="base"><section class="card ${this.kind}" role=${this.kind === 'warning' ? 'alert' : 'note'}>
      <div class="line">${icon(this.icon)}<div class="text grow">${this.heading ? html`<p class="strong">${this.heading}</p>` : nothing}<p class=${this.heading ? 'small' : 'small muted'}>${this.text}</p></div></div>
      ${this.acts.length ? html`<div class="acts">${this.acts.map(({ label, isPlain, run }) => html`<button class="button ${isPlain ? 'plain' : ''}" type="button" @click=${() => run(this)}>${label}</button>`)}</div>` : nothing}
    </section></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'capture-note': CaptureNote;
  }
}
