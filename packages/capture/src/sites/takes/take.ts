import type { Evidence } from '../../contract.js';

/** A value a take found. */
export interface Found {
  /** Where it is not the pick's own field. */
  field?: Evidence['field'];
  raw: string;
  /** Where it is not the pick's own weight. */
  weight?: number;
}

/** How a take looks at a page. */
export interface View {
  /** The document's title, cleaned. */
  title: string;
  /** Visible text of an element as one line, without what is ignored; all the text of one that is folded. */
  text(element: Element): string;
  /** The same as lines, also without some parts of the element. */
  lines(element: Element, without?: readonly Element[]): string[];
}

/** What a take may know of the pick that names it. */
export interface Wanted {
  /** Read an attribute instead of the visible text. */
  attr?: string;
}

/** Makes values of the elements a pick's selector matches: visible, in document order, at least one. Empty when it is sure of none. */
export type Take = (matches: readonly [Element, ...Element[]], view: View, pick: Wanted) => Found[];
