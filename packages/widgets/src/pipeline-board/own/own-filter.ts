import { choicesOf, customKeyOf, type Field } from '@salescycle/model';
import type { Range } from '@salescycle/store';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { BoardHost } from '../board-host.js';
import { say, type BoardContext } from '../context.js';
import { isValues, withOwn, type OwnCondition } from './own-conditions.js';
import { ownText } from './own-text.js';
import { strings, type OwnTexts } from './own.strings.js';

/** One field in the filter: what is asked of it now, and how to ask something else. */
interface Asked {
  field: Field;
  label: string;
  context: BoardContext;
  t: OwnTexts;
  condition: OwnCondition | undefined;
  set(condition: OwnCondition | null): void;
}

/** The part of the filter's form that asks for the workspace's own fields; nothing where there are none. */
export function ownFilter({ element }: BoardHost, context: BoardContext): TemplateResult | typeof nothing {
  const { own } = context, t = strings[context.language];
  if (!own.length) return nothing;
  return html`<details class="own-filter" ?open=${Boolean(element.filter.own)}><summary>${t.title}</summary><div class="filter-form">${own.map((field) => {
    const name = customKeyOf(field.name)!, view = VIEWS[field.type] ?? textView;
    return view({
      field, context, t, label: say(context, field.label), condition: element.filter.own?.[name],
      set: (condition) => {
        const { own: before, ...others } = element.filter;
        element.filter = { ...others, ...withOwn(before, name, condition) };
      },
    });
  })}</div></details>`;
}

type View = (asked: Asked) => TemplateResult;

/** Values to choose from, several of which may fit. */
function valuesView(asked: Asked, values: readonly (string | boolean)[]): TemplateResult {
  const { context, t, label, condition, set } = asked;
  const chosen = condition && isValues(condition) ? condition : [];
  const toggled = (value: string | boolean | null) => {
    const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
    set(next.length ? next : null);
  };
  return choices(label, [...values, null].map((value) => ({ text: value === null ? t.notSet : ownText(context, value), isSet: chosen.includes(value), pick: () => toggled(value) })));
}

const choiceView: View = (asked) => valuesView(asked, choicesOf(asked.field));
const boolView: View = (asked) => valuesView(asked, [true, false]);

/** Numbers and days between two ends. */
const rangeView: View = (asked) => {
  const { field, label, t, condition, set } = asked, isDate = field.type === 'date';
  const range: Range = condition && !isValues(condition) && !('has' in condition) && !('contains' in condition) ? condition : {};
  const change = (end: 'from' | 'to', value: string | number | undefined) => {
    const { [end]: _, ...other } = range, next = { ...other, ...(value !== undefined && { [end]: value }) };
    set(Object.keys(next).length ? next : null);
  };
  const input = (end: 'from' | 'to') => html`<input class="input" type=${isDate ? 'date' : 'text'} inputmode=${isDate ? nothing : 'decimal'} aria-label=${`${label}: ${t[end]}`} placeholder=${t[end]}
    .value=${live(String(range[end] ?? ''))} @change=${(event: Event) => takeEnd(event.target as HTMLInputElement, isDate, t, (value) => change(end, value))}>`;
  return html`<fieldset class="choices"><legend>${label}</legend><div class="own-range">${input('from')}${input('to')}</div>${filledRow(asked)}</fieldset>`;
};

const textView: View = (asked) => {
  const { label, t, condition, set } = asked;
  const words = condition && 'contains' in condition ? condition.contains : '';
  return html`<fieldset class="choices"><legend>${label}</legend><input class="input" aria-label=${`${label}: ${t.words}`} placeholder=${t.words} .value=${live(words)} @change=${(event: Event) => {
    const contains = (event.target as HTMLInputElement).value.trim();
    set(contains ? { contains } : null);
  }}>${words ? html`<span class="small muted">${t.wordsHint}</span>` : nothing}${filledRow(asked)}</fieldset>`;
};

const listView: View = ({ label, t, condition, set }) => html`<label class="field"><span>${label}</span><input class="input" .value=${live(condition && 'has' in condition ? condition.has.join(', ') : '')} @change=${(event: Event) => {
  const has = [...new Set((event.target as HTMLInputElement).value.split(/[,，]/).map((each) => each.trim()).filter(Boolean))];
  set(has.length ? { has } : null);
}}><span class="small">${t.listHint}</span></label>`;

const VIEWS: Readonly<Partial<Record<Field['type'], View>>> = { enum: choiceView, bool: boolView, int: rangeView, number: rangeView, date: rangeView, list: listView };

/** Whether there is a value at all. */
function filledRow({ t, label, condition, set }: Asked): TemplateResult {
  const isFilled = condition !== undefined && !isValues(condition) && !Object.keys(condition).length, isEmpty = condition !== undefined && isValues(condition) && condition.includes(null);
  return choiceRow(label, [{ text: t.filled, isSet: isFilled, pick: () => set(isFilled ? null : {}) }, { text: t.notSet, isSet: isEmpty, pick: () => set(isEmpty ? null : [null]) }]);
}

interface Choice {
  text: string;
  isSet: boolean;
  pick(): void;
}

function choices(label: string, options: readonly Choice[]): TemplateResult {
  return html`<fieldset class="choices"><legend>${label}</legend>${choiceRow(label, options)}</fieldset>`;
}

function choiceRow(label: string, options: readonly Choice[]): TemplateResult {
  return html`<div class="choice-row" role="group" aria-label=${label}>${options.map(({ text, isSet, pick }) => html`<button class="choice" type="button" aria-pressed=${isSet} @click=${pick}>${text}</button>`)}</div>`;
}

/** What was typed as one end; what is no number is marked and changes nothing. */
function takeEnd(input: HTMLInputElement, isDate: boolean, t: OwnTexts, take: (value: string | number | undefined) => void): void {
  const text = input.value.replaceAll(/[,，\s]/g, ''), value = isDate ? text : Number(text), isWrong = typeof value === 'number' && !Number.isFinite(value);
  input.setCustomValidity(isWrong ? t.notNumber : '');
  input.setAttribute('aria-invalid', String(isWrong));
  if (isWrong) input.reportValidity();
  else take(text === '' ? undefined : value);
}
