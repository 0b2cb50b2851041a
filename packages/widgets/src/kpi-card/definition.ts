import type { Figure, Measure } from '@salescycle/metrics';
import { dateIn, type ExchangeRate, type Id } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { NOTHING } from '../shared/format.js';
import { icon } from '../shared/icons.js';
import { daysLabel } from '../shared/period-words.js';
import { shortHash } from '../shared/short-hash.js';
import { currenciesOf, exactText, isolated, isTooThin, leftOutOf, noteParts, partOf, rangeText, valueText, type Voice } from './figure-words.js';

/** A figure as its definition explains it. */
export interface Proof {
  name: string;
  measure: Measure;
  figure: Figure;
  /** What it is compared with; its words are `on`. */
  previous: Figure | null;
  on: string;
  timeZone: string;
  /** The rates other currencies were converted at. */
  rates: readonly ExchangeRate[];
  voice: Voice;
}

/** What the definition's buttons do. */
export interface ProofActions {
  close(): void;
  /** Opens records of the figure; `part` is `in`, or the reason they are left out for. `null` when the host gave a figure without records. */
  drill: ((part: string) => void) | null;
  copy(): void;
  /** What the copy button left to read: the citation itself, where the page may not write to the clipboard. */
  copied: 'no' | 'yes' | 'byHand';
}

/** Formula, window, range, records in and out, and the citation: what a number needs to be believed. */
export function definition(proof: Proof, actions: ProofActions): TemplateResult {
  const { measure, figure, previous, on, rates, voice } = proof;
  const { texts, format } = voice;
  const { language } = format;
  const range = rangeText(measure, figure, format);
  return html`
    <div class="head"><strong>${proof.name}</strong>
      <button class="button plain icon-only" autofocus aria-label=${texts.close} @click=${actions.close}>${icon('close')}</button></div>
    <p class="formula"><bdi>${measure.formula[language]}</bdi><strong><bdi>${working(measure, figure, voice)}</bdi></strong></p>
    <p class="small muted"><bdi>${measure.definition[language]}</bdi></p>
    <dl class="rows">
      ${row(texts.window, windowText(proof))}
      ${range ? row(texts.rangeRow, measure.unit === 'days' ? texts.medianRange(range) : texts.wilson(range)) : nothing}
      ${previous ? row(texts.compared, beforeText(measure, previous, on, voice)) : nothing}
      ${row(texts.rowsIn, link('in', texts.records(measure.id, figure.n), actions))}
      ${outRow(proof, actions)}
      ${rates.length ? row(texts.rates, html`${rates.map(({ from, rate, to, asOf }) => html`<span>${texts.rate(from, rate, to, format.dateShort(asOf))}</span>`)}`) : nothing}
    </dl>
    <div class="foot"><code>${actions.copied === 'byHand' ? citation(proof) : `#${hashOf(proof)}`}</code>
      <button class="button plain" @click=${actions.copy}>${icon(actions.copied === 'yes' ? 'check' : 'copy')}<span aria-live="polite">${
        actions.copied === 'yes' ? texts.copied : texts.copy}</span></button></div>`;
}

/** The figure in one line that somebody else can check: name, value, what it rests on, window, and a hash of its content. */
export function citation(proof: Proof): string {
  const { name, measure, figure, voice } = proof;
  const notes = noteParts(measure, figure, voice).join(', ').replace(/[\u2066\u2069]/g, '');
  return `${name}: ${exactText(measure, figure, voice.format)} (${notes}), ${windowText(proof)}, #${hashOf(proof)}`;
}

/** Stands for the figure with all its parts and every record behind it: one cent or one deal more makes another one. */
export function hashOf({ measure, figure, timeZone }: Pick<Proof, 'measure' | 'figure' | 'timeZone'>): string {
  return shortHash(JSON.stringify([measure.id, timeZone, figure, recordsOf(figure)]));
}

/** The ids behind a figure; none for one that travelled as plain data. */
export function recordsOf(figure: Figure): Id[] {
  return typeof figure.recordIds === 'function' ? figure.recordIds() : [];
}

/** Which of the rates a figure used. */
export function ratesOf(figure: Figure, rates: readonly ExchangeRate[]): ExchangeRate[] {
  const { value } = figure;
  if (value === null || typeof value === 'number') return [];
  return rates.filter(({ from, to }) => to === value.currency && currenciesOf(figure).includes(from));
}

function working(measure: Measure, figure: Figure, { texts, format }: Voice): string {
  if (figure.value === null) return '';
  if (measure.unit !== 'ratio') return `= ${exactText(measure, figure, format)}`;
  const shares = isolated(`${format.count(partOf(figure))} ÷ ${format.count(figure.n)}`);
  return `= ${shares}${isTooThin(measure, figure) ? texts.tooFewShort : ` = ${exactText(measure, figure, format)}`}`;
}

function beforeText(measure: Measure, previous: Figure, on: string, { texts, format }: Voice): string {
  const counts = measure.unit === 'ratio' && previous.n > 0 ? ` (${texts.kOfN(partOf(previous), previous.n)})` : '';
  return texts.beforeWas(on, `${isTooThin(measure, previous) ? NOTHING : valueText(measure, previous, format)}${counts}`);
}

function windowText({ figure: { period, asOf }, timeZone, voice: { texts, format } }: Proof): string {
  return texts.windowOf(period ? daysLabel(period, format) : '', texts.asOf(format.dateLong(dateIn(timeZone, asOf))), timeZone);
}

function outRow({ figure, voice: { texts } }: Proof, actions: ProofActions): TemplateResult | typeof nothing {
  const out = Object.entries(leftOutOf(figure));
  return out.length ? row(texts.rowsOut, html`${out.map(([reason, count]) => link(reason, texts.leftOut(reason, count), actions))}`) : nothing;
}

function row(term: string, content: TemplateResult | string): TemplateResult {
  return html`<div><dt>${term}</dt><dd><bdi>${content}</bdi></dd></div>`;
}

function link(part: string, words: string, { drill }: ProofActions): TemplateResult {
  return drill ? html`<button class="drill" @click=${() => drill(part)}>${words}</button>` : html`<span>${words}</span>`;
}
