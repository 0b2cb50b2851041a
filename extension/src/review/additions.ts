import type { Contact, EditableFields, Instant, Lead } from '@salescycle/model';
import type { Draft, LeadField } from '../drafts/draft.js';
import { leadFieldsOf } from './lead-fields.js';

/** What a draft knows and a record that is there does not, or knows otherwise. */
export interface Addition {
  field: LeadField;
  /** What the record has; `''` for nothing, and for what only joins a list. */
  before: string;
  after: string;
  /** Whether it is taken unless the person says otherwise: nothing was there, or only what another capture put there. */
  isTaken: boolean;
}

type Person = Lead | Contact;
type Changes = EditableFields<Lead>;

/** What of the draft would be new in a lead or contact, in the form's order; empty when it knows nothing more. */
export function additionsOf(record: Person, draft: Draft): Addition[] {
  const found = leadFieldsOf(draft, draft.readAt), others = customOf(record), ours = customOf(found);
  const one = (field: LeadField, before: string | undefined, after: string | null | undefined): Addition[] =>
    after && folded(after) !== folded(before ?? '') ? [{ field, before: before ?? '', after, isTaken: !before || isCaptured(record, field, before) }] : [];
  const many = (field: LeadField, before: readonly string[] | undefined, after: readonly string[] | null | undefined): Addition[] => {
    const more = missingFrom(before, after);
    return more.length ? [{ field, before: '', after: more.join(', '), isTaken: true }] : [];
  };
  return [
    ...one('title', record.jobTitle, found.jobTitle), ...(record.type === 'lead' ? one('company', record.company, found.company) : []),
    ...many('emails', record.emails, found.emails), ...many('phones', record.phones, found.phones),
    ...(record.type === 'lead' ? one('website', record.domain, found.domain) : []), ...one('location', others.location, ours.location), ...many('profiles', others.profiles, ours.profiles),
  ];
}

/** The record's fields with some of them added; a lead's history of where its values came from is carried on, a contact has none. */
export function enrichedFields(record: Person, draft: Draft, taken: readonly LeadField[], at: Instant): Changes {
  const found = leadFieldsOf(draft, at), others = customOf(record), ours = customOf(found);
  const takes = (field: LeadField) => taken.includes(field);
  const custom = {
    ...(record.custom as object | undefined), ...(takes('location') && ours.location && { location: ours.location }),
    ...(takes('profiles') && { profiles: [...(others.profiles ?? []), ...missingFrom(others.profiles, ours.profiles)] }),
  };
  const joined = (field: LeadField, before: readonly string[] | undefined, after: readonly string[] | null | undefined) => (takes(field) ? [...(before ?? []), ...missingFrom(before, after)] : undefined);
  const emails = joined('emails', record.emails, found.emails), phones = joined('phones', record.phones, found.phones);
  return {
    ...(takes('title') && found.jobTitle && { jobTitle: found.jobTitle }), ...(takes('company') && found.company && { company: found.company }),
    ...(emails && { emails }), ...(phones && { phones }), ...(takes('website') && found.domain && { domain: found.domain }), ...(Object.keys(custom).length && { custom }),
    ...(record.type === 'lead' && { provenance: [...(record.provenance ?? []), ...(found.provenance ?? []).filter(({ field }) => takes(field as LeadField))].slice(-200) }),
  };
}

function customOf({ custom }: { custom?: unknown }): { location?: string; profiles?: string[] } {
  return custom ?? {};
}

/** Whether a value is still what a capture put there: what a person typed, here or in the app, is theirs, and so is what nobody knows the origin of. */
function isCaptured(record: Person, name: LeadField, now: string): boolean {
  const last = record.type === 'lead' ? record.provenance?.findLast(({ field }) => field === name) : undefined;
  return last !== undefined && last.source !== 'manual' && folded(last.value) === folded(now);
}

function missingFrom(before: readonly string[] = [], after: readonly string[] | null | undefined): string[] {
  const known = new Set(before.map(folded));
  return (after ?? []).filter((each) => !known.has(folded(each)));
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase().replace(/[\s.]+/g, ' ').trim();
