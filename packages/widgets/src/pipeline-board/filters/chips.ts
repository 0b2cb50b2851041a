import { recordTables, type Field, type Label } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons.js';
import { sourceText } from '../../shared/source-words.js';
import type { BoardHost } from '../board-host.js';
import { say, type BoardContext } from '../context.js';
import { withOwn } from '../own/own-conditions.js';
import { ownWords } from '../own/own-words.js';
import { chipsOf, NO_FILTER, without, type AmountFilter, type BoardFilter } from './board-filter.js';
import { strings, type FilterTexts } from './filters.strings.js';

/** The kinds of deal there are, with their texts. */
export const KINDS: Readonly<Record<string, Label>> = (recordTables.opportunity.fields as readonly Field[]).find(({ name }) => name === 'kind')?.enum ?? {};

/** What is set, each condition to be taken away, and how many deals it hides. */
export function chipsView({ element, feed }: BoardHost, context: BoardContext): TemplateResult {
  const t = strings[context.language];
  const { filter } = element;
  const hidden = feed.unfiltered - (feed.summary?.open.count ?? 0);
  const chip = (words: string, take: () => void) => html`<li><button class="chip" type="button" aria-label=${t.remove(words)} @click=${(event: Event) => remove(event, take)}>
      <bdi class="cut">${words}</bdi>${icon('close', 's')}</button></li>`;
  return html`<div class="chips" part="filters"><ul class="chip-list" role="list" aria-label=${t.conditions}>${chipsOf(filter).map((name) => (name === 'own' ? Object.entries(filter.own!).map(([field, condition]) => chip(ownWords(context, field, condition), () => {
    const { own, ...others } = element.filter;
    element.filter = { ...others, ...withOwn(own, field, null) };
  })) : chip(wordsOf(filter, name, context, t), () => { element.filter = without(element.filter, name); })))}</ul>
    <span class="muted small" role="status">${hidden > 0 ? t.hidden(context.format.count(hidden)) : nothing}</span>
    <button class="button link" type="button" @click=${() => { element.filter = NO_FILTER; }}>${t.clear}</button></div>`;
}

/** The focus goes to the chip that takes the place of the one that is gone, so that it is not lost with it. */
function remove(event: Event, take: () => void): void {
  const item = (event.currentTarget as Element).closest('li')!;
  const near = (item.nextElementSibling ?? item.previousElementSibling)?.querySelector('button');
  take();
  (near as HTMLElement | null | undefined)?.focus();
}

/** A condition in words. */
export function wordsOf(filter: BoardFilter, name: Exclude<keyof BoardFilter, 'own'>, context: BoardContext, t: FilterTexts): string {
  const { close, amount, tags = [], kinds = [], sources = [] } = filter;
  const { format, language } = context;
  switch (name) {
    case 'close': return { overdue: t.overdueChip, month: t.monthChip, quarter: t.quarterChip, none: t.noneChip }[close!];
    case 'amount': return amountWords(amount!, context, t);
    case 'tags': return `${t.tags}: ${format.list(tags)}`;
    case 'kinds': return `${t.kind}: ${format.list(kinds.map((kind) => (KINDS[kind] ? say(context, KINDS[kind]) : kind || t.noValue)))}`;
    case 'sources': return `${t.source}: ${format.list(sources.map((source) => (source ? sourceText(source, language) : t.noValue)))}`;
    case 'noNextStep': return t.noNextStep;
    case 'idle': return t.idle;
    case 'conflict': return t.conflict;
    default: return String(filter[name]);
  }
}

function amountWords({ currency, from, to }: AmountFilter, { format }: BoardContext, t: FilterTexts): string {
  const money = (amount: number) => format.money({ amount, currency });
  if (from !== undefined && to !== undefined) return t.between(money(from), money(to));
  return from !== undefined ? t.atLeast(money(from)) : to !== undefined ? t.atMost(money(to)) : t.inCurrency(currency);
}
