import { parentOf } from './sight.js';
import type { Line, View } from './visible-text.js';

const MAX_CLIMB = 60;

/** Which lines and elements of a view lie in which element, in one look each. */
export class Outline {
  readonly #view: View;
  readonly #lines = new Map<Element, [from: number, to: number]>();
  readonly #elements = new Map<Element, [from: number, to: number]>();

  constructor(view: View) {
    this.#view = view;
    view.lines.forEach(({ parts, block }, index) => note(this.#lines, parts[0]?.element ?? block, index));
    view.elements.forEach((element, index) => note(this.#elements, element, index));
  }

  linesIn(element: Element): readonly Line[] {
    return this.#view.lines.slice(...this.#lines.get(element) ?? [0, 0]);
  }

  elementsIn(element: Element): readonly Element[] {
    return this.#view.elements.slice(...this.#elements.get(element) ?? [0, 0]);
  }

  /** How many lines lie in an element. */
  countLinesIn(element: Element): number {
    const [from, to] = this.#lines.get(element) ?? [0, 0];
    return to - from;
  }
}

function note(ranges: Map<Element, [number, number]>, element: Element, index: number): void {
  for (let at: Element | null = element, climbed = 0; at && climbed < MAX_CLIMB; at = parentOf(at), climbed++) {
    const range = ranges.get(at);
    if (range) range[1] = index + 1;
    else ranges.set(at, [index, index + 1]);
  }
}
