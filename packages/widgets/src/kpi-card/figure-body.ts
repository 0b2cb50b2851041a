import type { Figure, Measure } from '@salescycle/metrics';
import { html, nothing, type TemplateResult } from 'lit';
import { NOTHING } from '../shared/format.js';
import { icon } from '../shared/icons.js';
import { deltaOf } from './delta.js';
import { isMissing, isTooThin, magnitudeOf, noteParts, valueText, type Headline, type Voice } from './figure-words.js';
import { paceBar, type Aim } from './pace-bar.js';
import { sparkline } from './sparkline.js';

/** Rings shown for a figure too thin for a percentage: up to the number from which there is one. */
const ENOUGH = 5;

/** What stands under a card's header. */
export interface Body {
  measure: Measure;
  figure: Figure;
  head: Headline;
  /** `null`: nothing to compare with; `on` are its words. */
  previous: Figure | null;
  on: string;
  /** The figures up to this one, itself the last. */
  course: readonly Figure[];
  aim: Aim | null;
  voice: Voice;
}

/** A figure: value and unit, change, course or target, and what it rests on. A thin one shows counts and rings instead of a percentage. */
export function figureBody(body: Body): TemplateResult {
  const { head, measure, voice: { texts } } = body;
  const value = html`<p class="value" part="value"><bdi>${head.isAbout ? html`<span class="about">≈</span>` : nothing}${head.value}</bdi>${
    head.unit ? html`<span class="unit" part="unit">${head.unit}</span>` : nothing}</p>`;
  if (head.dots) {
    return html`${value}<div class="middle"><span class="dots" aria-hidden="true">${rings(head.dots)}</span></div>
      <p class="note" part="note"><bdi>${measure.unit === 'days' ? texts.tooFewDays : texts.tooFew}</bdi></p>`;
  }
  return html`${value}${change(body)}${body.aim ? target(body.aim, body.voice) : trend(body)}`;
}

/** No figure, and why; the sentence can be replaced by the host. */
export function missingBody(why: string): TemplateResult {
  return html`<p class="value missing" part="value"><span aria-hidden="true">${NOTHING}</span></p><div class="middle"></div>
    <p class="note" part="empty"><slot name="empty"><bdi>${why}</bdi></slot></p>`;
}

/** No figure because of a failure, and a way to try again. */
export function failedBody(why: string, retry: () => void, { texts }: Voice): TemplateResult {
  return html`<p class="value missing" part="value"><span aria-hidden="true">${NOTHING}</span></p>
    <div class="middle"><button class="button" @click=${retry}>${icon('refresh')}${texts.retry}</button></div>
    <p class="note" part="error"><bdi>${why}</bdi></p>`;
}

/** Blocks where value, change and course will be. */
export function loadingBody({ texts }: Voice): TemplateResult {
  return html`<div class="skeleton" aria-hidden="true"><i></i><i></i><i></i></div><p class="visually-hidden">${texts.loading}</p>`;
}

function change({ measure, figure, previous, on, voice }: Body): TemplateResult {
  if (!previous) return html`<p class="delta small"></p>`;
  const { direction, text, isBetter } = deltaOf(measure, figure, previous, on, voice);
  const arrow = direction === 'up' || direction === 'down'
    ? html`${icon(direction, 's')}<span class="visually-hidden">${voice.texts[direction]} </span>` : nothing;
  return html`<p class="delta small ${isBetter ? 'better' : ''}" part="delta">${arrow}<span class="words"><bdi>${text}</bdi></span></p>`;
}

function trend({ measure, figure, course, voice }: Body): TemplateResult {
  const { texts, format } = voice;
  const values = course.map((each) => (isMissing(each) || isTooThin(measure, each) ? null : magnitudeOf(each)));
  // Before the first record there is nothing to draw, and the line takes the room.
  const start = Math.max(0, values.findIndex((value) => value !== null));
  const list = course.slice(start).map((each, i) => (values[start + i] === null ? NOTHING : valueText(measure, each, format)));
  return html`<div class="middle">${sparkline(values.slice(start), texts.trend(list.length, list.join(', ')))}</div>
    <p class="note" part="note"><bdi>${noteParts(measure, figure, voice).map((each, i) => html`${i ? ' · ' : nothing}<span class="part">${each}</span>`)}</bdi></p>`;
}

function target(aim: Aim, voice: Voice): TemplateResult {
  return html`<div class="middle">${paceBar(aim, voice)}</div><p class="note" part="note"><bdi>${aim.sentence}</bdi></p>`;
}

function rings({ filled, of }: { filled: number; of: number }): TemplateResult[] {
  return Array.from({ length: Math.max(of, ENOUGH) }, (_, i) => html`<i class=${i < filled ? 'filled' : i < of ? '' : 'none'}></i>`);
}
