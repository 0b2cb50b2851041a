// What a host of its own would have: the sample's records as plain arrays, without the store behind them.
import { bant, WORKSPACE_ID, type AnyRecord, type Deal, type Id, type Lead, type LossReason, type OpportunityEvent, type Pipeline, type Qualification, type Records, type RecordType, type Workspace } from '@salescycle/model';
import type { Store } from '@salescycle/store';

/** All records of a type. */
export async function all<T extends RecordType>(store: Store, type: T): Promise<Records[T][]> {
  const { rows } = await store.read({ kind: 'window', type });
  return rows.map(({ record }) => record);
}

/** All deals with their histories. */
export async function dealsOf(store: Store): Promise<Deal[]> {
  const { rows } = await store.read({ kind: 'window', type: 'opportunity' });
  return rows.map(({ record, history }) => ({ opportunity: record, history }));
}

/** The histories of deals, by id. */
export const historiesOf = (deals: readonly Deal[]): Map<Id, readonly OpportunityEvent[]> => new Map(deals.map(({ opportunity, history }) => [opportunity.id, history]));

/** What figures need besides deals. */
export async function settingsOf(store: Store): Promise<{ pipeline: Pipeline | undefined; leads: Lead[]; workspace: Workspace | undefined; lossReasons: Map<Id, LossReason> }> {
  const [pipelines, leads, workspace, reasons] = await Promise.all([
    all(store, 'pipeline'), all(store, 'lead'), store.read({ kind: 'record', type: 'workspace', id: WORKSPACE_ID }), all(store, 'lossReason'),
  ]);
  return { pipeline: pipelines[0], leads, workspace: workspace, lossReasons: new Map(reasons.map((reason) => [reason.id, reason])) };
}

/** A lead that shows most of the qualifier: most questions answered with what was said, and preferably one still open. */
export async function leadWorthSeeing(store: Store): Promise<{ lead: Lead | null; qualification: Qualification | undefined }> {
  const [leads, qualifications] = await Promise.all([all(store, 'lead'), all(store, 'qualification')]);
  const worth = ({ answers }: Qualification) => answers.filter(({ evidence }) => evidence).length + (answers.filter(({ value }) => value !== undefined).length < bant.dimensions.length ? 1.5 : 0);
  const [best] = leads.filter(({ status }) => status === 'working').flatMap((lead) => qualifications.filter(({ id }) => id === lead.qualificationId).map((qualification) => ({ lead, qualification })))
    .sort((a, b) => worth(b.qualification) - worth(a.qualification));
  return best ?? { lead: leads[0] ?? null, qualification: undefined };
}

/** A deal that shows most of the record: open, from a qualified lead where there is one, with the longest history and the most said about it. */
export async function dealWorthSeeing(store: Store): Promise<Deal | undefined> {
  const [deals, leads] = await Promise.all([dealsOf(store), all(store, 'lead')]);
  const open = deals.filter(({ opportunity }) => opportunity.status === 'open'), qualified = new Set(leads.filter(({ qualificationId }) => qualificationId).map(({ id }) => id));
  const worth = ({ opportunity: { leadId, contactIds, effortDays, links }, history }: Deal) => history.length + (effortDays ? 3 : 0) + (links?.length ?? 0) + (leadId && qualified.has(leadId) ? 6 : 0) + (contactIds?.length ? 1 : 0);
  return [...open].sort((a, b) => worth(b) - worth(a))[0] ?? deals[0];
}

/** What belongs to a deal, as a host of its own would hand it over. */
export async function relatedTo(store: Store, { id, accountId, contactIds, leadId }: Deal['opportunity']): Promise<AnyRecord[]> {
  const about = { field: 'regarding', to: [{ type: 'opportunity', id }, ...(leadId ? [{ type: 'lead', id: leadId } as const] : [])] } as const;
  const [settings, users, accounts, contacts, activities, tasks, qualifications] = await Promise.all([
    settingsOf(store), all(store, 'user'), all(store, 'account'), all(store, 'contact'),
    store.read({ kind: 'linked', type: 'activity', ...about }), store.read({ kind: 'linked', type: 'task', ...about }), all(store, 'qualification'),
  ]);
  const lead = settings.leads.find((each) => each.id === leadId);
  return [
    ...(settings.pipeline ? [settings.pipeline] : []), ...(settings.workspace ? [settings.workspace] : []), ...settings.lossReasons.values(), ...users,
    ...accounts.filter((account) => account.id === accountId), ...contacts.filter((contact) => contactIds?.includes(contact.id) || contact.accountIds?.some((each) => each === accountId)),
    ...activities, ...tasks, ...(lead ? [lead] : []), ...qualifications.filter((each) => each.id === lead?.qualificationId),
  ];
}
