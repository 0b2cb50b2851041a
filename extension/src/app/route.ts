/** The views of the app. */
export const VIEWS = ['board', 'figures', 'leads'] as const;

/** What the app shows, as its address says. */
export type Route = { view: 'board' | 'figures' } | { view: 'leads'; leadId?: string };

/** The route of an address's hash: `#figures`, `#lead=01J…`; the board for anything else. */
export function routeOf(hash: string): Route {
  const lead = /^#lead=([\w-]{1,64})$/.exec(hash);
  if (lead) return { view: 'leads', leadId: lead[1]! };
  const view = VIEWS.find((each) => hash === `#${each}`);
  return { view: view ?? 'board' };
}
