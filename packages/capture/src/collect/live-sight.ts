import { cutsAway, mutesByStyle } from './hiding-styles.js';
import { isBlockDisplay, isShut, MAX_DEPTH, parentOf, Sight } from './sight.js';

const BESIDE = 3_000;

/** What can be seen of a document somebody looks at: computed styles and boxes decide. */
export class LiveSight extends Sight {
  readonly #window: Window;
  #last: { element: Element; style: CSSStyleDeclaration } | null = null;

  constructor(window: Window) {
    super();
    this.#window = window;
  }

  isMute(element: Element): boolean {
    return mutesByStyle(this.#laidOut(element));
  }

  isBlock(element: Element): boolean {
    return isBlockDisplay(this.#laidOut(element).display);
  }

  keepsBreaks(element: Element): boolean {
    return /^(pre|break-spaces)/.test(this.#laidOut(element).whiteSpace);
  }

  protected hidesItself(element: Element): boolean {
    return (element.parentElement?.localName === 'details' && isShut(element)) || hidesWhenLaidOut(element, this.#laidOut(element), this.#window);
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
  if (display === 'none' || contentVisibility === 'hidden' || parseFloat(style.opacity) < 0.05 || cutsAway(style.clip, style.clipPath)) return true;
  if (style.visibility !== 'visible' && !element.firstElementChild) return true;
  const clips = /hidden|clip/.test(overflow);
  if (!clips && element.firstElementChild && !hasOwnText(element)) return false;  // its children have boxes to look at
  const box = element.getBoundingClientRect();
  if (box.width <= 1 || box.height <= 1) return clips || (box.width * box.height === 0 && isEmptyOfBoxes(element));
  return (box.right <= 0 || box.bottom <= 0 || box.left > window.innerWidth + BESIDE) && isOutOfReach(element, box, window);
}

function hasOwnText(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling) if (node.nodeType === 3 && /\S/.test((node as Text).data.slice(0, 1_000))) {
    return true;
  }
  return false;
}

/** A box without area, nothing in it that could stick out. */
function isEmptyOfBoxes(element: Element): boolean {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  const { width, height } = range.getBoundingClientRect();
  return width * height === 0;
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
