import { captureLead, isRefusal, type Contact, type Id, type Instant, type Label, type Lead } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import type { Draft, LeadField } from '../drafts/draft.js';
import { enrichedFields } from './additions.js';
import { enrichLead } from './enrich-lead.js';
import { leadFieldsOf } from './lead-fields.js';

/** The group that "Undo" takes back; `''` when it is not known any more which it was. */
export type SaveAnswer = { group: Id } | { problem: Label };

/**
 * Saves a draft as a lead. The draft has its lead's id by then: a lead of that id is there already when an earlier try was cut off
 * between the two, and is not saved twice. With it goes the decision to hand it to paired portals.
 */
export async function saveLead(store: Store, draft: Draft & { leadId: Id; handTo?: readonly string[] }, at: Instant): Promise<SaveAnswer> {
  const group = await groupOfSaved(store, draft.leadId);
  if (group !== null) return { group };
  const outcome = await store.run(captureLead, { id: draft.leadId, fields: leadFieldsOf(draft, at), ...(draft.handTo && { handTo: draft.handTo }) });
  return isRefusal(outcome) ? { problem: outcome.message } : { group: outcome.group };
}

/** Adds some of what a draft knows to a lead or contact that is there. */
export async function updateLead(store: Store, { draft, record, taken, at }: { draft: Draft; record: Lead | Contact; taken: readonly LeadField[]; at: Instant }): Promise<SaveAnswer> {
  const outcome = await store.run(enrichLead, { id: record.id, type: record.type, fields: enrichedFields(record, draft, taken, at) });
  return isRefusal(outcome) ? { problem: outcome.message } : { group: outcome.group };
}

/** Whether a lead of this id is there: `''` when it is, `null` when it is not. */
export async function groupOfSaved(store: Store, leadId: Id): Promise<'' | null> {
  const lead = await store.read({ kind: 'record', type: 'lead', id: leadId });
  return lead && !lead.deletedAt ? '' : null;
}
