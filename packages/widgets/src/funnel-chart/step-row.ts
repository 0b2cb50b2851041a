import type { Id, LossReason, Pipeline } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { NOTHING } from '../shared/format.js';
import { icon } from '../shared/icons.js';
import { place } from '../shared/place.js';
import { stageGlyph } from '../shared/stage-glyph.js';
import { differenceText, rangeText, sentenceOf, shareText, sizeText, type Voice } from './step-words.js';
import type { Mode, Part, Piece, Step, Unit } from './steps.js';

/** Thinner than this part of the track a piece is drawn two pixels wide and marked as not to scale. */
export const THINNEST = 0.004;

/** What all rows share. */
export interface RowContext {
  mode: Mode;
  unit: Unit;
  outline: Pick<Pipeline, 'stages'>;
  lossReasons: ReadonlyMap<Id, LossReason> | undefined;
  voice: Voice;
  hasComparison: boolean;
  /** Opens the records of a part; `reasonId` narrows the lost ones. */
  drill(step: Step, part: Part, reasonId?: Id | null): void;
}

/** One step: name, bar and numbers. The row itself takes the focus and says it all; its pieces follow with the arrow keys. */
export function stepRow(step: Step, context: RowContext): TemplateResult {
  const { mode, unit, voice } = context;
  return html`<li class="step" tabindex="0" aria-label=${sentenceOf(step, unit, voice)} data-step=${step.id}>
    <span class="name">${stageGlyph(step.stage, context.outline)}<span class="strong" part="label"><bdi>${step.name}</bdi></span></span>
    ${track(step, context)}
    ${mode === 'snapshot' ? standing(step, context)
      : html`<span class="num leading">${number(step, 'reached', sizeText(step, unit, voice), context, 'strong')}</span>${shares(step, context)}`}
    ${why(step, context)}
  </li>`;
}

/** The names of the columns, for the eye; each row says its own. */
export function stepHeads({ mode, unit, voice: { texts, on }, hasComparison }: RowContext): TemplateResult {
  const cell = (name: string, text: string) => html`<span class="num ${name}"><bdi>${text}</bdi></span>`;
  return html`<div class="step heads small muted" aria-hidden="true"><span class="name"></span><span class="track"></span>
    ${cell('leading', mode === 'lifecycle' ? texts.records : unit === 'value' && mode === 'cohort' ? texts.amount : texts.deals)}
    ${mode === 'snapshot' ? cell('amount', texts.amount) : html`${cell('previous', texts.ofPrevious)}${cell('first', texts.ofFirst)}
      ${hasComparison ? cell('versus', texts.versus(on)) : nothing}${cell('lost', texts.lost)}${cell('open', texts.open)}
      ${mode === 'cohort' ? cell('median', texts.median) : nothing}`}
  </div>`;
}

function track(step: Step, context: RowContext): TemplateResult {
  return html`<span class="track"><span class="stack" part="bar">${step.pieces.filter(({ count }) => count > 0).map((piece) => bar(step, piece, context))}</span>${
    step.before && context.hasComparison ? html`<span class="before"><i ${place({ 'inline-size': percent(step.before.length) })}></i></span>` : nothing}</span>`;
}

function bar(step: Step, piece: Piece, { mode, unit, voice, drill }: RowContext): TemplateResult {
  const { texts } = voice;
  const isThin = piece.length < THINNEST;
  const size = place({ 'inline-size': isThin ? '2px' : percent(piece.length) });
  const classes = `piece ${piece.part} ${isThin ? 'thin' : ''}`;
  if (!openable(step, piece.part)) return html`<span class=${classes} ${size}></span>`;
  const says = { wentOn: texts.wentOn, open: mode === 'snapshot' ? texts.openNow : texts.openHere, lost: texts.lostHere }[piece.part];
  const label = texts.partLabel(step.name, says, sizeText(piece, unit, voice));
  return html`<button class=${classes} tabindex="-1" aria-label=${label} title=${label} ${size} @click=${() => drill(step, piece.part)}></button>`;
}

function shares(step: Step, context: RowContext): TemplateResult {
  const { mode, voice, hasComparison } = context;
  const range = rangeText(step.ofPrevious, voice);
  return html`<span class="num previous">${step.ofPrevious ? html`<b class="strong" part="percent"><bdi dir="ltr">${shareText(step.ofPrevious, voice)}</bdi></b>` : html`<span class="muted">${NOTHING}</span>`}${
      range ? html`<span class="range small muted"><bdi dir="ltr">${range}</bdi></span>` : nothing}</span>
    <span class="num first"><bdi dir="ltr">${shareText(step.ofFirst, voice)}</bdi></span>
    ${hasComparison ? versus(step, voice) : nothing}
    <span class="num lost muted">${step.lost ? number(step, 'lost', voice.format.count(step.lost), context) : (step.lost ?? NOTHING)}</span>
    <span class="num open muted">${step.open ? number(step, 'open', voice.format.count(step.open), context) : (step.open ?? NOTHING)}</span>
    ${mode === 'cohort' ? html`<span class="num median muted">${step.medianDays === null ? nothing : voice.format.days(step.medianDays)}</span>` : nothing}`;
}

/** Amber only for a fall that chance does not explain. */
function versus(step: Step, voice: Voice): TemplateResult {
  const text = differenceText(step, voice);
  const isWorse = step.difference !== null && step.difference.interval[1] < 0;
  return html`<span class="num versus ${isWorse ? 'worse' : 'muted'}">${text ? html`${isWorse ? icon('down', 's') : nothing}<bdi dir="ltr">${text.points}</bdi>
    <span class="range small muted"><bdi dir="ltr">${text.range}</bdi></span>` : NOTHING}</span>`;
}

/** How many stand in a stage, and what they are worth: both, whichever the bars show. */
function standing(step: Step, context: RowContext): TemplateResult {
  const { unit, voice } = context;
  const amount = step.money ? voice.format.moneyShort(step.money) : NOTHING;
  return html`<span class="num leading">${number(step, 'reached', sizeText(step, 'count', voice), context, unit === 'count' ? 'strong' : '')}</span>
    <span class="num amount ${unit === 'value' ? 'strong' : ''}"><bdi dir="ltr">${amount}</bdi></span>`;
}

function why(step: Step, { voice: { texts, format }, lossReasons, drill }: RowContext): TemplateResult | typeof nothing {
  if (step.count === null) return html`<span class="why small muted"><bdi>${texts.unknownPaid}</bdi></span>`;
  if (!step.lost || !step.reasons.length) return nothing;
  const nameOf = (id: Id | null) => (id === null ? texts.noReason : (lossReasons?.get(id)?.name[format.language] ?? id));
  return html`<span class="why small muted" part="loss"><span class="row lost-count">${icon('down', 's')}<bdi>${texts.lostCount(step.lost)}</bdi></span>${
    step.reasons.slice(0, 4).map(({ reasonId, count }) => html`<button class="tag" tabindex="-1" @click=${() => drill(step, 'lost', reasonId)}>${
      html`<bdi>${texts.reason(nameOf(reasonId), count)}</bdi>`}</button>`)}</span>`;
}

function number(step: Step, part: Part, text: string, { drill }: RowContext, classes = ''): TemplateResult {
  if (!openable(step, part) || step.count === 0) return html`<span class=${classes}>${text}</span>`;
  return html`<button class="figure ${classes}" tabindex="-1" @click=${() => drill(step, part)}><bdi dir="ltr">${text}</bdi></button>`;
}

function openable(step: Step, part: Part): boolean {
  return part === 'reached' ? step.count !== null : step.idsOf(part) !== null;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}
