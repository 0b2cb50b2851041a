import type { Id } from '../identity/ulid.js';
import { isRefusal, refuse } from '../refusal.js';
import { live, type Change, type Command } from './command.js';
import type { MergeableType } from './merge-records.js';

/** Two records of a type. */
export interface KeepApartInput {
  type: MergeableType;
  ids: readonly [Id, Id];
}

/** Says that two records are not the same, however alike: neither is offered as the other's duplicate from now on. */
export const keepApart: Command<KeepApartInput> = {
  name: 'keepApart',
  run(state, { type, ids: [one, other] }) {
    const changes: Change[] = [];
    if (one === other) return refuse('notAllowed', { en: 'This is one and the same record.', zh: '这是同一条记录。' }, { recordId: one });
    for (const [id, apart] of [[one, other], [other, one]] as const) {
      const record = live(state, type, id);
      if (isRefusal(record)) return record;
      changes.push({ type, id, set: { notSameAs: [...new Set([...(record.notSameAs ?? []), apart])].sort() } });
    }
    return changes;
  },
};
