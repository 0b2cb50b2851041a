import { customerJourneyTemplate, salesProcessTemplate, stagesOf, type PipelineTemplate } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { failureText } from '../shared/failure-words.js';
import { icon } from '../shared/icons.js';
import type { Language } from '../shared/language.js';
import { stageGlyph } from '../shared/stage-glyph.js';
import type { BoardContext } from './context.js';
import type { Skipped, SkipReason } from './host/host-records.js';
import type { BoardTexts } from './pipeline-board.strings.js';

/** Nothing is connected: how to do it. */
export function notConnectedView(t: BoardTexts): TemplateResult {
  return html`<slot name="empty"><div class="notice" part="empty"><p class="strong title">${t.notConnectedTitle}</p><p>${t.notConnected}</p></div></slot>`;
}

/** The store said no. */
export function failureView(t: BoardTexts, failure: Error, language: Language, retry: () => void): TemplateResult {
  return html`<slot name="error"><div class="notice" part="error" role="alert">${icon('alert')}<p class="strong title">${t.failedTitle}</p><p>${failureText(failure, language)}</p>
    <button class="button" type="button" @click=${retry}>${icon('refresh')}${t.retry}</button></div></slot>`;
}

/** The board's blocks while the first answer is on its way. */
export function loadingView(t: BoardTexts): TemplateResult {
  const column = html`<section class="column"><div class="blank line"></div>${[1, 2, 3].map(() => html`<div class="card blank"><i></i><i></i><i></i></div>`)}</section>`;
  return html`<div class="loading" role="status" aria-label=${t.loading}><div class="columns" aria-hidden="true">${[1, 2, 3, 4, 5].map(() => column)}</div></div>`;
}

/** A workspace without a pipeline: two to choose from, and a word where there was something that the browser lost. */
export function setUpView(t: BoardTexts, language: Language, { lost, choose }: { lost: boolean; choose: ((template: PipelineTemplate) => void) | null }): TemplateResult {
  const option = (template: PipelineTemplate, line: string) => html`<li class="template panel">
    <p class="strong">${template.name[language]}</p><p class="muted small">${line}</p>
    <ol class="template-stages small">${stagesOf(template).map((stage) => html`<li class="row">${stageGlyph(stage, template)}<span>${stage.name[language]}</span></li>`)}</ol>
    ${choose ? html`<button class="button" type="button" @click=${() => choose(template)}>${t.useThis(template.name[language])}</button>` : nothing}</li>`;
  return html`<slot name="empty"><div class="notice set-up" part="empty">${lost ? html`<p class="lost row" role="alert">${icon('alert', 's')}${t.lost}</p>` : nothing}<p class="strong title">${t.setUp}</p>
    <ul class="templates">${option(customerJourneyTemplate, t.journeyLine)}${option(salesProcessTemplate, t.processLine)}</ul><p class="small">${t.setUpHint}</p></div></slot>`;
}

/** The `pipeline` attribute names none there is. */
export function unknownPipelineView(t: BoardTexts, key: string, known: readonly string[]): TemplateResult {
  return html`<div class="notice" part="error" role="alert">${icon('alert')}<p>${t.unknownPipeline(key)}${known.map((each, i) => html`${i ? ', ' : ''}<code>${each}</code>`)}</p></div>`;
}

/** A line over the columns: no deals yet, or none that the filter lets through. */
export function bannerView({ t, format }: BoardContext, { filter, hidden, clear }: { filter: string; hidden: number; clear(): void }): TemplateResult {
  return filter
    ? html`<div class="banner row" role="status"><p>${t.noMatch(filter)} ${hidden ? t.hidden(format.count(hidden)) : nothing}</p><button class="button link" type="button" @click=${clear}>${t.clear}</button></div>`
    : html`<slot name="empty"><div class="banner row" part="empty"><p><span class="strong">${t.noDeals}</span> ${t.noDealsHint}</p></div></slot>`;
}

/** Why nothing can be changed, and what to do. */
export function readOnlyView(language: Language): TemplateResult {
  return html`<p class="skipped row small" role="status">${icon('alert', 's')}${failureText({ code: 'newer-version' }, language)}</p>`;
}

/** Records that cannot be shown: how many, why, and which. */
export function skippedView(t: BoardTexts, skipped: readonly Skipped[]): TemplateResult | typeof nothing {
  if (!skipped.length) return nothing;
  const why: Record<SkipReason, string> = { stage: t.skipStage, id: t.skipId, double: t.skipDouble, shape: t.skipShape };
  const reasons = [...new Set(skipped.map(({ reason }) => reason))];
  return html`<div class="skipped">${reasons.map((reason) => {
    const these = skipped.filter((each) => each.reason === reason);
    return html`<details class="small"><summary>${icon('alert', 's')}${t.skipped(String(these.length), why[reason])}</summary>
      <ul>${these.slice(0, 100).map(({ name }) => html`<li><bdi>${name}</bdi></li>`)}</ul></details>`;
  })}</div>`;
}
