import { stagesOf, type Stage } from '@salescycle/model';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons.js';
import { stageGlyph } from '../../shared/stage-glyph.js';
import { anchor } from '../forms/anchor.js';
import type { BoardHost, CardPlace } from '../board-host.js';
import type { Column } from '../columns/column.js';
import { columnName, type BoardContext } from '../context.js';

/** The menu of a card that lists the stages it can go to. */
export class MoveMenu implements ReactiveController {
  private readonly board: BoardHost;
  private readonly chosen: (place: CardPlace, to: Column) => void;
  private open: { place: CardPlace; near: HTMLElement; name: string } | null = null;

  constructor(board: BoardHost, chosen: (place: CardPlace, to: Column) => void) {
    this.board = board;
    this.chosen = chosen;
    board.element.addController(this);
  }

  /** Opens the menu at an element. */
  show(place: CardPlace, near: HTMLElement, name: string): void {
    if (this.board.element.readonly) return;
    this.open = { place, near, name };
    this.board.element.requestUpdate();
  }

  hostUpdated(): void {
    const menu = this.element;
    if (!menu || menu.matches(':popover-open')) return;
    menu.showPopover();
    anchor(menu, this.open!.near);
    menu.querySelector<HTMLElement>('[role=menuitem]:not([aria-disabled=true])')?.focus();
  }

  hostDisconnected(): void {
    this.open = null;
  }

  view(context: BoardContext): TemplateResult | typeof nothing {
    if (!this.open) return nothing;
    const { place, name } = this.open;
    const { t, pipeline } = context;
    return html`<div class="menu" popover="auto" role="menu" aria-label=${t.moveTo(name)} @keydown=${this.key} @toggle=${this.toggled}>
      <p class="menu-title muted small" role="presentation">${t.moveTitle}</p>
      ${stagesOf(pipeline).map((stage) => {
        const here = stage.id === place.column.stage?.id;
        return html`<button class="menu-item" type="button" role="menuitem" tabindex="-1" aria-disabled=${here} @click=${() => this.choose(here ? undefined : this.columnOf(stage))}>
          ${stageGlyph(stage, pipeline)}<span>${columnName(context, stage)}</span>${here ? html`<span class="muted small end">${t.current}</span>` : nothing}</button>`;
      })}
      ${this.board.lanes.choices(place.column).map(({ name: lane, to }, i) => html`${i ? nothing : html`<div class="menu-line" role="separator"></div>`}
        <button class="menu-item" type="button" role="menuitem" tabindex="-1" @click=${() => this.choose(to)}>${icon('next', 's flip')}<bdi class="cut">${lane}</bdi></button>`)}
    </div>`;
  }

  /** The stage's column, or its cell in the card's row. */
  private columnOf(stage: Stage): Column | undefined {
    const { column } = this.open!.place;
    return column.lane ? this.board.lanes.beside(column, stage.id) : this.board.feed.column(stage.id);
  }

  private choose(to: Column | undefined): void {
    const { open } = this;
    if (!open || !to) return;
    this.close();
    this.chosen(open.place, to);
  }

  private close(): void {
    const { open } = this;
    this.open = null;
    this.element?.hidePopover();
    this.board.element.requestUpdate();
    if (open) this.board.focusCard(open.place);
  }

  private readonly toggled = (event: Event): void => {
    if ((event as ToggleEvent).newState === 'closed' && this.open) this.close();
  };

  private readonly key = (event: KeyboardEvent): void => {
    const items = [...this.element!.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const at = items.indexOf((this.board.element.renderRoot as ShadowRoot).activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === 'Tab') this.close();
    else if (next !== undefined) items[next % items.length]!.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  private get element(): HTMLElement | null {
    return this.board.element.renderRoot.querySelector<HTMLElement>('.menu');
  }
}
