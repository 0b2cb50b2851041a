import { may, type Id } from '@salescycle/model';
import type { Row, Totals } from '@salescycle/store';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../shared/icons.js';
import { stageGlyph } from '../../shared/stage-glyph.js';
import { cardContent, cardName } from '../cards/card.js';
import { INTAKE, type Column } from './column.js';
import { columnName, type BoardContext } from '../context.js';
import { strings as selection } from '../selection/selection.strings.js';

/** Who has most in a stage that has a limit per owner. */
export interface Fullest {
  name: string;
  count: number;
}

/** What the board knows about a column that the column does not. */
export interface ColumnState {
  totals: Totals | undefined;
  fullest: Fullest | null;
  /** The card the arrow keys start from. */
  activeId: Id | null;
  /** The card that is in the hand; its place stays free. */
  carriedId: Id | null;
  /** Whether the carried card would land here. */
  target: boolean;
  /** Whether the carried card would be refused here. */
  no: boolean;
  selected: ReadonlySet<Id>;
  /** Which of the selected cards are in the hand. */
  along: 'all' | 'deals' | null;
  /** Shown as a narrow strip, to be opened. */
  folded: boolean;
  /** The one stage a narrow board shows. */
  current: boolean;
}

/** What the people's hands do to a column; the same object for the board's whole life. */
export interface ColumnActions {
  add(column: Column): void;
  fold(column: Column, folded: boolean): void;
  info(column: Column, near: HTMLElement): void;
  menu(column: Column, id: Id, button: HTMLElement): void;
  more(column: Column, button: HTMLElement): void;
}

/** A card whose record is being read. */
const blank = html`<div class="card blank" aria-hidden="true"><i></i><i></i><i></i></div>`;

/** A column of the board, or its strip while it is folded. */
export function columnView(context: BoardContext, column: Column, state: ColumnState, actions: ColumnActions): TemplateResult {
  const name = columnName(context, column.stage);
  column.drew();
  if (state.folded) return foldedColumn(context, column, state, actions, name);
  const classes = `column ${state.target ? 'over' : ''} ${state.no ? 'no' : ''} ${state.current ? 'current' : ''} ${column.stage?.type ?? 'intake'}`;
  return html`<section class=${classes} part="column" data-column=${column.key} aria-label=${name} aria-busy=${column.loaded && !column.waiting ? nothing : 'true'}>
    ${columnHead(context, column, state, actions, name)}
    ${column.waiting ? html`<i class="busy"></i>` : nothing}
    ${cardList(context, column, state, actions, name)}
    ${context.readonly || !may(context.rights, 'edit') || (column.stage && column.stage.type !== 'open') ? nothing : html`<button class="button plain add" type="button" @click=${() => actions.add(column)}>
      ${icon('add')}${context.t.add}<span class="visually-hidden"> ${column.stage ? context.t.newDeal : context.t.newLead}: ${name}</span></button>`}
  </section>`;
}

/** The cards of a column that are on screen, in what scrolls them. */
export function cardList(context: BoardContext, column: Column, state: ColumnState, actions: ColumnActions, name: string): TemplateResult {
  return html`<div class="scroll" ${ref(column.scrollIn)}>
      <ul class="cards" role="list" aria-label=${name}>${repeat(column.items(), ({ slot }) => slot, (item) =>
        html`<li class="item" data-index=${item.index} aria-setsize=${column.count} aria-posinset=${item.index + 1}>${card(context, column, item.index, state, actions)}</li>`)}</ul>
      ${column.loaded ? nothing : html`<div class="unread" aria-hidden="true">${[1, 2, 3].map(() => blank)}</div>`}
    </div>`;
}

/** A stage's name, count and totals. */
export function columnHead(context: BoardContext, column: Column, state: ColumnState, actions: ColumnActions, name: string): TemplateResult {
  const { t, format } = context;
  const { totals } = state;
  const open = column.stage?.type === 'open';
  return html`<div class="column-header" part="column-header">
    <div class="row">
      ${column.stage ? stageGlyph(column.stage, context.pipeline) : icon('person', 's')}<h3 class="column-name strong cut">${name}</h3>
      <span class="muted nowrap">${format.count(column.key === INTAKE ? column.total : (totals?.count ?? column.total))}</span>
      ${state.fullest ? limitTag(context, column, state.fullest) : nothing}
      ${column.stage ? html`<span class="head-acts end">${context.readonly ? nothing : moreButton(context, column, name, actions)}<button class="button plain icon-only info" type="button" aria-haspopup="dialog" aria-label=${t.about(name)} @click=${(event: Event) => actions.info(column, event.currentTarget as HTMLElement)}>${icon('info', 's')}</button>
      ${open ? nothing : html`<button class="button plain icon-only fold" type="button" aria-label=${t.hideColumn(name)} @click=${() => actions.fold(column, true)}>${icon('close', 's')}</button>`}</span>` : nothing}
    </div>
    ${column.stage ? html`<p class="sum" part="column-total"><bdi>${totals?.sums.length ? format.sums(totals.sums) : '—'}</bdi>${totals?.withoutAmount
      ? html`<span class="visually-hidden">, ${t.withoutAmount(format.count(totals.withoutAmount))}</span>` : nothing}</p>
      <p class="muted small weight"><bdi>${open && totals?.weighted.length ? t.weighted(format.sums(totals.weighted)) : '\u00a0'}</bdi></p>` : nothing}
  </div>`;
}

