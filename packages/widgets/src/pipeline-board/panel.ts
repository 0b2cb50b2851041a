import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { BoardHost } from './board-host.js';
import { anchor } from './forms/anchor.js';

/** A sheet beside a button of the header that closes by Escape or a press elsewhere; below 520 px it rises from the bottom. */
export class Panel implements ReactiveController {
  private readonly board: BoardHost;
  private readonly id: string;
  private near: HTMLElement | null = null;

  constructor(board: BoardHost, id: string) {
    this.board = board;
    this.id = id;
    board.element.addController(this);
  }

  /** Whether it is on the page. */
  get isOpen(): boolean {
    return this.near !== null;
  }

  /** Opens it at a button, or closes it. */
  show(near: HTMLElement | null): void {
    this.near = near;
    if (!near) this.sheet?.hidePopover();
    this.board.element.requestUpdate();
  }

  hostUpdated(): void {
    const { near } = this, sheet = near && this.sheet;
    if (!sheet || sheet.matches(':popover-open')) return;
    sheet.showPopover();
    anchor(sheet, near);
    sheet.querySelector<HTMLElement>('button, input, select')?.focus();
  }

  hostDisconnected(): void {
    this.near = null;
  }

  view(label: string, content: () => unknown): TemplateResult | typeof nothing {
    if (!this.near) return nothing;
    return html`<div class="sheet-panel" id=${this.id} popover="auto" role="dialog" aria-label=${label} @toggle=${this.toggled}>${content()}</div>`;
  }

  private readonly toggled = (event: Event): void => {
    if ((event as ToggleEvent).newState !== 'closed' || event.target !== this.sheet) return;
    const { near } = this;
    this.near = null;
    near?.focus();
    this.board.element.requestUpdate();
  };

  private get sheet(): HTMLElement | null {
    return this.board.element.renderRoot.querySelector<HTMLElement>(`#${this.id}`);
  }
}
