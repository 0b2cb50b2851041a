import { recordTables, type Conflict, type RecordType } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { clashView, decidedText } from '../record/conflicts/conflict-view.js';
import { nameOf } from '../record/names.js';
import { icon } from '../shared/icons.js';
import type { StorageView } from './view.js';

/** Every change that met another one and waits for somebody to decide, with both values; where there is none, one quiet line. */
export function conflictsView(view: StorageView): TemplateResult {
  const { t, format, conflicts: { open, total, decided }, language, readonly, act } = view;
  return html`<section class="panel box clashes" part="conflicts" aria-labelledby="conflicts">
    <h3 class="name row wrap" id="conflicts" tabindex="-1">${total ? icon('alert', 'warned') : nothing}${t.conflictsTitle}${total ? html`<span class="tag warning">${t.toDecide(format.count(total))}</span>` : nothing}</h3>
    <p class="muted small"><bdi>${total ? t.conflictsHint : t.noConflicts}</bdi></p>
    ${decided && !readonly ? html`<p class="row wrap decided" role="status">${icon('check', 's')}<bdi>${decidedText({ language }, decided.conflict, decided.keep)}</bdi><button class="button link" type="button" @click=${act.undoDecision}>${t.undo}</button></p>` : nothing}
    ${total ? html`<ul class="clash-list">${repeat(open, ({ id }) => id, (conflict) => html`<li>${lineView(view, conflict)}</li>`)}</ul>` : nothing}
    ${total > open.length ? html`<div><button class="button" type="button" @click=${act.moreConflicts}>${t.moreConflicts(format.count(total - open.length))}</button></div>` : nothing}</section>`;
}

function lineView(view: StorageView, conflict: Conflict): TemplateResult {
  const { conflicts, readonly, act, t, language, format, zone, now } = view, record = conflicts.recordOf(conflict), { type, id } = conflict.subject;
  const words = conflicts.wordsOf(conflict, { language, format, zone, now: new Date(now).toISOString() }), kind = recordTables[type as RecordType]?.label[language] ?? type;
  return html`<p class="row wrap"><span class="muted small">${kind}</span><button class="button link" type="button" @click=${() => act.openRecord(type, id)}><bdi>${record ? nameOf(record, language) : id}</bdi><span class="visually-hidden">${t.openIt}</span></button></p>
    ${clashView({ words, conflict, record, operations: [], decide: readonly ? null : (side) => act.decide(conflict, side.which) })}`;
}
