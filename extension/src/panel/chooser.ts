import type { Candidate } from '@salescycle/capture';
import { controls } from '@salescycle/widgets/shared/controls.styles.js';
import { icon } from '@salescycle/widgets/shared/icons.js';
import { tokens } from '@salescycle/widgets/shared/tokens.styles.js';
import { css, html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Draft } from '../drafts/draft.js';
import type { Known } from '../review/known.js';
import { PanelElement } from './panel-element.js';
import { act } from './panel-events.js';
import { viewStyles } from './panel.styles.js';

const styles = css`
  .list li { display: flex; align-items: center; gap: var(--_2); padding-inline-end: 6px; }
  .list li:hover { background: var(--_hover); }
  .list label { display: flex; flex: 1 1 auto; align-items: center; gap: var(--_3); min-inline-size: 0; padding: 10px 0 10px 12px; cursor: pointer; }
  .list .icon-only { flex: none; }
  .list .line { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; overflow-wrap: anywhere; }
  .list .on { background: color-mix(in oklab, var(--_accent) 5%, var(--_raised)); }
  .list input { inline-size: 16px; block-size: 16px; margin: 0; accent-color: var(--_accent); flex: none; }
`;

/** Several people on a page: who of them is a lead. Nothing is chosen beforehand; one alone is reviewed with one press. */
export class CaptureChooser extends PanelElement {
  static override readonly tag = 'capture-chooser';
  static override readonly styles = [tokens, controls, viewStyles, styles];
  static override properties: PropertyDeclarations = {
    draft: { attribute: false },
    known: { attribute: false },
    chosen: { state: true },
  };

  declare draft: Draft;
  /** Who of them is known already, by place in the list. */
  declare known: ReadonlyMap<number, Known>;
  declare chosen: ReadonlySet<number>;

  constructor() {
    super();
    this.known = new Map();
    this.chosen = new Set();
  }

  override render(): TemplateResult {
    const { draft, t, chosen } = this;
    const candidates = draft.result?.candidates ?? [];
    return html`<form class="base" @submit=${(event: SubmitEvent) => this.submit(event)}>
      <div class="body">
        <slot></slot>
        <p class="heading" id="who">${t.whoIsLead}</p><p class="small muted sub">${t.nothingSaved}</p>
        <div role="group" aria-labelledby="who"><ul class="list">${candidates.map((candidate, i) => this.person(candidate, i))}</ul></div>
        ${draft.origin.kind === 'page' ? html`<p class="small muted">${t.selectHint}</p>` : ''}
      </div>
      <div class="foot">
        <button class="button plain" type="button" @click=${() => act(this, 'drop', draft.id)}>${t.cancel}</button>
        <button class="button primary grow" ?disabled=${chosen.size === 0}>${t.review(chosen.size)}</button>
      </div>
    </form>`;
  }

  private person(candidate: Candidate, index: number): TemplateResult {
    const { t } = this;
    const { fields, type } = candidate;
    const name = fields.name?.value ?? fields.company?.value ?? fields.emails[0]?.value ?? t.unnamed;
    const line = [fields.title?.value, fields.name ? fields.company?.value : undefined].filter(Boolean).join(' · ') || fields.emails[0]?.value || '';
    const known = this.known.get(index);
    const tag = known ? html`<span class="tag">${t.isKnown(known.owner)}</span>` : type === 'organization' ? html`<span class="tag">${t.noPerson}</span>` : '';
    return html`<li class=${this.chosen.has(index) ? 'on' : ''}><label>
      <input type="checkbox" .checked=${this.chosen.has(index)} @change=${(event: Event) => this.choose(index, (event.target as HTMLInputElement).checked)}>
      <span class="grow"><span class="row strong"><bdi class="cut">${name}</bdi></span>${line ? html`<span class="line small muted"><bdi>${line}</bdi></span>` : ''}</span>${tag}</label>
      <button class="button plain icon-only" type="button" aria-label=${t.reviewOne(name)} title=${t.reviewOne(name)} @click=${() => act(this, 'choose', [index])}>${icon('arrow', 's flip')}</button></li>`;
  }

  private choose(index: number, on: boolean): void {
    const chosen = new Set(this.chosen);
    if (on) chosen.add(index);
    else chosen.delete(index);
    this.chosen = chosen;
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.chosen.size) act(this, 'choose', [...this.chosen].sort((a, b) => a - b));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'capture-chooser': CaptureChooser;
  }
}
