import { afterPaint } from './after-paint.js';
import { Heights } from './heights.js';

/** Cards drawn beyond the ones on screen, at most: a fast list needs more on the side it moves to. */
const AHEAD = 6, BEHIND = 1;
/** Pixels of a step that need one more. */
const STEP = 120;
/** What the list's own padding leaves free of cards at its end. */
const EDGE = 12;

/** A list of cards, as the scroller sees it. */
export interface Cards {
  /** Tells that other cards are to be drawn. */
  redraw(): void;
  /** Whether the card is at hand; one that is not yet has no height worth knowing. */
  isHeld(index: number): boolean;
  /** A card that is drawn even where nobody sees it; -1 for none. */
  kept(): number;
  /** Pixels the list is likely to have on screen, asked for until they are known; 0 where nobody can tell. */
  room(): number;
}

/**
 * Which cards of a long list are in the document and where they stand. Drawn are those on screen and a few more; heights are read after each drawing, all
 * at once and before anything is written, and the cards on screen keep their place whatever happens above them.
 */
export class Scroller {
  /** Which way the list was scrolled last: 1 down, -1 up. */
  direction: 1 | -1 = 1;
  private readonly cards: Cards;
  private readonly heights = new Heights();
  private element: HTMLElement | null = null;
  /** Height of the visible part, once it is known. */
  private height = 0;
  private isKnown = false;
  /** The first cards have been painted: those beyond them are drawn from now on, so that nobody waits for what nobody sees. */
  private isPainted = false;
  private offset = 0;
  /** Pixels of the last step, of which a fast list needs more cards ahead. */
  private speed = 0;
  private first = 0;
  private last = -1;
  /** Where each held card stands, by key. */
  private held: ReadonlyMap<string, number> = new Map();
  private revealed = -1;
  /** The offset has to be written. */
  private isMoved = false;
  private isStale = true;
  /** Cards that are drawn already may have become higher or lower. */
  private isUnsure = false;
  private readonly tops = new WeakMap<Element, number>();
  private readonly watched = new Set<Element>();
  private life = new AbortController();
  private observer: ResizeObserver | null = null;

  constructor(cards: Cards) {
    this.cards = cards;
  }

  /** The element that scrolls, with the list as its first child; `null` when it is gone. */
  scrollIn(element: HTMLElement | null): void {
    if (element === this.element) return;
    this.life.abort();
    this.observer?.disconnect();
    this.observer = null;
    this.watched.clear();
    this.element = element;
    if (!element) return;
    this.life = new AbortController();
    element.addEventListener('scroll', this.scrolled, { passive: true, signal: this.life.signal });
    this.isMoved = this.offset > 0;
    this.isStale = true;
    // Drawing anew inside a ResizeObserver would be reported to the page as an error.
    this.observer = new ResizeObserver((entries) => {
      if (entries.some((entry) => this.isNews(entry))) requestAnimationFrame(() => this.resized());
    });
    this.observer.observe(element);
  }

  private get view(): number {
    return this.isKnown ? this.height : Math.max(this.height, this.cards.room());
  }

  /** The cards to draw, by index. */
  get drawn(): readonly number[] {
    const { first } = this, kept = this.cards.kept();
    const last = Math.min(this.last, this.heights.count - 1);
    const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
    if (kept < 0 || kept >= this.heights.count || (kept >= first && kept <= last)) return indexes;
    return kept < first ? [kept, ...indexes] : [...indexes, kept];
  }

  /** The cards on screen: the first and the last. */
  get visible(): readonly [first: number, last: number] {
    return [this.heights.at(this.offset), this.heights.at(this.offset + this.view)];
  }

  /** Other cards: how many there are, and where those at hand stand, by key. What was on screen stays where it is, unless the list is another one. */
  fill(count: number, held: ReadonlyMap<string, number>, isOther: boolean): void {
    const before = this.held;
    this.held = held;
    if (isOther) this.startOver(count);
    else this.move(count, before, held);
    this.isStale = true;
    this.reach();
  }

  /** Scrolls a card into sight, as soon as it can be. */
  reveal(index: number): void {
    this.revealed = index;
    this.offset = this.offsetFor(index);
    this.isMoved = true;
    this.isStale = true;
    this.reach();
    this.cards.redraw();
  }

  /** The cards have been drawn and may have other heights. */
  drew(): void {
    this.isStale = true;
    if (!this.isUnsure) requestAnimationFrame(() => this.isUnsure && this.resized());
    this.isUnsure = true;
  }

  /** First step after a drawing: the list is as high as its cards will be, since what scrolls it is only as high as the list. */
  stretch(): void {
    const list = this.element?.firstElementChild as HTMLElement | null | undefined;
    if (list && this.isStale) this.place(list, this.heights.total, (px) => list.style.setProperty('block-size', px));
  }

  /**
   * Second step: reads, where a card has come whose height nobody knows. Reading makes the browser lay the page out; what several drawings
   * may have changed about the others is read once, before the frame.
   */
  measure(): void {
    if (this.isStale && (!this.isKnown || this.drawn.some((index) => this.heights.of(index) === undefined))) this.read();
  }

  private read(): void {
    const { element } = this;
    if (!element) return;
    this.isUnsure = false;
    const view = element.clientHeight;
    // Out of sight nothing has a height; the list comes back as it was.
    if (view || !this.isKnown) this.height = view;
    this.isKnown = true;
    if (!view) return;
    const [first] = this.visible, top = this.heights.top(first);
    for (const card of this.items()) this.learn(card);
    this.shift(this.heights.top(first) - top);
  }

