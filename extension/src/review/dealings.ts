import { stageOf, type Activity, type Contact, type Id, type Label, type Lead, type Opportunity, type Pipeline, type Task } from '@salescycle/model';
import type { Store } from '@salescycle/store';

/** A deal of somebody, as its seller thinks of it. */
export interface KnownDeal {
  id: Id;
  name: string;
  /** `null` where its pipeline has no such stage any more. */
  stage: Label | null;
  status: Opportunity['status'];
  /** The owner's name; `''` where nobody owns it. */
  owner: string;
  nextStep: { text: string; dueDate?: string | undefined } | null;
}

/** What is going on with somebody who is known. */
export interface Dealings {
  /** The owner's name; `''` where nobody owns them. */
  owner: string;
  /** Open deals first, the latest first. */
  deals: readonly KnownDeal[];
  /** What happened last with them or their deals; `null` when nothing is logged. */
  lastTouch: Activity | null;
  /** What somebody means to do next about them; the nearest open task. */
  nextTask: Task | null;
}

/** The deals of a lead or contact, its last activity and its next task. A contact's deals are those that name it; a lead's, what it became. */
export async function dealingsOf(store: Store, record: Lead | Contact): Promise<Dealings> {
  const contactId = record.type === 'contact' ? record.id : record.convertedTo?.contactId;
  const [named, own, pipelines, users] = await Promise.all([
    contactId ? store.read({ kind: 'linked', type: 'opportunity', field: 'contactIds', to: [{ type: 'contact', id: contactId }] }) : [],
    record.type === 'lead' && record.convertedTo?.opportunityId ? store.read({ kind: 'record', type: 'opportunity', id: record.convertedTo.opportunityId }) : undefined,
    store.read({ kind: 'window', type: 'pipeline' }), store.read({ kind: 'window', type: 'user' }),
  ]);
  const deals = [...new Map([...named, ...(own && !own.deletedAt ? [own] : [])].map((deal) => [deal.id, deal])).values()].sort(byUse);
  const to = [{ type: record.type, id: record.id }, ...(contactId ? [{ type: 'contact' as const, id: contactId }] : []), ...deals.map(({ id }) => ({ type: 'opportunity' as const, id }))];
  const [activities, tasks] = await Promise.all([store.read({ kind: 'linked', type: 'activity', field: 'regarding', to }), store.read({ kind: 'linked', type: 'task', field: 'regarding', to })]);
  const nameOf = (id: Id | undefined) => users.rows.find(({ record: user }) => user.id === id)?.record.name ?? '';
  return {
    owner: nameOf(record.ownerId), deals: deals.map((deal) => knownDeal(deal, pipelines.rows.map((row) => row.record), nameOf(deal.ownerId))),
    lastTouch: [...activities].sort((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null,
    nextTask: tasks.filter(({ status }) => status === 'open').sort((a, b) => ((a.dueAt ?? '9') < (b.dueAt ?? '9') ? -1 : 1))[0] ?? null,
  };
}

function byUse(a: Opportunity, b: Opportunity): number {
  return Number(a.status !== 'open') - Number(b.status !== 'open') || (a.updatedAt < b.updatedAt ? 1 : -1);
}

function knownDeal({ id, name, pipelineId, stageId, status, nextStep }: Opportunity, pipelines: readonly Pipeline[], owner: string): KnownDeal {
  const pipeline = pipelines.find((each) => each.id === pipelineId);
  return {
    id, name, status, owner, stage: (pipeline && stageOf(pipeline, stageId)?.name) ?? null,
    nextStep: nextStep?.text && !nextStep.none ? { text: nextStep.text, dueDate: nextStep.dueDate } : null,
  };
}
