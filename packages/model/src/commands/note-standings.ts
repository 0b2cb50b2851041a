import type { Id } from '../identity/ulid.js';
import { isThere, type Standing } from '../records/hand-off.js';
import type { Change, Command } from './command.js';
import { HAND_OFF_RULE } from './hand-off-rule.js';
import { past } from './receive-lead.js';

/** What a portal says of leads it has received, by hand-off. */
export interface NoteStandingsInput {
  standings: readonly { id: Id; standing: Standing }[];
}

/** Notes in the ledger what a portal has made of leads. Of one it was never given, nothing is noted; a clock that runs ahead there dates nothing after now. */
export const noteStandings: Command<NoteStandingsInput> = {
  name: 'noteStandings',
  by: HAND_OFF_RULE,
  run(state, { standings }, { at }) {
    return standings.flatMap(({ id, standing: { touchedAt, ...said } }): Change[] => {
      const handOff = state.get('handOff', id);
      if (!handOff || !isThere(handOff)) return [];
      return [{ type: 'handOff', id, set: { standing: { ...said, ...(touchedAt && { touchedAt: past(touchedAt, at) }) } } }];
    });
  },
};
