import type { Id } from '../identity/ulid.js';
import type { Command } from './command.js';
import { HAND_OFF_RULE } from './hand-off-rule.js';

/** Takes back hand-offs that were not received yet, with the reason: the portal was revoked, the lead does not fit into a message. */
export const withdrawHandOffs: Command<{ ids: readonly Id[]; reason: string }> = {
  name: 'withdrawHandOffs',
  by: HAND_OFF_RULE,
  run(state, { ids, reason }, { at }) {
    const waiting = ids.filter((id) => ['queued', 'offered'].includes(state.get('handOff', id)?.state ?? ''));
    return waiting.map((id) => ({ type: 'handOff', id, set: { state: 'refused', reason, at } }));
  },
};
