import { controls } from '@salescycle/widgets/shared/controls.styles.js';
import { icon } from '@salescycle/widgets/shared/icons.js';
import { tokens } from '@salescycle/widgets/shared/tokens.styles.js';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { loadPhoneForms, shownPhone } from '../review/phone-forms.js';
import type { Entry, Found, Row } from '../review/rows.js';
import { styles } from './field.styles.js';
import { bars } from './marks.js';
import { PanelElement } from './panel-element.js';
import { act } from './panel-events.js';
import { shownAddress } from './shown-address.js';
import { placeWords, sourceWords } from './source-words.js';

const TYPES: Partial<Record<Row['field'], string>> = { emails: 'email', phones: 'tel', profiles: 'url' };
const MOST: Partial<Record<Row['field'], number>> = { emails: 320, phones: 40, website: 300, profiles: 2000 };

/** One field of the review form: its value, where it comes from and how sure that is, what else was found, and what is too unsure to fill in. */
export class CaptureField extends PanelElement {
  static override readonly tag = 'capture-field';
  static override readonly styles = [tokens, controls, styles];
  static override properties: PropertyDeclarations = {
    row: { attribute: false },
    readonly: { type: Boolean },
    problem: { type: String },
    opened: { state: true },
    explained: { state: true },
    typing: { state: true },
  };

  declare row: Row;
  declare readonly: boolean;
  /** What is wrong with the value; `''` when nothing is. */
  declare problem: string;
  /** Whether the list of what was found is open. */
  declare opened: boolean;
  /** Which value shows where it comes from. */
  declare explained: number | null;
  /** Which value is being typed: nobody writes it otherwise meanwhile. */
  declare typing: number | null;

  constructor() {
    super();
    this.readonly = false;
    this.problem = '';
    this.opened = false;
    this.explained = null;
    this.typing = null;
  }

  protected override started(): void {
    if (this.row?.field === 'phones') void loadPhoneForms().then(() => this.requestUpdate());
  }

  /** Puts the cursor into the field's first value. */
  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  override render(): TemplateResult {
    const { row } = this;
    const entries: readonly Entry[] = row.entries.length ? row.entries : [{ text: '', found: null }];
    return html`<div class="base" @keydown=${(event: KeyboardEvent) => this.escape(event)}>
      ${entries.map((entry, i) => this.value(entry, i))}
      ${this.opened && row.options.length ? this.options() : nothing}
      <p class="problem" id="problem" role="alert">${this.problem}</p>
      ${row.suggestions.length && !this.readonly ? this.unsure() : nothing}
    </div>`;
  }

