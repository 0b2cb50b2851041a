import { controls } from '@salescycle/widgets/shared/controls.styles.js';
import { icon } from '@salescycle/widgets/shared/icons.js';
import { tokens } from '@salescycle/widgets/shared/tokens.styles.js';
import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { CaptureHanded } from '../bridge/handed.js';
import type { PairingParts } from '../bridge/pairing.js';
import { nameOf, type Draft } from '../drafts/draft.js';
import { loadPhoneForms, shownPhone } from '../review/phone-forms.js';
import { rowsOf, type Found } from '../review/rows.js';
import { WORKSPACE } from '../workspace.js';
import { CaptureMailLog } from './mail-log-view.js';
import { PanelElement } from './panel-element.js';
import { act } from './panel-events.js';
import { viewStyles } from './panel.styles.js';
import type { Problem } from './problem.js';
import { placeWords } from './source-words.js';

const styles = css`
  .done { display: flex; gap: var(--_3); align-items: center; padding: var(--_3); border-radius: var(--_r); background: var(--_ok-soft); }
  .tick { inline-size: 24px; block-size: 24px; border-radius: 50%; display: grid; place-items: center; flex: none; align-self: flex-start; background: var(--_positive); color: var(--_raised); }
  details { border-block-start: 1px solid var(--_line); padding-block-start: var(--_3); }
  summary { min-block-size: 24px; cursor: pointer; font-weight: 500; color: var(--_muted); font-size: var(--_t-s); }
  dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: var(--_1) var(--_3); margin-block-start: var(--_2); }
`;

/** A saved lead: "Undo" while it is fresh, its qualification at once, and why each value is known. */
export class CaptureSaved extends PanelElement {
  static override readonly tag = 'capture-saved';
  static override readonly styles = [tokens, controls, viewStyles, styles];
  static override properties: PropertyDeclarations = {
    draft: { attribute: false },
    waiting: { attribute: false },
    problem: { attribute: false },
    pairing: { attribute: false },
    saving: { type: Boolean },
  };

  declare draft: Draft;
  /** People chosen from the same page who are still to be reviewed. */
  declare waiting: readonly Draft[];
  declare problem: Problem | null;
  /** The portals that get leads; without it there are none. */
  declare pairing: PairingParts | undefined;
  declare saving: boolean;

  constructor() {
    super();
    this.waiting = [];
    this.problem = null;
    this.saving = false;
  }

  protected override started(): void {
    void loadPhoneForms().then(() => this.requestUpdate());
  }

  override render(): TemplateResult {
    const { draft, t, waiting, problem, pairing } = this;
    const name = nameOf(draft) || t.unnamed, [next] = waiting;
    return html`<div class="base">
      <div class="body">
        <section class="done" role="status">
          <span class="tick">${icon('check')}</span>
          <div class="grow"><p class="strong">${t.saved(name)}</p><p class="small muted">${t.onDevice}</p></div>
          ${draft.saved?.group ? html`<button class="button" type="button" @click=${() => act(this, 'undo', null)}>${icon('undo', 's flip')}${t.undo}</button>` : nothing}
        </section>
        ${pairing && draft.leadId ? html`<capture-handed .store=${pairing.store} .leadId=${draft.leadId} .done=${draft.saved?.isUpdate ? 'updated' : 'saved'}></capture-handed>` : nothing}
        ${problem ? html`<p class="problem" role="alert">${typeof problem === 'string' ? t[problem] : problem[this.language]}</p>` : nothing}
        ${draft.result?.message && draft.leadId ? html`<capture-mail-log .draft=${draft} .targets=${[{ about: { type: 'lead', id: draft.leadId, name }, hint: t.theLead }]} ?saving=${this.saving}></capture-mail-log>` : nothing}
        ${next ? html`<button class="button" type="button" @click=${() => act(this, 'open', next.id)}>${t.next(nameOf(next) || t.unnamed)}${icon('arrow', 's flip')}</button>` : nothing}
        <details><summary>${t.why}</summary>${this.provenance()}</details>
        ${draft.leadId ? html`<sales-lead-qualifier workspace=${WORKSPACE} lead-id=${draft.leadId} heading-level="3" density="compact"></sales-lead-qualifier>` : nothing}
      </div>
      ${draft.leadId ? html`<div class="foot"><button class="button grow" type="button" @click=${() => act(this, 'showLead', draft.leadId ?? '')}>${t.openLead(name)}</button></div>` : nothing}
    </div>`;
  }

  private provenance(): TemplateResult {
    const { draft, t } = this;
    const rows = rowsOf(draft).filter(({ entries }) => entries.length);
    return html`<dl class="small">${rows.flatMap(({ field, entries }) => entries.filter(({ text }) => text.trim()).map(({ text, found }) => html`
      <dt class="muted">${t[field]}</dt><dd><bdi>${field === 'phones' ? shownPhone(text) : text}</bdi><br><bdi class="muted">${this.from(found)}</bdi></dd>`))}</dl>`;
  }

  private from(found: Found | null): string {
    return found ? placeWords(found, this.t) : this.t.from_typed;
  }
}

CaptureHanded.define();
CaptureMailLog.define();

declare global {
  interface HTMLElementTagNameMap {
    'capture-saved': CaptureSaved;
  }
}
