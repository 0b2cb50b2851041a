import { handOffIdOf } from '../identity/hand-off-id.js';
import type { Id } from '../identity/ulid.js';
import type { HandOff } from '../records/hand-off.js';
import type { Lead } from '../records/lead.js';
import type { Instant } from '../time/instant.js';
import type { Change, Command } from './command.js';
import { HAND_OFF_RULE } from './hand-off-rule.js';

/**
 * Queues leads for a portal. Again for one that was refused, or that has changed since the portal received it; one that waits already, or
 * is gone, is left out.
 */
export const queueHandOffs: Command<{ leadIds: readonly Id[]; origin: string }> = {
  name: 'queueHandOffs',
  by: HAND_OFF_RULE,
  run(state, { leadIds, origin }, { at }) {
    return [...new Set(leadIds)].flatMap((leadId): Change[] => {
      const lead = state.get('lead', leadId);
      if (!lead || lead.deletedAt) return [];
      const known = state.get('handOff', handOffIdOf(leadId, origin));
      if (!known) return [newHandOff({ leadId, origin, at, revision: lead.rev })];
      return isAgain(known, lead) ? [{ type: 'handOff', id: known.id, set: { state: 'queued', revision: lead.rev, attempts: 0, at, reason: null } }] : [];
    });
  },
};

/** The first entry of a lead's hand-off, for a command that makes the lead in the same change. */
export function newHandOff({ leadId, origin, at, revision = 1 }: { leadId: Id; origin: string; at: Instant; revision?: number }): Change {
  return { type: 'handOff', id: handOffIdOf(leadId, origin), create: { leadId, origin, revision, state: 'queued', attempts: 0, at } };
}

function isAgain({ state, revision }: HandOff, lead: Lead): boolean {
  return state === 'refused' || (state === 'acked' && lead.rev > revision);
}
