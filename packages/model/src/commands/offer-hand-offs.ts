import type { Id } from '../identity/ulid.js';
import type { Change, Command } from './command.js';
import { HAND_OFF_RULE } from './hand-off-rule.js';

/** Notes that leads are being offered to their portal, in the revision they have now. One that is gone by now is refused as `withdrawn`. */
export const offerHandOffs: Command<{ ids: readonly Id[] }> = {
  name: 'offerHandOffs',
  by: HAND_OFF_RULE,
  run(state, { ids }, { at }) {
    return ids.flatMap((id): Change[] => {
      const handOff = state.get('handOff', id);
      if (handOff?.state !== 'queued' && handOff?.state !== 'offered') return [];
      const lead = state.get('lead', handOff.leadId);
      if (!lead || lead.deletedAt) return [{ type: 'handOff', id, set: { state: 'refused', reason: 'withdrawn', at } }];
      const { rev: revision, qualificationId } = lead;
      return [{ type: 'handOff', id, set: { state: 'offered', attempts: handOff.attempts + 1, at, revision, qualificationId } }];
    });
  },
};
