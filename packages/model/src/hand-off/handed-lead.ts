import type { Id } from '../identity/ulid.js';
import type { Lead } from '../records/lead.js';
import type { Answer, Qualification } from '../records/qualification.js';
import type { Instant } from '../time/instant.js';

/** A lead as it crosses from one workspace to another: what a person knows about it, without what only means something where it comes from. */
export interface HandedLead {
  id: Id;
  createdAt: Instant;
  /** Every field of the lead but its bookkeeping, its owner and what it was converted to. */
  fields: Readonly<Record<string, unknown>>;
  /** Its answers, the oldest first. */
  qualifications: readonly HandedQualification[];
}

/** A qualification as it crosses. */
export interface HandedQualification {
  id: Id;
  createdAt: Instant;
  fields: Readonly<Record<string, unknown>>;
}

const STAYS: ReadonlySet<string> = new Set<keyof Lead>([
  'id', 'type', 'createdAt', 'updatedAt', 'createdBy', 'rev', 'sv', 'deletedAt', 'mergedInto', 'notSameAs', 'ownerId', 'qualificationId', 'convertedAt', 'convertedTo',
]);

/** At most so many qualifications cross; the latest. */
const MOST = 20;

/** Makes what crosses of a lead and its qualifications. */
export function handedLead(lead: Lead, qualifications: readonly Qualification[]): HandedLead {
  const { id, createdAt } = lead;
  const fields = Object.fromEntries(Object.entries(lead).filter(([name]) => !STAYS.has(name)));
  const inOrder = [...qualifications].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)).slice(-MOST);
  // Where it was converted, it was good enough; what it became stays here.
  return { id, createdAt, fields: { ...fields, status: lead.status === 'converted' ? 'qualified' : lead.status }, qualifications: inOrder.map(handedQualification) };
}

/** A qualification as it crosses from one workspace to another, either way. */
export function handedQualification({ id, createdAt, frameworkId, frameworkVersion, answers, verdict, reason, previousId }: Omit<Qualification, 'subject' | 'updatedAt' | 'createdBy' | 'rev' | 'sv' | 'type'>): HandedQualification {
  const fields = { frameworkId, frameworkVersion, answers: answers.map(handedAnswer), ...(verdict && { verdict }), ...(reason && { reason }), ...(previousId && { previousId }) };
  return { id, createdAt, fields };
}

/** Users and activities are records of the workspace it comes from. */
function handedAnswer({ by, evidence, ...answer }: Answer): Answer {
  if (!evidence) return answer;
  const { activityId, ...told } = evidence;
  return { ...answer, evidence: told };
}
