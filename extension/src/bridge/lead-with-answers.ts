import { handedLead, PORTAL_SYSTEM, type HandedLead, type Id, type Qualification } from '@salescycle/model';
import type { Store } from '@salescycle/store';

/** At most so many earlier qualifications are followed back. */
const CHAIN = 20;

/** A lead as it crosses to a portal, with its answers but for those another portal gave; `null` when it is gone. */
export async function leadWithAnswers(store: Store, id: Id, origin: string): Promise<HandedLead | null> {
  const lead = await store.read({ kind: 'record', type: 'lead', id });
  if (!lead) return null;
  const qualifications: Qualification[] = [];
  let next = lead.qualificationId;
  for (let steps = 0; next && steps < CHAIN; steps++) {
    const qualification: Qualification | undefined = await store.read({ kind: 'record', type: 'qualification', id: next });
    if (!qualification) break;
    if (!isOfAnother(qualification, origin)) qualifications.push(qualification);
    next = qualification.previousId;
  }
  return handedLead(lead, qualifications);
}

function isOfAnother({ externalIds }: Qualification, origin: string): boolean {
  return externalIds?.some(({ system, id }) => system === PORTAL_SYSTEM && id !== origin) ?? false;
}
