import type { ShownLine } from '../contract.js';
import { parentOf } from './sight.js';
import type { Line } from './visible-text.js';

/** The entity of what a page's readers found in those lines, before anybody knows whom they are about. */
export const ASKED = 'asked';

const MAX_LINES = 500, MAX_LINE = 300, MAX_TEXT = 40_000, MAX_LINKS = 4, MAX_PARTS = 8, MAX_DEPTH = 100, MAX_CALLED = 4;
/** What others said, what else there is to see, and what only frames the page. */
const OTHERS = 'blockquote,nav,form,[class*=byline i],[class*=testimonial i],[class*=quote i],[class*=related i],[class*=similar i],[class*=modal i],[class*=cookie i],[class*=kundenstimme i]';
const PERSONAL = /agent|contact|kontakt|host|author|person|advisor|berater|ansprech|member|staff|owner|tanto|broker|recruit|guide|profile/i;
const BOLD = 'b,strong,em,dt,th,[class*=name i]';

/** A page's lines as plain texts with how they are set and where they stand in one another. */
export function shownLines(lines: readonly Line[]): ShownLine[] {
  let before: Element[] = [], room = MAX_TEXT;
  return lines.slice(0, MAX_LINES).filter(({ text }) => (room -= Math.min(text.length, MAX_LINE)) >= 0).map((line) => {
    const first = line.parts[0]?.element ?? line.block, chain = chainOf(first), shared = chain.findIndex((element, depth) => before[depth] !== element);
    before = chain;
    const texts = line.parts.map(({ text }) => text.trim()).filter(Boolean).slice(0, MAX_PARTS), links = [...new Set(line.parts.flatMap(({ element }) => element.closest('a[href]')?.getAttribute('href') ?? []))];
    const heading = first.closest('h1,h2,h3,h4,h5,h6');
    return {
      text: line.text.slice(0, MAX_LINE), ...(texts.length > 1 && { parts: texts.map((text) => text.slice(0, MAX_LINE)) }), depth: chain.indexOf(line.block) + 1 || chain.length, shared: shared < 0 ? chain.length : shared,
      set: heading ? heading.localName as ShownLine['set'] : first.closest(BOLD) && !line.parts.some(({ element }) => !element.closest(BOLD)) ? 'b' : '',
      ...(links.length && { links: links.slice(0, MAX_LINKS).map((link) => link.slice(0, MAX_LINE)) }),
      of: first.closest(OTHERS) ? 'others' : isPersonal(first) ? 'person' : '',
    };
  });
}

/** An element and what it stands in, the outermost first. */
function chainOf(element: Element): Element[] {
  const chain: Element[] = [];
  for (let at: Element | null = element; at && chain.length < MAX_DEPTH; at = parentOf(at)) chain.push(at);
  return chain.reverse();
}

/** Whether classes say that somebody is shown there. */
function isPersonal(element: Element): boolean {
  let at: Element | null = element;
  for (let climbed = 0; at && climbed < MAX_CALLED; at = at.parentElement, climbed++) if (PERSONAL.test(at.className)) return true;
  return false;
}
