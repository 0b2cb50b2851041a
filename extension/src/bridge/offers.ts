import { offerHandOffs, PORTAL_SYSTEM, queueHandOffs, withdrawHandOffs, type HandOff, type Instant } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import { isWithin, type Offer } from '@salescycle/widgets/shared/hand-off/messages.js';
import type { Answers } from './bridge-words.js';
import { dueIn } from './due.js';
import { leadWithAnswers } from './lead-with-answers.js';

/** At most so many offers at a time; the rest follows when these are answered. */
const BATCH = 10;

/** For which portal, and when. */
export interface Asked {
  origin: string;
  now: Instant;
  isFresh: boolean;
}

/** What is to be offered to a portal now. It is noted as offered before anybody hears of it, so that nothing is offered without a trace. */
export async function offersFor(store: Store, asked: Asked): Promise<Answers['offers']> {
  await queueNewAnswers(store, asked.origin);
  const all = (await entriesOf(store, asked.origin)).map((handOff) => ({ handOff, wait: dueIn(handOff, asked) }));
  const due = all.filter(({ wait }) => wait === 0).slice(0, BATCH).map(({ handOff }) => handOff.id);
  if (due.length) await store.run(offerHandOffs, { ids: due });
  const offers = await made(store, due);
  const waits = (await entriesOf(store, asked.origin)).map((handOff) => dueIn(handOff, { ...asked, isFresh: false })).filter((wait) => wait !== null);
  return { offers, again: waits.length ? Math.min(...waits) : null };
}

/** The ledger of a portal, the earliest decision first. */
export async function entriesOf(store: Store, origin: string): Promise<HandOff[]> {
  const { rows } = await store.read({ kind: 'window', type: 'handOff', where: { origin }, orderBy: { field: 'createdAt' } });
  return rows.map(({ record }) => record);
}

/** Leads that were qualified here after they were received go once more, with the new answers. What a portal answered goes to no other one by itself. */
async function queueNewAnswers(store: Store, origin: string): Promise<void> {
  const leadIds: string[] = [];
  for (const { state, leadId, qualificationId } of await entriesOf(store, origin)) {
    const lead = state === 'acked' ? await store.read({ kind: 'record', type: 'lead', id: leadId }) : undefined;
    if (!lead?.qualificationId || lead.qualificationId === qualificationId) continue;
    const latest = await store.read({ kind: 'record', type: 'qualification', id: lead.qualificationId });
    if (!latest?.externalIds?.some(({ system }) => system === PORTAL_SYSTEM)) leadIds.push(leadId);
  }
  if (leadIds.length) await store.run(queueHandOffs, { leadIds, origin });
}

async function made(store: Store, ids: readonly string[]): Promise<Offer[]> {
  const offers: Offer[] = [];
  for (const handOffId of ids) {
    const handOff = await store.read({ kind: 'record', type: 'handOff', id: handOffId });
    const lead = handOff?.state === 'offered' ? await leadWithAnswers(store, handOff.leadId, handOff.origin) : null;
    if (!handOff || !lead) continue;
    const offer: Offer = { handOffId, revision: handOff.revision, lead };
    if (isWithin({ id: Number.MAX_SAFE_INTEGER, t: 'leads.offer', offer })) offers.push(offer);
    else await store.run(withdrawHandOffs, { ids: [handOffId], reason: 'too-large' });
  }
  return offers;
}