  /** Third step: writes. */
  arrange(): void {
    const { element, heights } = this;
    if (!element || !this.isStale) return;
    this.stretch();
    this.isStale = false;
    for (const card of this.items()) {
      this.place(card, heights.top(Number(card.dataset.index)), (px) => card.style.setProperty('transform', `translateY(${px})`));
      if (!this.watched.has(card)) this.observer?.observe(card);
      this.watched.add(card);
    }
    for (const card of this.watched) if (!card.isConnected) this.unwatch(card);
    if (this.revealed >= 0) this.follow();
    if (this.isMoved) element.scrollTop = this.offset;
    this.isMoved = false;
    if (this.reach()) this.cards.redraw();
    else if (!this.isPainted && this.watched.size) afterPaint(this.paintedFirst);
  }

  private startOver(count: number): void {
    this.heights.clear();
    // A short list is no measure of what a long one will have on screen.
    this.isKnown = false;
    this.heights.count = count;
    this.isMoved ||= this.offset > 0;
    this.offset = 0;
    [this.first, this.last] = [0, -1];
  }

  /** Heights go with their cards, and so does what is on screen. */
  private move(count: number, before: ReadonlyMap<string, number>, held: ReadonlyMap<string, number>): void {
    const [first, last] = this.visible;
    const anchor = { index: -1, to: -1, from: 0 };
    const heights = new Map<string, number>();
    for (const [key, index] of before) {
      const height = this.heights.of(index);
      if (height !== undefined) heights.set(key, height);
      const to = held.get(key);
      if (to === undefined || index < first || index > last) continue;
      // A card that went elsewhere takes nobody along.
      if (anchor.index < 0 || Math.abs(to - index) < Math.abs(anchor.to - anchor.index)) Object.assign(anchor, { index, to, from: this.heights.top(index) });
    }
    const others = new Set(before.values());
    this.heights.count = count;
    for (const [key, index] of held) {
      const height = heights.get(key);
      if (height !== undefined) this.heights.learn(index, height);
      else if (others.has(index)) this.heights.forget(index);
    }
    if (anchor.index >= 0) this.shift(this.heights.top(anchor.to) - anchor.from);
  }

  /** What is above the cards on screen has become higher; at the very top new cards come into sight. */
  private shift(by: number): void {
    if (by === 0 || this.offset === 0) return;
    this.offset = Math.max(0, this.offset + by);
    this.isMoved = true;
  }

  private learn(card: HTMLElement): void {
    const index = Number(card.dataset.index);
    const height = card.offsetHeight;
    if (height && this.cards.isHeld(index)) this.heights.learn(index, height);
  }

  /** Writes a place where it is another one. */
  private place(element: Element, at: number, write: (px: string) => void): void {
    if (this.tops.get(element) === at) return;
    this.tops.set(element, at);
    write(`${at}px`);
  }

  private unwatch(card: Element): void {
    this.observer?.unobserve(card);
    this.watched.delete(card);
  }

  /** Whether more cards have to be drawn; they are then. */
  private reach(): boolean {
    if (!this.view) {
      [this.first, this.last] = [0, -1];
      return false;
    }
    const [first, last] = this.visible;
    const end = this.heights.count - 1;
    const least = this.isPainted ? Math.min(AHEAD / 2, 1 + Math.ceil(this.speed / STEP)) : 0;
    const [before, after] = this.direction > 0 ? [0, least] : [least, 0];
    if (Math.max(0, first - before) >= this.first && Math.min(end, last + after) <= this.last) return false;
    // As many again, so that not every step draws.
    const [up, down] = this.direction > 0 ? [BEHIND, 2 * least] : [2 * least, BEHIND];
    [this.first, this.last] = [Math.max(0, first - up), Math.min(end, last + (this.isPainted ? down : 0))];
    return true;
  }

  private readonly scrolled = (): void => {
    const { scrollTop } = this.element!;
    const step = scrollTop - this.offset;
    if (step === 0) return;
    this.offset = scrollTop;
    this.direction = step > 0 ? 1 : -1;
    // A jump has left all cards behind, and nobody knows where the next one goes.
    this.speed = Math.abs(step) > this.view ? 0 : Math.abs(step);
    if (this.reach()) this.cards.redraw();
  };

  private isNews({ target, borderBoxSize: [box], contentRect }: ResizeObserverEntry): boolean {
    if (target === this.element) return contentRect.height > 0 && this.element.clientHeight !== this.view;
    const height = Math.round(box!.blockSize);
    return target.isConnected && height > 0 && height !== this.heights.of(Number((target as HTMLElement).dataset.index));
  }

  /** Heights may be others than they were: by other words, another width, or fonts that came late. */
  private resized(): void {
    this.isStale = true;
    this.read();
    this.arrange();
  }

  private readonly paintedFirst = (): void => {
    if (this.isPainted) return;
    this.isPainted = true;
    if (this.element && this.reach()) this.cards.redraw();
  };

  private offsetFor(index: number): number {
    const [top, bottom] = [this.heights.top(index), this.heights.bottom(index)];
    if (top < this.offset) return top;
    return Math.max(this.offset, bottom + EDGE - this.view);
  }

  /** Goes after a card that is to be seen, until it has been drawn where it is. */
  private follow(): void {
    const offset = this.offsetFor(this.revealed);
    if (offset !== this.offset) this.isMoved = true;
    this.offset = offset;
    if (this.heights.of(this.revealed) !== undefined) this.revealed = -1;
  }

  private items(): HTMLElement[] {
    return [...(this.element?.firstElementChild?.children ?? [])] as HTMLElement[];
  }
}
