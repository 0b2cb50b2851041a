import type { Figure, Measure, MeasureContext } from '@salescycle/metrics';
import { dateIn, type ExchangeRate, type Id } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { DealFeed } from '../shared/deal-feed.js';
import { NOTHING, type Format } from '../shared/format.js';
import { icon } from '../shared/icons.js';
import { leftOut } from '../shared/left-out.js';
import { daysLabel } from '../shared/period-words.js';
import { shortHash } from '../shared/short-hash.js';
import { strings, type DefinitionTexts } from './definition.strings.js';
import { currenciesOf, isolated, isTooThin, leftOutOf, noteParts, partOf, rangeText, valueText, type Voice } from './figure-words.js';

export { definitionStyles as styles } from './definition.styles.js';

/** A figure as its definition explains it. */
export interface Proof {
  name: string;
  measure: Measure;
  figure: Figure;
  /** What it is compared with; its words are `on`. */
  previous: Figure | null;
  on: string;
  timeZone: string;
  /** The rates other currencies may have been converted at. */
  rates: readonly ExchangeRate[];
  /** What the figure was computed from; `null` for one of the host's own. */
  source: { feed: DealFeed; context: MeasureContext } | null;
  voice: Voice;
}

/** How the citation was copied; `byHand`: it stands there to be, because the page may not write to the clipboard. */
export type Copied = 'no' | 'yes' | 'byHand';

/** What the definition's buttons do. */
export interface ProofActions {
  /** Opens records of the figure; `part` is `in`, or the reason they are left out for. */
  drill(part: string, ids: Id[]): void;
  copied: Copied;
  setCopied(copied: Copied): void;
}

/** Formula, window, range, records in and out, and the citation: what a number needs to be believed. */
export function definition(proof: Proof, actions: ProofActions): TemplateResult {
  const { measure, figure, previous, voice: { format } } = proof;
  const { language } = format;
  const texts = strings[language];
  const range = rangeText(measure, figure, format);
  const rates = ratesOf(proof);
  return html`
    <p class="formula"><bdi>${measure.formula[language]}</bdi><strong><bdi>${working(proof, texts)}</bdi></strong></p>
    <p class="small muted"><bdi>${measure.definition[language]}</bdi></p>
    <dl class="rows">
      ${row(texts.window, windowText(proof, texts))}
      ${range ? row(texts.rangeRow, measure.unit === 'days' ? texts.medianRange(range) : texts.wilson(range)) : nothing}
      ${previous ? row(texts.compared, beforeText(proof, previous, texts)) : nothing}
      ${row(texts.rowsIn, link('in', texts.records(measure.id, figure.n), proof, actions))}
      ${outRow(proof, actions, texts)}
      ${rates.length ? row(texts.rates, html`${rates.map(({ from, rate, to, asOf }) => html`<span>${texts.rate(from, rate, to, format.dateShort(asOf))}</span>`)}`) : nothing}
    </dl>
    ${foot(proof, actions, texts)}`;
}

function foot(proof: Proof, { copied, setCopied }: ProofActions, texts: DefinitionTexts): TemplateResult {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(citation(proof, texts));
      setCopied('yes');
    } catch {
      // The portal may forbid the clipboard: then the citation stands there to be copied by hand.
      setCopied('byHand');
    }
  };
  return html`<div class="foot"><code>${copied === 'byHand' ? citation(proof, texts) : `#${hashOf(proof)}`}</code>
    <button class="button plain" @click=${copy}>${icon(copied === 'yes' ? 'check' : 'copy')}<span aria-live="polite">${
      copied === 'yes' ? texts.copied : texts.copy}</span></button></div>`;
}

/** The figure in one line that somebody else can check: name, value, what it rests on, window, and a hash of its content. */
function citation(proof: Proof, texts: DefinitionTexts): string {
  const { name, measure, figure, voice } = proof;
  const notes = noteParts(measure, figure, voice).join(', ').replace(/[\u2066\u2069]/g, '');
  return `${name}: ${exactText(measure, figure, voice.format)} (${notes}), ${windowText(proof, texts)}, #${hashOf(proof)}`;
}

/** Stands for the figure with all its parts and every record behind it: one cent or one deal more makes another one. */
function hashOf({ measure, figure, timeZone }: Pick<Proof, 'measure' | 'figure' | 'timeZone'>): string {
  return shortHash(JSON.stringify([measure.id, timeZone, figure, recordsOf(figure)]));
}

/** The ids behind a figure; none for one that travelled as plain data. */
function recordsOf(figure: Figure): Id[] {
  return typeof figure.recordIds === 'function' ? figure.recordIds() : [];
}

/** The records of a part. Those left out are found among what the figure was computed from. */
function idsOf(part: string, { figure, measure, source }: Proof): Id[] {
  if (part === 'in') return recordsOf(figure);
  return source ? leftOut(source.feed, measure, source.context, part) : [];
}

/** Which of the rates the figure used. */
function ratesOf({ figure, rates }: Proof): ExchangeRate[] {
  const { value } = figure;
  if (value === null || typeof value === 'number') return [];
  return rates.filter(({ from, to }) => to === value.currency && currenciesOf(figure).includes(from));
}

function working({ measure, figure, voice: { format } }: Proof, texts: DefinitionTexts): string {
  if (figure.value === null) return '';
  if (measure.unit !== 'ratio') return `= ${exactText(measure, figure, format)}`;
  const shares = isolated(`${format.count(partOf(figure))} ÷ ${format.count(figure.n)}`);
  return `= ${shares}${isTooThin(measure, figure) ? texts.tooFew : ` = ${exactText(measure, figure, format)}`}`;
}

/** The value with every digit. */
function exactText({ unit }: Measure, { value }: Figure, format: Format): string {
  if (value === null) return NOTHING;
  if (typeof value !== 'number') return format.moneyExact(value);
  return unit === 'ratio' ? format.percent(value, 1) : unit === 'days' ? format.days(value) : format.count(value);
}

function beforeText({ measure, on, voice }: Proof, previous: Figure, texts: DefinitionTexts): string {
  const counts = measure.unit === 'ratio' && previous.n > 0 ? ` (${voice.texts.kOfN(partOf(previous), previous.n)})` : '';
  return texts.beforeWas(on, `${isTooThin(measure, previous) ? NOTHING : valueText(measure, previous, voice.format)}${counts}`);
}

function windowText({ figure: { period, asOf }, timeZone, voice: { format } }: Proof, texts: DefinitionTexts): string {
  return texts.windowOf(period ? daysLabel(period, format) : '', texts.asOf(format.dateLong(dateIn(timeZone, asOf))), timeZone);
}

function outRow(proof: Proof, actions: ProofActions, texts: DefinitionTexts): TemplateResult | typeof nothing {
  const out = Object.entries(leftOutOf(proof.figure));
  return out.length ? row(texts.rowsOut, html`${out.map(([reason, count]) => link(reason, texts.leftOut(reason, count), proof, actions))}`) : nothing;
}

function row(term: string, content: TemplateResult | string): TemplateResult {
  return html`<div><dt>${term}</dt><dd><bdi>${content}</bdi></dd></div>`;
}

/** Words that open their records, unless the host gave a figure without any. */
function link(part: string, words: string, proof: Proof, { drill }: ProofActions): TemplateResult {
  if (!proof.source && !recordsOf(proof.figure).length) return html`<span>${words}</span>`;
  return html`<button class="drill" @click=${() => drill(part, idsOf(part, proof))}>${words}</button>`;
}
