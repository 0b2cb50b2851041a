import { recordTables, type Records, type RecordType } from '../records/index.js';
import { refuse } from '../refusal.js';
import type { Change, Command, State, Answer } from './command.js';
import type { EditableFields } from './fields-of.js';

/** Record types that are made as they stand; the others have verbs of their own. */
export type PlainType = 'account' | 'contact' | 'lossReason' | 'product' | 'user';

/** What to create. `id` may be given when the caller must know it, as the first user of a workspace does. */
export type CreateRecordInput = { [T in PlainType]: { type: T; id?: string; fields: EditableFields<Records[T]> } }[PlainType];

/** Creates an account, contact, product, user or loss reason. */
export const createRecord: Command<CreateRecordInput> = {
  name: 'createRecord',
  run(state, { type, id, fields }, { newId }) {
    const clash = uniqueClash(state, type, fields);
    return clash ?? [{ type, id: id ?? newId(), create: fields }];
  },
};

/** The refusal for a value that must be unique and is taken; `null` when all are free. */
export function uniqueClash(state: State, type: RecordType, fields: Readonly<Record<string, unknown>>): Exclude<Answer<Change[]>, Change[]> | null {
  for (const field of recordTables[type].fields) {
    if (!('unique' in field)) continue;
    const value = fields[field.name];
    if (typeof value !== 'string' || !state.findUnique(type, field.name, value)) continue;
    return refuse('conflict', {
      en: `${recordTables[type].label.en} with ${field.label.en.toLowerCase()} “${value}” exists already. Choose another.`,
      zh: `${field.label.zh}“${value}”已被占用，换一个即可。`,
    });
  }
  return null;
}
