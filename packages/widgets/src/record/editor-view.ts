import { choicesOf, isCurrency, type AnyRecord, type Field } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from './names.js';
import { partId, type Part } from './draft.js';
import { personText, recordText } from './value-words.js';
import type { EditorView } from './view.js';

const CURRENCIES = ['CNY', 'USD', 'EUR', 'HKD', 'JPY', 'GBP', 'SGD', 'AUD'] as const;
/** A text that may be longer than this gets several lines. */
const ONE_LINE = 500;

/** The inputs of a field, each as its type asks for, with what is wrong under it. `label` names the first one. */
export function editorView(view: EditorView, label: string): TemplateResult {
  const { draft, language } = view, isOne = draft.parts.length === 1;
  return html`${draft.parts.map((part) => {
    const name = isOne ? label : part.field.label[language], problem = draft.problems.get(part.path);
    const input = (part.field.enum ? enumInput : INPUTS[part.field.type] ?? textInput)(view, part, name);
    return html`${isOne || part.field.type === 'bool' ? input : html`<label class="field">${name}${input}</label>`}
      <span class="problem" id=${problemId(view, part)} role="alert">${problem ?? nothing}</span>`;
  })}`;
}

type Input = (view: EditorView, part: Part, label: string) => TemplateResult;

const problemId = ({ scope }: EditorView, { path }: Part) => partId(scope, path);
const type = ({ draft }: EditorView, { path }: Part) => (event: Event) => draft.set(path, (event.target as HTMLInputElement).value);

const textInput: Input = (view, part, label) => {
  const { field, path } = part, { draft, t } = view;
  if (field.type === 'markdown' || (field.type === 'text' && (field.max ?? 0) > ONE_LINE)) {
    const isLong = field.type === 'markdown';
    return html`<textarea class="input" rows=${isLong ? 6 : 3} aria-label=${label} title=${isLong ? t.ctrlEnter : t.shiftEnter} maxlength=${field.max ?? nothing} aria-invalid=${draft.problems.has(path)}
      aria-describedby=${problemId(view, part)} .value=${draft.text(path)} @input=${type(view, part)}></textarea>`;
  }
  const isNumber = ['int', 'number', 'percent', 'decimal', 'duration'].includes(field.type);
  const isList = field.type === 'set' || field.type === 'list';
  return html`<input class="input" type=${field.type === 'date' ? 'date' : 'text'} inputmode=${isNumber ? 'decimal' : nothing} autocomplete="off" aria-label=${label}
    placeholder=${isList ? t.commas : nothing} aria-invalid=${draft.problems.has(path)} aria-describedby=${problemId(view, part)} .value=${draft.text(path)} @input=${type(view, part)}>`;
};

const moneyInput: Input = (view, part, label) => {
  const { draft, t } = view;
  const currencies = [...new Set([draft.currency, ...CURRENCIES])].filter(isCurrency);
  return html`<span class="amount-input"><input class="input" inputmode="decimal" autocomplete="off" aria-label=${label} aria-invalid=${draft.problems.has(part.path)}
      aria-describedby=${problemId(view, part)} .value=${draft.text(part.path)} @input=${type(view, part)}>
    <select class="input" aria-label=${t.currency} @change=${(event: Event) => { draft.currency = (event.target as HTMLSelectElement).value; }}>
      ${currencies.map((currency) => html`<option ?selected=${currency === draft.currency}>${currency}</option>`)}</select></span>`;
};

const checkInput: Input = ({ draft }, { path }, label) =>
  html`<label class="check"><input type="checkbox" .checked=${draft.text(path) === 'true'} @change=${(event: Event) => draft.set(path, String((event.target as HTMLInputElement).checked))}><span>${label}</span></label>`;

const enumInput: Input = (view, part, label) => select(view, part, label, choicesOf(part.field).map((id) => ({ id, text: part.field.enum![id]![view.language] })));

const refInput: Input = (view, part, label) => {
  const id = view.draft.text(part.path), options = offered(view).map((record) => ({ id: record.id, text: nameOf(record, view.language) }));
  const isMissing = id !== '' && !options.some((option) => option.id === id);
  return html`${searchInput(view)}${select(view, part, label, [...(isMissing ? [{ id, text: currentText(view, part.field, id) }] : []), ...options])}`;
};

const refsInput: Input = (view, { field }, label) => {
  const { draft } = view, { ids } = draft;
  const found = offered(view).filter(({ id }) => !ids.has(id)).map((record) => ({ id: record.id, text: nameOf(record, view.language) }));
  const options = [...[...ids].map((id) => ({ id, text: currentText(view, field, id) })), ...found];
  const tick = (id: string) => (event: Event) => {
    if ((event.target as HTMLInputElement).checked) ids.add(id);
    else ids.delete(id);
  };
  return html`${searchInput(view)}<span class="ticks" role="group" aria-label=${label}>${options.map(({ id, text }) =>
    html`<label class="check"><input type="checkbox" .checked=${ids.has(id)} @change=${tick(id)}><bdi>${text}</bdi></label>`)}</span>`;
};

const INPUTS: Readonly<Partial<Record<Field['type'], Input>>> = { money: moneyInput, bool: checkInput, ref: refInput, refs: refsInput };

function select(view: EditorView, part: Part, label: string, options: readonly { id: string; text: string }[]): TemplateResult {
  const { draft, t } = view, chosen = draft.text(part.path);
  return html`<select class="input" aria-label=${label} aria-invalid=${draft.problems.has(part.path)} aria-describedby=${problemId(view, part)} @change=${type(view, part)}>
    <option value="" ?selected=${chosen === ''}>${t.choose}</option>
    ${options.map(({ id, text }) => html`<option value=${id} ?selected=${id === chosen}>${text}</option>`)}</select>`;
}

/** Only where there are too many to look through. */
function searchInput({ t, choices, find }: EditorView): TemplateResult | typeof nothing {
  if (!choices || (!choices.more && !choices.search)) return nothing;
  return html`<input class="input" type="search" aria-label=${t.search} placeholder=${choices.more ? t.narrow(String(choices.more)) : t.search} .value=${choices.search}
    @input=${(event: Event) => find((event.target as HTMLInputElement).value)}>`;
}

/** A loss reason that is no longer in use is not offered. */
function offered({ choices }: EditorView): readonly AnyRecord[] {
  return (choices?.records ?? []).filter((record) => (record as { active?: boolean }).active !== false);
}

function currentText(view: EditorView, { ref }: Field, id: string): string {
  return ref === 'user' ? personText(view, id) : recordText(view, ref as AnyRecord['type'], id);
}
