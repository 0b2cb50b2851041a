import type { PipelineTemplate } from '@salescycle/model';
import type { Totals } from '@salescycle/store';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ElementState } from '../shared/face.js';
import type { Language } from '../shared/language.js';
import { icon } from '../shared/icons.js';
import { stageGlyph } from '../shared/stage-glyph.js';
import type { BoardHost, CardPlace } from './board-host.js';
import type { Carry } from './moving/carry.js';
import type { Changes } from './moving/changes.js';
import { columnView, type ColumnActions, type ColumnState, type Fullest } from './columns/column-view.js';
import { INTAKE, type Column } from './columns/column.js';
import { columnName, type BoardContext } from './context.js';
import { headerView, type HeaderActions, type HeaderState } from './header.js';
import type { FiltersPart } from './filters/filters-part.js';
import type { OptionsPart } from './views/options-part.js';
import { chipsOf, NO_FILTER, without } from './filters/board-filter.js';
import type { Skipped } from './host/host-records.js';
import type { LanesPart } from './lanes/lanes-part.js';
import type { InfoPart } from './column-info/info-part.js';
import type { Keyboard } from './moving/keyboard.js';
import type { Layout } from './columns/layout.js';
import type { MoveMenu } from './moving/move-menu.js';
import type { BoardTexts } from './pipeline-board.strings.js';
import type { PointerDrag } from './moving/pointer-drag.js';
import type { ReviewPart } from './review/review-part.js';
import type { Menus } from './moving/menus.js';
import type { PlaybookPart } from './playbook/playbook-part.js';
import type { Search } from './search.js';
import type { BulkPart } from './selection/bulk-part.js';
import { strings as selection } from './selection/selection.strings.js';
import type { Selection } from './selection/selection.js';
import type { Sheets } from './forms/sheets.js';
import { bannerView, failureView, loadingView, notConnectedView, readOnlyView, setUpView, skippedView, unknownPipelineView } from './states.js';
import type { Toast } from '../shared/toast.js';

/** The board with its parts, as the view needs them. */
export interface BoardParts extends BoardHost {
  readonly said: string;
  readonly skipped: readonly Skipped[];
  readonly layout: Layout;
  readonly carry: Carry;
  readonly changes: Changes;
  readonly keys: Keyboard;
  readonly drag: PointerDrag;
  readonly sheets: Sheets;
  readonly selection: Selection;
  readonly bulk: BulkPart;
  readonly playbook: PlaybookPart;
  readonly menus: Menus;
  readonly review: ReviewPart;
  readonly lanes: LanesPart;
  readonly filters: FiltersPart;
  readonly options: OptionsPart;
  readonly info: InfoPart;
  readonly menu: MoveMenu;
  readonly search: Search;
  readonly toast: Toast;
  tryAgain(): void;
  setUp(template: PipelineTemplate): Promise<void>;
  activate(place: CardPlace): void;
  openRecord(place: CardPlace): void;
}

/** What only the board itself knows. */
export interface Frame {
  t: BoardTexts;
  language: Language;
  failure: Error | null;
  /** Whether the board has been given something to show. */
  fed: boolean;
  state(state: Exclude<ElementState, 'readonly'> | null): void;
}

/** The whole board. */
export function boardView(board: BoardParts, frame: Frame): TemplateResult {
  const { element, context } = board;
  return html`<div class="base" part="base" role="region" aria-label=${element.label ?? frame.t.board} data-density=${element.density ?? nothing} lang=${frame.language === 'zh' ? 'zh-CN' : nothing}
      @keydown=${board.keys.pressed}>
    ${content(board, frame)}
    ${context ? html`${board.sheets.view(context)}${board.menu.view(context)}${board.playbook.view(context)}${board.filters.view(context)}${board.options.view(context)}${board.info.view(context)}${board.drag.view(context)}` : nothing}
    <div class="float">${context ? board.bulk.view(context) : nothing}${board.toast.view({ t: frame.t })}</div>
    <div class="visually-hidden" role="status" aria-live="polite">${board.said}</div>
    <slot name="footer"></slot>
  </div>`;
}

function content(board: BoardParts, frame: Frame): TemplateResult {
  const { element, feed, context } = board;
  const { t, language, failure, fed, state } = frame;
  if (failure) return state('error'), failureView(t, failure, language, board.tryAgain);
  if (!fed) return state('empty'), notConnectedView(t);
  if (!feed.pipelines || (context && !feed.summary)) return state('loading'), loadingView(t);
  if (!feed.pipelines.length) return state('empty'), setUpView(t, language, { lost: feed.lostAt !== undefined, choose: element.readonly ? null : (template) => void board.setUp(template) });
  if (!context) return state('error'), unknownPipelineView(t, element.pipeline ?? '', feed.pipelines.map(({ key }) => key));
  const empty = element.group ? feed.summary?.stages.size === 0 && !board.stageColumns.some(({ stage, total }) => !stage && total > 0) : board.columns.every(({ loaded, total }) => loaded && total === 0);
  state(empty ? 'empty' : null);
  return html`${headerView(context, feed, stateOfHeader(board), headerActions(board))}
    ${feed.isReadOnly ? readOnlyView(language) : nothing}
    ${skippedView(t, board.skipped)}
    ${element.mode === 'changes' ? board.review.view(context) : html`
    ${board.filters.chips(context)}
    ${empty ? bannerView(context, { filter: filterText(board), hidden: feed.unfiltered, clear: () => clear(board) }) : nothing}
    ${board.layout.narrow ? strip(board, context) : nothing}
    ${columns(board, context)}
    <p class="visually-hidden" id="card-hint">${t.cardHint} ${selection[language].selectHint}</p>`}`;
}

