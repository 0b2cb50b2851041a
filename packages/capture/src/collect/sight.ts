import { Guard } from './guard.js';
import { cutsAway, hidesByStyle, mutesByStyle, type MutingStyle } from './hiding-styles.js';
import { inertStyles } from './inert-styles.js';

const NEVER_TEXT = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'object', 'embed', 'canvas', 'audio', 'video', 'select', 'datalist',
  'option', 'textarea', 'head', 'math', 'svg', 'map', 'progress', 'meter']);
const BLOCKS = new Set(('address article aside blockquote body center caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 '
  + 'header hgroup hr html legend li main menu nav ol optgroup p pre search section summary table tbody td tfoot th thead tr ul').split(' '));
/** Names stylesheets give to text that only screen readers get; an inert page may have come without its sheets. */
const UNSEEN_CLASSES = ['visually-hidden', 'visuallyhidden', 'sr-only', 'screen-reader-text', 'element-invisible', 'cdk-visually-hidden'];
const MAX_DEPTH = 1_000, BESIDE = 3_000;

/**
 * What can be seen of a document: laid out (live), or parsed only (inert), where attributes and the document's own sheets decide. Answers
 * are remembered, so make one for each reading.
 */
export class Sight {
  readonly isLive: boolean;
  readonly #window: Window | null;
  readonly #stylesOf: ReturnType<typeof inertStyles>;
  readonly #hides = new Map<Element, boolean>();
  #last: { element: Element; style: CSSStyleDeclaration } | null = null;

  constructor(doc: Document, guard = new Guard()) {
    this.#window = doc.defaultView;
    this.isLive = this.#window !== null;
    this.#stylesOf = this.isLive ? () => ({}) : inertStyles(doc, guard);
  }

  /** Whether the element, whatever its ancestors, hides itself and all that is in it. */
  hides(element: Element): boolean {
    let answer = this.#hides.get(element);
    if (answer === undefined) this.#hides.set(element, answer = this.#decide(element));
    return answer;
  }

  /** Whether nobody sees the element: it or something it is in is hidden. */
  isHidden(element: Element): boolean {
    let at: Element | null = element;
    for (let depth = 0; at && depth < MAX_DEPTH; depth++, at = parentOf(at)) if (this.hides(at)) return true;
    return at !== null || this.isMute(element);
  }

  /** Whether the element's own text is unseen, though elements in it that say otherwise may be seen: visibility, colour, size. */
  isMute(element: Element): boolean {
    if (this.#window) return mutesByStyle(this.#laidOut(element));
    return (element.localName === 'details' && !element.hasAttribute('open')) || mutesByStyle(this.#inherited(element));
  }

  /** Whether the element begins and ends a line. */
  isBlock(element: Element): boolean {
    const display = this.#window ? this.#laidOut(element).display : this.#stylesOf(element).display;
    return display ? !/^(inline|contents|ruby|none)/.test(display) : BLOCKS.has(element.localName);
  }

  /** Whether line breaks in the element's text show. */
  keepsBreaks(element: Element): boolean {
    return this.#window ? /^(pre|break-spaces)/.test(this.#laidOut(element).whiteSpace) : element.closest('pre') !== null;
  }

  /** Asked several times for one element, one after another. */
  #laidOut(element: Element): CSSStyleDeclaration {
    if (this.#last?.element !== element) this.#last = { element, style: this.#window!.getComputedStyle(element) };
    return this.#last.style;
  }

  #inherited(element: Element): MutingStyle {
    const style: MutingStyle = {};
    for (let at: Element | null = element, depth = 0; at && depth < MAX_DEPTH; at = parentOf(at), depth++) {
      const { color, fontSize, textIndent, backgroundClip } = this.#stylesOf(at);
      style.color ??= color;
      style.fontSize ??= fontSize;
      style.textIndent ??= textIndent;
      style.backgroundClip ??= backgroundClip;
    }
    return style;
  }

  #decide(element: Element): boolean {
    if (NEVER_TEXT.has(element.localName)) return true;
    if (this.#window) return (element.parentElement?.localName === 'details' && isShut(element)) || hidesWhenLaidOut(element, this.#laidOut(element), this.#window);
    return isShut(element) || UNSEEN_CLASSES.some((name) => element.classList.contains(name)) || hidesByStyle(this.#stylesOf(element));
  }
}

/** Whether nobody sees the element, in a live or an inert document. For many elements of one document ask one {@link Sight}. */
export function isHidden(element: Element): boolean {
  return new Sight(element.ownerDocument).isHidden(element);
}

/** The element a node is shown in: its slot, its shadow's host, its parent. */
export function parentOf(node: Element | Text): Element | null {
  return node.assignedSlot ?? node.parentElement ?? (node.parentNode as Partial<ShadowRoot> | null)?.host ?? null;
}

/** Hidden by what it is, without any style: what a browser would not show. */
function isShut(element: Element): boolean {
  if (element.hasAttribute('hidden') || (element.localName === 'input' && element.getAttribute('type') === 'hidden')) return true;
  if (element.localName === 'dialog') return !element.hasAttribute('open');
  const parent = element.parentElement;
  return parent?.localName === 'details' && element.localName !== 'summary' && !parent.hasAttribute('open');
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
  for (let node = element.firstChild; node; node = node.nextSibling) if (node.nodeType === 3 && /\S/.test((node as Text).data.slice(0, 1_000))) return true;
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
