import { handOffIdOf, isRefusal, isThere, noteStandings, takeBackLead, type HandOff, type Id, type Operation } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import type { Answers, Ask } from './bridge-words.js';
import { entriesOf } from './offers.js';
import type { Portals } from './portals.js';
import { readOperations, readStands } from './read-back.js';

/** Leads asked about at once: those that went over last. */
const ASKED = 100;

interface Parts {
  origin: string;
  store: Store;
  portals: Portals;
}

/** Where the reading of a portal's changes stands. On a new connection it begins anew if a lead it has received has never come back: something was lost on the way. */
export async function beginBack({ isFresh }: Extract<Ask, { bridge: 'back' }>, { origin, store, portals }: Parts): Promise<Answers['back']> {
  const there = (await entriesOf(store, origin)).filter(isThere);
  const isIncomplete = there.some(({ state, theirRev }) => state === 'acked' && theirRev === undefined);
  const cursor = isFresh && isIncomplete ? null : await portals.readUpTo(origin);
  return { cursor, leads: there.map(({ leadId }) => leadId).slice(-ASKED) };
}

/**
 * Takes in a stretch of a portal's changes, then notes that it is read: killed in between, it comes again and changes nothing. What is none, and what is not
 * about a lead that was handed to this very portal, is dropped and nothing is written for it.
 */
export async function cameBack(ask: Extract<Ask, { bridge: 'came' }>, { origin, store, portals }: Parts): Promise<Answers['came']> {
  let isGap = false;
  for (const [leadId, operations] of byLead(readOperations(ask.operations))) {
    const handOff = await handOffOf(store, leadId, origin);
    if (!handOff) continue;
    const [lead, qualifications] = [operations.filter(({ type }) => type === 'lead'), operations.filter(({ type }) => type === 'qualification')];
    const outcome = await store.run(takeBackLead, { id: handOff.id, lead, qualifications });
    isGap ||= isRefusal(outcome) && outcome.code === 'conflict';
  }
  const cursor = isGap && ask.from !== null ? null : ask.cursor;
  await portals.setReadUpTo(origin, cursor);
  return { cursor };
}

/** Notes what a portal says has become of leads it was given. */
export async function noteStands({ stands }: Extract<Ask, { bridge: 'stands' }>, { origin, store }: Pick<Parts, 'origin' | 'store'>): Promise<void> {
  const standings = readStands(stands).map(({ lead, standing }) => ({ id: handOffIdOf(lead, origin), standing }));
  if (standings.length) await store.run(noteStandings, { standings });
}

async function handOffOf(store: Store, leadId: Id, origin: string): Promise<HandOff | undefined> {
  const handOff = await store.read({ kind: 'record', type: 'handOff', id: handOffIdOf(leadId, origin) });
  return handOff?.origin === origin && isThere(handOff) ? handOff : undefined;
}

function byLead(operations: readonly Operation[]): Map<Id, Operation[]> {
  const leads = new Map<Id, Operation[]>();
  for (const operation of operations) {
    const id = operation.type === 'lead' ? operation.recordId : (operation.patch as { subject?: { id?: Id } | null }).subject?.id;
    if (typeof id !== 'string') continue;
    const known = leads.get(id);
    if (known) known.push(operation);
    else leads.set(id, [operation]);
  }
  return leads;
}
