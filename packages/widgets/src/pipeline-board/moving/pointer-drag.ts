import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { BoardHost, CardPlace } from '../board-host.js';
import { icon } from '../../shared/icons.js';
import { cardContent } from '../cards/card.js';
import type { Carry } from './carry.js';
import type { BoardContext } from '../context.js';
import { scrollAtEdges } from './edge-scroll.js';

const THRESHOLD = 4;
const LONG_PRESS = 350;

interface Grip {
  place: CardPlace;
  pointerId: number;
  element: HTMLElement;
  /** Where the pointer went down, and where it is. */
  start: { x: number; y: number };
  at: { x: number; y: number };
  /** The card's place and size when it was picked up. */
  box: DOMRect;
  end: AbortController;
  held: number;
}

/** Dragging a card: with the mouse after four pixels, by touch after a long press. The card in the hand is drawn above the page. */
export class PointerDrag implements ReactiveController {
  private readonly board: BoardHost;
  private readonly carry: Carry;
  private readonly held: (place: CardPlace) => void;
  private grip: Grip | null = null;
  private hand: HTMLElement | null = null;
  private frame = 0;

  /** @param held a finger was held on a card and taken off where it was */
  constructor(board: BoardHost, carry: Carry, held: (place: CardPlace) => void) {
    this.board = board;
    this.carry = carry;
    this.held = held;
    board.element.addController(this);
  }

