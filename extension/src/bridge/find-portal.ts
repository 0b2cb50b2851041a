import { isWorkspaceName } from '@salescycle/widgets/shared/hand-off/messages.js';
import type { FoundPortal } from './portal.js';

/** What {@link lookForPortal} brings back from a page. */
export interface Looked {
  origin: string;
  title: string;
  workspaces: string[];
}

/**
 * Runs in a page, in the extension's own world there: which Salescycle elements stand in it, also in open shadow roots. It only reads; the page
 * cannot notice. Self-contained, because the browser takes its text.
 */
export function lookForPortal(): Looked {
  const workspaces = new Set<string>(), roots: (Document | ShadowRoot)[] = [document];
  let left = 50_000;
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (left-- <= 0) break;
      if (element.localName.startsWith('sales-') && element.hasAttribute('workspace') && element.matches(':defined')) workspaces.add(element.getAttribute('workspace') ?? '');
      if (element.shadowRoot) roots.push(element.shadowRoot);
    }
  }
  return { origin: location.origin, title: document.title.slice(0, 200), workspaces: [...workspaces].slice(0, 20) };
}

/** What was found, if it is a portal; its names are a stranger's and are taken only in the shape they can have. */
export function portalIn(looked: Looked | undefined): FoundPortal | null {
  const workspaces = looked?.workspaces.filter(isWorkspaceName) ?? [];
  if (!looked || !workspaces.length || !/^https?:\/\//.test(looked.origin)) return null;
  return { origin: looked.origin, title: looked.title.replace(/\s+/g, ' ').trim(), workspaces };
}