function stateOfHeader({ element, actor }: BoardParts): HeaderState {
  const { label, headingLevel, filter, sort, mode, currency } = element;
  return { label, headingLevel, filter, sort, mode, currency, actor };
}

function columns(board: BoardParts, context: BoardContext): TemplateResult {
  const actions = columnActions(board);
  const { group, filter } = board.element;
  return html`<div class="columns ${board.drag.dragging ? 'carrying' : ''} ${group ? 'laned' : ''} ${filter.search ? 'searched' : ''} ${board.stageColumns.some((column) => board.layout.isFolded(column)) ? 'with-strips' : ''}" part="body" @pointerdown=${board.drag.down} @keydown=${board.keys.pressedInColumns}
      @click=${(event: Event) => clicked(board, event)} @focusin=${(event: Event) => focused(board, event)}>
    ${group ? board.lanes.view(context, { actions, stateOf: (column) => stateOf(board, column) }) : repeat(board.columns, ({ key }) => key, (column) => {
      const state = stateOf(board, column);
      return guard([context, column.version, ...(Object.values(state) as unknown[])], () => columnView(context, column, state, actions));
    })}</div>`;
}

function stateOf(board: BoardParts, column: Column): ColumnState {
  const { carried } = board.carry;
  const place = board.keys.place;
  return {
    totals: totalsOf(board, column), fullest: fullest(board, column),
    activeId: place?.column === column ? place.id : null,
    carriedId: carried?.from === column ? carried.row.record.id : board.changes.movingFrom(column),
    target: carried !== null && carried.over === column && carried.from !== column,
    no: carried !== null && carried.over === column && carried.no !== null,
    selected: board.selection.ids, along: carried && carried.count > 1 ? (board.lanes.takesLeads ? 'all' : 'deals') : null,
    folded: board.layout.isFolded(column),
    current: board.layout.current === (column.stage?.id ?? INTAKE),
  };
}

function totalsOf({ feed }: BoardParts, { key }: Column): Totals | undefined {
  return feed.summary?.stages.get(key);
}

const fullestOf = new WeakMap<Column, Fullest>();

/** The same object while it says the same, so that nothing is drawn anew. */
function fullest({ element, feed, context }: BoardParts, column: Column): Fullest | null {
  if (column.stage?.wipLimit === undefined || !context) return null;
  const { ownerId } = element.filter;
  let most: Fullest = { name: context.t.everyone, count: feed.users.size ? 0 : (feed.summary?.stages.get(column.key)?.count ?? 0) };
  for (const [id, { stages }] of feed.byOwner) {
    const count = stages.get(column.key)?.count ?? 0;
    if ((ownerId === null || ownerId === id) && count >= most.count) most = { name: feed.users.get(id)?.name ?? '', count };
  }
  const before = fullestOf.get(column);
  if (before && before.name === most.name && before.count === most.count) return before;
  fullestOf.set(column, most);
  return most;
}

/** The stages of a narrow board, one of which is shown. */
function strip(board: BoardParts, context: BoardContext): TemplateResult {
  const { current } = board.layout;
  return html`<nav class="strip" aria-label=${context.t.stages}>${board.stageColumns.map((column) => html`<button type="button" aria-current=${column.key === current ? 'true' : nothing}
    @click=${() => board.layout.show(column)}>${column.stage ? stageGlyph(column.stage, context.pipeline) : icon('person', 's')}<span>${columnName(context, column.stage)}</span>
    <span class="muted">${context.format.count(totalsOf(board, column)?.count ?? column.total)}</span></button>`)}</nav>`;
}

function columnActions(board: BoardParts): ColumnActions {
  return {
    add: (column) => void board.sheets.add(column.stage, board.places.column(column)?.querySelector('.add') ?? null),
    fold: (column, folded) => board.layout.fold(column, folded),
    info: (column, near) => void board.info.show(column, near),
    menu: (column, id, button) => board.menus.ofCard({ column, id }, button),
    more: (column, button) => board.menus.ofColumn(column, button),
  };
}

function headerActions(board: BoardParts): HeaderActions {
  const { element } = board;
  return {
    pipeline: (key) => { element.pipeline = key; },
    search: (search) => board.search.type(search),
    owner: (choice) => {
      const mine = typeof choice === 'object' && choice !== null;
      element.filter = { ...without(element.filter, 'mine'), ownerId: mine ? null : choice, ...(mine && { mine }) };
    },
    filter: (near) => void board.filters.show(near),
    options: (near) => void board.options.show(near),
    sort: (sort) => { element.sort = sort; },
    mode: (mode) => { element.mode = mode; },
    add: (near) => void board.sheets.add(board.stageColumns.find(({ stage }) => stage?.type === 'open')?.stage ?? null, near),
  };
}

function clicked(board: BoardParts, event: Event): void {
  const place = (event.target as Element).closest('.card-menu') ? null : board.places.of(event);
  if (!place) return;
  const { shiftKey, ctrlKey, metaKey, pointerType } = event as PointerEvent;
  if (shiftKey) void board.selection.extend(place);
  else if (ctrlKey || metaKey || (pointerType === 'touch' && board.selection.size)) board.selection.toggle(place);
  else board.openRecord(place);
}

function focused(board: BoardParts, event: Event): void {
  const place = board.places.of(event);
  if (place && !board.carry.carried) board.activate(place);
}

/** The words and the owner; what else is set stands in the chips above. */
function filterText({ element: { filter }, feed, context }: BoardParts): string {
  const owner = filter.mine ? context?.t.mine : feed.users.get(filter.ownerId ?? '')?.name;
  return [filter.search, owner, chipsOf(filter).length ? '…' : ''].filter(Boolean).join(', ');
}

function clear(board: BoardParts): void {
  board.search.drop();
  board.element.filter = NO_FILTER;
}
