import type { Lead } from '../records/lead.js';
import type { Command } from './command.js';
import type { EditableFields } from './fields-of.js';
import { newHandOff } from './queue-hand-offs.js';

/** A new lead, and the portals (by origin) it is handed to as well. */
export interface CaptureLeadInput {
  id?: string;
  fields: EditableFields<Lead>;
  handTo?: readonly string[];
}

/** Takes in a new lead; it stands in the intake column until it is converted or disqualified. */
export const captureLead: Command<CaptureLeadInput> = {
  name: 'captureLead',
  run(_state, { id: given, fields, handTo = [] }, { newId, by, at }) {
    const id = given ?? newId();
    return [
      { type: 'lead', id, create: { ownerId: by, ...fields, status: 'new' } },
      ...handTo.map((origin) => newHandOff({ leadId: id, origin, at })),
    ];
  },
};
