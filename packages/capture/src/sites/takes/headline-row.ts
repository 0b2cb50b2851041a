import type { Take, View } from './take.js';

const CONTACT = 'a[href*="/overlay/contact-info"]';
const PRONOUNS = /^\(?(?:\p{L}\p{Ll}{1,4}|\p{Lo}{1,3})(?: ?\/ ?(?:\p{L}\p{Ll}{1,5}|\p{Lo}{1,3})){1,3}\)?$/u;

/**
 * The headline of a card without class names: of headings, paragraphs and the contact link, the first paragraph after the name's row and before
 * the place's. The name's row ends with the last degree of acquaintance or pronouns, since advertising may come before it. Without
 * the contact link as its other end it is nobody's headline.
 */
export const headlineRow: Take = (matches, view) => {
  const start = matches.findIndex((element) => /^h\d$/i.test(element.localName));
  const end = matches.findIndex((element) => element.matches(CONTACT));
  if (start < 0 || end < start) return [];
  const rows = matches.slice(start + 1, end).filter((element) => element.localName === 'p');
  const [first] = rows.slice(rows.findLastIndex((row) => isOfName(row, view)) + 1);
  const raw = first && !isOther(first) ? view.text(first) : '';
  return /\p{L}/u.test(raw) ? [{ raw }] : [];
};

function isOfName(row: Element, view: View): boolean {
  const text = view.text(row);
  return PRONOUNS.test(text) || /^[·•] ?[\p{L}\p{N}].{0,14}$/u.test(text);
}

/** The place's row, which the contact link shares, or the row of company and school with their logos. */
function isOther(row: Element): boolean {
  const shared = row.parentElement;
  return row.querySelector(CONTACT) !== null || (shared !== null && shared.querySelector('h1, h2') === null
    && shared.querySelector(`${CONTACT}, :scope > figure svg[id^="company-"], :scope > figure svg[id^="school-"]`) !== null);
}
