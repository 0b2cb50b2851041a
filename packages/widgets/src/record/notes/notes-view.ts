import type { Field } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons.js';
import { fieldOf } from '../field-list.js';
import { fieldValue } from '../field-view.js';
import type { RecordView, Title } from '../view.js';
import { strings } from './notes.strings.js';

/** Longer texts about a deal, in the order one thinks of them. */
const NOTES = ['target', 'plan', 'competitorNotes'] as const;

/** What the deal is to come to, how, and against whom: plain text, each edited in place; nothing on other records. */
export function notesView(view: RecordView, title: Title): TemplateResult | typeof nothing {
  const { record, readonly, language } = view;
  if (record.type !== 'opportunity') return nothing;
  const fields = NOTES.map((name) => fieldOf('opportunity', name)!).filter(({ name }) => !readonly || textOf(view, name));
  if (!fields.length) return nothing;
  return html`<section part="notes">${title(strings[language].notes)}${fields.map((field) => noteView(view, field))}</section>`;
}

/** A text can be selected and is read as a text; the pen beside its name opens the editor. */
function noteView(view: RecordView, field: Field): TemplateResult {
  const { editing, language, readonly, t } = view, { name } = field, label = field.label[language], text = textOf(view, name);
  if (editing.draft?.field.name === name) return html`<div class="note"><p class="small muted">${label}</p>${fieldValue(view, field)}</div>`;
  const edit = text ? t.edit(label) : strings[language].write(label);
  if (!text) return html`<div class="note"><button class="button link" type="button" data-field=${name} @click=${() => editing.start(field)}>${icon('add', 's')}${edit}</button></div>`;
  return html`<div class="note"><p class="row small muted">${label}${readonly ? nothing : html`<button class="button plain icon-only" type="button" data-field=${name} aria-label=${edit} title=${edit} @click=${() => editing.start(field)}>${icon('edit', 's')}</button>`}</p>
    <p class="text ${editing.pending?.name === name ? 'pending' : ''}"><bdi>${text}</bdi></p></div>`;
}

/** The text as stored, or as it is on its way. */
function textOf({ record, editing: { pending } }: RecordView, name: string): string {
  const stored = (record as unknown as Readonly<Record<string, unknown>>)[name];
  return ((pending?.name === name ? pending.value : stored) as string | null | undefined) ?? '';
}
