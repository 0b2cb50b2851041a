import { dateIn, recordTables, type Lead } from '@salescycle/model';
import { controls } from '@salescycle/widgets/shared/controls.styles.js';
import { formatFor } from '@salescycle/widgets/shared/format.js';
import { tokens } from '@salescycle/widgets/shared/tokens.styles.js';
import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { LeadField } from '../drafts/draft.js';
import type { Addition } from '../review/additions.js';
import { loadPhoneForms, shownPhone } from '../review/phone-forms.js';
import { isSure, type Known } from '../review/known.js';
import { mark } from './marks.js';
import { PanelElement } from './panel-element.js';
import { act } from './panel-events.js';

const SHARED = {
  email: 'same_email', profile: 'same_profile', 'sales-navigator': 'same_profile', mobile: 'same_mobile', 'name-domain': 'same_name-domain', 'name-company': 'same_name-company',
} as const;

const styles = css`
  .base { background: none; }
  .card { padding: var(--_3); border: 1px solid color-mix(in oklab, var(--_accent) 30%, var(--_line)); border-radius: var(--_r); background: var(--_soft); }
  .icon { color: var(--_accent); }
  .small { margin-block-start: 2px; }
  .changes { margin-block-start: var(--_2); font-size: var(--_t-s); }
  .changes label { display: grid; grid-template-columns: 56px minmax(0, 1fr) 16px; align-items: center; gap: var(--_2); min-block-size: 28px; border-block-start: 1px solid color-mix(in oklab, var(--_accent) 18%, var(--_line)); cursor: pointer; }
  .changes input { inline-size: 16px; block-size: 16px; margin: 0; accent-color: var(--_accent); }
  .values { display: flex; gap: var(--_2); min-inline-size: 0; }
  .values s { color: var(--_muted); flex: 0 1 auto; }
  .open { margin-block-start: var(--_2); min-block-size: 28px; padding: 0; border: 0; background: none; color: var(--_accent); font-size: var(--_t-s); cursor: pointer; }
`;

/** The record that is the same person: what says so, and what of the draft would be new in it, each to be taken or left. */
export class CaptureKnown extends PanelElement {
  static override readonly tag = 'capture-known';
  static override readonly styles = [tokens, controls, styles];
  static override properties: PropertyDeclarations = { known: { attribute: false }, additions: { attribute: false }, taken: { attribute: false } };

  declare known: Known;
  declare additions: readonly Addition[];
  /** Which of them are taken. */
  declare taken: ReadonlySet<LeadField>;

  constructor() {
    super();
    this.additions = [];
    this.taken = new Set();
  }

  protected override started(): void {
    void loadPhoneForms().then(() => this.requestUpdate());
  }

  override render(): TemplateResult {
    const { t, known } = this, { record, name } = known;
    const title = isSure(known) ? t.known(name) : t.maybeKnown(name);
    return html`<div class="base"><section class="card" aria-label=${title}>
      <p class="row">${mark('merge')}<span class="strong grow">${title}</span></p>
      <p class="small muted">${this.reason()}</p>
      ${this.additions.length ? html`<ul class="changes">${this.additions.map((addition) => this.change(addition))}</ul>` : record.type === 'lead' ? html`<p class="small muted">${t.nothingNew}</p>` : nothing}
      ${record.type === 'lead' ? html`<button class="open" type="button" @click=${() => act(this, 'showLead', record.id)}>${t.openKnown(name)}</button>` : nothing}
    </section></div>`;
  }

  private change({ field, before, after: stored }: Addition): TemplateResult {
    const { t } = this, after = field === 'phones' ? stored.split(', ').map(shownPhone).join(', ') : stored;
    return html`<li><label><span class="muted">${t[field]}</span>
      <span class="values">${before ? html`<s class="cut" title=${before}><bdi>${before}</bdi></s>` : nothing}<bdi class="cut grow" title=${after}>${after}</bdi></span>
      <input type="checkbox" .checked=${this.taken.has(field)} aria-label=${t.take(t[field])} @change=${(event: Event) => this.take(field, (event.target as HTMLInputElement).checked)}></label></li>`;
  }

  private take(field: LeadField, on: boolean): void {
    const taken = new Set(this.taken);
    if (on) taken.add(field);
    else taken.delete(field);
    this.taken = taken;
    this.dispatchEvent(new Event('change'));
  }

  private reason(): string {
    const { t, known } = this, { record, owner } = known;
    // A name shared besides an address adds nothing.
    const by = isSure(known) ? known.by.filter((kind) => !kind.startsWith('name-')) : known.by.slice(0, 1);
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone, format = formatFor(this.locale);
    const date = format.dateShort(dateIn(zone, record.createdAt), dateIn(zone, new Date().toISOString()).slice(0, 4));
    const since = record.type === 'contact' ? t.contactSince(date) : t.leadSince(this.status(record), date);
    return t.same(format.list([...new Set(by.map((kind) => SHARED[kind]))].map((key) => t[key])), since, owner);
  }

  private status({ status }: Lead): string {
    const field = recordTables.lead.fields.find(({ name }) => name === 'status') as { enum: Record<string, { en: string; zh: string }> };
    return field.enum[status]?.[this.language] ?? status;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'capture-known': CaptureKnown;
  }
}
