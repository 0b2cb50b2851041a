import type { Guard } from './guard.js';
import type { Sight } from './sight.js';
import { type Parts, textOf, type View } from './visible-text.js';

/** A document being read: what its readers share. */
export interface Reading {
  doc: Document;
  /** The page's address; what relative links count from. */
  url: URL | null;
  guard: Guard;
  sight: Sight;
  /** Parts nobody reads: what a sender or a guest wrote, what the site's tables leave out. */
  skips: Parts;
  /** All that can be seen of the parts to read. */
  view: View;
}

/** An element's visible text as one line, within a reading. */
export const seen = (element: Element, { guard, sight, skips }: Reading): string => textOf(element, { guard, sight, skips });

/**
 * A link's address, made absolute; `null` when it is no web address. A `<base>` is not asked: whoever can write one into a page would choose the
 * host of its links, and on its own host nothing depends on the path.
 */
export function webAddress(href: string | null, { doc, url }: Pick<Reading, 'doc' | 'url'>): string | null {
  const from = url?.host ? url.href : doc.defaultView ? doc.baseURI : undefined;  // a frame's written text has its page's address
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
