import type { Contribution } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { NOTHING } from '../shared/format.js';
import { heading } from '../shared/heading.js';
import { place } from '../shared/place.js';
import { points, type FormView } from './view.js';

/** How much accent each part of the bar holds, in the framework's order and then again. */
const TINTS = [100, 66, 42, 26];
/** Ticks nearer than this, in points, would write their labels over each other. */
const CLOSE = 22;

/** The score, what it is made of and what it could still become. */
export function scorePanel(view: FormView): TemplateResult {
  const { t, format, score } = view;
  return html`<section class="box">
    ${heading(view.level, t.score)}
    <p class="figure"><span class="big">${scoreText(view)}</span><span class="muted">${reach(view)}</span></p>
    <p class="visually-hidden" role="status">${t.nowScore(scoreText(view), points(format, score.possible))}</p>
    ${bar(view)}
    <dl class="parts">
      ${score.contributions.map((contribution, index) => part(view, contribution, index))}
      <div class="row total"><dt>${t.known(format.percent(score.completeness))}</dt><dd class="end">${scoreText(view, decimals(view))}</dd></div>
    </dl>
  </section>`;
}

function reach({ t, format, score, say }: FormView): string {
  return score.nextQuestions.length ? t.upTo(points(format, score.possible), score.nextQuestions.map(({ name }) => say(name))) : t.outOf;
}

function bar(view: FormView): TemplateResult {
  const { t, format, score, framework: { bands } } = view;
  const label = t.bar(scoreText(view), points(format, score.possible), points(format, bands.warm), points(format, bands.hot));
  const close = bands.hot - bands.warm < CLOSE;
  return html`<div class="bar" role="img" aria-label=${label}>
    ${score.contributions.map((contribution, index) => (contribution.points ? html`<i class="share" ${place({ 'inline-size': `${contribution.points}%`, ...tint(index) })}></i>` : nothing))}
    ${score.possible > score.score ? html`<i class="hatch" ${place({ 'inline-size': `${score.possible - score.score}%` })}></i>` : nothing}
    ${[bands.warm, bands.hot].map((at) => html`<i class="tick" ${place({ 'inset-inline-start': `${at}%` })}></i>`)}
  </div>
  <p class="ticks small muted" aria-hidden="true">
    <span class=${close ? 'before' : ''} ${place({ 'inset-inline-start': `${bands.warm}%` })}>${t.warmAt(points(format, bands.warm))}</span>
    <span class=${close ? 'after' : ''} ${place({ 'inset-inline-start': `${bands.hot}%` })}>${t.hotAt(points(format, bands.hot))}</span>
  </p>`;
}

/** The score; nothing while nothing is known, which is not a score of 0. */
function scoreText({ format, score }: FormView, fixed?: number): string {
  if (score.contributions.every(({ value }) => value === null)) return NOTHING;
  return fixed === undefined ? points(format, score.score) : format.fixed(score.score, fixed);
}

/** One line of the arithmetic: what the dimension can add, times its level of 4, is what it adds. */
function part(view: FormView, contribution: Contribution, index: number): TemplateResult {
  const { format, say } = view;
  const { dimension, most, value } = contribution;
  return html`<div class="row">
    <dt class="row"><i class="key ${value === null ? 'hatch' : 'share'}" ${place(value === null ? {} : tint(index))}></i>${say(dimension.name)}</dt>
    <dd class="muted end"><bdi dir="ltr">${points(format, most)} × ${value === null ? '?' : `${value}/4`}</bdi></dd>
    <dd class="sum">${contribution.points === null ? NOTHING : format.fixed(contribution.points, decimals(view))}</dd>
  </div>`;
}

/** As many decimals as the longest part needs, so that the column lines up. */
function decimals({ score }: FormView): number {
  return score.contributions.every(({ points }) => points === null || Number.isInteger(points)) ? 0 : 2;
}

function tint(index: number): Record<string, string> {
  return { '--tint': `${TINTS[index % TINTS.length]}%` };
}
