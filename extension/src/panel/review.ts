import { controls } from '@salescycle/widgets/shared/controls.styles.js';
import { icon } from '@salescycle/widgets/shared/icons.js';
import { tokens } from '@salescycle/widgets/shared/tokens.styles.js';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Draft, LeadField } from '../drafts/draft.js';
import { additionsOf, type Addition } from '../review/additions.js';
import type { Known } from '../review/known.js';
import { rowsOf, type Row } from '../review/rows.js';
import { CaptureField } from './field.js';
import { CaptureFiling } from './filing-view.js';
import { NOTHING, type KnownFilings } from './filing-known.js';
import { CaptureKnown } from './known-card.js';
import { logTargets } from './log-targets.js';
import { CaptureMailLog } from './mail-log-view.js';
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
    people: { attribute: false },
    nobody: { type: Boolean },
    loggedAt: { type: String },
    filing: { attribute: false },
    problem: { attribute: false },
    saving: { type: Boolean },
    more: { state: true },
    decided: { state: true },
  };

  declare draft: Draft;
  /** The record that is the same person. */
  declare known: Known | null;
  /** Everybody it may be; of several the person chooses. */
  declare people: readonly Known[];
  declare nobody: boolean;
  /** When its mail was logged before. */
  declare loggedAt: string;
  /** What leads are filed under by default, and the campaigns there are. */
  declare filing: KnownFilings;
  declare problem: Problem | null;
  declare saving: boolean;
  /** Whether the fields nothing was found for are shown, too. */
  declare more: boolean;
  /** What the person decided to take into the lead that is known, or not to. */
  declare decided: ReadonlyMap<LeadField, boolean>;

  constructor() {
    super();
    this.known = null;
    this.people = [];
    this.nobody = false;
    this.loggedAt = '';
    this.filing = NOTHING;
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
        ${this.known || this.people.length ? html`<capture-known .known=${this.known} .people=${this.people} ?nobody=${this.nobody} .additions=${additions} .taken=${this.takenOf(additions)} @change=${(event: Event) => this.decide(additions, event)}></capture-known>` : nothing}
        ${this.mailLog()}
        <slot></slot>
        ${shown.map((row) => html`<capture-field .row=${row} ?readonly=${this.saving} problem=${this.problem === 'nameMissing' && row.field === 'name' ? t.nameMissing : ''}></capture-field>`)}
        ${shown.length < rows.length ? html`<div><button class="button plain more" type="button" @click=${() => { this.more = true; }}>${icon('add', 's')}${t.moreFields}</button></div>` : nothing}
        ${this.known ? nothing : html`<capture-filing .draft=${draft} .defaults=${this.filing.defaults} .campaigns=${this.filing.campaigns} ?readonly=${this.saving}></capture-filing>`}
      </div>
      ${this.problemLine()}
      <div class="foot">${this.foot(additions)}</div>
    </form>`;
  }

  /** A mail of somebody known is logged where their deals are; of somebody new, once they are saved. */
  private mailLog(): TemplateResult | typeof nothing {
    const { draft, known } = this;
    if (!draft.result?.message || (!known && !draft.logged)) return nothing;
    return html`<capture-mail-log .draft=${draft} .targets=${known ? logTargets(known, this.t, this.language) : []} .person=${known?.record} loggedat=${this.loggedAt} ?saving=${this.saving}></capture-mail-log>`;
  }

  private problemLine(): TemplateResult | typeof nothing {
    const { problem, t } = this;
    const why = !problem || problem === 'nameMissing' ? '' : typeof problem === 'string' ? t[problem] : problem[this.language];
    return why ? html`<p class="problem foot" role="alert">${t.notSaved(why)}</p>` : nothing;
  }

  /** What of the draft is new in the record that is known; empty where that one is not to be changed. */
  private get additions(): readonly Addition[] {
    const record = this.known?.record;
    return record && !(record.type === 'lead' && record.status === 'converted') ? additionsOf(record, this.draft) : [];
  }

  /** What the person takes of it; what they did not decide is as proposed. */
  private takenOf(additions: readonly Addition[]): Set<LeadField> {
    return new Set(additions.filter(({ field, isTaken }) => this.decided.get(field) ?? isTaken).map(({ field }) => field));
  }

  private foot(additions: readonly Addition[]): TemplateResult {
    const { draft, known, people, nobody, saving, t } = this;
    if (!known) {
      return html`<button class="button plain" type="button" ?disabled=${saving} @click=${() => act(this, 'drop', draft.id)}>${t.drop}</button>
        <button class="button grow ${people.length && !nobody ? '' : 'primary'}" ?disabled=${saving}>${saving ? t.saving : people.length ? t.saveAsNew : t.save}</button>`;
    }
    const taken = [...this.takenOf(additions)], canOpen = known.record.type === 'lead';
    return html`<button class="button plain icon-only" type="button" aria-label=${t.drop} title=${t.drop} ?disabled=${saving} @click=${() => act(this, 'drop', draft.id)}>${icon('close')}</button>
      <button class="button ${additions.length || canOpen ? 'plain' : 'grow'}" ?disabled=${saving}>${t.saveAsNew}</button>
      ${additions.length ? html`<button class="button primary grow" type="button" ?disabled=${saving || !taken.length} @click=${() => act(this, 'update', taken)}><span class="cut">${saving ? t.saving : t.update(known.name)}</span></button>`
        : canOpen ? html`<button class="button ${draft.result?.message && !draft.logged ? '' : 'primary'} grow" type="button" @click=${() => act(this, 'showLead', known.record.id)}><span class="cut">${t.openKnown(known.name)}</span></button>` : nothing}`;
  }

  private decide(additions: readonly Addition[], { target }: Event): void {
    const { taken } = target as CaptureKnown;
    this.decided = new Map(additions.map(({ field }) => [field, taken.has(field)]));
  }

  /** The inputs stand in elements of their own, where browsers do not take Enter for the form's. What it does is what the first button says. */
  private enter(event: KeyboardEvent): void {
    const [from] = event.composedPath();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
      event.preventDefault();
      return this.renderRoot.querySelector<HTMLButtonElement>('.foot .primary')?.click();
    }
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

for (const element of [CaptureField, CaptureFiling, CaptureKnown, CaptureMailLog]) element.define();

declare global {
  interface HTMLElementTagNameMap {
    'capture-review': CaptureReview;
  }
}
