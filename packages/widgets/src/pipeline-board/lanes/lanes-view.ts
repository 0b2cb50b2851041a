import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../shared/icons.js';
import { place } from '../../shared/place.js';
import type { BoardHost } from '../board-host.js';
import type { Column } from '../columns/column.js';
import { cardList, columnHead, foldedView, limitTag } from '../columns/column-view.js';
import { columnName, type BoardContext } from '../context.js';
import type { LaneRow } from './lane-row.js';
import type { LaneHands } from './lane-hands.js';
import type { LaneTexts } from './lanes.strings.js';

/** The rows, and what hands do to them. */
interface Rows {
  readonly shown: readonly LaneRow[];
  /** How many there are beyond those. */
  readonly hidden: number;
  readonly scrollIn: (element: Element | undefined) => void;
  fold(lane: LaneRow, folded: boolean): void;
  more(): void;
}

/** What the rows are drawn with. */
interface Drawing {
  context: BoardContext;
  hands: LaneHands;
  board: BoardHost;
  texts: LaneTexts;
}

/** Pixels a row of cards takes before anybody has seen it: a card, and as many as it may show at once. */
const CARD = 124, MOST = 3;

/** The rows under the stages' headers. */
export function lanesView(lanes: Rows, drawing: Drawing): TemplateResult {
  const { context, texts, board } = drawing;
  return html`<div class="lanes" ${ref(lanes.scrollIn)}><div class="lanes-inner">
    <div class="lane-stages">${repeat(board.stageColumns, ({ key }) => key, (column) => stageHead(column, drawing))}</div>
    ${repeat(lanes.shown, ({ key }) => key, (lane) => laneView(lanes, lane, drawing))}
    ${lanes.shown.length ? nothing : html`<p class="lanes-empty muted">${texts.none}</p>`}
    ${lanes.hidden ? html`<button class="button plain lanes-more" type="button" @click=${() => lanes.more()}>${icon('chevron')}${texts.more(context.format.count(lanes.hidden))}</button>` : nothing}
  </div></div>`;
}

function stageHead(column: Column, { context, hands }: Drawing): unknown {
  const state = hands.stateOf(column);
  const name = columnName(context, column.stage);
  return guard([context, column.stage, column.total, ...(Object.values(state) as unknown[])], () => html`<div class="column lane-stage ${column.stage ? '' : 'intake'} ${state.folded ? 'folded' : ''} ${state.current ? 'current' : ''}" data-stage=${column.key}>
    ${state.folded ? foldedView(context, column, state, hands.actions, name) : columnHead(context, column, { ...state, fullest: null }, hands.actions, name)}</div>`);
}

function laneView(lanes: Rows, lane: LaneRow, drawing: Drawing): TemplateResult {
  const { context: { format }, texts } = drawing;
  const { open } = lane.totals ?? {};
  const counts = [...(open?.count || !lane.leads ? [texts.open(format.count(open?.count ?? 0))] : []), ...(lane.leads ? [texts.leads(format.count(lane.leads))] : [])];
  const id = `lane-${lanes.shown.indexOf(lane)}`;
  return html`<section class="lane ${lane.isFolded ? 'shut' : ''}" data-lane=${lane.key} aria-labelledby=${id} ${ref(lane.placed)}>
    <h3 class="lane-name"><button class="lane-toggle" id=${id} type="button" aria-expanded=${lane.isFolded ? 'false' : 'true'} @click=${() => lanes.fold(lane, !lane.isFolded)}>
      ${icon('chevron', 's')}<bdi class="strong cut">${lane.name}</bdi><span class="muted nowrap">${counts.map((each, i) => html`${i ? html`<i class="dot"></i>` : nothing}<bdi>${each}</bdi>`)}${open?.sums.length ? html`<i class="dot"></i><bdi class="strong">${format.sums(open.sums)}</bdi>` : nothing}</span></button></h3>
    ${lane.isFolded ? nothing : lane.isNear ? html`<div class="cells">${repeat(lane.cells, ({ key }) => key, (cell) => cellView(lane, cell, drawing))}</div>`
      : html`<div class="cells" ${place({ 'block-size': `${lane.height || guessed(lane)}px` })}></div>`}
  </section>`;
}

/** So that the page is about as long as it will be. */
function guessed({ totals, leads }: LaneRow): number {
  const most = Math.max(leads, ...[...(totals?.stages.values() ?? [])].map(({ count }) => count));
  return Math.max(48, Math.min(most, MOST) * CARD);
}

function cellView(lane: LaneRow, cell: Column, { context, hands, board }: Drawing): unknown {
  const state = { ...hands.stateOf(cell), fullest: fullestIn(lane, cell, board) };
  const { fullest, ...others } = state;
  return guard([context, cell.version, lane.name, fullest?.count, ...(Object.values(others) as unknown[])], () => {
    const name = columnName(context, cell.stage, cell.lane);
    cell.drew();
    const classes = `column cell ${cell.stage ? '' : 'intake'} ${state.folded ? 'folded' : ''} ${state.target ? 'over' : ''} ${state.current ? 'current' : ''} ${cell.loaded && cell.count === 0 ? 'bare' : ''}`;
    return html`<div class=${classes} part="column" role="group" data-column=${cell.key} aria-label=${name} aria-busy=${cell.loaded && !cell.waiting ? nothing : 'true'}>
      ${state.folded ? html`<span class="muted small">${context.format.count(lane.totals?.stages.get(cell.stage!.id)?.count ?? 0)}</span>` : html`
      ${fullest ? html`<p class="cell-limit">${limitTag(context, cell, fullest)}</p>` : nothing}
      ${cardList(context, cell, state, hands.actions, name)}`}</div>`;
  });
}

/** A limit is per owner, so it is a cell's where the rows are owners. */
function fullestIn({ value, name }: LaneRow, { stage }: Column, { element, feed }: BoardHost): { name: string; count: number } | null {
  if (element.group !== 'owner' || stage?.wipLimit === undefined || value === null) return null;
  return { name, count: feed.byOwner.get(value)?.stages.get(stage.id)?.count ?? 0 };
}
