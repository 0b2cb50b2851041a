import { recordTables, type Id, type Lead } from '@salescycle/model';
import { controls } from '@salescycle/widgets/shared/controls.styles.js';
import { formatFor } from '@salescycle/widgets/shared/format.js';
import { icon } from '@salescycle/widgets/shared/icons.js';
import { tokens } from '@salescycle/widgets/shared/tokens.styles.js';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { strings as portalStrings } from '../bridge/portal.strings.js';
import { standingWords } from '../bridge/standing-words.js';
import type { LeadField } from '../drafts/draft.js';
import type { Addition } from '../review/additions.js';
import type { KnownDeal } from '../review/dealings.js';
import { loadPhoneForms, shownPhone } from '../review/phone-forms.js';
import { isSure, type Known } from '../review/known.js';
import { styles } from './known-card.styles.js';
import { mark } from './marks.js';
import { PanelElement } from './panel-element.js';
import { act } from './panel-events.js';
import { dayIn, todayIn } from './today.js';

const SHARED = {
  email: 'same_email', profile: 'same_profile', 'sales-navigator': 'same_profile', mobile: 'same_mobile', 'name-domain': 'same_name-domain', 'name-company': 'same_name-company',
} as const;
/** Of more deals the app tells. */
const MOST_DEALS = 3;

/**
 * The record that is the same person: what says so, their deals with stage, owner and next step, and what of the draft would be new in it,
 * each to be taken or left. Of several who may be meant, the person chooses.
 */
export class CaptureKnown extends PanelElement {
  static override readonly tag = 'capture-known';
  static override readonly styles = [tokens, controls, styles];
  static override properties: PropertyDeclarations = {
    known: { attribute: false }, people: { attribute: false }, nobody: { type: Boolean }, additions: { attribute: false }, taken: { attribute: false },
  };

  /** Who it is taken to be; `null` while the person has not chosen, and where it is nobody. */
  declare known: Known | null;
  /** Everybody it may be. */
  declare people: readonly Known[];
  /** Whether the person said that it is none of them. */
  declare nobody: boolean;
  declare additions: readonly Addition[];
  /** Which of them are taken. */
  declare taken: ReadonlySet<LeadField>;

  constructor() {
    super();
    this.known = null;
    this.people = [];
    this.nobody = false;
    this.additions = [];
    this.taken = new Set();
  }

  protected override started(): void {
    void loadPhoneForms().then(() => this.requestUpdate());
  }

  override render(): TemplateResult {
    const { t, known, people } = this;
    const title = people.length > 1 ? t.severalKnown(people.length) : known ? (isSure(known) ? t.known(known.name) : t.maybeKnown(known.name)) : '';
    return html`<div class="base"><section class="card" aria-label=${title}>
      <p class="row">${mark('merge')}<span class="strong grow">${title}</span></p>
      ${people.length > 1 ? this.choice() : nothing}
      ${known ? this.about(known) : nothing}
    </section></div>`;
  }

  private choice(): TemplateResult {
    const { t, people, known, nobody } = this;
    const one = (id: Id | null, isOn: boolean, what: TemplateResult) => html`<label class="who"><input type="radio" name="who" .checked=${isOn} @change=${() => act(this, 'pick', id)}>${what}</label>`;
    return html`<div class="whos" role="radiogroup" aria-label=${t.whoIsIt}>${people.map((match) => one(match.record.id, match === known, html`<span class="grow">
        <bdi class="cut strong">${match.name}</bdi><span class="small muted">${this.reason(match)}</span></span>`))}
      ${one(null, nobody, html`<span class="grow">${t.noneOfThem}</span>`)}</div>`;
  }

  private about(known: Known): TemplateResult {
    const { t, people, additions } = this, { record, name, deals } = known;
    return html`${people.length > 1 ? nothing : html`<p class="small muted">${this.reason(known)}</p>`}
      ${deals.length ? html`<ul class="deals" aria-label=${t.theirDeals}>${deals.slice(0, MOST_DEALS).map((deal) => this.deal(deal))}</ul>` : nothing}
      ${deals.length > MOST_DEALS ? html`<p class="small muted">${t.moreDeals(String(deals.length - MOST_DEALS))}</p>` : nothing}
      <p class="small muted">${this.touch(known)}</p>
      ${known.there.map((each) => html`<p class="small" data-there><bdi>${this.there(each)}</bdi></p>`)}
      ${known.nextTask ? html`<p class="small row">${icon('task', 's')}<span>${t.nextUp}: <bdi>${known.nextTask.title}</bdi>${known.nextTask.dueAt ? this.due(dayIn(known.nextTask.dueAt)) : nothing}</span></p>` : nothing}
      ${additions.length ? html`<ul class="changes" aria-label=${t.changes}>${additions.map((addition) => this.change(addition))}</ul><p class="small muted">${t.changesHow}</p>`
        : html`<p class="small muted">${t.nothingNew}</p>`}
      ${record.type === 'lead' && additions.length ? html`<button class="open" type="button" @click=${() => act(this, 'showLead', record.id)}>${t.openKnown(name)}</button>` : nothing}`;
  }

