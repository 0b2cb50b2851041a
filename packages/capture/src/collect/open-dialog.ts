import { nameOfLine } from '../sources/heading.js';
import type { Outline } from './outline.js';
import type { Scope } from './scope.js';
import type { View } from './visible-text.js';

/** A dialog open over the page that shows somebody by name: what the reader looks at. */
export function openDialog({ elements }: View, outline: Outline): Scope | null {
  const dialog = elements.find((element) => element.matches('dialog[open],[role=dialog][aria-modal=true]')
    && outline.linesIn(element).some(({ block, parts }) => (parts[0]?.element ?? block).closest('h1,h2,h3,h4') && nameOfLine({ block, parts, text: parts[0]?.text ?? '' })));
  return dialog ? { entity: 'main', lines: outline.linesIn(dialog), elements: outline.elementsIn(dialog) } : null;
}
