import { choicesOf, isCurrency, type AnyRecord, type Field, type Label } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../context.js';
import type { FormContext } from './form-context.js';
import { fieldAt, type Form } from './form.js';

const CURRENCIES = ['CNY', 'USD', 'EUR', 'HKD', 'JPY', 'GBP', 'SGD', 'AUD'] as const;

/** One field of a form: label, the input its type asks for, and what is wrong with it. */
export function fieldView(context: FormContext, form: Form, path: string, { label, optional = false }: { label?: string; optional?: boolean } = {}): TemplateResult {
  const field = fieldAt(path, context.own);
  const name = label ?? say(context, field.label);
  const problem = form.problems.get(path);
  return html`<div class="field"><label for=${`f-${form.scope}${path}`}>${optional ? context.t.optional(name) : name}</label>${input(context, form, path, field)}${field.help ? html`<span class="small muted">${say(context, field.help)}</span>` : nothing}
    <span class="problem" id=${`p-${form.scope}${path}`} role="alert">${problem ?? nothing}</span></div>`;
}

function input(context: FormContext, form: Form, path: string, field: Field): TemplateResult {
  if (field.type === 'money') return moneyInput(context, form, path);
  if (field.ref === 'account') return accountInput(context, form, path);
  if (field.type === 'enum' || field.type === 'bool' || field.type === 'ref' || field.type === 'refs') return choice(context, form, path, field);
  const kind = field.type === 'date' ? 'date' : 'text';
  const mode = ['int', 'number', 'percent', 'decimal', 'duration'].includes(field.type) ? 'decimal' : nothing;
  return html`<input class="input" id=${`f-${form.scope}${path}`} type=${kind} inputmode=${mode} maxlength=${field.max && field.type === 'text' ? field.max : nothing}
    .value=${form.text(path)} aria-invalid=${form.problems.has(path)} aria-describedby=${`p-${form.scope}${path}`} @input=${set(form, path)}>`;
}

function moneyInput({ t }: FormContext, form: Form, path: string): TemplateResult {
  const currencies = [...new Set([form.currency, ...CURRENCIES])].filter(isCurrency);
  return html`<span class="amount-input"><input class="input" id=${`f-${form.scope}${path}`} inputmode="decimal" autocomplete="off" .value=${form.text(path)}
      aria-invalid=${form.problems.has(path)} aria-describedby=${`p-${form.scope}${path}`} @input=${set(form, path)}>
    <select class="input" aria-label=${t.currency} @change=${(event: Event) => { form.currency = (event.target as HTMLSelectElement).value; }}>
      ${currencies.map((currency) => html`<option ?selected=${currency === form.currency}>${currency}</option>`)}</select></span>`;
}

function accountInput({ t }: FormContext, form: Form, path: string): TemplateResult {
  const typed = (event: Event) => {
    const text = (event.target as HTMLInputElement).value;
    form.set(path, text);
    void form.offer('account', text.trim());
  };
  return html`<input class="input" id=${`f-${form.scope}${path}`} list=${`l-${form.scope}${path}`} autocomplete="off" placeholder=${t.accountHint} .value=${form.text(path)}
      aria-invalid=${form.problems.has(path)} aria-describedby=${`p-${form.scope}${path}`} @focus=${typed} @input=${typed}>
    <datalist id=${`l-${form.scope}${path}`}>${(form.choices.get('account') ?? []).map((record) => html`<option value=${nameOf(record)}></option>`)}</datalist>`;
}

function choice(context: FormContext, form: Form, path: string, field: Field): TemplateResult {
  const options = field.type === 'bool' ? [{ value: 'true', text: context.t.yes }, { value: 'false', text: context.t.no }]
    : field.enum ? choicesOf(field).map((value) => ({ value, text: say(context, field.enum![value]!) }))
    : records(context, form, field).map((record) => ({ value: record.id, text: nameOf(record, context) }));
  return html`<select class="input" id=${`f-${form.scope}${path}`} aria-invalid=${form.problems.has(path)} aria-describedby=${`p-${form.scope}${path}`} @change=${set(form, path)}>
    <option value="" ?selected=${form.text(path) === ''}>${context.t.choose}</option>
    ${options.map(({ value, text }) => html`<option value=${value} ?selected=${value === form.text(path)}>${text}</option>`)}
  </select>`;
}

function records(context: FormContext, form: Form, { ref }: Field): readonly AnyRecord[] {
  if (ref === 'user') return [...context.users.values()];
  if (ref === 'lossReason') return context.lossReasons;
  return form.choices.get(ref!) ?? [];
}

function nameOf(record: AnyRecord, context?: FormContext): string {
  const { name } = record as unknown as { name: string | Label | { full: string } };
  if (typeof name === 'string') return name;
  if ('full' in name) return name.full;
  return context ? say(context, name) : name.en;
}

function set(form: Form, path: string): (event: Event) => void {
  return (event) => form.set(path, (event.target as HTMLInputElement | HTMLSelectElement).value);
}
