import type { Activity } from '../records/activity.js';
import type { RecordType } from '../records/index.js';
import { isRefusal } from '../refusal.js';
import { live, type Command } from './command.js';
import type { EditableFields } from './fields-of.js';

/** Logs a call, mail, meeting, visit, message, demo or note about one or more records. `at` is now unless given. */
export const logActivity: Command<{ id?: string; fields: EditableFields<Activity> }> = {
  name: 'logActivity',
  run(state, { id, fields }, { newId, at, by }) {
    for (const { type, id: aboutId } of fields.regarding ?? []) {
      const about = live(state, type as RecordType, aboutId);
      if (isRefusal(about)) return about;
    }
    return [{ type: 'activity', id: id ?? newId(), create: { at, ownerId: by, ...fields } }];
  },
};
