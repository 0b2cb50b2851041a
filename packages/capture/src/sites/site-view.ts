import type { Guard } from '../collect/guard.js';
import type { Sight } from '../collect/sight.js';
import { isIn, type Line, readLines } from '../collect/visible-text.js';
import { cleanText } from '../text/clean-text.js';
import type { Sel } from './site.js';
import type { View } from './takes/take.js';

const MAX_MATCHES = 400, MAX_LINES = 400, MAX_DRAWN = 100, MAX_TWINS = 10;

interface PlacedLine { text: string; element: Element }

/** A page as a site's tables see it: what is hidden, ignored or written by a sender is not there. */
export class SiteView implements View {
  readonly doc: Document;
  readonly title: string;
  readonly #guard: Guard;
  readonly sight: Sight;
  readonly #skipped = new Set<Element>();

  constructor(doc: Document, guard: Guard, sight: Sight) {
    this.doc = doc;
    this.title = cleanText(doc.querySelector('head > title')?.textContent ?? '');
    this.#guard = guard;
    this.sight = sight;
  }

  /** Leaves elements, with all that is in them, out from now on. */
  skip(elements: Iterable<Element>): void {
    for (const element of elements) this.#skipped.add(element);
  }

  /** What can be seen of the selector's matches in a part, in document order; in the head, where nothing can be seen, and of a folded part all of them. */
  find(scope: Element, sel: Sel, isFolded = false): Element[] {
    const matches = sel === ':scope' ? [scope] : [...scope.querySelectorAll(sel)].slice(0, MAX_MATCHES);
    return matches.filter((element) => isInHead(element) || (!this.#isSkipped(element) && (isFolded || !this.sight.isHidden(element))));
  }

  text(element: Element): string {
    return isInHead(element) || this.sight.isHidden(element) ? cleanText(element.textContent ?? '') : cleanText(this.lines(element).join(' '));
  }

  lines(element: Element, without: readonly Element[] = []): string[] {
    const skips = new Set([...this.#skipped, ...without]);
    const lines = readLines(element, { guard: this.#guard, sight: this.sight, skips }).slice(0, MAX_LINES).flatMap(apart);
    const drawn = this.#drawnOnly(element, without).filter((part) => !lines.some((line) => part.contains(line.element)));
    if (!drawn.length) return lines.map(({ text }) => text);
    return [...lines, ...drawn.map((part) => ({ text: this.#drawnText(part), element: part }))].filter(({ text }) => text).sort(byPlace)
      .map(({ text }) => text);
  }

  /** Parts drawn for the eye alone, whose twin for screen readers words it differently ("Nov 2018 - Present", "Nov 2018 to Present"). */
  #drawnOnly(element: Element, without: readonly Element[]): Element[] {
    const parts = [...element.querySelectorAll('[aria-hidden="true"]')].slice(0, MAX_DRAWN);
    return parts.filter((part) => !this.#guard.isSpent && !without.some((other) => other.contains(part)) && this.#hasSpokenTwin(part)
      && !this.#isSkipped(part) && !this.sight.isHidden(part));
  }

  #hasSpokenTwin(part: Element): boolean {
    return [...part.parentElement?.children ?? []].slice(0, MAX_TWINS)
      .some((other) => other !== part && other.getAttribute('aria-hidden') !== 'true' && this.sight.hides(other)
        && /[\p{L}\p{N}]/u.test(other.textContent ?? ''));
  }

  #drawnText(part: Element): string {
    return cleanText(readLines(part, { guard: this.#guard, sight: this.sight, skips: this.#skipped }).map(({ text }) => text).join(' '));
  }

  #isSkipped(element: Element): boolean {
    return isIn(element, this.#skipped);
  }
}

const isInHead = (element: Element) => element.closest('head') !== null;

/** A text drawn for the eye stands for itself, also where nobody lays out what it is in and it would run on into the next. */
function apart({ text, block, parts }: Line): PlacedLine[] {
  const lines: PlacedLine[] = [];
  let last: Element | null | undefined;
  for (const part of parts) {
    const drawn = part.element.closest('[aria-hidden="true"]'), line = lines.at(-1);
    if (line && drawn === last) line.text = `${line.text} ${part.text}`;
    else lines.push({ text: part.text, element: part.element });
    last = drawn;
  }
  return lines.length > 1 ? lines : [{ text, element: parts[0]?.element ?? block }];
}

/** Before or after in the document. */
function byPlace(a: PlacedLine, b: PlacedLine): number {
  if (a.element === b.element) return 0;
  return a.element.compareDocumentPosition(b.element) & 4 ? -1 : 1;  // DOCUMENT_POSITION_FOLLOWING
}

/** Elements that lie in none of the others, in their order. */
export function outermost(elements: Iterable<Element>): Element[] {
  const all = new Set(elements);
  return [...all].filter((element) => !isIn(element.parentElement, all));
}
