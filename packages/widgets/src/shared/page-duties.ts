import type { Store } from '@salescycle/store';
import { ErrorEvent } from './events.js';
import type { SalesElement } from './sales-element.js';

const KEY = Symbol.for('salescycle.leads-taken');

/** Which elements of this page show a store; a store that is in here takes leads. Shared by all copies of the bundle on the page. */
function takers(): WeakMap<Store, Set<SalesElement>> {
  const holder = globalThis as unknown as Record<symbol, WeakMap<Store, Set<SalesElement>> | undefined>;
  return (holder[KEY] ??= new WeakMap());
}

/**
 * The element shows this store, so the page takes leads for it from the browser extension, where a person has paired the two, and writes its automatic
 * copies, where a person chose a folder. What does it is fetched once a page and store, after the element. Pages in frames and the extension's own are left out.
 */
export function takeUpPageDuties(element: SalesElement, store: Store): void {
  if (!/^https?:/.test(location.origin) || window !== window.top) return;
  const known = takers(), elements = known.get(store);
  if (elements) {
    elements.add(element);
    return;
  }
  const showing = new Set([element]);
  known.set(store, showing);
  void element.updateComplete.then(() => import('./store-duties.js')).then(({ takeUpDuties }) => {
    takeUpDuties(store, { elements: showing, gone: () => known.delete(store) });
  }, (cause: unknown) => {
    known.delete(store);
    const message = `<${element.localName}> could not load what takes leads from the browser extension and writes automatic copies: ${(cause as Error).message}`;
    element.dispatchEvent(new ErrorEvent({ code: 'not-loaded', message, recoverable: true }));
  });
}
