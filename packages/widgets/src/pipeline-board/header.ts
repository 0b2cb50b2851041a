import { convertMoney, may, type Money, type Pipeline } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../shared/heading.js';
import { icon } from '../shared/icons.js';
import { say, type BoardContext } from './context.js';
import type { Feed, Sort } from './feed.js';
import { chipsOf, type BoardFilter } from './filters/board-filter.js';
import { sortsOf } from './own/sorts.js';
import type { Mode } from './pipeline-board.js';

/** What the header shows beside the feed. */
export interface HeaderState {
  label: string | undefined;
  headingLevel: number;
  filter: BoardFilter;
  sort: Sort;
  mode: Mode;
  /** The reporting currency the host wants. */
  currency: string | undefined;
  actor: string | null;
}

/** What the header's controls do. */
export interface HeaderActions {
  pipeline(key: string): void;
  search(text: string): void;
  /** By an owner, by whoever works here, or by nobody. */
  owner(choice: string | null | { mine: true }): void;
  sort(sort: Sort): void;
  mode(mode: Mode): void;
  add(near: Element): void;
  filter(near: HTMLElement): void;
  options(near: HTMLElement): void;
}

/** The board's first lines: title, totals, search, owner, order, and the one primary button. */
export function headerView(context: BoardContext, feed: Feed, state: HeaderState, actions: HeaderActions): TemplateResult {
  return html`<div class="header" part="header">
    <slot name="title">${title(context, feed, state, actions)}</slot>
    ${totals(context, feed, state)}
    <div class="tools" part="toolbar">
      <slot name="toolbar"></slot>
      ${tools(context, feed, state, actions)}
      <button class="button icon-only" type="button" aria-haspopup="dialog" aria-label=${context.t.options} title=${context.t.options} @click=${(event: Event) => actions.options(event.currentTarget as HTMLElement)}>${icon('more')}</button>
      <slot name="actions"></slot>
      ${context.readonly || !may(context.rights, 'edit') ? nothing : html`<button class="button primary" type="button" @click=${(event: Event) => actions.add(event.currentTarget as Element)}>${icon('add')}${context.t.newDeal}</button>`}
    </div>
  </div>`;
}

function title(context: BoardContext, { pipelines, pipeline }: Feed, { label, headingLevel }: HeaderState, actions: HeaderActions): TemplateResult {
  const several = (pipelines?.length ?? 0) > 1;
  return html`<span class="pipeline-title">${heading(headingLevel, label ?? say(context, context.pipeline.name))}
    ${several ? html`${icon('chevron')}<select aria-label=${context.t.pipeline} @change=${(event: Event) => actions.pipeline((event.target as HTMLSelectElement).value)}>
      ${pipelines!.map((each: Pipeline) => html`<option value=${each.key} ?selected=${each === pipeline}>${say(context, each.name)}</option>`)}</select>` : nothing}</span>`;
}

function totals(context: BoardContext, feed: Feed, state: HeaderState): TemplateResult {
  const { t, format } = context;
  const open = feed.summary?.open;
  if (!open) return html`<p class="totals muted"></p>`;
  return html`<p class="totals muted"><bdi>${t.open(format.count(open.count))}</bdi>
    ${open.sums.length ? html`<i class="dot"></i><b class="strong"><bdi>${format.sums(open.sums)}</bdi></b>` : nothing}
    ${open.sums.length > 1 ? converted(context, feed, open.sums, state.currency) : nothing}
    ${open.withoutAmount ? html`<i class="dot"></i><bdi>${t.withoutAmount(format.count(open.withoutAmount))}</bdi>` : nothing}</p>`;
}

/** One figure in the reporting currency, with its rates and their date; what has no rate is named and not in it. */
function converted({ t, format, today }: BoardContext, { settings }: Feed, sums: readonly Money[], wanted: string | undefined): TemplateResult | typeof nothing {
  if (!settings) return nothing;
  const currency = wanted ?? settings.currency;
  const rates = settings.rates ?? [];
  const parts = sums.map((sum) => ({ sum, money: convertMoney(sum, currency, rates) }));
  const without = parts.filter(({ money }) => !money).map(({ sum }) => sum.currency);
  const used = rates.filter(({ from, to }) => to === currency && parts.some(({ sum, money }) => money && sum.currency === from && from !== currency));
  const total = { amount: parts.reduce((sum, { money }) => sum + (money?.amount ?? 0), 0), currency };
  const date = used.map(({ asOf }) => asOf).sort()[0];
  const rateText = used.map(({ from, rate }) => (used.length > 1 ? `${from} ${rate}` : rate)).join(' · ');
  return html`${used.length ? html`<i class="dot"></i><bdi>${t.converted(format.moneyShort(total), rateText, format.dateShort(date!, today.slice(0, 4)))}</bdi>` : nothing}
    ${without.length ? html`<i class="dot"></i><span class="row">${icon('info', 's')}${t.notConverted(format.list(without))}</span>` : nothing}`;
}

function tools(context: BoardContext, { users }: Feed, { filter, sort, mode, actor }: HeaderState, actions: HeaderActions): TemplateResult {
  const { t } = context, sorts = sortsOf(context, sort);
  const value = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value;
  const choice = (each: Mode, name: string) => html`<button type="button" aria-pressed=${each === mode} @click=${() => actions.mode(each)}>${name}</button>`;
  return html`<div class="segmented" role="group" aria-label=${t.mode}>${choice('board', t.columns)}${choice('changes', t.changes)}</div>
    <label class="search">${icon('search')}<span class="visually-hidden">${t.find}</span>
      <input class="input" type="search" placeholder=${t.find} .value=${filter.search} aria-keyshortcuts="/" @input=${(event: Event) => actions.search(value(event))}><kbd class="kbd" aria-hidden="true">/</kbd></label>
    ${users.size > 1 ? html`<label class="pick button owner-pick ${filter.ownerId === null && !filter.mine ? '' : 'set'}">${icon('person')}<bdi class="pick-label">${t.ownerIs}</bdi><span class="cut">${filter.mine ? t.mine : users.get(filter.ownerId ?? '')?.name ?? t.everyone}</span>
      <select aria-label=${t.owner} @change=${(event: Event) => actions.owner(value(event) === ' mine' ? { mine: true } : value(event) || null)}>
        <option value="" ?selected=${filter.ownerId === null && !filter.mine}>${t.everyone}</option>
        ${actor !== null && users.has(actor) ? html`<option value=" mine" ?selected=${filter.mine}>${t.mine}</option>` : nothing}
        ${[...users.values()].map(({ id, name }) => html`<option value=${id} ?selected=${!filter.mine && id === filter.ownerId}>${name}</option>`)}</select></label>` : nothing}
    ${mode === 'changes' ? nothing : html`<button class="button filter-button ${chipsOf(filter).length ? 'set' : ''} ${filter.ownerId !== null || filter.mine ? 'owned' : ''}" type="button" aria-haspopup="dialog" aria-label=${t.filter} @click=${(event: Event) => actions.filter(event.currentTarget as HTMLElement)}>${icon('filter')}<span class="button-label">${t.filter}</span></button>`}
    ${mode === 'changes' ? nothing : html`<label class="pick button sort-pick"><span class="cut">${sorts.find(([each]) => each === sort)?.[1]}</span>${icon('chevron')}
      <select aria-label=${t.sort} @change=${(event: Event) => actions.sort(value(event) as Sort)}>
        ${sorts.map(([each, name]) => html`<option value=${each} ?selected=${each === sort}>${name}</option>`)}</select></label>`}`;
}
