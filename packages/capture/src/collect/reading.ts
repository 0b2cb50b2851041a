import type { Guard } from './guard.js';
import type { Sight } from './sight.js';
import { textOf, type View } from './visible-text.js';

/** A document being read: what its readers share. */
export interface Reading {
  doc: Document;
  /** The page's address; what relative links count from. */
  url: URL | null;
  guard: Guard;
  sight: Sight;
  /** Parts nobody reads: what a sender wrote, what the site's tables leave out. */
  skips: ReadonlySet<Element>;
  /** All that can be seen of the parts to read. */
  view: View;
}

/** An element's visible text as one line, within a reading. */
export const seen = (element: Element, { guard, sight, skips }: Reading): string => textOf(element, { guard, sight, skips });

/** A link's address, made absolute; `null` when it is no web address. */
export function webAddress(href: string | null, { doc, url }: Pick<Reading, 'doc' | 'url'>): string | null {
  const base = doc.defaultView ? doc.baseURI : doc.querySelector('base[href]')?.getAttribute('href') ?? url?.href;
  const from = base && url && !URL.canParse(base) ? new URL(base, url).href : base;
  if (href === null || href.length > 2_000 || !URL.canParse(href, from)) return null;
  const address = new URL(href, from);
  if (!/^https?:$/.test(address.protocol)) return null;
  address.username = address.password = '';
  return address.href;
}

/** Where an element is, shortly: `main > h1#name`. */
export function pathOf(element: Element): string {
  const own = element.id ? `#${element.id}` : element.classList[0] ? `.${element.classList[0]}` : '';
  const near = element.parentElement?.closest('[id],main,header,footer,aside,nav,article,section,table,dl');
  return `${near ? `${near.localName}${near.id ? `#${near.id}` : ''} ` : ''}${element.localName}${own}`.slice(0, 120);
}
