import type { Candidate, Field, SourceId, Value } from '@salescycle/capture';
import { LEAD_FIELDS, type Draft, type LeadField } from '../drafts/draft.js';
import { placesOf, type Place } from './places.js';

/** Where a value was found, and how sure it is. */
export interface Found {
  source: SourceId;
  snippet: string;
  /** Every place, the surest first. Empty where nothing says where, as for some values that were not filled in. */
  places: readonly Place[];
  /** 0..1. */
  confidence: number;
}

/** A value in the form. `found` is `null` for what a person typed. */
export interface Entry {
  text: string;
  found: Found | null;
}

/** A field of the review form. */
export interface Row {
  field: LeadField;
  /** Several values, each in an input of its own. */
  isList: boolean;
  entries: readonly Entry[];
  /** Other values that were found for it, the surest first, the chosen one among them; empty without a choice. */
  options: readonly Entry[];
  /** Values too unsure to fill in. */
  suggestions: readonly Entry[];
}

/** The fields that hold several values. */
export const LISTS: readonly LeadField[] = ['emails', 'phones', 'profiles'];

/** The candidate under review; `undefined` for a typed draft and while there are several to choose from. */
export function candidateOf({ result, chosen }: Draft): Candidate | undefined {
  return chosen === undefined ? undefined : result?.candidates[chosen];
}

/** The form's fields: what was found, with what the person put in its place. */
export function rowsOf(draft: Draft): Row[] {
  const candidate = candidateOf(draft);
  return LEAD_FIELDS.map((field) => rowOf(field, draft, candidate));
}

/** The row of one field. */
export function rowOf(field: LeadField, { edits }: Draft, candidate: Candidate | undefined): Row {
  const isList = LISTS.includes(field);
  const proposed = proposedFor(field, candidate).flatMap(entriesOf);
  const filled = proposedFor(field, candidate).map(entryOf);
  const suggested = (candidate?.suggested[field] ?? []).map(entryOf);
  const known = new Map([...suggested, ...proposed].map((entry) => [entry.text, entry]));
  const entries = (edits[field]?.map((text) => known.get(text.trim()) ?? { text, found: null })) ?? filled;
  const taken = new Set(entries.map(({ text }) => text.trim()));
  const free = (entry: Entry) => !taken.has(entry.text);
  return {
    field, isList, entries,
    options: isList || proposed.length < 2 ? [] : unique(proposed),
    suggestions: unique(isList ? [...proposed, ...suggested].filter(free) : suggested.filter(free)),
  };
}

/** What was found for a field and is sure enough to fill in. The name of a company without a person is no person's. */
function proposedFor(field: Field, candidate: Candidate | undefined): readonly Value[] {
  if (!candidate) return [];
  const { fields, type } = candidate, isCompany = type === 'organization';
  const value = isCompany && field === 'name' ? undefined : isCompany && field === 'company' ? fields.company ?? fields.name : fields[field];
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

function entriesOf(value: Value): Entry[] {
  const others = value.alternatives.map((each) => entryOf({ ...each, provenance: [...placesOf(each)], alternatives: [] }));
  return [entryOf(value), ...others];
}

function entryOf({ value, confidence, provenance }: Value): Entry {
  const [first] = provenance;
  return { text: value, found: { source: first?.source ?? 'site', snippet: first?.snippet ?? '', places: provenance, confidence } };
}

function unique(entries: readonly Entry[]): Entry[] {
  return [...new Map([...entries].reverse().map((entry) => [entry.text, entry])).values()].reverse();
}
