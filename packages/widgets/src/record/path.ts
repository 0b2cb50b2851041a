import { stagePath } from '@salescycle/metrics';
import { stageAge, stagesOf, type Opportunity, type Pipeline } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { stageGlyph } from '../shared/stage-glyph.js';
import { dayText, dayOf } from './value-words.js';
import type { RecordView } from './view.js';

/** The pipeline's stages as a path: those behind or skipped, the one the deal is in, those ahead; pressing another one moves the deal there. */
export function pathView(view: RecordView, deal: Opportunity, pipeline: Pipeline): TemplateResult {
  const { t, language, canMove, act, subject, now } = view;
  const stages = stagesOf(pipeline).filter(({ type }) => type !== 'lost'), lost = stagesOf(pipeline).find(({ type }) => type === 'lost');
  const here = stages.findIndex(({ id }) => id === deal.stageId), { days, skipped } = stagePath(subject.history, pipeline, now);
  const passedOver = stages.filter(({ id }, i) => skipped.has(id) && i !== here).map(({ name }) => name[language]);
  return html`<div class="way"><ol class="path" part="path" aria-label=${t.stages}>${stages.map((stage, i) => {
    const isHere = i === here, isSkipped = !isHere && skipped.has(stage.id), place = isHere ? 'now' : isSkipped ? 'skipped' : i < here ? 'done' : '';
    const words = isHere ? ageText(view, deal, pipeline) : isSkipped ? t.skipped : days.has(stage.id) ? view.format.days(Math.floor(days.get(stage.id)!)) : '';
    const inside = html`<i></i><span class="stage-name">${isHere ? stageGlyph(stage, pipeline) : nothing}<span class="cut">${stage.name[language]}</span></span><span class="small stage-days"><bdi>${words}</bdi></span>`;
    return html`<li class=${place} aria-current=${isHere ? 'step' : nothing}>${isHere || !canMove
      ? html`<span class="step">${inside}</span>`
      : html`<button class="step" type="button" title=${t.moveTo(stage.name[language])} @click=${() => act.move(stage)}><span class="visually-hidden">${t.moveTo('')}</span>${inside}</button>`}</li>`;
  })}</ol>${lost && deal.status === 'open' && canMove ? html`<button class="button plain lose" type="button" @click=${() => act.move(lost)}>${t.lose}</button>` : nothing}</div>
  ${passedOver.length ? html`<p class="small muted passed-over">${t.skippedStages(passedOver.join(language === 'zh' ? '、' : ', '))}</p>` : nothing}`;
}

/** Days in the stage, or a warning when there are more than the stage allows; closed deals say when they closed. */
export function ageText(view: RecordView, deal: Opportunity, pipeline: Pipeline): unknown {
  const { t, format, subject, now, today } = view;
  if (deal.status !== 'open') return deal.closedAt ? t.closedOn(dayText(view, dayOf(view, deal.closedAt), dayOf(view, deal.closedAt) === today ? 0 : -2)) : '';
  const age = stageAge(deal, subject.history, pipeline, now);
  if (!age) return '';
  const elapsed = Math.floor(age.days), day = format.count(elapsed + 1);
  if (age.isIdle) return html`<span class="idle">${icon('alert', 's')}${t.idle(format.days(elapsed))}</span>`;
  return age.limit === undefined ? t.day(day) : t.dayOf(day, format.count(age.limit));
}
