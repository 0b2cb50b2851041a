import type { HandedLead, HandedQualification } from '../hand-off/handed-lead.js';
import type { Id } from '../identity/ulid.js';
import type { Lead } from '../records/lead.js';
import type { Instant } from '../time/instant.js';
import type { Change, Command, State } from './command.js';

/** The system under which a received lead keeps the id of its hand-off. */
export const HAND_OFF_SYSTEM = 'salescycle-hand-off';

/** A lead that another workspace hands over, and under which id it does so. */
export interface ReceiveLeadInput {
  handOffId: Id;
  lead: HandedLead;
}

/**
 * Takes in a lead that another workspace hands over, with its answers; it keeps its id and its time, and belongs to whoever receives it.
 * Handed over again, it is there already: only answers that are new come in (`nothingToDo` when there are none), what was changed here stays,
 * and a lead that was deleted here stays deleted.
 */
export const receiveLead: Command<ReceiveLeadInput> = {
  name: 'receiveLead',
  run(state, { handOffId, lead }, { at, by }) {
    const known = state.get('lead', lead.id);
    if (known) return known.deletedAt ? [] : again(state, known, { handOffId, lead }, at);
    const { qualifications } = lead;
    return [
      ...qualifications.map((each) => qualification(each, lead.id, at)),
      {
        type: 'lead', id: lead.id, at: past(lead.createdAt, at), create: {
          ...lead.fields, ownerId: by, externalIds: withHandOff(lead.fields.externalIds, handOffId), qualificationId: qualifications.at(-1)?.id,
        },
      },
    ];
  },
};

function again(state: State, known: Lead, { handOffId, lead }: ReceiveLeadInput, at: Instant): Change[] {
  const isNew = lead.qualifications.filter(({ id }) => !state.get('qualification', id));
  const latest = isNew.at(-1)?.id;
  const set = { externalIds: withHandOff(known.externalIds, handOffId), ...(latest && isTheirs(known, lead) && { qualificationId: latest, ...standing(lead.fields) }) };
  return [...isNew.map((each) => qualification(each, lead.id, at)), { type: 'lead', id: known.id, set }];
}

/** Whether nobody here has qualified or converted the lead: then the other workspace's answers are its latest. */
function isTheirs({ status, qualificationId }: Lead, { qualifications }: HandedLead): boolean {
  return status !== 'converted' && (!qualificationId || qualifications.some(({ id }) => id === qualificationId));
}

function standing({ status, disqualifyReason }: HandedLead['fields']) {
  return { status, disqualifyReason: disqualifyReason ?? null };
}

/** A qualification that crossed, as it comes in; a clock that runs ahead elsewhere cannot date it after now. */
export function qualification({ id, createdAt, fields }: HandedQualification, leadId: Id, at: Instant): Change {
  return { type: 'qualification', id, at: past(createdAt, at), create: { ...fields, subject: { type: 'lead', id: leadId } } };
}

/** A clock that runs ahead elsewhere cannot date something after now. */
export function past(claimed: Instant, now: Instant): Instant {
  return claimed > now ? now : claimed;
}

function withHandOff(ids: unknown, handOffId: Id): unknown {
  const entry = { system: HAND_OFF_SYSTEM, id: handOffId };
  if (ids === undefined || ids === null) return [entry];
  // What is no list is left for the field table to refuse.
  if (!Array.isArray(ids)) return ids;
  const known = (ids as ({ system?: unknown; id?: unknown } | null)[]).some((each) => each?.system === entry.system && each.id === handOffId);
  return known ? ids : [...(ids as unknown[]), entry];
}
