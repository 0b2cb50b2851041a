import { isHeadingOfGuests } from './guests-part.js';
import type { Outline } from './outline.js';
import type { Line, View } from './visible-text.js';

/** A part of a page that is about one person or organisation. */
export interface Scope {
  entity: string;
  lines: readonly Line[];
  elements: readonly Element[];
}

const FURNITURE = 'nav,[role=navigation],[role=banner],[role=contentinfo],[role=complementary],[role=search],footer,header,aside';
const NAMED_LIKE_IT = new RegExp('^(?:(?:site|page|main|global|top|web|elementor-location|l|c|p|wp|ft|js)?[-_]{0,2}(?:footer|header|nav|navbar|navigation|menu|sidebar|breadcrumbs?'
  + '|crumbs?|topbar|top-?bar|foot|bottom|fu(?:ss|ß)(?:zeile|bereich)?|kopf(?:zeile|bereich)?|pied(?:-?de-?page)?|pie(?:-?de-?pagina)?|footer[-_](?:bottom|top|main|inner|wrap\\w{0,4}|area'
  + '|widgets?|info|content)|copyright|bandeau|fix-?right|toolbar|friend-?links?|related(?:[-_]\\w{1,20})?|cookie[\\w-]{0,20}))$', 'i');
const MAYBE = /foot|head|nav|menu|side|bread|cookie|crumb|top|bottom|fu(?:ss|ß)|kopf|pied?|copyright|bandeau|fix|toolbar|link|related/i;
const CONTENT = 'main,[role=main],article,section,dialog';
const MAX_BOLD = 60;
const OWN = /foot|head|banner|contentinfo|bottom|fu(?:ss|ß)|kopf|pied?|copyright|top/i;

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

/** What of a page may name somebody to ask: all but its navigation, head and foot; what stands beside the content counts. */
export function spokenFor(view: View, outline: Outline): Pick<Scope, 'lines' | 'elements'> {
  const furniture = view.elements.filter((element) => isFurniture(element) && !element.matches('aside,[role=complementary]') && !/side/i.test(`${element.id} ${element.className}`));
  const lines = new Set(furniture.flatMap((element) => outline.linesIn(element))), elements = new Set(furniture.flatMap((element) => outline.elementsIn(element)));
  return { lines: view.lines.filter((line) => !lines.has(line)), elements: view.elements.filter((element) => !elements.has(element)) };
}

/** What a legal notice says of others, by its headings: who hosts the site, who made it, whom to complain to. */
const SERVANTS = new RegExp('^[\\d.)\\s§ivx]{0,6}(?:h[ée]berge|hosting|hosted|alojamiento|hospedaje|conception|konzept|programmierung|r[ée]alisation|cr[ée]dit|design|web-?design|web-?agent|web-?shop|webmaster|umsetzung'
  + '|realisierung|gestaltung|technische|bildnachweis|fotos?\\b|fotograf|photo|verantwortlich|redaktionell|directeur de la pub|desarrollo|diseño|realizzazione|sviluppo|datenschutzb|données pers|data protection|protección de datos|streit'
  + '|aufsicht|verbraucherschl|online-streit|m[ée]diation|impressum der agentur|技术支持|技術支持|网站建设|制作|友情链接)', 'i');

/** A page's content without its sections about others than who publishes it. */
export const withoutServants = (content: Scope): Scope => withoutSections(content, (text) => SERVANTS.test(text));

/** A part of a page without what its guests wrote under a heading of theirs. */
export const withoutGuests = <T extends Parts>(content: T): T => withoutSections(content, isHeadingOfGuests);

type Parts = Pick<Scope, 'lines' | 'elements'>;

const LOWEST = 7;

/** How high a heading is: 1 to 6, or lowest for a line that is nothing but bold; `NaN` for text. */
function rankOf({ block, parts, text }: Line): number {
  const heading = block.closest('h1,h2,h3,h4,h5,h6');
  return heading ? Number(heading.localName[1]) : block.closest('dt') || (text.length < MAX_BOLD && parts.length === 1 && parts[0]?.element.closest('b,strong')) ? LOWEST : NaN;
}

function withoutSections<T extends Parts>(content: T, isOthers: (heading: string) => boolean): T {
  const lines: Line[] = [], left = new Set<Element>();
  let until = Infinity;
  for (const line of content.lines) {
    const rank = rankOf(line);
    if (rank <= until) until = isOthers(line.text) ? rank : Infinity;
    if (until === Infinity) lines.push(line);
    else for (const { element } of line.parts) left.add(element);
  }
  if (lines.length === content.lines.length) return content;
  return { ...content, lines, elements: content.elements.filter((element) => !left.has(element)) };
}

function isFurniture(element: Element): boolean {
  if (element.localName === 'body' || element.localName === 'html' || element.matches(':has(main,h1 ~ h1)')) return false;
  if (!element.matches(FURNITURE) && !MAYBE.test(`${element.id} ${element.getAttribute('class') ?? ''}`)) return false;
  if (!element.matches(FURNITURE) && ![element.id, ...[...element.classList].slice(0, 8)].some((name) => NAMED_LIKE_IT.test(name))) return false;
  return element.matches('nav,[role=navigation]') || !element.parentElement?.closest(CONTENT);
}
