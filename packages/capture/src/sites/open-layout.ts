import type { Guard } from '../collect/guard.js';
import type { Sight } from '../collect/sight.js';
import type { Layout, Sel } from './site.js';
import type { SitePage } from './site-page.js';
import { outermost, SiteView } from './site-view.js';

/** A layout on a page that has it. */
export interface OpenLayout {
  layout: Layout;
  /** What the layout stands in: the page, or a frame of it. */
  page: SitePage;
  view: SiteView;
  /** The page's own view, whatever the layout stands in. */
  top: SiteView;
  roots: Element[];
  body: Element[];
  ignore: Element[];
  /** Parts of the body that are the site's own, where it has no element to itself. */
  skips?: ReadonlySet<Element>;
}

/** The parts of a page, or of the layout's frame in it, a layout speaks of; `null` when the page does not have this layout. */
export function openLayout(layout: Layout, page: SitePage, guard: Guard): OpenLayout | null {
  const top = new SiteView(page.doc, guard, page.sight), { frame } = layout, open = openIn(layout, page, { view: top, top });
  const inner = open || !frame ? null : page.frames.find(({ element }) => element?.ownerDocument === page.doc && element.matches(frame) && !page.sight.isAway(element));
  if (!inner) return open;
  const sight = page.sightOf(inner.doc);
  return openIn(layout, { ...page, doc: inner.doc, sight }, { view: new SiteView(inner.doc, guard, sight), top });
}

/** A program's mark in the head may stand in the page alone that the frame is shown in. */
const isOfHead = (sel: Sel) => sel.startsWith('head ');

function openIn(layout: Layout, page: SitePage, { view, top }: Record<'view' | 'top', SiteView>): OpenLayout | null {
  const { doc } = page, whole = doc.documentElement, written = layout.body ? outermost([...doc.querySelectorAll(layout.body.join())]) : [];
  view.skip(written);
  if (!layout.when.every((sel) => view.find(whole, sel).length || (isOfHead(sel) && top.find(top.doc.documentElement, sel).length))) return null;
  const roots = rootsOf(layout, view, written);
  if (!roots.length && !layout.page) return null;
  const left = [...doc.querySelectorAll(layout.ignore.join() || ':not(*)')].filter((element) => !roots.some((root) => element.contains(root)));
  view.skip(left);
  const inRoots = (element: Element) => roots.some((root) => root.contains(element));
  const done = (layout.leave ?? []).flatMap((sel) => view.find(whole, sel));
  return { layout, page, view, top, roots, body: written.filter(inRoots), ignore: outermost([...done, ...left].filter(inRoots)) };
}

/** What holds the text of a part of the body, with what can be seen of it: a frame's is its document. `null` for a frame nobody may read. */
export function writtenIn(part: Element, { frames, sight, sightOf }: SitePage): { body: Element; sight: Sight } | null {
  if (part.localName !== 'iframe') return { body: part, sight };
  const doc = frames.find(({ element }) => element === part)?.doc;
  return doc?.body ? { body: doc.body, sight: sightOf(doc) } : null;
}

function rootsOf({ root, isLastRoot, around, also = [] }: Layout, view: SiteView, written: readonly Element[]): Element[] {
  const page = view.doc.documentElement;
  for (const sel of root) {
    const found = outermost(view.find(page, sel));
    if (found.length) return outermost([...found.slice(isLastRoot ? -1 : 0), ...also.flatMap((part) => view.find(page, part))]);
  }
  return around ? partAround(around, view, written.filter((part) => !view.sight.isAway(part))) : [];
}

/** Two matches in the smallest part are two messages' headers, one of them folded: nobody knows whose the body is. */
function partAround(sel: Sel, view: SiteView, bodies: Element[]): Element[] {
  for (let at = bodies.pop()?.parentElement; at && !bodies.some((body) => at?.contains(body)); at = at.parentElement) {
    const [first, other] = outermost(view.find(at, sel));
    if (first) return other ? [] : [at];
  }
  return [];
}
