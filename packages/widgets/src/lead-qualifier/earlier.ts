import { scoreAnswers, type Qualification } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../shared/heading.js';
import { points, type FormView } from './view.js';

/** Former qualifications, the latest first, each with its score and how far the answers on screen have come since. */
export function earlierView(view: FormView, qualifications: readonly Qualification[]): TemplateResult | typeof nothing {
  if (!qualifications.length) return nothing;
  return html`<section class="box">
    ${heading(view.level, view.t.earlier)}
    <ul class="earlier">${qualifications.map((qualification) => row(view, qualification))}</ul>
  </section>`;
}

function row({ t, format, framework, score, day, who }: FormView, qualification: Qualification): TemplateResult {
  const { createdAt, createdBy, verdict, frameworkId, frameworkVersion, answers } = qualification;
  // Answers keep the version they were given under: another one's score says nothing beside today's.
  const comparable = frameworkId === framework.id && frameworkVersion === framework.version;
  const then = comparable ? scoreAnswers(framework, answers).score : null;
  const by = [day(createdAt), verdict ? t[`verdict_${verdict}`] : t.noVerdict, who(createdBy)].filter(Boolean).join(' · ');
  return html`<li class="row">
    <span class="grow small muted own-way">${by}</span>
    ${then === null ? html`<span class="small muted">${t.otherFramework}</span>` : html`<span>${points(format, then)}</span>
      <span class="small muted since"><bdi>${t.since(format.signed(score.score - then, 2))}</bdi></span>`}
  </li>`;
}