function moreButton({ language }: BoardContext, column: Column, name: string, actions: ColumnActions): TemplateResult {
  return html`<button class="button plain icon-only column-menu" type="button" aria-haspopup="menu" aria-label=${selection[language].more(name)}
    @click=${(event: Event) => actions.more(column, event.currentTarget as HTMLElement)}>${icon('more', 's')}</button>`;
}

/** The limit is per owner, so the tag speaks of the owner who has most here. */
export function limitTag({ t, format }: BoardContext, { stage }: Column, fullest: Fullest): TemplateResult | typeof nothing {
  if (stage?.wipLimit === undefined) return nothing;
  const [count, most] = [format.count(fullest.count), format.count(stage.wipLimit)];
  const over = fullest.count > stage.wipLimit;
  const words = over ? t.wipOver(fullest.name, count, most) : t.wip(fullest.name, count, most);
  return html`<span class="tag end ${over ? 'warning' : ''}" part="badge" title=${words}>${over ? icon('alert', 's') : nothing}<span aria-hidden="true"><bdi dir="ltr">${count}/${most}</bdi></span><span class="visually-hidden">${words}</span></span>`;
}

function card(context: BoardContext, column: Column, index: number, state: ColumnState, actions: ColumnActions): unknown {
  const found = column.at(index);
  if (!found) return blank;
  const { row, related, guest } = found;
  if (guest?.kind === 'marker') return html`<div class="marker ${guest.isPut ? 'gap' : ''}" part="drop-marker"></div>`;
  const { id } = row.record;
  const carried = !guest && state.carriedId === id;
  const active = !guest && state.activeId === id;
  const selected = !guest && state.selected.has(id);
  const along = selected && !carried && (state.along === 'all' || (state.along === 'deals' && row.record.type !== 'lead'));
  return guard([context, row, related, guest, carried, active, selected, along], () => {
    const name = cardName(row, related);
    const { t } = context;
    return html`<div class="card ${carried ? 'slot' : ''} ${selected ? 'selected' : ''} ${along ? 'along' : ''} ${guest ? `guest ${guest.kind}` : ''}" part="card" role="button" data-id=${guest?.isFromHere ? nothing : id}
        tabindex=${active ? 0 : -1} aria-disabled=${guest ? 'true' : nothing} aria-describedby=${context.readonly || guest ? nothing : 'card-hint'} aria-roledescription=${row.record.type === 'lead' ? t.lead : t.deal}
        >${selected ? html`<span class="tick" aria-hidden="true">${icon('check', 's')}</span><span class="visually-hidden">${selection[context.language].isSelected}</span>` : nothing}${cardContent(context, row, related)}</div>${guest || context.readonly ? nothing : menuButton(context, column, row, name, active, actions)}`;
  });
}

function menuButton({ t }: BoardContext, column: Column, row: Row, name: string, active: boolean, actions: ColumnActions): TemplateResult {
  return html`<button class="button icon-only card-menu" type="button" tabindex=${active ? 0 : -1} aria-haspopup="menu" aria-label=${t.moveTo(name)}
    @click=${(event: Event) => actions.menu(column, row.record.id, event.currentTarget as HTMLElement)}>${icon('more')}</button>`;
}

function foldedColumn(context: BoardContext, column: Column, state: ColumnState, actions: ColumnActions, name: string): TemplateResult {
  return html`<section class="column folded ${state.target ? 'over' : ''} ${state.current ? 'current' : ''}" part="column" data-column=${column.key} aria-label=${name}>
    ${foldedView(context, column, state, actions, name)}
  </section>`;
}

/** What a folded stage shows: its name, its count, and the way to open it. */
export function foldedView(context: BoardContext, column: Column, state: ColumnState, actions: ColumnActions, name: string): TemplateResult {
  const count = context.format.count(state.totals?.count ?? column.total);
  return html`<button class="unfold" type="button" aria-expanded="false" title=${context.t.showColumn(name)} @click=${() => actions.fold(column, false)}>
      ${stageGlyph(column.stage!, context.pipeline)}<span class="folded-name">${name}</span><span class="muted">${count}</span>
    </button>`;
}
