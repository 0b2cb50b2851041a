import { stageOf, stagesOf, type CustomField, type Pipeline } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../icons.js';
import { KINDS, kindOf, type FieldDraft, type Kind, type Part } from './field-draft.js';
import type { Language } from '../language.js';
import type { OwnFieldsTexts } from './own-fields.strings.js';

/** Whose fields can be defined here. */
export type FieldOwner = 'opportunity' | 'lead' | 'account' | 'contact';

/** What the dialog says about what was done last. */
export interface Said {
  text: string;
  isWarning?: boolean;
  undo?: () => void;
}

/** What the dialog shows, and what hands do to it. */
interface FieldsShown {
  readonly of: FieldOwner;
  /** The field that is being written; `null` while the list is shown. */
  readonly draft: FieldDraft | null;
  readonly said: Said | null;
  readonly shown: readonly CustomField[];
  readonly pipelines: readonly Pipeline[];
  readonly language: Language;
  readonly close: () => void;
  readonly show: () => void;
  choose(of: FieldOwner): void;
  write(field: CustomField | null): void;
  leave(): void;
  save(): Promise<void>;
  retire(field: CustomField): Promise<void>;
  focus(selector: string): void;
}

const TYPES: readonly FieldOwner[] = ['opportunity', 'lead', 'account', 'contact'];

/** The dialog: the list of fields, or the one that is being written. */
export function fieldsDialog(fields: FieldsShown, t: OwnFieldsTexts): TemplateResult {
  const cancelled = (event: Event) => {
    if (!fields.draft) return;
    // The first Escape leaves the field, the second the dialog.
    event.preventDefault();
    fields.leave();
  };
  const keyed = (event: KeyboardEvent) => { if (event.key === 'Escape' && !event.isComposing) cancelled(event); };
  return html`<dialog aria-labelledby="own-fields-title" @close=${fields.close} @cancel=${cancelled} @keydown=${keyed}>${fields.draft ? formView(fields, fields.draft, t) : listView(fields, t)}</dialog>`;
}

function saidView({ said }: FieldsShown, t: OwnFieldsTexts): TemplateResult {
  return html`<p class="said ${said?.isWarning ? 'warn' : ''}" role="status">${said ? html`<span>${said.text}</span>${said.undo ? html`<button class="button link" type="button" @click=${said.undo}>${t.undo}</button>` : nothing}` : nothing}</p>`;
}

function listView(fields: FieldsShown, t: OwnFieldsTexts): TemplateResult {
  return html`<div class="page"><div class="row"><h2 class="grow" id="own-fields-title">${t.title}</h2>
      <button class="button plain icon-only" type="button" aria-label=${t.close} @click=${fields.close}>${icon('close')}</button></div>
    <label class="field">${t.of}<select class="input" @change=${(event: Event) => fields.choose((event.target as HTMLSelectElement).value as FieldOwner)}>
      ${TYPES.map((type) => html`<option value=${type} ?selected=${type === fields.of}>${t[type]}</option>`)}</select></label>
    ${saidView(fields, t)}
    ${fields.shown.length ? html`<ul class="defined" role="list">${repeat(fields.shown, ({ name }) => name, (field) => rowView(fields, field, t))}</ul>` : html`<p class="muted">${t.none}</p>`}
    <div class="acts"><button class="button add-field ${fields.shown.length ? '' : 'primary'}" type="button" @click=${() => fields.write(null)}>${icon('add')}${t.add}</button></div></div>`;
}

function rowView(fields: FieldsShown, field: CustomField, t: OwnFieldsTexts): TemplateResult {
  const { schema } = field, title = schema.title[fields.language], count = schema.enum?.length, stages = neededFrom(fields, field);
  return html`<li><span class="what"><bdi class="cut">${title}</bdi><span class="muted small cut">${t[kindOf(schema)]}${count ? ` · ${t.count(String(count))}` : nothing}${stages.length ? ` · ${t.needed(stages)}` : nothing}</span></span>
    <button class="button plain icon-only" type="button" data-name=${field.name} aria-label=${t.edit(title)} title=${t.edit(title)} @click=${() => fields.write(field)}>${icon('edit')}</button>
    <button class="button plain icon-only retire" type="button" aria-label=${t.retire(title)} title=${t.retire(title)} @click=${() => void fields.retire(field)}>${icon('delete')}</button></li>`;
}

