import { handedLead, type HandedLead, type Id, type Qualification } from '@salescycle/model';
import type { Store } from '@salescycle/store';

/** At most so many earlier qualifications are followed back. */
const CHAIN = 20;

/** A lead as it crosses to a portal, with its answers; `null` when it is gone. */
export async function leadWithAnswers(store: Store, id: Id): Promise<HandedLead | null> {
  const lead = await store.read({ kind: 'record', type: 'lead', id });
  if (!lead) return null;
  const qualifications: Qualification[] = [];
  let next = lead.qualificationId;
  while (next && qualifications.length < CHAIN) {
    const qualification: Qualification | undefined = await store.read({ kind: 'record', type: 'qualification', id: next });
    if (!qualification) break;
    qualifications.push(qualification);
    next = qualification.previousId;
  }
  return handedLead(lead, qualifications);
}
