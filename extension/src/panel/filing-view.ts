import { recordTables } from '@salescycle/model';
import { controls } from '@salescycle/widgets/shared/controls.styles.js';
import { formatFor } from '@salescycle/widgets/shared/format.js';
import { sourceText } from '@salescycle/widgets/shared/source-words.js';
import { tokens } from '@salescycle/widgets/shared/tokens.styles.js';
import { css, html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Basis, Draft, Filing } from '../drafts/draft.js';
import { proposedFiling, type FilingDefaults } from '../review/filing.js';
import { PanelElement } from './panel-element.js';
import { act } from './panel-events.js';

const SOURCES = ['capture', 'email', 'linkedin', 'website', 'fair', 'event', 'content', 'social', 'ad', 'referral', 'phone', 'import', 'manual'] as const;
const CONSENT = recordTables.lead.fields.find(({ name }) => name === 'consent') as { fields: readonly { name: string; enum?: Readonly<Record<string, { en: string; zh: string }>> }[] };
const BASES = CONSENT.fields.find(({ name }) => name === 'basis')!.enum!;

const styles = css`
  .base { background: none; }
  details { border-block-start: 1px solid var(--_line); padding-block-start: var(--_2); }
  summary { min-block-size: 28px; display: flex; align-items: center; gap: var(--_2); cursor: pointer; font-size: var(--_t-s); color: var(--_muted); }
  summary .icon { flex: none; }
  summary .strong { font-weight: 500; white-space: nowrap; }
  .fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(132px, 1fr)); gap: var(--_3) var(--_2); padding-block: var(--_2); align-items: end; }
  .wide { grid-column: 1 / -1; }
`;

/** What a lead is filed under: which effort it came of, why it may be kept and how long. Folded, with what holds in its first line. */
export class CaptureFiling extends PanelElement {
  static override readonly tag = 'capture-filing';
  static override readonly styles = [tokens, controls, styles];
  static override properties: PropertyDeclarations = { draft: { attribute: false }, defaults: { attribute: false }, campaigns: { attribute: false }, readonly: { type: Boolean } };

  declare draft: Draft;
  declare defaults: FilingDefaults;
  /** The campaigns that leads came of before. */
  declare campaigns: readonly string[];
  declare readonly: boolean;

  constructor() {
    super();
    this.campaigns = [];
    this.readonly = false;
  }

  override render(): TemplateResult {
    const { t, language, campaigns } = this, filing = this.filing, { source, campaign, basis, evidence, keptUntil } = filing;
    const sources = SOURCES.includes(source as 'capture') ? SOURCES : [source, ...SOURCES];
    const until = keptUntil ? t.keptTo(formatFor(this.locale).dateLong(keptUntil)) : t.keptForever;
    return html`<div class="base"><details>
      <summary><span class="strong">${t.filing}</span><span class="cut">${[sourceText(source, language), campaign, until].filter(Boolean).join(' · ')}</span></summary>
      <div class="fields">
        <label class="field">${t.source}<select class="input" ?disabled=${this.readonly} @change=${this.take('source')}>${sources.map((each) => html`<option value=${each} ?selected=${each === source}>${sourceText(each, language)}</option>`)}</select></label>
        <label class="field">${t.campaign}<input class="input" list="campaigns" maxlength="200" autocomplete="off" dir="auto" .value=${campaign} ?readonly=${this.readonly} @change=${this.take('campaign')}>
          <datalist id="campaigns">${campaigns.map((each) => html`<option value=${each}></option>`)}</datalist></label>
        <label class="field">${t.basis}<select class="input" ?disabled=${this.readonly} @change=${this.take('basis')}>${(Object.keys(BASES) as Basis[]).map((each) => html`<option value=${each} ?selected=${each === basis}>${BASES[each]![language]}</option>`)}</select></label>
        <label class="field">${t.keptUntil}<input class="input" type="date" .value=${keptUntil} ?readonly=${this.readonly} @change=${this.take('keptUntil')}></label>
        <label class="field wide">${t.consentNote}<input class="input" maxlength="500" autocomplete="off" dir="auto" placeholder=${t.consentHint} .value=${evidence} ?readonly=${this.readonly} @change=${this.take('evidence')}></label>
      </div>
    </details></div>`;
  }

  private get filing(): Required<Filing> {
    return { ...proposedFiling(this.draft, this.defaults, Intl.DateTimeFormat().resolvedOptions()), ...this.draft.filing };
  }

  private take(name: keyof Filing): (event: Event) => void {
    return ({ target }) => act(this, 'file', { [name]: (target as HTMLInputElement).value });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'capture-filing': CaptureFiling;
  }
}
