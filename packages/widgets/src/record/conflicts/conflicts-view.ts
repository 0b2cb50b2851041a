import type { Conflict } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons.js';
import type { RecordView } from '../view.js';
import { clashView } from './conflict-view.js';
import { strings } from './conflicts.strings.js';
import { clashingFields } from './sides.js';

/** The record's open conflicts, each to be closed with one click; nothing while it has none. */
export function conflictsView(view: RecordView): TemplateResult | typeof nothing {
  const { subject: { conflicts }, changes: { operations }, record, readonly, act, language, format } = view, t = strings[language];
  if (!conflicts.length) return nothing;
  return html`<section class="panel conflicts" part="conflicts" aria-labelledby="conflicts-title">
    <div><p class="row wrap strong warned" id="conflicts-title">${icon('alert')}${t.title}<span class="small muted">${t.count(format.count(conflicts.length))}</span></p><p class="small muted">${t.hint}</p></div>
    ${conflicts.map((conflict) => clashView({ words: view, conflict, record, operations, decide: readonly ? null : (side) => act.decide(conflict, side.which) }))}</section>`;
}

/** The mark of a field that has a conflict, which leads to both values; nothing for the others. */
export function clashMark({ subject: { conflicts }, language, act }: RecordView, name: string, label: string): TemplateResult | typeof nothing {
  const conflict = conflicts.find((each) => isAbout(each, name)), t = strings[language];
  if (!conflict) return nothing;
  return html`<button class="clash-mark" type="button" aria-label=${t.see(label)} title=${t.see(label)} @click=${() => act.showConflict(conflict)}>${icon('alert', 's')}${t.mark}</button>`;
}

function isAbout(conflict: Conflict, name: string): boolean {
  return clashingFields(conflict).some((field) => field.name === name);
}
