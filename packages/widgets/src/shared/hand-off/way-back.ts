import { stageOf, type Id, type Instant, type Lead, type Opportunity, type Standing } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import { isHandedOver, leadStream } from './lead-stream.js';
import type { Stand } from './messages.js';

/** What a page tells the browser extension about the leads it took from it. */
export interface WayBack {
  /** What became of these leads; of one that did not come from the extension nothing is said. */
  standsOf(leads: readonly Id[]): Promise<Stand[]>;
}

/** Serves what happens to leads that came from the extension over a port, until the signal aborts. */
export async function openWayBack(store: Store, { port, signal }: { port: MessagePort; signal: AbortSignal }): Promise<WayBack> {
  const { servePort } = await import('@salescycle/sync/serve-port.js');
  servePort(port, leadStream(store), { signal });
  return {
    async standsOf(leads) {
      const stands: Stand[] = [];
      for (const lead of leads) {
        const standing = await standingOf(store, lead);
        if (standing) stands.push({ lead, standing });
      }
      return stands;
    },
  };
}

async function standingOf(store: Store, id: Id): Promise<Standing | null> {
  const lead = (await store.read({ kind: 'row', type: 'lead', id }))?.record;
  // Of who was erased no mark is left either; that it is gone can be said to whoever knows the id.
  if (lead?.deletedAt) return { gone: true };
  if (!lead || !isHandedOver(lead)) return null;
  const dealId = lead.convertedTo?.opportunityId, deal = dealId ? await store.read({ kind: 'record', type: 'opportunity', id: dealId }) : undefined;
  const [stage, owner] = [deal && (await stageNameOf(store, deal)), await ownerOf(store, deal ?? lead)];
  return { status: lead.status, ...(stage && { stage }), ...(owner && { owner }), touchedAt: await touchedAt(store, lead, deal) };
}

async function stageNameOf(store: Store, { pipelineId, stageId }: Opportunity): Promise<Standing['stage']> {
  const pipeline = await store.read({ kind: 'record', type: 'pipeline', id: pipelineId });
  return pipeline && stageOf(pipeline, stageId)?.name;
}

async function ownerOf(store: Store, { ownerId }: Lead | Opportunity): Promise<string | undefined> {
  return ownerId ? (await store.read({ kind: 'record', type: 'user', id: ownerId }))?.name : undefined;
}

/** When somebody last spoke with them; where nobody did yet, when something was last changed. */
async function touchedAt(store: Store, lead: Lead, deal: Opportunity | undefined): Promise<Instant> {
  const to = [lead, ...(deal ? [deal] : [])].map(({ type, id }) => ({ type, id }));
  const activities = await store.read({ kind: 'linked', type: 'activity', field: 'regarding', to });
  const moments = activities.map(({ at }) => at);
  return moments.length ? moments.reduce((latest, at) => (at > latest ? at : latest)) : (deal ?? lead).updatedAt;
}
