import type { Id } from '../identity/ulid.js';
import { isRefusal } from '../refusal.js';
import { live, type Command } from './command.js';
import { HAND_OFF_RULE } from './hand-off-rule.js';

/** What a portal answered to which revision of a lead: received, or not and why. */
export interface SettleHandOffInput {
  id: Id;
  revision: number;
  /** Why it was not taken; without it, it was. */
  reason?: string;
}

/** Notes a portal's answer. An answer to an earlier revision, or a second one, changes nothing; what was received stays received. */
export const settleHandOff: Command<SettleHandOffInput> = {
  name: 'settleHandOff',
  by: HAND_OFF_RULE,
  run(state, { id, revision, reason }, { at }) {
    const handOff = live(state, 'handOff', id);
    if (isRefusal(handOff)) return handOff;
    if (handOff.revision !== revision || handOff.state === 'acked') return [];
    if (reason === undefined) return [{ type: 'handOff', id, set: { state: 'acked', at, reason: null } }];
    return handOff.state === 'offered' ? [{ type: 'handOff', id, set: { state: 'refused', at, reason: reason.slice(0, 500) } }] : [];
  },
};
