import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import type { BoardHost } from './board-host.js';
import type { BoardContext } from './context.js';

/** What a toast says, and whether it offers to take the change back. */
export interface ToastMessage {
  text: string;
  /** A warning stays until it is dismissed. */
  warning?: boolean;
  undo?: () => void;
}

const STAY = 8_000;

/** The note at the board's bottom end: what just happened, with Undo. It stays eight seconds, longer under the pointer or with focus. */
export class Toast implements ReactiveController {
  private readonly board: BoardHost;
  private message: ToastMessage | null = null;
  private timer = 0;

  constructor(board: BoardHost) {
    this.board = board;
    board.element.addController(this);
  }

  /** Shows a message in place of the former one, and says it. */
  show(message: ToastMessage): void {
    this.message = message;
    this.board.announce(message.text);
    this.resume();
    this.board.element.requestUpdate();
  }

  hide = (): void => {
    clearTimeout(this.timer);
    this.message = null;
    this.board.element.requestUpdate();
  };

  hostDisconnected(): void {
    clearTimeout(this.timer);
    this.message = null;
  }

  view({ t }: Pick<BoardContext, 't'>): TemplateResult | typeof nothing {
    if (!this.message) return nothing;
    const { text, warning, undo } = this.message;
    return html`<div class="toast ${warning ? 'warn' : ''}" @pointerenter=${this.pause} @pointerleave=${this.resume} @focusin=${this.pause} @focusout=${this.resume}>
      ${icon(warning ? 'alert' : undo ? 'undo' : 'check', undo ? 'flip' : '')}<span class="toast-text">${text}</span>
      ${undo ? html`<button class="button link" type="button" @click=${undo}>${t.undo}</button><kbd class="kbd" aria-hidden="true">${UNDO_KEYS}</kbd>` : nothing}
      ${undo ? nothing : html`<button class="button plain icon-only" type="button" aria-label=${t.dismiss} @click=${this.hide}>${icon('close')}</button>`}
    </div>`;
  }

  private readonly pause = (): void => clearTimeout(this.timer);

  private readonly resume = (): void => {
    clearTimeout(this.timer);
    if (this.message && !this.message.warning) this.timer = window.setTimeout(this.hide, STAY);
  };
}

const UNDO_KEYS = /Mac|iP(hone|ad)/.test(navigator.userAgent) ? '⌘Z' : 'Ctrl Z';