function formView(fields: FieldsShown, draft: FieldDraft, t: OwnFieldsTexts): TemplateResult {
  const { before } = draft, name = before?.schema.title[fields.language];
  return html`<form class="page" novalidate @submit=${(event: Event) => { event.preventDefault(); void fields.save(); }}>
    <h2 id="own-fields-title">${name === undefined ? t.newField : t.edit(name)}</h2>
    ${saidView(fields, t)}
    ${input(draft, 'title', t.name, 60)}
    <label class="field">${t.type}<select class="input" ?disabled=${before !== null} @change=${(event: Event) => { draft.kind = (event.target as HTMLSelectElement).value as Kind; fields.show(); }}>
      ${KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === draft.kind}>${t[kind]}</option>`)}</select>${before ? html`<span class="small">${t.typeFixed}</span>` : nothing}</label>
    ${draft.kind === 'choice' ? choicesView(fields, draft, t) : nothing}
    ${draft.isNumber ? html`<div class="pair">${input(draft, 'minimum', t.from, 20)}${input(draft, 'maximum', t.to, 20)}</div>` : nothing}
    ${fields.of === 'opportunity' && fields.pipelines.length ? stagesView(fields, draft, t) : nothing}
    ${input(draft, 'hint', t.hint, 200)}
    ${input(draft, 'other', t.otherName, 60)}
    <div class="acts"><button class="button plain" type="button" @click=${() => fields.leave()}>${t.back}</button><button class="button primary">${t.save}</button></div></form>`;
}

function input(draft: FieldDraft, part: Part, label: string, most: number): TemplateResult {
  const id = `own-${part}`, isNumber = part === 'minimum' || part === 'maximum';
  return html`<div class="field"><label for=${id}>${label}</label><input class="input" id=${id} autocomplete="off" maxlength=${most} inputmode=${isNumber ? 'decimal' : nothing} aria-invalid=${draft.problems.has(part)}
    aria-describedby=${`${id}-problem`} .value=${live(draft.text(part))} @input=${(event: Event) => draft.set(part, (event.target as HTMLInputElement).value)}><span class="problem" id=${`${id}-problem`} role="alert">${draft.problems.get(part) ?? nothing}</span></div>`;
}

/** From which stage on a deal needs the field; losing one never does. */
function stagesView({ pipelines, language }: FieldsShown, draft: FieldDraft, t: OwnFieldsTexts): TemplateResult {
  const problem = draft.problems.get('stage');
  const one = (pipeline: Pipeline) => {
    const chosen = draft.requiredFrom.get(pipeline.id) ?? '';
    const stages = stagesOf(pipeline, { retired: true }).filter(({ id, type, active }) => type !== 'lost' && (active !== false || id === chosen));
    const changed = (event: Event) => {
      draft.requiredFrom.set(pipeline.id, (event.target as HTMLSelectElement).value);
      draft.problems.delete('stage');
    };
    return html`<label class="field">${pipelines.length > 1 ? t.neededIn(pipeline.name[language]) : t.neededFrom}<select class="input needed-from" aria-invalid=${problem !== undefined} aria-describedby="own-stage-problem own-stage-hint" @change=${changed}>
      <option value="" ?selected=${chosen === ''}>${t.notNeeded}</option>
      ${stages.map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name[language]}</option>`)}</select></label>`;
  };
  return html`${repeat(pipelines, ({ id }) => id, one)}<div class="stage-note"><span class="small muted" id="own-stage-hint">${t.neededHint}</span><span class="problem" id="own-stage-problem" role="alert">${problem ?? nothing}</span></div>`;
}

/** The names of the stages from which on a field is needed, each once. */
function neededFrom({ pipelines, language }: FieldsShown, { requiredFrom = {} }: CustomField): string[] {
  const stages = pipelines.map((pipeline) => stageOf(pipeline, requiredFrom[pipeline.id] ?? ''));
  return [...new Set(stages.flatMap((stage) => (stage ? [stage.name[language]] : [])))];
}

function choicesView(fields: FieldsShown, draft: FieldDraft, t: OwnFieldsTexts): TemplateResult {
  const { choices } = draft, problem = draft.problems.get('choices');
  const change = (next: string[], focus: number) => {
    draft.choices = next;
    draft.problems.delete('choices');
    fields.show();
    fields.focus(`.options li:nth-child(${focus + 1}) .input`);
  };
  const add = (after: number, more: readonly string[] = ['']) => change([...choices.slice(0, after + 1), ...more, ...choices.slice(after + 1)], after + more.length);
  const row = (choice: string, at: number) => html`<li><input class="input" autocomplete="off" maxlength="200" aria-label=${t.choiceOf(String(at + 1))} aria-invalid=${problem !== undefined} aria-describedby="own-choices-problem" .value=${live(choice)}
      @input=${(event: Event) => { choices[at] = (event.target as HTMLInputElement).value; }} @keydown=${(event: KeyboardEvent) => pressed(event, () => add(at))} @paste=${(event: ClipboardEvent) => pasted(event, (lines) => add(at - 1, lines))}>
    <button class="button plain icon-only" type="button" aria-label=${t.up(choice || t.choiceOf(String(at + 1)))} ?disabled=${at === 0} @click=${() => change(choices.with(at - 1, choices[at]!).with(at, choices[at - 1]!), at - 1)}>${icon('up')}</button>
    <button class="button plain icon-only" type="button" aria-label=${t.drop(choice || t.choiceOf(String(at + 1)))} ?disabled=${choices.length === 1} @click=${() => change(choices.filter((_, i) => i !== at), Math.min(at, choices.length - 2))}>${icon('close')}</button></li>`;
  return html`<fieldset><legend>${t.choices}</legend><ul class="options" role="list">${choices.map(row)}</ul><span class="problem" id="own-choices-problem" role="alert">${problem ?? nothing}</span>
    <button class="button link" type="button" @click=${() => add(choices.length - 1)}>${icon('add')}${t.addChoice}</button>${draft.before ? html`<span class="small muted">${t.dropped}</span>` : nothing}</fieldset>`;
}

/** Enter goes on to another choice; words being composed are not done yet. */
function pressed(event: KeyboardEvent, next: () => void): void {
  if (event.key !== 'Enter' || event.isComposing) return;
  event.preventDefault();
  next();
}

/** Several lines are as many choices. */
function pasted(event: ClipboardEvent, take: (lines: string[]) => void): void {
  const lines = (event.clipboardData?.getData('text') ?? '').split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
  if (lines.length < 2) return;
  event.preventDefault();
  take(lines);
}
