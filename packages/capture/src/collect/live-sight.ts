import { Blending } from './blending.js';
import { cutsAway, fadesAway, mutesByStyle } from './hiding-styles.js';
import { isBlockDisplay, isShut, MAX_DEPTH, parentOf, Sight } from './sight.js';

const BESIDE = 3_000;
/** A box of a line or two cuts off what nobody is meant to see; a higher one may be a carousel's. */
const LINES = 48, LEVELS = 3;

/** What can be seen of a document somebody looks at: computed styles and boxes decide. */
export class LiveSight extends Sight {
  readonly #window: Window;
  readonly #blending = new Blending((element) => this.#laidOut(element));
  /** The colour of most words: they are seen. */
  readonly #usual: string;
  readonly #clips = new Map<Element, boolean>();
  #last: { element: Element; style: CSSStyleDeclaration } | null = null;

  constructor(window: Window) {
    super();
    this.#window = window;
    const { body } = window.document;
    this.#usual = body ? window.getComputedStyle(body).color : '';
  }

  isMute(element: Element): boolean {
    const style = this.#laidOut(element), { color, textShadow } = style;
    return mutesByStyle(style) || (color !== this.#usual && this.#blending.hides(element, { color, textShadow }));
  }

  isBlock(element: Element): boolean {
    return isBlockDisplay(this.#laidOut(element).display);
  }

  keepsBreaks(element: Element): boolean {
    return /^(pre|break-spaces)/.test(this.#laidOut(element).whiteSpace);
  }

  protected hidesItself(element: Element): boolean {
    return (element.parentElement?.localName === 'details' && isShut(element)) || hidesWhenLaidOut(element, this.#laidOut(element), this.#window)
      || this.#isCutOff(element);
  }

  /** Beyond the edge of a line that shows no more. */
  #isCutOff(element: Element): boolean {
    let at = element.parentElement;
    for (let level = 0; at && level < LEVELS && !this.#clipsLines(at); level++) at = at.parentElement;
    if (!at || !this.#clipsLines(at) || at === element.ownerDocument.body) return false;
    const box = element.getBoundingClientRect(), line = at.getBoundingClientRect();
    return box.width * box.height > 0 && line.height <= LINES && line.height > 0
      && (box.top >= line.bottom - 1 || box.bottom <= line.top + 1 || box.left >= line.right - 1 || box.right <= line.left + 1);
  }

  #clipsLines(element: Element): boolean {
    let clips = this.#clips.get(element);
    if (clips === undefined) this.#clips.set(element, clips = /hidden|clip/.test(this.#window.getComputedStyle(element).overflow));
    return clips;
  }

  /** Asked several times for one element, one after another. */
  #laidOut(element: Element): CSSStyleDeclaration {
    if (this.#last?.element !== element) this.#last = { element, style: this.#window.getComputedStyle(element) };
    return this.#last.style;
  }
}

function hidesWhenLaidOut(element: Element, style: CSSStyleDeclaration, window: Window): boolean {
  const { display, contentVisibility, overflow } = style;
  if (display === 'contents' || element.localName === 'br') return false;
  if (display === 'none' || contentVisibility === 'hidden' || parseFloat(style.opacity) < 0.05 || fadesAway(style) || cutsAway(style.clip, style.clipPath)) return true;
  if (style.visibility !== 'visible' && !element.firstElementChild) return true;
  const clips = /hidden|clip/.test(overflow);
  if (!clips && element.firstElementChild && !hasOwnText(element)) return false;  // its children have boxes to look at
  const box = element.getBoundingClientRect();
  if (box.width <= 1 || box.height <= 1) return clips || (isSpeck(box) && isSpeck(boxOfContent(element)));
  return (box.right <= 0 || box.bottom <= 0 || box.left > window.innerWidth + BESIDE) && isOutOfReach(element, box, window);
}

function hasOwnText(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling) if (node.nodeType === 3 && /\S/.test((node as Text).data.slice(0, 1_000))) {
    return true;
  }
  return false;
}

/** No letter could be read there. */
const isSpeck = ({ width, height }: DOMRect) => width * height < 4;

/** What is in an element may stick out of it. */
function boxOfContent(element: Element): DOMRect {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

/** Beyond the page's start however far one scrolls back, or thousands of pixels beside it. */
function isOutOfReach(element: Element, box: DOMRect, window: Window): boolean {
  let right = box.right, bottom = box.bottom, { left } = box;
  for (let at = parentOf(element), depth = 0; at && depth < MAX_DEPTH; at = parentOf(at), depth++) {
    right += Math.abs(at.scrollLeft);
    left -= Math.abs(at.scrollLeft);
    bottom += at.scrollTop;
  }
  return right <= 0 || bottom <= 0 || left > window.innerWidth + BESIDE;
}
