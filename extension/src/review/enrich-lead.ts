import type { Command, EditableFields, Id, Lead } from '@salescycle/model';

/**
 * Adds what a capture found to a lead or contact that is there, with where it came from, which ordinary editing leaves alone. One
 * operation, and undone as one.
 */
export const enrichLead: Command<{ id: Id; fields: EditableFields<Lead>; type?: 'lead' | 'contact' }> = {
  name: 'enrichLead',
  run: (_state, { id, fields, type = 'lead' }) => [{ type, id, set: fields }],
};
