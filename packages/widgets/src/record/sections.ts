import { bant, scoreAnswers, type Opportunity } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { stageGlyph } from '../shared/stage-glyph.js';
import { fieldList } from './field-list.js';
import { fieldLine } from './field-view.js';
import { stageText } from './value-words.js';
import type { RecordView, Title } from './view.js';

/** Every field: those with a value and those worth asking for, the empty rest folded, then what the product itself keeps. */
export function detailsView(view: RecordView, title: Title): TemplateResult {
  const { shown, folded, system } = fieldList(view.record, view.custom), { t, format, isUnfolded, act } = view;
  return html`<section part="fields">${title(t.details)}<dl class="lines">${shown.map((field) => fieldLine(view, field))}${isUnfolded ? folded.map((field) => fieldLine(view, field)) : nothing}</dl>
    <div class="row wrap">${folded.length ? html`<button class="button link fold" type="button" aria-expanded=${isUnfolded} @click=${act.fold}>${isUnfolded ? t.less : t.more(format.count(folded.length))}${icon('chevron', `s ${isUnfolded ? 'turned' : ''}`)}</button>` : nothing}
    ${view.readonly ? nothing : html`<button class="button link add-field" type="button" aria-haspopup="dialog" @click=${act.addField}>${icon('add', 's')}${t.addField}</button>`}</div>
    <dl class="lines kept">${system.map((field) => fieldLine(view, field))}</dl></section>`;
}

/** An account's or a contact's deals. */
export function dealsView(view: RecordView, title: Title): TemplateResult | typeof nothing {
  const { subject: { deals, names }, t, format, language, act } = view;
  if (!deals.length) return nothing;
  const line = (deal: Opportunity) => {
    const pipeline = names.record('pipeline', deal.pipelineId), known = pipeline?.type === 'pipeline' ? pipeline : undefined;
    const stage = known?.stages.find(({ id }) => id === deal.stageId);
    return html`<li class="person row"><button class="link-out grow" type="button" @click=${() => act.openRecord('opportunity', deal.id)}><bdi>${deal.name}</bdi></button><span class="row muted small nowrap">${stage && known ? stageGlyph(stage, known) : nothing}${stage?.name[language] ?? stageText({ ...view, pipeline: known }, deal.stageId)}</span>${deal.amount ? html`<bdi class="nowrap">${format.money(deal.amount)}</bdi>` : nothing}</li>`;
  };
  return html`<section>${title(t.deals)}<ul class="people">${[...deals].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)).map(line)}</ul></section>`;
}

/** What qualifying found, read only: level and meaning of each answer, and the score. */
export function qualificationView(view: RecordView, title: Title): TemplateResult | typeof nothing {
  const { subject: { qualification }, t, format, language } = view;
  if (!qualification || qualification.frameworkId !== bant.id) return nothing;
  const { score, possible, contributions } = scoreAnswers(bant, qualification.answers);
  return html`<section part="qualification">${title(bant.name, html`<span class="muted">${t.score(format.number(score), format.number(possible))}</span>`)}<ul class="answers">${contributions.map(({ dimension, value }) => html`<li>
    <span>${dimension.name[language]}</span><span class="levels ${value === null ? 'unknown' : ''}" aria-hidden="true">${[1, 2, 3, 4].map((level) => html`<i class=${value !== null && level <= value ? 'on' : ''}></i>`)}</span>
    ${value === null ? html`<span class="warned">${t.askNext}</span>` : html`<span class="muted"><span class="visually-hidden">${t.levelOf(String(value))}: </span>${dimension.anchors[value]?.[language]}</span>`}</li>`)}</ul></section>`;
}
