import type { Stage } from '@salescycle/model';
import type { OrderBy, Where, WindowQuery } from '@salescycle/store';

/** How deals are sorted, by the name the sort menu has for it. */
export const ORDERS = {
  close: { field: 'expectedCloseDate' },
  amount: { field: 'amount', direction: 'descending' },
  stage: { field: 'stageSince' },
  name: { field: 'name' },
  own: { field: 'boardOrder' },
} as const satisfies Readonly<Record<string, OrderBy>>;

/** Leads have no sort of their own: the latest comes first. */
export const LEADS_ORDER: OrderBy = { field: 'createdAt', direction: 'descending' };

/** Leads that wait to become deals. */
const WAITING = ['new', 'working', 'nurturing', 'qualified'] as const;

/** The order of a stage's cards under a sort. What was closed has no date to wait for: there the latest comes first. */
export function orderIn(stage: Stage, order: OrderBy): OrderBy {
  return isByClosing(stage, order) ? { field: 'closedAt', direction: 'descending' } : order;
}

/** Whether a stage shows first what was closed last. */
export function isByClosing(stage: Stage, order: OrderBy): boolean {
  return order === ORDERS.close && stage.type !== 'open';
}

/** The question for the leads that wait. */
export function leadsOf(where: Where, search: string): WindowQuery<'lead'> {
  return { kind: 'window', type: 'lead', where: { ...where, status: WAITING }, orderBy: LEADS_ORDER, with: ['ownerId'], ...(search && { search }) };
}
