import type { Id } from '../identity/ulid.js';
import { isRefusal, refuse } from '../refusal.js';
import { live, type Change, type Command } from './command.js';

/** Which deal, and who: a contact that is known, or a new one by name. */
export type AddPersonInput = { id: Id } & ({ contactId: Id } | { name: string; newId?: Id });

/** Puts a person on a deal. A new one becomes a contact of the deal's account in the same group, so that both are undone as one. */
export const addPerson: Command<AddPersonInput> = {
  name: 'addPerson',
  run(state, input, { newId, by }) {
    const deal = live(state, 'opportunity', input.id);
    if (isRefusal(deal)) return deal;
    const { accountId, ownerId = by, contactIds = [] } = deal;
    if ('contactId' in input) {
      const contact = live(state, 'contact', input.contactId);
      if (isRefusal(contact)) return contact;
      return [{ type: 'opportunity', id: deal.id, set: { contactIds: [...new Set([...contactIds, contact.id])] } }];
    }
    const full = input.name.trim(), id = input.newId ?? newId();
    if (!full) return refuse('invalid', { en: 'Not saved: a person needs a name.', zh: '未保存：请填写姓名。' }, { problems: [{ field: 'name.full', code: 'required', value: input.name }], recordId: deal.id });
    const create = { name: { full }, ownerId, ...(accountId !== undefined && { accountIds: [accountId] }) };
    return [{ type: 'contact', id, create }, { type: 'opportunity', id: deal.id, set: { contactIds: [...contactIds, id] } }] satisfies Change[];
  },
};
