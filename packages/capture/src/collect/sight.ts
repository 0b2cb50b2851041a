const NEVER_TEXT = new Set([
  'script', 'style', 'noscript', 'template', 'iframe', 'embed', 'canvas', 'audio', 'video', 'select', 'datalist',
  'option', 'textarea', 'rp', 'noframes', 'head', 'math', 'svg', 'map', 'progress', 'meter']);
/** Ancestors looked at; what lies deeper counts as hidden. */
export const MAX_DEPTH = 1_000;

/** What can be seen of a document: laid out, or parsed only. Answers are remembered, so make one for each reading. */
export abstract class Sight {
  readonly #hides = new Map<Element, boolean>();

  /** Whether the element, whatever its ancestors, hides itself and all that is in it. */
  hides(element: Element): boolean {
    let answer = this.#hides.get(element);
    if (answer === undefined) this.#hides.set(element, answer = NEVER_TEXT.has(element.localName) || (element.localName === 'object' && element.hasAttribute('data')) || this.hidesItself(element));
    return answer;
  }

  /** Whether nobody sees the element: it or something it is in is hidden. */
  isHidden(element: Element): boolean {
    let at: Element | null = element;
    for (let depth = 0; at && depth < MAX_DEPTH; depth++, at = parentOf(at)) if (this.hides(at)) return true;
    return at !== null || this.isMute(element);
  }

  /** Whether the element's place is hidden. That of a frame may be seen, though the frame itself, having no text, counts as hidden. */
  isAway(element: Element): boolean {
    return this.hidesItself(element) || this.isHidden(element.parentElement ?? element);
  }

  /** Whether the element's own text is unseen, though elements in it that say otherwise may be seen: visibility, colour, size. */
  abstract isMute(element: Element): boolean;

  /** Whether the element begins and ends a line. */
  abstract isBlock(element: Element): boolean;

  /** Whether line breaks in the element's text show. */
  abstract keepsBreaks(element: Element): boolean;

  /** {@link hides}, for elements that may show text at all. */
  protected abstract hidesItself(element: Element): boolean;
}

/** The element a node is shown in: its slot, its shadow's host, its parent. */
export function parentOf(node: Element | Text): Element | null {
  return node.assignedSlot ?? node.parentElement ?? (node.parentNode as Partial<ShadowRoot> | null)?.host ?? null;
}

/** Hidden by what it is, without any style: what a browser would not show. */
export function isShut(element: Element): boolean {
  if (element.hasAttribute('hidden') || (element.localName === 'input' && element.getAttribute('type') === 'hidden')) return true;
  if (element.localName === 'dialog') return !element.hasAttribute('open');
  if (element.hasAttribute('popover') && !element.matches(':popover-open')) return true;
  const parent = element.parentElement;
  return parent?.localName === 'details' && element.localName !== 'summary' && !parent.hasAttribute('open');
}

/** Whether a `display` makes an element begin and end a line. */
export const isBlockDisplay = (display: string): boolean => !/^(inline|contents|ruby|none)/.test(display);
