import type { Store } from '@salescycle/store';

const KEY = Symbol.for('salescycle.stores');

type Stores = Map<string, Promise<Store>>;

/** The stores this page has open, by workspace; shared by every element and every copy of the bundle on the page. */
function stores(): Stores {
  const holder = globalThis as unknown as Record<symbol, Stores | undefined>;
  return (holder[KEY] ??= new Map<string, Promise<Store>>());
}

/**
 * The page's store of a workspace: the one that is open, or a new one. A store that failed to open is forgotten, so that trying
 * again really tries.
 *
 * @throws StoreError when the browser refuses storage or a newer version holds the workspace
 */
export function storeOf(workspace: string): Promise<Store> {
  const open = stores();
  const known = open.get(workspace);
  if (known) return known;
  // By import(), so that a page whose elements are all fed by the host never fetches the store.
  const opening = import('@salescycle/store').then(({ openStore }) => openStore({ workspace }));
  open.set(workspace, opening);
  opening.then((store) => store.watch({ kind: 'status' }, ({ state }) => {
    if (state === 'closed') open.delete(workspace);
  }, { signal: new AbortController().signal }), () => open.delete(workspace));
  return opening;
}
