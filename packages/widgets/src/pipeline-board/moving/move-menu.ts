import { stagesOf, type Stage } from '@salescycle/model';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { stageGlyph } from '../../shared/stage-glyph.js';
import { anchor } from '../forms/anchor.js';
import type { BoardHost, CardPlace } from '../board-host.js';
import { columnName, type BoardContext } from '../context.js';

/** The menu of a card that lists the stages it can go to. */
export class MoveMenu implements ReactiveController {
  private readonly board: BoardHost;
  private readonly chosen: (place: CardPlace, stage: Stage) => void;
  private open: { place: CardPlace; near: HTMLElement; name: string } | null = null;

  constructor(board: BoardHost, chosen: (place: CardPlace, stage: Stage) => void) {
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
        const here = stage.id === place.column.key;
        return html`<button class="menu-item" type="button" role="menuitem" tabindex="-1" aria-disabled=${here} @click=${() => this.choose(stage)}>
          ${stageGlyph(stage, pipeline)}<span>${columnName(context, stage)}</span>${here ? html`<span class="muted small end">${t.current}</span>` : nothing}</button>`;
      })}
    </div>`;
  }

  private choose(stage: Stage): void {
    const { open } = this;
    if (!open || stage.id === open.place.column.key) return;
    this.close();
    this.chosen(open.place, stage);
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
