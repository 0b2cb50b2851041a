import type { Guard } from '../collect/guard.js';
import type { Sight } from '../collect/sight.js';
import type { Layout } from './site.js';
import { outermost, SiteView } from './site-view.js';

/** A layout on a page that has it. */
export interface OpenLayout {
  layout: Layout;
  view: SiteView;
  roots: Element[];
  body: Element[];
  ignore: Element[];
}

/** The parts of a page a layout speaks of; `null` when the page does not have this layout. */
export function openLayout(layout: Layout, doc: Document, { guard, sight }: { guard: Guard; sight: Sight }): OpenLayout | null {
  const view = new SiteView(doc, guard, sight), page = doc.documentElement;
  const written = layout.body ? outermost([...doc.querySelectorAll(layout.body.join())]) : [];
  view.skip(written);
  if (!layout.when.every((sel) => view.find(page, sel).length)) return null;
  if (layout.page) return { layout, view, roots: [], body: [], ignore: [] };
  const roots = rootsOf(layout, view);
  if (!roots.length) return null;
  const left = [...doc.querySelectorAll(layout.ignore.join() || ':not(*)')].filter((element) => !roots.some((root) => element.contains(root)));
  view.skip(left);
  const inRoots = (element: Element) => roots.some((root) => root.contains(element));
  const done = (layout.leave ?? []).flatMap((sel) => view.find(page, sel));
  return { layout, view, roots, body: written.filter(inRoots), ignore: outermost([...done, ...left].filter(inRoots)) };
}

function rootsOf({ root, isLastRoot, also = [] }: Layout, view: SiteView): Element[] {
  const page = view.doc.documentElement;
  for (const sel of root) {
    const found = outermost(view.find(page, sel));
    if (found.length) return outermost([...found.slice(isLastRoot ? -1 : 0), ...also.flatMap((part) => view.find(page, part))]);
  }
  return [];
}