  private deal({ name, stage, status, owner, nextStep }: KnownDeal): TemplateResult {
    const { t, language } = this;
    const where = status === 'open' ? (stage?.[language] ?? '') : t[`deal_${status}`];
    return html`<li><p class="row"><bdi class="cut strong grow">${name}</bdi>${where ? html`<span class="tag ${status === 'won' ? 'positive' : status === 'open' ? 'accent' : ''}">${where}</span>` : nothing}</p>
      <p class="small">${nextStep ? html`${t.nextUp}: <bdi>${nextStep.text}</bdi>${nextStep.dueDate ? this.due(nextStep.dueDate) : nothing}` : html`<span class="muted">${status === 'open' ? t.noNextStep : ''}</span>`}
        ${owner ? html`<span class="muted"> · ${owner}</span>` : nothing}</p></li>`;
  }

  private due(day: string): TemplateResult {
    const isLate = day < todayIn();
    return html` <span class=${isLate ? 'late' : 'muted'}>(${isLate ? this.t.wasDue(this.day(day)) : this.t.due(this.day(day))})</span>`;
  }

  private touch({ lastTouch }: Known): string {
    const { t, language } = this;
    if (!lastTouch) return t.neverTouched;
    const kinds = recordTables.activity.fields.find(({ name }) => name === 'kind') as { enum: Record<string, { en: string; zh: string }> };
    return t.lastTouch([kinds.enum[lastTouch.kind]?.[language] ?? lastTouch.kind, lastTouch.subject].filter(Boolean).join(' – '), this.day(dayIn(lastTouch.at)));
  }

  private change({ field, before, after: stored }: Addition): TemplateResult {
    const { t } = this, after = field === 'phones' ? stored.split(', ').map(shownPhone).join(', ') : stored, isTaken = this.taken.has(field);
    const old = isTaken ? html`<s class="cut" title=${before}><bdi>${before}</bdi></s>` : html`<bdi class="cut" title=${before}>${before}</bdi>`;
    return html`<li><label><span class="muted">${t[field]}</span>
      <span class="values">${before ? old : nothing}<bdi class="cut grow ${before && !isTaken ? 'muted' : ''}" title=${after}>${after}</bdi></span>
      <span class="tag ${before ? 'warning' : 'positive'}">${before ? (isTaken ? t.replaces : t.stays) : t.isNewValue}</span>
      <input type="checkbox" .checked=${isTaken} aria-label=${before ? t.takeFor(t[field], after, before) : t.take(t[field])} @change=${(event: Event) => this.take(field, (event.target as HTMLInputElement).checked)}></label></li>`;
  }

  private take(field: LeadField, on: boolean): void {
    const taken = new Set(this.taken);
    if (on) taken.add(field);
    else taken.delete(field);
    this.taken = taken;
    this.dispatchEvent(new Event('change'));
  }

  private reason(known: Known): string {
    const { t } = this, { record, owner } = known;
    // A name shared besides an address adds nothing.
    const by = isSure(known) ? known.by.filter((kind) => !kind.startsWith('name-')) : known.by.slice(0, 1);
    const date = this.day(dayIn(record.createdAt)), since = record.type === 'contact' ? t.contactSince(date) : t.leadSince(this.status(record), date);
    return t.same(formatFor(this.locale).list([...new Set(by.map((kind) => SHARED[kind]))].map((key) => t[key])), since, owner);
  }

  private day(day: string): string {
    return formatFor(this.locale).dateShort(day, todayIn().slice(0, 4));
  }

  /** The pipeline it is in may be a portal's. */
  private there({ host, standing }: Known['there'][number]): string {
    const { locale, language } = this, t = portalStrings[language];
    if (standing.gone) return t.knownGone(host);
    return t.knownThere(host, standingWords(standing, { t, locale, language, now: new Date().toISOString() }).filter(Boolean).join(' · '));
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
