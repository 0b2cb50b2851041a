import type { Lead } from '../records/lead.js';
import type { Command } from './command.js';
import type { EditableFields } from './fields-of.js';

/** Takes in a new lead; it stands in the intake column until it is converted or disqualified. */
export const captureLead: Command<{ id?: string; fields: EditableFields<Lead> }> = {
  name: 'captureLead',
  run(_state, { id, fields }, { newId, by }) {
    return [{ type: 'lead', id: id ?? newId(), create: { ownerId: by, ...fields, status: 'new' } }];
  },
};
