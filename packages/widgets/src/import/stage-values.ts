import { stageOf, stagesOf } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../shared/icons.js';
import { stageGlyph } from '../shared/stage-glyph.js';
import { selectField } from './select.js';
import type { ImportView } from './view.js';

/** Under the stage column: how many of its values are matched, and a choice for each that no name matches. */
export function stageValuesView(view: ImportView): TemplateResult | typeof nothing {
  const { t, format, session } = view;
  const stages = session.questions?.stages ?? [];
  const pipeline = session.option?.pipeline;
  if (!pipeline || !stages.length) return nothing;
  const matched = stages.filter(({ value }) => session.matches[value] !== null).length;
  const byName = session.connect!.matchStages(stages.map(({ value }) => value), pipeline);
  const asked = stages.filter(({ value }) => byName[value] === null);
  return html`<div class="stage-values small">
    ${pipeline.create ? newStages(view) : nothing}
    ${asked.length ? html`<p class="row" ?data-open=${matched < stages.length}>${matched < stages.length ? icon('alert', 's') : icon('check', 's')}
      <bdi>${t.stagesMatched(format.count(matched), format.count(stages.length))}</bdi></p>` : nothing}
    ${repeat(asked, ({ value }) => value, ({ value }) => valueRow(view, value))}
  </div>`;
}

function valueRow({ t, language, session, act, isLocked }: ImportView, value: string): TemplateResult {
  const { pipeline } = session.option!;
  const chosen = session.matches[value] ?? null;
  const stage = chosen === null ? undefined : stageOf(pipeline, chosen);
  const changed = (event: Event) => act.answer({ stage: [value, (event.target as HTMLSelectElement).value || null] });
  return html`<label class="stage-value"><bdi class="muted">${t.means(value)}</bdi>
    ${selectField(html`<select class="input" ?disabled=${isLocked} @change=${changed}>
      ${stagesOf(pipeline).map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name[language]}</option>`)}
      <option value="" ?selected=${chosen === null}>${t.notMatched}</option></select>`, stage ? stageGlyph(stage, pipeline) : null)}</label>`;
}

function newStages({ t, language, session }: ImportView): TemplateResult {
  const { pipeline } = session.option!;
  return html`<ol class="new-stages" aria-label=${t.newStages}>${stagesOf(pipeline).map((stage) => html`<li class="row">${stageGlyph(stage, pipeline)}<bdi>${stage.name[language]}</bdi></li>`)}</ol>`;
}
