import { place } from './place.js';
import type { Take } from './take.js';

/**
 * The place that shares its row with the first match, a link: what stands before the link, or before the element around it. A row in which the
 * link is alone has no place, and a part with a heading is no row.
 */
export const placeBeside: Take = ([link], view, pick) => {
  const at = link.previousElementSibling ? link : link.parentElement;
  const row = at?.parentElement;
  if (!row || row.querySelector('h1, h2, h3')) return [];
  const [first, ...rest] = [...row.children].slice(0, 8)
    .filter((element) => element.compareDocumentPosition(at) & 4);  // DOCUMENT_POSITION_FOLLOWING
  return first ? place([first, ...rest], view, pick) : [];
};
