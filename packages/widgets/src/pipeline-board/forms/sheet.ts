import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { RecordSource } from '../../shared/record-source.js';
import type { BoardHost } from '../board-host.js';
import { anchor } from './anchor.js';
import { tellBadConditions } from './bad-conditions.js';

/** What every sheet is open with. */
export interface Opened {
  /** What it stands beside. */
  readonly near: Element | null;
}

/**
 * A sheet of the board: a dialog beside what it is about, at the window's lower end where that is narrow. It closes by Escape, by a press beside it,
 * and when the board leaves the page. One that is opened again while it is open answers `null` for the first time.
 */
export abstract class Sheet<Open extends Opened, Answer> implements ReactiveController {
  protected readonly board: BoardHost;
  protected open: Open | null = null;
  private readonly name: string;
  private readonly otherwise: string;
  private resolve: (answer: Answer | null) => void = () => undefined;
  private readonly ownCloses = new WeakSet<HTMLDialogElement>();

  /**
   * @param name the class of the dialog; its title has the id `<name>-title`
   * @param otherwise what has the focus first where nothing can be filled in; the first button without it
   */
  constructor(board: BoardHost, name: string, otherwise = '') {
    this.board = board;
    this.name = name;
    this.otherwise = otherwise;
    board.element.addController(this);
  }

  hostUpdated(): void {
    const { open } = this, dialog = open && this.dialog;
    if (!dialog) return;
    if (dialog.open) {
      // It has grown below the window's end.
      if (dialog.getBoundingClientRect().bottom > innerHeight) anchor(dialog, open.near);
      return;
    }
    dialog.showModal();
    anchor(dialog, open.near);
    const first = dialog.querySelector<HTMLElement>('.input, input:not(:disabled)') ?? (this.otherwise ? dialog.querySelector<HTMLElement>(this.otherwise) : null);
    first?.focus();
  }

  hostDisconnected(): void {
    this.finish(null);
  }

  /** Opens; the answer is `null` when it is closed without one, or when the board left the page while the sheet was on its way. */
  protected async openWith(make: (source: RecordSource) => Open): Promise<Answer | null> {
    const { feed: { source }, element, context } = this.board;
    if (!source || !element.isConnected) return null;
    if (context) tellBadConditions(this.board, context.pipeline);
    this.resolve(null);
    this.open = make(source);
    this.redraw();
    return new Promise((resolve) => { this.resolve = resolve; });
  }

  protected frame(content: unknown): TemplateResult {
    return html`<dialog class="sheet ${this.name}" part="sheet" aria-labelledby=${`${this.name}-title`} @close=${this.closed} @pointerdown=${this.pressed}>${content}</dialog>`;
  }

  /** A sheet that is filled in. */
  protected form(content: unknown, submit: () => void): TemplateResult {
    return this.frame(html`<form @submit=${(event: Event) => { event.preventDefault(); submit(); }} novalidate>${content}</form>`);
  }

  /** The button that changes nothing. */
  protected stay(words: string): TemplateResult {
    return html`<button class="button plain" type="button" @click=${() => this.finish(null)}>${words}</button>`;
  }

  protected readonly redraw = (): void => this.board.element.requestUpdate();

  /** Draws what is wrong, and puts the focus where it is to be mended. */
  protected async pointAtProblem(): Promise<void> {
    this.redraw();
    await this.board.element.updateComplete;
    this.dialog?.querySelector<HTMLElement>("[aria-invalid='true'], input[type='checkbox']:not(:checked)")?.focus();
  }

  /** Closes with an answer. */
  protected finish(answer: Answer | null): void {
    if (!this.open) return;
    this.open = null;
    this.close();
    this.redraw();
    this.resolve(answer);
  }

  private close(): void {
    const { dialog } = this;
    if (!dialog?.open) return;
    this.ownCloses.add(dialog);
    dialog.close();
  }

  /** By Escape. What was closed here is told late, when the next question may wait to be drawn, or is drawn already. */
  private readonly closed = ({ target }: Event): void => {
    const { dialog } = this;
    if (target === dialog && !this.ownCloses.delete(dialog!) && !dialog!.open) this.finish(null);
  };

  /** A press on the sheet's own edge or scroll bar is none beside it. */
  private readonly pressed = ({ target, currentTarget, clientX: x, clientY: y }: PointerEvent): void => {
    const { left, right, top, bottom } = (currentTarget as Element).getBoundingClientRect();
    if (target === currentTarget && (x < left || x > right || y < top || y > bottom)) this.finish(null);
  };

  protected get dialog(): HTMLDialogElement | null {
    return this.board.element.renderRoot.querySelector<HTMLDialogElement>(`dialog.${this.name}`);
  }
}
