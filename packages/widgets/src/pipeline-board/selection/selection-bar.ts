import { may, type Right } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../../shared/icons.js';
import type { BoardContext } from '../context.js';
import { strings, type BulkTexts } from './bulk.strings.js';
import type { Edit } from './edit-sheet.js';
import type { Running } from './running.js';
import type { Selection } from './selection.js';
import { sumsOf } from './sums-of.js';

/** What the bar's buttons do. */
export interface BarActions {
  move(near: HTMLElement): void;
  edit(edit: Edit, near: HTMLElement): void;
  clear(): void;
}

const EDITS: readonly { edit: Edit; right: Right; icon: IconName; onlyDeals?: true }[] = [
  { edit: 'owner', right: 'edit', icon: 'person' },
  { edit: 'close', right: 'edit', icon: 'clock', onlyDeals: true },
  { edit: 'next', right: 'edit', icon: 'next', onlyDeals: true },
  { edit: 'tag', right: 'edit', icon: 'add' },
  { edit: 'delete', right: 'delete', icon: 'delete' },
];

/** The bar over the selected deals: how many, their sums, and what can be done with all of them; while that takes a while, how far it is. */
export function selectionBar(context: BoardContext, { selection, running }: { selection: Selection; running: Running }, actions: BarActions): TemplateResult {
  const t = strings[context.language];
  return html`<div class="selection-bar" role="toolbar" aria-label=${t.bar} @keydown=${(event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    actions.clear();
  }}>${running.shown ? progress(context, running, t) : tools(context, selection, t, actions)}</div>`;
}

function tools(context: BoardContext, selection: Selection, t: BulkTexts, actions: BarActions): TemplateResult {
  const { format, rights, users } = context;
  const sums = sumsOf(selection.deals.values());
  const without = [...selection.deals.values()].filter(({ amount }) => !amount).length;
  const near = (event: Event) => event.currentTarget as HTMLElement;
  const { size: deals } = selection.deals, { size: leads } = selection.leads;
  const edits = EDITS.filter(({ edit, right, onlyDeals }) => may(rights, right) && (deals > 0 || !onlyDeals) && (edit !== 'owner' || users.size > 0));
  return html`<p class="chosen"><b class="strong"><bdi>${t.count(format.count(selection.size))}</bdi></b>
      ${sums.length ? html`<bdi class="muted">${format.sums(sums)}</bdi>` : nothing}${without ? html`<bdi class="muted small">${t.without(format.count(without))}</bdi>` : nothing}
      ${leads ? html`<bdi class="muted small">${deals ? t.withLeads(format.count(leads)) : t.oneByOne}</bdi>` : nothing}</p>
    <span class="bar-tools">
      ${may(rights, 'move') && deals ? html`<button class="button" type="button" aria-haspopup="menu" @click=${(event: Event) => actions.move(near(event))}>${icon('arrow', 'flip')}${t.moveTo}</button>` : nothing}
      ${edits.map(({ edit, icon: name }) => html`<button class="button plain edit-${edit}" type="button" aria-haspopup="dialog" @click=${(event: Event) => actions.edit(edit, near(event))}>${icon(name, 's')}${t[edit]}</button>`)}
    </span>
    <button class="button plain icon-only" type="button" aria-label=${t.clear} @click=${actions.clear}>${icon('close')}</button>`;
}

function progress({ format }: BoardContext, { done, of, cancel }: Running, t: BulkTexts): TemplateResult {
  return html`<p class="chosen">${t.moving(format.count(done), format.count(of))}</p><progress .value=${done} max=${of} aria-label=${t.bar}></progress>
    <button class="button" type="button" @click=${cancel}>${t.cancel}</button>`;
}
