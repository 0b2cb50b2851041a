import { daysBetween, eventsAt, stagesOf, stateAt, type Instant, type Opportunity, type OpportunityEvent, type Pipeline, type Stage } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { stageGlyph } from '../shared/stage-glyph.js';
import { dayText, dayOf } from './value-words.js';
import type { RecordView } from './view.js';

/** Whole and part days a deal has spent in each stage, by stage id, as far as anybody knows when it came there. */
export function daysInStages(history: readonly OpportunityEvent[], now: Instant): Map<string, number> {
  const days = new Map<string, number>(), events = eventsAt(history, now);
  let stage: string | undefined, since: Instant | undefined;
  const leave = (at: Instant) => {
    if (stage !== undefined && since !== undefined) days.set(stage, (days.get(stage) ?? 0) + daysBetween(since, at));
  };
  for (const { at, set, undated } of events) {
    leave(at);
    stage = set.stageId ?? stage;
    since = undated ? undefined : at;
  }
  leave(now);
  return days;
}

/** The pipeline's stages as a path: those behind, the one the deal is in, those ahead; pressing another one moves the deal there. */
export function pathView(view: RecordView, deal: Opportunity, pipeline: Pipeline): TemplateResult {
  const { t, language, readonly, act, subject, now } = view;
  const stages = stagesOf(pipeline).filter(({ type }) => type !== 'lost'), lost = stagesOf(pipeline).find(({ type }) => type === 'lost');
  const here = stages.findIndex(({ id }) => id === deal.stageId), days = daysInStages(subject.history, now);
  return html`<div class="way"><ol class="path" part="path" aria-label=${t.stages}>${stages.map((stage, i) => {
    const isHere = i === here, isBehind = i < here, place = isHere ? 'now' : isBehind ? 'done' : '';
    const words = isHere ? ageText(view, deal, stage) : days.has(stage.id) ? view.format.days(Math.floor(days.get(stage.id)!)) : '';
    const inside = html`<i></i><span class="stage-name">${isHere ? stageGlyph(stage, pipeline) : nothing}<span class="cut">${stage.name[language]}</span></span><span class="small stage-days"><bdi>${words}</bdi></span>`;
    return html`<li class=${place} aria-current=${isHere ? 'step' : nothing}>${isHere || readonly
      ? html`<span class="step">${inside}</span>`
      : html`<button class="step" type="button" title=${t.moveTo(stage.name[language])} @click=${() => act.move(stage)}><span class="visually-hidden">${t.moveTo('')}</span>${inside}</button>`}</li>`;
  })}</ol>${lost && deal.status === 'open' && !readonly ? html`<button class="button plain lose" type="button" @click=${() => act.move(lost)}>${t.lose}</button>` : nothing}</div>`;
}

/** Days in the stage, or a warning when there are more than the stage allows; closed deals say when they closed. */
export function ageText(view: RecordView, deal: Opportunity, stage: Stage): unknown {
  const { t, format, subject, now, today } = view;
  if (deal.status !== 'open') return deal.closedAt ? t.closedOn(dayText(view, dayOf(view, deal.closedAt), dayOf(view, deal.closedAt) === today ? 0 : -2)) : '';
  const state = stateAt(subject.history, now);
  if (!state || state.undated) return '';
  const elapsed = Math.max(0, daysBetween(state.stageSince, now)), day = format.count(Math.floor(elapsed) + 1), limit = stage.rottenDays;
  if (limit === undefined) return t.day(day);
  if (elapsed > limit) return html`<span class="idle">${icon('alert', 's')}${t.idle(format.days(Math.floor(elapsed)))}</span>`;
  return t.dayOf(day, format.count(limit));
}
