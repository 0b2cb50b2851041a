// What a host of its own would have: the sample's records as plain arrays, without the store behind them.
import { bant, WORKSPACE_ID, type Deal, type Id, type Lead, type LossReason, type OpportunityEvent, type Pipeline, type Qualification, type Records, type RecordType, type Workspace } from '@salescycle/model';
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