  /** Folds up what is open before the key means anything to the panel. */
  private escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || (!this.opened && this.explained === null)) return;
    event.preventDefault();
    this.opened = false;
    this.explained = null;
  }

  private label(index: number): string {
    const { row, t } = this;
    return index === 0 ? t[row.field] : t.nth(t[row.field], String(index + 1));
  }

  private value(entry: Entry, index: number): TemplateResult {
    const { row, t } = this;
    const choice = index === 0 && row.options.length > 1 && !this.readonly;
    return html`<div class="head row"><label for="value-${index}">${this.label(index)}</label>${this.from(entry, index)}</div>
      <div class="box ${choice && this.opened ? 'open' : ''}">
        <input class="input" id="value-${index}" type=${TYPES[row.field] ?? 'text'} autocomplete="off" spellcheck="false" maxlength=${MOST[row.field] ?? 300} dir="auto"
          .value=${this.typing === index ? entry.text : this.shown(entry.text)} ?readonly=${this.readonly} aria-invalid=${this.problem !== ''} aria-describedby="problem"
          @input=${(event: Event) => this.put(index, (event.target as HTMLInputElement).value)} @focus=${(event: Event) => this.enter(index, event.target as HTMLInputElement)} @blur=${() => { this.typing = null; }}>
        ${choice ? html`<button class="mini" type="button" aria-expanded=${this.opened} aria-controls="options" aria-label=${t.foundFor(t[row.field], String(row.options.length))}
          @click=${() => { this.opened = !this.opened; }}>${t.found(String(row.options.length))}${icon('chevron', 's')}</button>` : nothing}
        ${row.isList && !this.readonly ? this.listButtons(index) : nothing}
      </div>
      ${this.explained === index && entry.found ? this.placesOf(entry.found, index) : nothing}`;
  }

  /** Every place a value was found in, each line once. */
  private placesOf({ places, source }: Found, index: number): TemplateResult {
    const { t } = this;
    const lines = [...new Set(places.map((place) => placeWords(place, t)))];
    return html`<ul class="snippet small muted" id="snippet-${index}">${(lines.length ? lines : [sourceWords(source, t)]).map((line) => html`<li><bdi>${line}</bdi></li>`)}</ul>`;
  }

  /** A value as people write it. */
  private shown(text: string): string {
    const { field } = this.row;
    return field === 'phones' ? shownPhone(text) : field === 'profiles' ? shownAddress(text) : text;
  }

  /** An address is shown short, and whole to whoever changes it. */
  private enter(index: number, input: HTMLInputElement): void {
    if (this.row.field !== 'profiles' || this.readonly) return;
    this.typing = index;
    void this.updateComplete.then(() => input.select());
  }

  private listButtons(index: number): TemplateResult {
    const { row, t } = this;
    const isLast = index >= row.entries.length - 1, isFull = row.entries[index]?.text.trim();
    return html`${row.entries.length > 1 ? html`<button class="mini quiet" type="button" aria-label=${t.remove(this.label(index))} @click=${() => this.takeAway(index)}>${icon('close', 's')}</button>` : nothing}
      ${isLast && isFull ? html`<button class="mini quiet" type="button" aria-label=${t[`add_${row.field as 'emails'}`]} title=${t[`add_${row.field as 'emails'}`]} @click=${() => this.add()}>${icon('add', 's')}</button>` : nothing}`;
  }

  private from({ text, found }: Entry, index: number): TemplateResult | typeof nothing {
    const { t } = this;
    if (!found) return text.trim() ? html`<span class="typed">${t.from_typed}</span>` : nothing;
    const words = found.places.length > 1 ? t.places(String(found.places.length)) : sourceWords(found.source, t);
    const isOpen = this.explained === index;
    return html`<button class="from" type="button" aria-expanded=${isOpen} aria-controls="snippet-${index}" @click=${() => { this.explained = isOpen ? null : index; }}>
      <span class="visually-hidden">${t.whereFrom(this.label(index))}</span><span class="cut">${words}</span>${bars(found.confidence, t)}</button>`;
  }

  private options(): TemplateResult {
    const { row, t } = this;
    const current = row.entries[0]?.text.trim();
    return html`<ul class="options" id="options" role="radiogroup" aria-label=${t[row.field]}>${row.options.map(({ text, found }) => html`
      <li class=${text === current ? 'on' : ''} role="none"><label><input type="radio" name="option" .checked=${text === current} @change=${() => act(this, 'edit', { field: row.field, values: [text] })}>
        <span class="text"><span class="row"><bdi class="cut">${text}</bdi>${found ? bars(found.confidence, t) : nothing}</span>
        ${found?.places.slice(0, 1).map((place) => html`<span class="small muted cut"><bdi>${placeWords(place, t)}</bdi></span>`)}</span></label></li>`)}</ul>`;
  }

  private unsure(): TemplateResult {
    const { row, t } = this;
    const use = (text: string) => act(this, 'edit', { field: row.field, values: row.isList ? [...row.entries.map((entry) => entry.text).filter((each) => each.trim()), text] : [text] });
    return html`<div class="unsure small muted"><span>${t.unsure}</span>${row.suggestions.slice(0, 4).map(({ text }) => html`
      <button class="chip" type="button" aria-label=${t.use(t[row.field], this.shown(text))} @click=${() => use(text)}>${icon('add', 's')}<bdi class="cut">${this.shown(text)}</bdi></button>`)}</div>`;
  }

  private texts(): string[] {
    return this.row.entries.map(({ text }) => text);
  }

  private put(index: number, text: string): void {
    this.typing = index;
    const values = this.texts();
    values[index] = text;
    act(this, 'edit', { field: this.row.field, values });
  }

  private takeAway(index: number): void {
    act(this, 'edit', { field: this.row.field, values: this.texts().filter((_, i) => i !== index) });
    this.focus();
  }

  private add(): void {
    act(this, 'edit', { field: this.row.field, values: [...this.texts(), ''] });
    void this.updateComplete.then(() => [...this.renderRoot.querySelectorAll('input')].at(-1)?.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'capture-field': CaptureField;
  }
}
