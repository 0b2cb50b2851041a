import type { Outline } from './outline.js';
import type { Line, View } from './visible-text.js';

/** A part of a page that is about one person or organisation. */
export interface Scope {
  entity: string;
  lines: readonly Line[];
  elements: readonly Element[];
}

const FURNITURE = 'nav,[role=navigation],[role=banner],[role=contentinfo],[role=complementary],[role=search],footer,header,aside';
const NAMED_LIKE_IT = /^(?:site|page|main|global)?[-_]?(?:footer|header|nav|navbar|navigation|menu|sidebar|breadcrumbs?|cookie[\w-]{0,20})$/i;
const MAYBE = /foot|head|nav|menu|side|bread|cookie/i;
const CONTENT = 'main,[role=main],article,section,dialog';
const OWN = /foot|head|banner|contentinfo/i;

/** What of a page is its content, and what stands on all pages of the site: navigation, head and foot, where the company says who it is. */
export function regionsOf(view: View, outline: Outline): { content: Scope; company: Scope } {
  const mains = view.elements.filter((element) => element.matches('main,[role=main]') && outline.countLinesIn(element) > 0);
  const furniture = view.elements.filter(isFurniture), around = new Set(furniture.flatMap((element) => outline.linesIn(element)));
  const aroundElements = new Set(furniture.flatMap((element) => outline.elementsIn(element)));
  const [only, second] = mains, inMain = only && !second ? { lines: outline.linesIn(only), elements: outline.elementsIn(only) } : view;
  const own = furniture.filter((element) => OWN.test(`${element.localName} ${element.id} ${element.className} ${element.getAttribute('role')}`));
  return {
    content: {
      entity: 'main', lines: inMain.lines.filter((line) => !around.has(line)),
      elements: inMain.elements.filter((element) => !aroundElements.has(element)),
    },
    company: {
      entity: 'company', lines: [...new Set(own.flatMap((element) => outline.linesIn(element)))],
      elements: [...new Set(own.flatMap((element) => outline.elementsIn(element)))],
    },
  };
}

function isFurniture(element: Element): boolean {
  if (element.localName === 'body' || element.localName === 'html') return false;
  if (!element.matches(FURNITURE) && !MAYBE.test(`${element.id} ${element.getAttribute('class') ?? ''}`)) return false;
  if (!element.matches(FURNITURE) && ![element.id, ...[...element.classList].slice(0, 8)].some((name) => NAMED_LIKE_IT.test(name))) return false;
  return element.matches('nav,[role=navigation]') || !element.parentElement?.closest(CONTENT);
}
