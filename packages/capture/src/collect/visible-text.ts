import { cleanText, fold } from '../text/clean-text.js';
import type { Guard } from './guard.js';
import { parentOf, type Sight } from './sight.js';

/** A stretch of a line that stands in one element. */
export interface Part {
  text: string;
  element: Element;
}

/** A line as a reader sees it: the text between two breaks of the layout. */
export interface Line {
  text: string;
  /** The innermost element that begins and ends a line, and holds this one. */
  block: Element;
  parts: Part[];
}

/** What can be seen of a part of a document, in the order it stands there. */
export interface View {
  lines: Line[];
  elements: Element[];
}

/** Parts of a document, told by asking. */
export type Parts = Pick<ReadonlySet<Element>, 'has'>;

/** Whether an element is one of the parts, or in one. */
export function isIn(element: Element | null, all: Parts): boolean {
  for (let at = element; at; at = at.parentElement) if (all.has(at)) return true;
  return false;
}

/** How to look: one {@link Sight} for all views of a document; `skips` are parts to leave out. */
export interface Looking {
  guard: Guard;
  sight: Sight;
  skips?: Parts;
}

const MAX_LINE = 2_000, MAX_NODE = 20_000, MAX_TWIN = 300, MAX_TWINS = 50;

/** All that can be seen of a part of a document: lines of text and elements. Never recurses, however deep the document. */
export function look(root: Element, { guard, sight, skips }: Looking): View {
  const view: View = { lines: [], elements: [] }, writer = new LineWriter(view.lines, guard.limits.text, sight);
  if (sight.isHidden(root)) return view;
  const stack: (Node | Leave)[] = [root];
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (at instanceof Leave) writer.leave(at.block);
    else if (isText(at)) writer.write(at);
    else if (isElement(at) && !skips?.has(at) && !(at !== root && sight.hides(at))) {
      if (!guard.allows(view.elements.length)) break;
      view.elements.push(at);
      enter(at, { stack, writer, sight });
    }
    if (writer.isFull) break;
  }
  writer.breakLine();
  if (writer.isFull) guard.truncate();
  return view;
}

/** The lines of {@link look} alone. */
export function readLines(root: Element, looking: Looking): Line[] {
  return look(root, looking).lines;
}

/** An element's visible text as one line; empty when nobody sees it. */
export function textOf(element: Element, looking: Looking): string {
  return cleanText(readLines(element, looking).map(({ text }) => text).join(' '));
}

/** A block's end, on the stack of things to visit. */
class Leave {
  readonly block: Element;
  constructor(block: Element) {
    this.block = block;
  }
}

const isText = (node: Node): node is Text => node.nodeType === 3;
const isElement = (node: Node): node is Element => node.nodeType === 1;

function enter(element: Element, { stack, writer, sight }: { stack: (Node | Leave)[]; writer: LineWriter; sight: Sight }): void {
  if (element.localName === 'br') return writer.breakLine();
  if (sight.isBlock(element)) {
    writer.enter(element);
    stack.push(new Leave(element));
  }
  const guests = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
  if (guests.length) stack.push(...guests.reverse());
  else pushChildren(element.shadowRoot ?? element, stack, sight);
}

/** The last first, so that the first is on top. */
function pushChildren(parent: ParentNode & Node, stack: (Node | Leave)[], sight: Sight): void {
  const from = stack.length;
  let hasDrawn = false;
  for (let child = parent.lastChild; child; child = child.previousSibling) {
    hasDrawn ||= isElement(child) && child.getAttribute('aria-hidden') === 'true';
    stack.push(child);
  }
  if (!hasDrawn) return;
  const unwanted = unwantedOf([...parent.children], sight);
  stack.push(...stack.splice(from).filter((child) => !unwanted.has(child as Element)));
}

/**
 * A text drawn twice, once for the eye (`aria-hidden`) and once for screen readers, counts once: the drawn one, whether the other says the
 * same or is unseen. An `aria-hidden` part without such a twin is decoration, a closed menu or a carousel's far side.
 */
function unwantedOf(elements: readonly Element[], sight: Sight): Set<Element> {
  const drawn = elements.filter((element) => element.getAttribute('aria-hidden') === 'true');
  const spoken = elements.filter((element) => !drawn.includes(element)).slice(0, MAX_TWINS)
    .map((element) => ({ element, text: fold(element.textContent, MAX_TWIN) }));
  const hasUnseen = spoken.some(({ element, text }) => /[\p{L}\p{N}]/u.test(text) && sight.hides(element));
  return new Set(drawn.slice(0, MAX_TWINS).flatMap((element) => {
    const text = fold(element.textContent, MAX_TWIN), twin = text ? spoken.find((other) => other.text === text)?.element : undefined;
    return twin ?? (hasUnseen ? [] : element);
  }));
}

/** Two inline elements with nothing between them are cells of a row, unless they spell one word: single letters, the halves of an address. */
function isApart(one: Part, other: Part): boolean {
  if (one.element.contains(other.element) || other.element.contains(one.element)) return false;
  const before = one.text.trim(), after = other.text.trim();
  return !(before.length === 1 && after.length === 1) && !before.endsWith('@') && !after.startsWith('@');
}

/** Puts texts together to lines. */
class LineWriter {
  readonly #lines: Line[];
  readonly #sight: Sight;
  readonly #blocks: Element[] = [];
  #left: number;
  #raw = '';
  #parts: Part[] = [];

  constructor(lines: Line[], limit: number, sight: Sight) {
    this.#lines = lines;
    this.#left = limit;
    this.#sight = sight;
  }

  get isFull(): boolean {
    return this.#left <= 0;
  }

  enter(block: Element): void {
    this.breakLine();
    this.#blocks.push(block);
  }

  leave(block: Element): void {
    this.breakLine();
    if (this.#blocks.at(-1) === block) this.#blocks.pop();
  }

  write(node: Text): void {
    const element = parentOf(node), text = node.data.slice(0, Math.min(this.#left, MAX_NODE));
    if (!element || !/\S/.test(text) || this.#sight.isMute(element)) {
      this.#raw += ' ';
      return;
    }
    const rows = text.includes('\n') && this.#sight.keepsBreaks(element) ? text.split('\n') : [text];
    rows.forEach((row, index) => {
      if (index) this.breakLine();
      this.#append(row, element);
    });
  }

  breakLine(): void {
    const text = cleanText(this.#raw, MAX_LINE), block = this.#blocks.at(-1), [first] = this.#parts;
    if (text && first) {
      const parts = this.#parts.length === 1
        ? [{ text, element: first.element }]
        : this.#parts.map((part) => ({ ...part, text: cleanText(part.text, MAX_LINE) })).filter((part) => part.text);
      this.#lines.push({ text, block: block ?? first.element, parts });
      this.#left -= text.length;
    }
    this.#raw = '';
    this.#parts = [];
  }

  #append(text: string, element: Element): void {
    if (this.#raw.length > MAX_NODE) return;
    const last = this.#parts.at(-1);
    if (last && isApart(last, { text, element })) this.#raw += ' ';
    this.#raw += text;
    if (last?.element === element) last.text += ` ${text}`;
    else this.#parts.push({ text, element });
  }
}
