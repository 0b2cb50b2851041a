import { css, html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { icon } from './icons.js';

/** What a toast says, and whether it offers to take the change back. */
export interface ToastMessage {
  text: string;
  /** A warning stays until it is dismissed. */
  warning?: boolean;
  undo?: () => void;
  /** Something else that can be done about it. */
  action?: { text: string; act: () => void };
}

/** Where a toast is shown, and who says its words. */
export interface ToastHost {
  readonly element: ReactiveControllerHost;
  announce(text: string): void;
}

/** The words on a toast's buttons. */
export interface ToastTexts {
  undo: string;
  dismiss: string;
}

const STAY = 8_000;

/** The note at a widget's bottom end: what just happened, with Undo. It stays eight seconds, longer under the pointer or with focus. */
export class Toast implements ReactiveController {
  private readonly host: ToastHost;
  private message: ToastMessage | null = null;
  private timer = 0;

  constructor(host: ToastHost) {
    this.host = host;
    host.element.addController(this);
  }

  /** Shows a message in place of the former one, and says it. */
  show(message: ToastMessage): void {
    this.message = message;
    this.host.announce(message.text);
    this.resume();
    this.host.element.requestUpdate();
  }

  hide = (): void => {
    clearTimeout(this.timer);
    this.message = null;
    this.host.element.requestUpdate();
  };

  hostDisconnected(): void {
    clearTimeout(this.timer);
    this.message = null;
  }

  view({ t }: { t: ToastTexts }): TemplateResult | typeof nothing {
    if (!this.message) return nothing;
    const { text, warning, undo, action } = this.message;
    return html`<div class="toast ${warning ? 'warn' : ''}" @pointerenter=${this.pause} @pointerleave=${this.resume} @focusin=${this.pause} @focusout=${this.resume}>
      ${icon(warning ? 'alert' : undo ? 'undo' : action ? 'info' : 'check', undo ? 'flip' : '')}<span class="toast-text">${text}</span>
      ${undo ? html`<button class="button link" type="button" @click=${undo}>${t.undo}</button><kbd class="kbd" aria-hidden="true">${UNDO_KEYS}</kbd>` : nothing}
      ${action ? html`<button class="button link" type="button" @click=${() => this.act(action)}>${action.text}</button>` : nothing}
      ${undo ? nothing : html`<button class="button plain icon-only" type="button" aria-label=${t.dismiss} @click=${this.hide}>${icon('close')}</button>`}
    </div>`;
  }

  private act({ act }: { act: () => void }): void {
    this.hide();
    act();
  }

  private readonly pause = (): void => clearTimeout(this.timer);

  private readonly resume = (): void => {
    clearTimeout(this.timer);
    if (this.message && !this.message.warning) this.timer = window.setTimeout(this.hide, STAY);
  };
}

const UNDO_KEYS = /Mac|iP(hone|ad)/.test(navigator.userAgent) ? '⌘Z' : 'Ctrl Z';

/** The look of a toast, for the styles of whoever shows one. */
export const toastStyles = css`
  .toast {
    position: absolute; inset-block-end: 24px; inset-inline-end: 24px; z-index: 2; display: flex; align-items: center; gap: var(--_3); max-inline-size: calc(100% - 24px); min-block-size: 48px; padding: var(--_1) var(--_4);
    border: 1px solid var(--_line); border-radius: var(--_r-l); background: var(--_raised); box-shadow: var(--_sh-2); font-size: var(--_t-m); animation: rise var(--_mid) var(--_ease);
  }
  .toast > .icon { color: var(--_muted); }
  .toast.warn > .icon { color: var(--_warning); }
  @container base (width < 520px) { .toast { inset-inline: 12px; inset-block-end: 12px; } .toast .kbd { display: none; } .toast-text { flex: 1; } }
  @keyframes rise { from { opacity: 0; translate: 0 4px; } }
`;