  /** Whether a card is in the hand. */
  get dragging(): boolean {
    return this.grip !== null && this.carry.carried !== null;
  }

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0 || !event.isPrimary || this.board.element.readonly || this.carry.carried || (event.target as Element).closest('.card-menu')) return;
    const place = this.board.places.of(event);
    const element = place && this.board.places.card(place);
    if (!place || !element) return;
    const at = { x: event.clientX, y: event.clientY };
    this.grip = { place, element, pointerId: event.pointerId, start: at, at, box: element.getBoundingClientRect(), end: new AbortController(), held: 0 };
    const { signal } = this.grip.end;
    // Keys and lost pointers must reach the drag wherever the focus is; the listeners go with the grip.
    addEventListener('keydown', this.key, { capture: true, signal });
    addEventListener('pointermove', this.moved, { signal });
    addEventListener('pointerup', this.up, { signal });
    addEventListener('pointercancel', this.lost, { signal });
    // Two fingers on the glass zoom the page.
    addEventListener('pointerdown', () => this.dragging || this.stop(), { capture: true, signal });
    // Nobody may hear of the button's end in another window.
    addEventListener('blur', (blur) => blur.target === window && void this.back(), { signal });
    if (event.pointerType === 'mouse') return;
    this.grip.held = window.setTimeout(() => this.begin(), LONG_PRESS);
    // Once the card is in the hand a finger's movement carries it instead of scrolling.
    element.addEventListener('touchmove', (touch) => this.dragging && touch.preventDefault(), { passive: false, signal });
    element.addEventListener('contextmenu', (menu) => menu.preventDefault(), { signal });
  };

  hostUpdated(): void {
    const { hand } = this;
    if (!hand || !this.grip || hand.matches(':popover-open')) return;
    const { left, top, width } = this.grip.box;
    for (const [name, px] of Object.entries({ left, top, 'inline-size': width })) hand.style.setProperty(name, `${px}px`);
    hand.showPopover();
    this.follow();
  }

  hostDisconnected(): void {
    this.stop();
    this.carry.putBack();
  }

  /** The card in the hand. */
  view(context: BoardContext): TemplateResult | typeof nothing {
    const { carried } = this.carry;
    if (!this.dragging || !carried) return nothing;
    const { count, no } = carried;
    return html`<div class="hand ${count > 1 ? 'stack' : ''}" popover="manual" aria-hidden="true" ${ref(this.took)}><div class="card">${cardContent(context, carried.row, carried.related)}</div>
      ${count > 1 ? html`<b class="how-many">${context.format.count(count)}</b>` : nothing}${no ? html`<p class="hand-no row small">${icon('alert', 's')}<span>${no}</span></p>` : nothing}</div>`;
  }

  private readonly took = (element: Element | undefined): void => {
    this.hand = (element as HTMLElement | undefined) ?? null;
  };

  private begin(): void {
    const { grip } = this;
    if (!grip || !this.carry.pickUp(grip.place, 'marker')) return this.stop();
    grip.element.setPointerCapture?.(grip.pointerId);
    this.frame = requestAnimationFrame(this.eachFrame);
  }

  private readonly moved = (event: PointerEvent): void => {
    const { grip } = this;
    if (!grip || event.pointerId !== grip.pointerId) return;
    grip.at = { x: event.clientX, y: event.clientY };
    // The button was let go where nobody heard of it.
    if (event.pointerType === 'mouse' && !event.buttons) return void this.back();
    const far = Math.hypot(grip.at.x - grip.start.x, grip.at.y - grip.start.y) > THRESHOLD;
    if (!this.dragging) {
      if (!far) return;
      if (event.pointerType !== 'mouse') return this.stop();
      this.begin();
    }
    this.aim();
  };

  private readonly up = (event: PointerEvent): void => {
    if (event.pointerId !== this.grip?.pointerId) return;
    if (!this.dragging) return this.stop();
    const { start, place } = this.grip;
    const hasStayed = event.pointerType !== 'mouse' && Math.hypot(event.clientX - start.x, event.clientY - start.y) <= THRESHOLD;
    const aim = this.board.places.columnAt(event.clientX, event.clientY);
    noClick();
    // A finger's click comes later, after its touchend.
    addEventListener('touchend', (touch) => touch.preventDefault(), { capture: true, once: true, passive: false, signal: AbortSignal.timeout(100) });
    if (hasStayed) {
      this.stop();
      this.carry.putBack();
      this.held(place);
    } else if (this.carry.mayGoTo(aim)) {
      this.carry.moveOver(aim, this.board.places.rowAt(aim, event.clientY));
      this.stop();
      this.carry.release();
    } else {
      void this.back();
    }
  };

  private readonly lost = (event: PointerEvent): void => {
    if (event.pointerId === this.grip?.pointerId) void this.back();
  };

  private readonly key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.dragging) return;
    event.preventDefault();
    event.stopPropagation();
    void this.back();
  };

  /** The card travels back to its place. */
  private async back(): Promise<void> {
    const { hand, grip } = this;
    if (!grip || !this.dragging) return this.stop();
    grip.end.abort();
    cancelAnimationFrame(this.frame);
    noClickAtEnd();
    const time = 240 * (parseFloat(getComputedStyle(grip.element).getPropertyValue('--_motion')) || 0);
    const { left, top } = hand!.getBoundingClientRect();
    const home = this.board.places.card(grip.place)?.getBoundingClientRect() ?? grip.box;
    const there = `${home.left - left}px ${home.top - top}px`;
    if (time) await hand!.animate({ translate: ['0 0', there] }, { duration: time, easing: 'cubic-bezier(.2, 0, 0, 1)' }).finished.catch(() => undefined);
    this.stop();
    this.carry.putBack();
  }

  private stop(): void {
    const { grip } = this;
    if (!grip) return;
    clearTimeout(grip.held);
    cancelAnimationFrame(this.frame);
    grip.end.abort();
    this.grip = null;
    this.board.element.requestUpdate();
  }

  private follow(): void {
    const { hand, grip } = this;
    if (!hand || !grip) return;
    hand.style.setProperty('transform', `translate(${grip.at.x - grip.start.x}px, ${grip.at.y - grip.start.y}px)`);
  }

  private aim(): void {
    const { grip } = this;
    const column = grip && this.board.places.columnAt(grip.at.x, grip.at.y);
    if (column && this.carry.mayGoTo(column)) this.carry.moveOver(column, this.board.element.sort === 'own' ? this.board.places.rowAt(column, grip.at.y) : null);
    else if (this.carry.carried) this.carry.moveOver(this.carry.carried.from);
  }

  /**
   * Follows the pointer once a frame, and reads before it writes, so that the page is not laid out in between. The column under the card scrolls
   * while it is held at its edge, and so do the board and the page around it.
   */
  private readonly eachFrame = (): void => {
    const { grip } = this;
    if (!grip || !this.dragging) return;
    this.aim();
    const { over } = this.carry.carried!, column = this.board.places.column(over);
    const inside = column?.querySelector('.scroll') ?? column ?? this.board.element.renderRoot.querySelector('.columns');
    if (inside) scrollAtEdges(inside, grip.at);
    this.follow();
    this.frame = requestAnimationFrame(this.eachFrame);
  };
}

/** A card opens on a click; the click that ends a drag is none. */
function noClick(): void {
  addEventListener('click', (click) => click.stopPropagation(), { capture: true, once: true, signal: AbortSignal.timeout(0) });
}

/** The same where the card is back already and the button still down. */
function noClickAtEnd(): void {
  const anew = new AbortController();
  addEventListener('pointerup', noClick, { capture: true, once: true, signal: anew.signal });
  addEventListener('pointerdown', () => anew.abort(), { capture: true, once: true });
}
