import type { EditableFields, Instant, Lead } from '@salescycle/model';
import type { Draft, LeadField } from '../drafts/draft.js';
import { leadFieldsOf } from './lead-fields.js';

/** What a draft knows and a lead that is there does not, or knows otherwise. */
export interface Addition {
  field: LeadField;
  /** What the lead has; `''` for nothing, and for what only joins a list. */
  before: string;
  after: string;
  /** Whether it is taken unless the person says otherwise: a value somebody typed stays. */
  isTaken: boolean;
}

type Changes = EditableFields<Lead>;

/** What of the draft would be new in a lead, in the form's order; empty when it knows nothing more. */
export function additionsOf(lead: Lead, draft: Draft): Addition[] {
  const found = leadFieldsOf(draft, draft.readAt), others = customOf(lead), ours = customOf(found);
  const one = (field: LeadField, before: string | undefined, after: string | null | undefined): Addition[] =>
    after && folded(after) !== folded(before ?? '') ? [{ field, before: before ?? '', after, isTaken: !before || !wasTyped(lead, field) }] : [];
  const many = (field: LeadField, before: readonly string[] | undefined, after: readonly string[] | null | undefined): Addition[] => {
    const more = missingFrom(before, after);
    return more.length ? [{ field, before: '', after: more.join(', '), isTaken: true }] : [];
  };
  return [
    ...one('title', lead.jobTitle, found.jobTitle), ...one('company', lead.company, found.company), ...many('emails', lead.emails, found.emails), ...many('phones', lead.phones, found.phones),
    ...one('website', lead.domain, found.domain), ...one('location', others.location, ours.location), ...many('profiles', others.profiles, ours.profiles),
  ];
}

/** The lead's fields with some of them added, and the history of where its values came from carried on. */
export function enrichedFields(lead: Lead, draft: Draft, taken: readonly LeadField[], at: Instant): Changes {
  const found = leadFieldsOf(draft, at), others = customOf(lead), ours = customOf(found);
  const takes = (field: LeadField) => taken.includes(field);
  const custom = {
    ...(lead.custom as object | undefined), ...(takes('location') && ours.location && { location: ours.location }),
    ...(takes('profiles') && { profiles: [...(others.profiles ?? []), ...missingFrom(others.profiles, ours.profiles)] }),
  };
  const joined = (field: LeadField, before: readonly string[] | undefined, after: readonly string[] | null | undefined) => (takes(field) ? [...(before ?? []), ...missingFrom(before, after)] : undefined);
  const emails = joined('emails', lead.emails, found.emails), phones = joined('phones', lead.phones, found.phones);
  return {
    ...(takes('title') && found.jobTitle && { jobTitle: found.jobTitle }), ...(takes('company') && found.company && { company: found.company }),
    ...(emails && { emails }), ...(phones && { phones }), ...(takes('website') && found.domain && { domain: found.domain }), ...(Object.keys(custom).length && { custom }),
    provenance: [...(lead.provenance ?? []), ...(found.provenance ?? []).filter(({ field }) => takes(field as LeadField))].slice(-200),
  };
}

function customOf({ custom }: { custom?: unknown }): { location?: string; profiles?: string[] } {
  return custom ?? {};
}

function wasTyped({ provenance = [] }: Lead, name: LeadField): boolean {
  return provenance.findLast(({ field }) => field === name)?.source === 'manual';
}

function missingFrom(before: readonly string[] = [], after: readonly string[] | null | undefined): string[] {
  const known = new Set(before.map(folded));
  return (after ?? []).filter((each) => !known.has(folded(each)));
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase().replace(/[\s.]+/g, ' ').trim();
