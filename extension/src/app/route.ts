/** The views of the app. */
export const VIEWS = ['board', 'figures', 'tasks', 'leads', 'import', 'data'] as const;

/** A view's name. */
export type ViewName = (typeof VIEWS)[number];

/** The records that have a page. */
export type PageType = 'lead' | 'opportunity' | 'account' | 'contact';

/** What the app shows, as its address says: a view, in it perhaps one record. */
export interface Route {
  view: ViewName;
  record?: { type: PageType; id: string };
}

/** Which view's entry is marked while a record is open. */
const HOME: Record<PageType, ViewName> = { lead: 'leads', opportunity: 'board', account: 'board', contact: 'board' };

/** The route of an address's hash: `#figures`, `#lead=01J…`, `#opportunity=01J…`; the board for anything else. */
export function routeOf(hash: string): Route {
  const record = /^#(lead|opportunity|account|contact)=([\w-]{1,64})$/.exec(hash);
  if (record) return { view: HOME[record[1] as PageType], record: { type: record[1] as PageType, id: record[2]! } };
  const view = VIEWS.find((each) => hash === `#${each}`);
  return { view: view ?? 'board' };
}

/** The hash under which a record is shown; `null` for a type without a page. */
export function hashOf({ type, id }: { type: string; id: string }): string | null {
  return Object.hasOwn(HOME, type) ? `${type}=${id}` : null;
}
