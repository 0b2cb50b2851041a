import { stagesOf, type Stage } from '@salescycle/model';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { icon, type IconName } from '../../shared/icons.js';
import { stageGlyph } from '../../shared/stage-glyph.js';
import { anchor } from '../forms/anchor.js';
import type { BoardHost } from '../board-host.js';
import { columnName, type BoardContext } from '../context.js';

/** Something else a menu does. */
export interface MenuItem {
  icon: IconName;
  text: string;
  act(): void;
}

/** What a menu is about. */
export interface Menu {
  /** What is read out before its items. */
  label: string;
  near: HTMLElement;
  /** The stages to choose from, and which of them is the present one; without it the menu has none. */
  moves?: { here: string | null; chosen(stage: Stage): void };
  items?: readonly MenuItem[];
  /** Where the focus goes when the menu has closed and nothing else took it. */
  back(): void;
}

/** The menu of a card, a column or several cards: the stages to go to, and what else can be done. */
export class MoveMenu implements ReactiveController {
  private readonly board: BoardHost;
  private open: Menu | null = null;

  constructor(board: BoardHost) {
    this.board = board;
    board.element.addController(this);
  }

  /** Opens a menu at its element; one with nothing to choose stays closed. */
  show(menu: Menu): void {
    if (this.board.element.readonly || !(menu.moves ?? menu.items?.length)) return;
    this.open = menu;
    this.board.element.requestUpdate();
  }

  hostUpdated(): void {
    const { open } = this, menu = open && this.element;
    if (!menu || menu.matches(':popover-open')) return;
    menu.showPopover();
    anchor(menu, open.near);
    menu.querySelector<HTMLElement>('[role=menuitem]:not([aria-disabled=true])')?.focus();
  }

  hostDisconnected(): void {
    this.open = null;
  }

  view(context: BoardContext): TemplateResult | typeof nothing {
    if (!this.open) return nothing;
    const { label, moves, items = [] } = this.open;
    return html`<div class="menu" popover="auto" role="menu" aria-label=${label} @keydown=${this.key} @toggle=${this.toggled}>
      ${moves ? this.stages(context, moves) : nothing}
      ${items.length ? html`<div class="menu-part" role="presentation">${items.map((item) => html`<button class="menu-item" type="button" role="menuitem" tabindex="-1" @click=${() => this.choose(item.act)}>
        ${icon(item.icon, item.icon === 'next' ? 's flip' : 's')}<bdi class="cut">${item.text}</bdi></button>`)}</div>` : nothing}
    </div>`;
  }

  private stages(context: BoardContext, { here, chosen }: NonNullable<Menu['moves']>): TemplateResult {
    const { t, pipeline } = context;
    return html`<p class="menu-title muted small" role="presentation">${t.moveTitle}</p>
      ${stagesOf(pipeline).map((stage) => {
        const isHere = stage.id === here;
        return html`<button class="menu-item" type="button" role="menuitem" tabindex="-1" aria-disabled=${isHere} @click=${() => isHere || this.choose(() => chosen(stage))}>
          ${stageGlyph(stage, pipeline)}<span>${columnName(context, stage)}</span>${isHere ? html`<span class="muted small end">${t.current}</span>` : nothing}</button>`;
      })}`;
  }

  private choose(act: () => void): void {
    this.close();
    act();
  }

  private close(): void {
    const { open } = this;
    this.open = null;
    this.element?.hidePopover();
    this.board.element.requestUpdate();
    open?.back();
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
