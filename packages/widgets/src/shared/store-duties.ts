import type { Store } from '@salescycle/store';
import { LeadTaker } from './hand-off/lead-taker.js';
import { keepCopies } from './keep-copies.js';
import type { SalesElement } from './sales-element.js';

/** What a page does for a store that its elements show, besides showing it: it takes leads from the browser extension and writes automatic copies. */
export function takeUpDuties(store: Store, showing: { elements: Set<SalesElement>; gone: () => void }): void {
  new LeadTaker({ store, ...showing }).start();
  keepCopies(store);
}
