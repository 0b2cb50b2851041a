import type { Contribution } from '@salescycle/model';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { unknownIcon } from '../shared/icons.js';
import { heading } from '../shared/heading.js';
import { UNKNOWN } from './draft.js';
import { evidenceView, type EvidenceHandlers } from './evidence.js';
import { points, type FormView } from './view.js';

const LEVELS = [0, 1, 2, 3, 4] as const;
type Level = (typeof LEVELS)[number];

/** What a person does to one dimension. */
export interface DimensionHandlers extends EvidenceHandlers {
  choose(value: number | null): void;
  /** The level under the pointer, whose meaning is shown; `null` when the pointer leaves. */
  preview(level: number | null): void;
}

/** One dimension's place in the form. */
export interface DimensionPlace {
  index: number;
  contribution: Contribution;
  /** The level under the pointer. */
  previewed: number | null;
  /** Its evidence is open for typing. */
  editing: boolean;
}

/** One question: its levels, what the chosen one means, and what the answer rests on. */
export function dimensionView(view: FormView, place: DimensionPlace, on: DimensionHandlers): TemplateResult {
  const { dimension, value } = place.contribution;
  const id = `d${place.index}`;
  return html`<section class="dimension" part="dimension" data-dimension=${dimension.id}>
    <div class="row over" id="${id}-name">
      ${heading(view.level, view.say(dimension.name))}
      <span class="small muted nowrap">${view.t.weight(points(view.format, dimension.weight))}</span>
      <span class="small muted adds">${addsText(view, place.contribution)}</span>
    </div>
    <p class="question" id="${id}-question">${view.say(dimension.question)}</p>
    <div class="answer" role="radiogroup" aria-labelledby="${id}-name" aria-describedby="${id}-question" @keydown=${(event: KeyboardEvent) => byKey(event, on)}>
      <span class="choices"><span class="steps" part="level" @pointerleave=${() => on.preview(null)}>${LEVELS.map((level) => step(view, place, level, on))}</span>
      <label class="unknown">
        <input type="radio" name=${id} value="unknown" .checked=${live(value === null)} ?disabled=${view.readonly && value !== null}
          @change=${() => on.choose(null)}>${unknownIcon('s')}<span>${view.t.unknown}</span>
      </label></span>
      ${anchorView(view, place)}
    </div>
    ${evidenceView(view, { answer: view.draft.answers[dimension.id] ?? UNKNOWN, name: view.say(dimension.name), editing: place.editing }, on)}
  </section>`;
}

function step(view: FormView, { index, contribution: { dimension, value } }: DimensionPlace, level: Level, on: DimensionHandlers): TemplateResult {
  return html`<label class="step ${value !== null && level > 0 && level < value ? 'below' : ''}" @pointerenter=${() => on.preview(level)}>
    <input type="radio" name="d${index}" value=${level} .checked=${live(level === value)} ?disabled=${view.readonly && level !== value}
      aria-label=${view.t.level(String(level), view.say(dimension.anchors[level]))} @change=${() => on.choose(level)}>
    <span aria-hidden="true">${level}</span>
  </label>`;
}

/** What the level under the pointer would mean, else what the chosen one means. */
function anchorView({ t, say }: FormView, { contribution: { dimension, value }, previewed }: DimensionPlace): TemplateResult {
  const shown = (previewed ?? value) as Level | null;
  return html`<span class="anchor ${shown === value && value !== null ? '' : 'muted'}">${shown === null ? t.noAnswer : say(dimension.anchors[shown])}</span>`;
}

function addsText({ t, format }: FormView, contribution: Contribution): string {
  const most = points(format, contribution.most);
  return contribution.points === null ? t.notScored(most) : t.adds(points(format, contribution.points), most);
}

/** A digit picks its level, U and Delete say that nobody knows; arrows are the browser's own. */
function byKey(event: KeyboardEvent, on: DimensionHandlers): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const wanted = /^[0-4]$/.test(event.key) ? event.key : /^(u|Delete|Backspace)$/i.test(event.key) ? 'unknown' : null;
  if (wanted === null) return;
  const input = (event.currentTarget as Element).querySelector<HTMLInputElement>(`input[value="${wanted}"]`);
  if (!input || input.disabled) return;
  event.preventDefault();
  event.stopPropagation();
  input.focus();
  on.choose(wanted === 'unknown' ? null : Number(wanted));
}
