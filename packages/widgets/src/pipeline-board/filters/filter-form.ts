import { moneyFromText, moneyToText } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { sourceText } from '../../shared/source-words.js';
import { strings as sourceStrings } from '../../shared/source-words.strings.js';
import type { BoardHost } from '../board-host.js';
import { say, type BoardContext } from '../context.js';
import { ownFilter } from '../own/own-filter.js';
import { NO_FILTER, without, type AmountFilter, type BoardFilter, type CloseFilter } from './board-filter.js';
import { KINDS } from './chips.js';
import { strings, type FilterTexts } from './filters.strings.js';

/** What the form is made with. */
interface Form {
  board: BoardHost;
  context: BoardContext;
  t: FilterTexts;
  set(change: Partial<BoardFilter>): void;
}

const CLOSES: readonly CloseFilter[] = ['overdue', 'month', 'quarter', 'none'];
/** Sources that a person would pick from; others are found by the words of their own kind. */
const SOURCES = ['website', 'referral', 'fair', 'event', 'ad', 'phone', 'email', 'social', 'linkedin', 'import', 'manual', ''];

/** The form of the filter. What is set counts at once. */
export function filterForm(board: BoardHost, context: BoardContext): TemplateResult {
  const { element, feed } = board;
  const t = strings[context.language];
  const form: Form = { board, context, t, set: (change) => { element.filter = { ...element.filter, ...change }; } };
  const { filter } = element;
  return html`<form class="filter-form" @submit=${(event: Event) => event.preventDefault()}>
    ${ownerField(form)}
    ${choices(t.close, [['', t.any], ...CLOSES.map((each) => [each, t[each]] as const)], (each) => (filter.close ?? '') === each, (each) => (each ? form.set({ close: each as CloseFilter }) : drop(form, 'close')))}
    ${amountField(form)}
    ${choices(t.attention, [['noNextStep', t.noNextStep], ['idle', t.idle], ...(context.conflicts || filter.conflict ? [['conflict', t.conflict] as const] : [])], (each) => Boolean(filter[each as 'idle']), (each) => form.set({ [each]: !filter[each as 'idle'] }))}
    ${choices(t.kind, [...Object.entries(KINDS).map(([kind, label]) => [kind, say(context, label)] as const), ['', t.noValue]], (each) => filter.kinds?.includes(each) ?? false, (each) => form.set({ kinds: toggled(filter.kinds, each) }))}
    ${choices(t.source, sourcesOf(filter).map((each) => [each, each ? sourceText(each, context.language) : t.noValue]), (each) => filter.sources?.includes(each) ?? false, (each) => form.set({ sources: toggled(filter.sources, each) }))}
    <label class="field"><span>${t.tags}</span><input class="input" .value=${live((filter.tags ?? []).join(', '))} @change=${(event: Event) => form.set({ tags: tagsOf(valueOf(event)) })}><span class="small">${t.tagsHint}</span></label>
    ${ownFilter(board, context)}
    <div class="row filter-end"><span class="muted small" role="status">${feed.summary ? t.shown(context.format.count(feed.summary.open.count), context.format.count(feed.filtered ? feed.unfiltered : feed.summary.open.count)) : nothing}</span>
      <button class="button plain end" type="button" @click=${() => { element.filter = NO_FILTER; }}>${t.clear}</button></div>
  </form>`;
}

function ownerField({ board: { element, feed, actor }, t, set }: Form): TemplateResult | typeof nothing {
  if (feed.users.size < 2) return nothing;
  const { ownerId, mine } = element.filter;
  return html`<label class="field"><span>${t.owner}</span><select class="input" @change=${(event: Event) => {
    const value = valueOf(event);
    set(value === 'mine' ? { mine: true, ownerId: null } : { mine: false, ownerId: value.slice(1) || null });
  }}><option value="=" ?selected=${!mine && ownerId === null}>${t.everyone}</option>
    ${actor === null ? nothing : html`<option value="mine" ?selected=${mine}>${t.mine}</option>`}
    ${[...feed.users.values()].map(({ id, name }) => html`<option value=${`=${id}`} ?selected=${!mine && id === ownerId}>${name}</option>`)}</select></label>`;
}

function amountField({ board, t, set, context }: Form): TemplateResult {
  const { element, feed } = board;
  const { amount } = element.filter;
  const currencies = [...new Set([...(feed.summary?.open.sums ?? []).map(({ currency }) => currency), amount?.currency ?? feed.settings?.currency ?? (context.language === 'zh' ? 'CNY' : 'USD')])];
  const currency = amount?.currency ?? currencies[0]!;
  const change = (part: Partial<Record<'from' | 'to', number | undefined>>) => {
    const { from, to } = { ...amount, ...part };
    if (from === undefined && to === undefined) drop({ board, t, set, context }, 'amount');
    else set({ amount: { currency, ...(from !== undefined && { from }), ...(to !== undefined && { to }) } });
  };
  const field = (name: 'from' | 'to') => html`<input class="input" inputmode="decimal" aria-label=${`${t.amount}: ${t[name]}`} placeholder=${t[name]} .value=${live(textOf(amount, name))}
    @change=${(event: Event) => takeAmount(event.target as HTMLInputElement, currency, t, (minor) => change({ [name]: minor }))}>`;
  return html`<fieldset class="choices"><legend>${t.amount}</legend><div class="amount-row">
    <select class="input" aria-label=${t.currency} @change=${(event: Event) => { if (amount) set({ amount: { ...amount, currency: valueOf(event) } }); }}>
      ${currencies.map((each) => html`<option ?selected=${each === currency}>${each}</option>`)}</select>${field('from')}${field('to')}</div></fieldset>`;
}

/** What was typed as minor units; what is no amount is marked and changes nothing. */
function takeAmount(input: HTMLInputElement, currency: string, t: FilterTexts, take: (minor: number | undefined) => void): void {
  const text = input.value.replaceAll(/[,，\s]/g, '');
  const money = text ? moneyFromText(text, currency) : null;
  const isWrong = text !== '' && money === null;
  input.setCustomValidity(isWrong ? t.notMoney : '');
  input.setAttribute('aria-invalid', String(isWrong));
  if (isWrong) input.reportValidity();
  else take(money?.amount);
}

function textOf(amount: AmountFilter | undefined, name: 'from' | 'to'): string {
  const minor = amount?.[name];
  return amount && minor !== undefined ? moneyToText({ amount: minor, currency: amount.currency }) : '';
}

function choices(label: string, options: readonly (readonly [value: string, text: string])[], isSet: (value: string) => boolean, pick: (value: string) => void): TemplateResult {
  return html`<fieldset class="choices"><legend>${label}</legend><div class="choice-row">${options.map(([value, text]) => html`<button class="choice" type="button" aria-pressed=${isSet(value)} @click=${() => pick(value)}>${text}</button>`)}</div></fieldset>`;
}

function drop({ board: { element } }: Form, name: keyof BoardFilter): void {
  element.filter = without(element.filter, name);
}

function toggled(list: readonly string[] = [], value: string): string[] {
  return list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
}

function sourcesOf({ sources = [] }: BoardFilter): string[] {
  const known = SOURCES.filter((each) => each === '' || each in sourceStrings.en);
  return [...new Set([...known, ...sources])];
}

function tagsOf(text: string): string[] {
  return text.split(/[,，]/).map((each) => each.trim()).filter(Boolean);
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}
