import { valueOf, type Field } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { NOTHING } from '../shared/format.js';
import { icon } from '../shared/icons.js';
import { clashMark } from './conflicts/conflicts-view.js';
import { editorView } from './editor-view.js';
import { isEditable } from './field-list.js';
import type { FieldEditing } from './field-editing.js';
import { partId } from './draft.js';
import { valueText } from './value-words.js';
import type { RecordView } from './view.js';

/** A line of the details: the field's name and its value, which becomes an editor. */
export function fieldLine(view: RecordView, field: Field): TemplateResult {
  const name = field.label[view.language];
  return html`<div class="line ${view.editing.draft?.field.name === field.name ? 'open' : ''}"><dt>${name}</dt><dd>${fieldValue(view, field)}</dd></div>`;
}

/** A field's value as a button that opens its editor, or the editor. `content` says the value in another way than its words. */
export function fieldValue(view: RecordView, field: Field, content?: unknown): TemplateResult {
  const { editing, t } = view, { name } = field, label = field.label[view.language];
  if (editing.draft?.field.name === name) return editor(view, field, label);
  const { pending } = editing;
  const isPending = pending?.name === name, value = isPending ? pending.value : valueOf(view.record, name);
  const text = valueText(view, field, value), isEmpty = text === NOTHING;
  const said = !isPending && content !== undefined ? content : isEmpty ? html`<span class="muted">${isEditable(field) && !view.readonly ? t.empty : NOTHING}</span>` : html`<bdi>${text}</bdi>`;
  const mark = clashMark(view, name, label);
  if (view.readonly || !isEditable(field)) return html`<span class="said ${field.system ? 'muted' : ''}">${said}</span>${mark}`;
  return html`<button class="value ${isPending ? 'pending' : ''}" type="button" data-field=${name} aria-describedby=${partId('d', name)} @click=${() => editing.start(field)}>${said}${icon('edit', 's pen')}</button><span
    class="visually-hidden" id=${partId('d', name)}>${t.edit(label)}</span>${mark}`;
}

function editor(view: RecordView, field: Field, label: string): TemplateResult {
  const { editing, t } = view;
  const isWide = editing.draft!.parts.length > 1 || field.type === 'refs' || field.type === 'markdown';
  return html`<form class="editor ${isWide ? 'wide' : ''}" data-editing=${field.name} novalidate @submit=${submitted(editing)} @keydown=${keys(editing)} @focusout=${left(editing)}>
    <span class="inputs">${field.help ? html`<span class="small muted">${field.help[view.language]}</span>` : nothing}${editorView({ ...view, scope: 'field', draft: editing.draft!, choices: field.ref ? editing.choices : null, find: editing.find }, label)}</span>
    <span class="acts"><button class="button primary icon-only" aria-label=${t.save} title=${t.save}>${icon('check')}</button>
      <button class="button plain icon-only" type="button" aria-label=${t.cancel} title=${t.cancel} @click=${() => editing.cancel()}>${icon('close')}</button></span>
  </form>`;
}

const submitted = (editing: FieldEditing) => (event: SubmitEvent): void => {
  event.preventDefault();
  editing.save(true);
};

/** Enter saves, in a longer text with Ctrl or Cmd; Escape cancels. Words being composed are not done yet. */
const keys = (editing: FieldEditing) => (event: KeyboardEvent): void => {
  const target = event.target as Element;
  if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
  if (event.key === 'Enter' && (target.matches('button') || event.shiftKey || (isLong(editing) && !event.ctrlKey && !event.metaKey))) return;
  event.preventDefault();
  event.stopPropagation();
  if (event.key === 'Escape') editing.cancel();
  else editing.save(true);
};

/** Texts of several paragraphs, in which Enter begins a new line. */
const isLong = ({ draft }: FieldEditing) => draft?.field.type === 'markdown';

/** Who goes on to something else means what was typed. The window losing the focus is no such thing. */
const left = (editing: FieldEditing) => (event: FocusEvent): void => {
  const form = event.currentTarget as HTMLElement, to = event.relatedTarget as Node | null;
  if (!editing.draft || form.contains(to) || !document.hasFocus() || !form.isConnected) return;
  editing.save(false);
};

/** A field's name and value side by side where there is no list, as in the header. */
export function labelled(view: RecordView, field: Field, content?: unknown): TemplateResult {
  return html`<span class="fact"><span class="visually-hidden">${field.label[view.language]}:</span>${fieldValue(view, field, content)}</span>`;
}
