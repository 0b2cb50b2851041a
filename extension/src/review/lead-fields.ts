import type { EditableFields, Instant, Lead } from '@salescycle/model';
import type { Draft, Filing, LeadField } from '../drafts/draft.js';
import { entryOf } from '../settings/entries.js';
import { isWithin } from '../settings/site-rules.js';
import { rowsOf, type Row } from './rows.js';

/** What is typed, without the empty lines, each value once. */
export function valuesOf({ entries }: Row): string[] {
  return [...new Set(entries.map(({ text }) => text.trim()).filter(Boolean))];
}

/** The lead's fields as the form stands, with where each value came from. Empty fields are left out; the name falls back to the company's. */
export function leadFieldsOf(draft: Draft, at: Instant): EditableFields<Lead> {
  const rows = new Map(rowsOf(draft).map((row) => [row.field, row]));
  const values = (field: LeadField) => valuesOf(rows.get(field)!);
  const one = (field: LeadField) => values(field)[0];
  const [title, company, website, location] = [one('title'), one('company'), one('website'), one('location')];
  const [emails, phones, profiles] = [values('emails'), values('phones'), values('profiles')];
  const name = one('name') ?? company ?? '';
  const domain = website && domainOf(website);
  const custom = { ...(profiles.length && { profiles }), ...(location && { location }) };
  return {
    ...(name && { name: name.slice(0, 300) }),
    ...(company && { company: company.slice(0, 300) }),
    ...(title && { jobTitle: title.slice(0, 300) }),
    ...(emails.length && { emails: emails.map((address) => address.toLowerCase()) }),
    ...(phones.length && { phones }),
    ...(domain && { domain }),
    ...(Object.keys(custom).length && { custom }),
    source: { kind: draft.filing?.source ?? sourceKind(draft), ...(draft.origin.url && { url: draft.origin.url }), capturedAt: draft.readAt, ...(draft.filing?.campaign?.trim() && { campaign: draft.filing.campaign.trim().slice(0, 200) }) },
    ...(draft.filing && { consent: consentOf(draft.filing, at) }),
    provenance: [...rows.values()].flatMap((row) => provenanceOf(row, draft, at)),
  };
}

function consentOf({ basis, evidence, keptUntil }: Filing, at: Instant): NonNullable<EditableFields<Lead>['consent']> {
  return { ...(basis && { basis, at }), ...(evidence?.trim() && { evidence: evidence.trim().slice(0, 500) }), ...(keptUntil && { keptUntil }) };
}

/** The kinds of source the product has words for, and `capture` for any page. */
export function sourceKind({ origin: { kind, url, file } }: Draft): string {
  const host = url ? new URL(url).hostname : '';
  if (['linkedin.com', 'linkedin.cn'].some((domain) => isWithin(host, domain))) return 'linkedin';
  if (kind === 'file' && !/\.eml$/i.test(file ?? '')) return 'import';
  return { page: 'capture', mail: 'email', file: 'email', text: 'capture', typed: 'manual' }[kind];
}

function provenanceOf({ field, entries }: Row, { origin, readAt }: Draft, at: Instant) {
  return entries.filter(({ text }) => text.trim()).map(({ text, found }) => ({
    field, value: text.trim().slice(0, 2000), source: found?.source ?? 'manual', at: found ? readAt : at,
    ...(found && origin.url && { url: origin.url }), ...(found?.snippet && { snippet: found.snippet.slice(0, 120) }),
  }));
}

function domainOf(website: string): string | undefined {
  const entry = entryOf(website);
  return entry?.kind === 'domain' ? entry.value.slice(0, 253) : undefined;
}
