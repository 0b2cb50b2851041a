import { controls } from '@salescycle/widgets/shared/controls.styles.js';
import { icon } from '@salescycle/widgets/shared/icons.js';
import { tokens } from '@salescycle/widgets/shared/tokens.styles.js';
import { css, html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { nameOf, type Draft } from '../drafts/draft.js';
import { ageOf } from './age.js';
import { originWords } from './origin-words.js';
import { PanelElement } from './panel-element.js';
import { act } from './panel-events.js';
import { viewStyles } from './panel.styles.js';

const styles = css`
  .list li { display: flex; align-items: center; }
  .open { flex: 1 1 auto; min-inline-size: 0; display: grid; padding: 8px 12px; border: 0; background: none; text-align: start; cursor: pointer; }
  .open:hover { background: var(--_hover); }
  .open .small { display: flex; gap: var(--_2); justify-content: space-between; }
  .list .button { flex: none; margin-inline-end: 4px; }
`;

/** The drafts that are not finished, with their age: go on with one, or drop it. */
export class CaptureDraftList extends PanelElement {
  static override readonly tag = 'capture-draft-list';
  static override readonly styles = [tokens, controls, viewStyles, styles];
  static override properties: PropertyDeclarations = { drafts: { attribute: false } };

  declare drafts: readonly Draft[];

  constructor() {
    super();
    this.drafts = [];
  }

  override render(): TemplateResult {
    const { t, drafts } = this;
    return html`<div class="base"><div class="body">
      <p class="heading" id="title">${t.draftsTitle}</p>
      ${drafts.length ? html`<ul class="list" aria-labelledby="title">${drafts.map((draft) => this.line(draft))}</ul>` : html`<p class="muted">${t.noDrafts}</p>`}
    </div>
    <div class="foot"><button class="button grow" type="button" @click=${() => act(this, 'back', null)}>${t.back}</button></div></div>`;
  }

  private line(draft: Draft): TemplateResult {
    const { t } = this;
    const name = nameOf(draft) || t.unnamed;
    return html`<li>
      <button class="open" type="button" @click=${() => act(this, 'open', draft.id)}>
        <span class="cut strong"><span class="visually-hidden">${t.openDraft} </span><bdi>${name}</bdi></span>
        <span class="small muted"><bdi class="cut">${originWords(draft.origin, t)}</bdi><span class="nowrap">${ageOf(draft.changedAt, new Date().toISOString(), this.locale)}</span></span>
      </button>
      <button class="button plain icon-only" type="button" aria-label=${t.dropDraft(name)} @click=${() => act(this, 'drop', draft.id)}>${icon('close', 's')}</button>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'capture-draft-list': CaptureDraftList;
  }
}
