import type { EditableFields } from '../commands/fields-of.js';
import type { Id } from '../identity/ulid.js';
import type { BuyingRole } from '../records/buying-roles.js';
import type { Opportunity } from '../records/opportunity.js';

type People = Pick<Opportunity, 'contactIds' | 'contactRoles'>;
/** What is to be edited so. */
type PeopleEdit = Pick<EditableFields<Opportunity>, 'contactIds' | 'contactRoles'>;

/** What the person is to the deal; without role and stance when nobody said, or when the person is no longer on it. */
export function buyingRoleOf({ contactIds = [], contactRoles = [] }: People, contactId: Id): BuyingRole {
  return (contactIds.includes(contactId) && contactRoles.find((each) => each.contactId === contactId)) || { contactId };
}

/** Whether somebody on the deal is known to decide about the money. A deal without one is often lost late (MEDDIC asks for it by name). */
export function hasEconomicBuyer(deal: People): boolean {
  return (deal.contactIds ?? []).some((id) => buyingRoleOf(deal, id).role === 'economicBuyer');
}

/** The fields of a deal on which the person has this role and stance; a part left out stays, `null` takes it away. */
export function withBuyingRole(deal: People, contactId: Id, { role, stance }: { role?: BuyingRole['role'] | null; stance?: BuyingRole['stance'] | null }): PeopleEdit {
  const before = buyingRoleOf(deal, contactId), now: BuyingRole = { contactId };
  const newRole = role === undefined ? before.role : role, newStance = stance === undefined ? before.stance : stance;
  if (newRole) now.role = newRole;
  if (newStance) now.stance = newStance;
  const others = (deal.contactRoles ?? []).filter((each) => each.contactId !== contactId);
  return { contactRoles: orNone(newRole || newStance ? [...others, now] : others) };
}

/** The fields of a deal that the person is no longer on. */
export function withoutPerson({ contactIds = [], contactRoles = [] }: People, contactId: Id): PeopleEdit {
  return { contactIds: orNone(contactIds.filter((id) => id !== contactId)), contactRoles: orNone(contactRoles.filter((each) => each.contactId !== contactId)) };
}

/** An empty list is no value. */
function orNone<T>(list: T[]): T[] | null {
  return list.length ? list : null;
}
