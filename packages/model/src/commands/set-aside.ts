import { conflictIdOf } from '../records/conflict.js';
import type { Rebased } from '../operations/rebase.js';
import type { Change, Command } from './command.js';

/** Under whose name conflicts are written: a person closes them, nobody makes them. */
export const SYNC_RULE = 'rule:sync';

/** Keeps what clashed with a change that was there first as conflicts for a person to close. `rev` is the record's revision it clashed with. */
export const setAside: Command<{ clashes: Rebased['clashes']; rev: number }> = {
  name: 'setAside',
  by: SYNC_RULE,
  run(state, { clashes, rev }) {
    return clashes.flatMap(({ operation, field, base, mine, theirs, stands }): Change[] => {
      const id = conflictIdOf(operation.id, field, rev);
      if (state.get('conflict', id)) return [];
      const { type, recordId, id: opId, by, at } = operation;
      return [{ type: 'conflict', id, create: { subject: { type, id: recordId }, field, base, mine, theirs, stands, opId, by, at } }];
    });
  },
};
