import type { Candidate, CaptureResult, Value } from '@salescycle/capture/contract.js';
import { accepted, isRequired, type Expected, type ExpectedLead, type Labels } from './case.js';

const sure = (value: string): Value => ({ value, confidence: 1, provenance: [], alternatives: [] });
const first = (expected: Expected): Value[] => (isRequired(expected) ? accepted(expected).slice(0, 1).map(sure) : []);

function candidateOf(lead: ExpectedLead): Candidate {
  const scalars = (['name', 'givenName', 'familyName', 'title', 'company', 'website', 'location', 'sourceUrl'] as const)
    .flatMap((field) => first(lead[field] ?? null).map((value) => [field, value] as const));
  const [emails, phones, profiles] = [lead.emails, lead.phones, lead.profiles].map((items) => items.flatMap(first));
  return {
    type: lead.type ?? 'person', fields: { ...Object.fromEntries(scalars), emails: emails!, phones: phones!, profiles: profiles! },
    suggested: {}, confidence: 1, keys: [],
  };
}

/** The result that is right in everything a case requires, taken from its labels. */
export function oracle({ expect: { kind, leads } }: Pick<Labels, 'expect'>): CaptureResult {
  return { kind: typeof kind === 'string' ? kind : kind.any[0]!, candidates: leads.map(candidateOf), warnings: [], site: null, timings: {} };
}

/** The result of an extractor that finds nothing. */
export const nothing: CaptureResult = { kind: 'none', candidates: [], warnings: [], site: null, timings: {} };
