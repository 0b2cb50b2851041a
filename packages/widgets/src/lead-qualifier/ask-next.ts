import type { Contribution } from '@salescycle/model';
import { html, type TemplateResult } from 'lit';
import { heading } from '../shared/heading.js';
import { points, type FormView } from './view.js';

const MOST = 5;

/** The next call's questions: what nobody knows first, then the answers that could still add most. */
export function askNext(view: FormView, jump: (dimension: string) => void): TemplateResult {
  const questions = questionsOf(view).slice(0, MOST);
  return html`<section class="box" part="gap">
    ${heading(view.level, view.t.ask)}
    ${questions.length ? html`<ol class="ask">${questions.map((contribution, index) => question(view, contribution, index, jump))}</ol>`
      : html`<p class="muted">${view.t.nothingToAsk}</p>`}
  </section>`;
}

function questionsOf({ score }: FormView): Contribution[] {
  const open = score.nextQuestions.map(({ id }) => score.contributions.find(({ dimension }) => dimension.id === id)!);
  const improvable = score.contributions.filter(({ value }) => value !== null && value < 4).sort((a, b) => gain(b) - gain(a));
  return [...open, ...improvable];
}

function gain({ most, points }: Contribution): number {
  return most - (points ?? 0);
}

function question({ t, format, say }: FormView, contribution: Contribution, index: number, jump: (dimension: string) => void): TemplateResult {
  const { dimension, value } = contribution;
  const adds = t.gain(say(dimension.name), points(format, gain(contribution)));
  const above = value === null ? undefined : dimension.anchors[value + 1];
  return html`<li>
    <span class="number" aria-hidden="true">${index + 1}</span>
    <button class="to-question" type="button" @click=${() => jump(dimension.id)}>
      <span class="asked">${say(dimension.question)}</span>
      <span class="small muted own-way">${adds}${above ? html` · ${t.toward(say(above))}` : ''}</span>
    </button>
  </li>`;
}
