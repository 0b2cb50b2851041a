import { controls } from '@salescycle/widgets/shared/controls.styles.js';
import { icon } from '@salescycle/widgets/shared/icons.js';
import { tokens } from '@salescycle/widgets/shared/tokens.styles.js';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Draft, LeadField } from '../drafts/draft.js';
import { additionsOf, type Addition } from '../review/additions.js';
import type { Known } from '../review/known.js';
import { rowsOf, type Row } from '../review/rows.js';
import { CaptureField } from './field.js';
import { CaptureKnown } from './known-card.js';
import { PanelElement } from './panel-element.js';
import { act } from './panel-events.js';
import { viewStyles } from './panel.styles.js';
import type { Problem } from './problem.js';

/** Always there to be filled in; the others show when something was found. */
const ALWAYS: readonly LeadField[] = ['name', 'title', 'company', 'emails', 'phones'];

/** The form of one draft: what was found, each value to be looked at, and one button that saves. */
export class CaptureReview extends PanelElement {
  static override readonly tag = 'capture-review';
  static override readonly styles = [tokens, controls, viewStyles];
  static override properties: PropertyDeclarations = {
    draft: { attribute: false },
    known: { attribute: false },
    problem: { attribute: false },
    saving: { type: Boolean },
    more: { state: true },
    decided: { state: true },
  };

  declare draft: Draft;
  /** The record that is the same person. */
  declare known: Known | null;
  declare problem: Problem | null;
  declare saving: boolean;
  /** Whether the fields nothing was found for are shown, too. */
  declare more: boolean;
  /** What the person decided to take into the lead that is known, or not to. */
  declare decided: ReadonlyMap<LeadField, boolean>;

  constructor() {
    super();
    this.known = null;
    this.problem = null;
    this.saving = false;
    this.more = false;
    this.decided = new Map();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('draft') || changed.get('draft')?.id === this.draft.id) return;
    this.more = false;
    this.decided = new Map();
  }

  override render(): TemplateResult {
    const { draft, t } = this;
    const rows = rowsOf(draft), { additions } = this;
    const shown = rows.filter((row) => this.more || ALWAYS.includes(row.field) || row.entries.length > 0 || row.suggestions.length > 0);
    return html`<form class="base" novalidate @submit=${(event: SubmitEvent) => this.submit(event, rows)} @keydown=${(event: KeyboardEvent) => this.enter(event)}>
      <div class="body">
        <slot></slot>
        ${this.known ? html`<capture-known .known=${this.known} .additions=${additions} .taken=${this.takenOf(additions)} @change=${(event: Event) => this.decide(additions, event)}></capture-known>` : nothing}
        ${shown.map((row) => html`<capture-field .row=${row} ?readonly=${this.saving} problem=${this.problem === 'nameMissing' && row.field === 'name' ? t.nameMissing : ''}></capture-field>`)}
        ${shown.length < rows.length ? html`<div><button class="button plain" type="button" @click=${() => { this.more = true; }}>${icon('add', 's')}${t.moreFields}</button></div>` : nothing}
      </div>
      ${this.problemLine()}
      <div class="foot">${this.foot(additions)}</div>
    </form>`;
  }

  private problemLine(): TemplateResult | typeof nothing {
    const { problem, t } = this;
    const why = !problem || problem === 'nameMissing' ? '' : problem === 'notStored' ? t.failed : problem[this.language];
    return why ? html`<p class="problem foot" role="alert">${t.notSaved(why)}</p>` : nothing;
  }

  /** What of the draft is new in the lead that is known; empty where that one is not to be changed. */
  private get additions(): readonly Addition[] {
    const record = this.known?.record;
    return record?.type === 'lead' && record.status !== 'converted' ? additionsOf(record, this.draft) : [];
  }

  /** What the person takes of it; what they did not decide is as proposed. */
  private takenOf(additions: readonly Addition[]): Set<LeadField> {
    return new Set(additions.filter(({ field, isTaken }) => this.decided.get(field) ?? isTaken).map(({ field }) => field));
  }

  private foot(additions: readonly Addition[]): TemplateResult {
    const { draft, known, saving, t } = this;
    if (!known) {
      return html`<button class="button plain" type="button" ?disabled=${saving} @click=${() => act(this, 'drop', draft.id)}>${t.drop}</button>
        <button class="button primary grow" ?disabled=${saving}>${saving ? t.saving : t.save}</button>`;
    }
    const taken = [...this.takenOf(additions)];
    return html`<button class="button plain icon-only" type="button" aria-label=${t.drop} title=${t.drop} ?disabled=${saving} @click=${() => act(this, 'drop', draft.id)}>${icon('close')}</button>
      <button class="button ${additions.length ? 'plain' : 'grow'}" ?disabled=${saving}>${t.saveAsNew}</button>
      ${additions.length ? html`<button class="button primary grow" type="button" ?disabled=${saving || !taken.length} @click=${() => act(this, 'update', taken)}><span class="cut">${saving ? t.saving : t.update(known.name)}</span></button>` : nothing}`;
  }

  private decide(additions: readonly Addition[], { target }: Event): void {
    const { taken } = target as CaptureKnown;
    this.decided = new Map(additions.map(({ field }) => [field, taken.has(field)]));
  }

  /** The inputs stand in elements of their own, where browsers do not take Enter for the form's. What it does is what the first button says. */
  private enter(event: KeyboardEvent): void {
    const [from] = event.composedPath();
    // Enter also ends the writing of a Chinese word.
    if (event.key !== 'Enter' || event.isComposing || !(from instanceof HTMLInputElement) || ['checkbox', 'radio'].includes(from.type)) return;
    event.preventDefault();
    this.renderRoot.querySelector<HTMLButtonElement>('.foot .primary')?.click();
  }

  private submit(event: SubmitEvent, rows: readonly Row[]): void {
    event.preventDefault();
    const filled = (field: LeadField) => rows.find((row) => row.field === field)?.entries.some(({ text }) => text.trim());
    if (filled('name') || filled('company')) return act(this, 'save', null);
    this.problem = 'nameMissing';
    this.renderRoot.querySelector<CaptureField>('capture-field')?.focus();
  }
}

CaptureField.define();
CaptureKnown.define();

declare global {
  interface HTMLElementTagNameMap {
    'capture-review': CaptureReview;
  }
}
