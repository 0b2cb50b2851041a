import { fold } from '../text/clean-text.js';
import type { Outline } from './outline.js';
import type { Scope } from './scope.js';
import type { Line, View } from './visible-text.js';

const MAX_SELECTION = 20_000, MAX_LINE = 2_000, MAX_ELEMENTS = 50;

/**
 * The part of a view the user selected: of the lines that lie in the selected text the longest stretch, since single ones ("E-mail")
 * stand elsewhere, too. `null` when nothing is selected, or none of it is in the view.
 */
export function selectedScope(selection: string | null | undefined, view: View, outline: Outline): Scope | null {
  const wanted = selection ? fold(selection, MAX_SELECTION) : '';
  if (wanted.length < 2) return null;
  const lines = stretchesOf(view.lines, wanted).reduce<Line[]>((longest, one) => (lengthOf(one) > lengthOf(longest) ? one : longest), []);
  const elements = new Set(lines.flatMap(({ block, parts }) =>
    [...parts.map(({ element }) => element), ...outline.elementsIn(block).slice(0, MAX_ELEMENTS)]));
  return lines.length ? { entity: 'main', lines, elements: [...elements] } : null;
}

/** Runs of lines that stand in the selection in the same order. */
function stretchesOf(lines: readonly Line[], wanted: string): Line[][] {
  const stretches: Line[][] = [[]];
  let from = 0;
  for (const line of lines) {
    const text = fold(line.text, MAX_LINE), next = wanted.indexOf(text, from), at = next < 0 ? wanted.indexOf(text) : next;
    if (at >= 0) {
      if (next < 0) stretches.push([]);
      stretches.at(-1)?.push(line);
      from = at + text.length;
    } else {
      stretches.push(text.includes(wanted) ? [line] : []);
      from = 0;
    }
  }
  return stretches;
}

const lengthOf = (lines: readonly Line[]) => lines.reduce((sum, { text }) => sum + text.length, 0);
