import type { Candidate, CaptureResult, Value } from '@salescycle/capture/contract.js';
import {
  accepted, fields, isNegative, isRequired,
  type Case, type Expected, type ExpectedItem, type ExpectedLead, type JudgedField, type Labels,
} from './case.js';
import { foldCompany, folds, foldText } from './fold.js';

/** Right values found, wrong values given, values not found. */
export interface Counts { right: number; wrong: number; missed: number }

/** A value that was filled in, with how sure the extractor was. */
export interface Claim { field: JudgedField; confidence: number; isRight: boolean }

/** A field that is not as expected. */
export interface Difference { field: JudgedField | 'kind' | 'lead'; expected: unknown; got: unknown }

/** How one case went. */
export interface Verdict {
  id: string;
  kind: Labels['kind'];
  lang: string;
  counts: Partial<Record<JudgedField, Counts>>;
  claims: Claim[];
  differences: Difference[];
  /** one, many or none as expected. */
  isKindRight: boolean;
  /** Name, company, e-mails and phones all right; `null` where no single person was expected. */
  isExact: boolean | null;
  /** A lead where there is none. */
  isFalseLead: boolean;
  /** Forbidden texts found anywhere in the result. */
  leaks: string[];
  /** People expected and found where there are several; `null` elsewhere. */
  people: { expected: number; found: number } | null;
  /** Milliseconds of the first call, and of one after it. */
  ms: number;
  warmMs: number;
}

/** What has to be right for a lead to be exact. */
const DECISIVE: JudgedField[] = ['name', 'company', 'emails', 'phones'];

/** Whether words stand together in a text; letters without spaces between them may stand anywhere. */
const holds = (text: string, part: string) => (/\p{Script=Han}/u.test(part) ? text.includes(part) : ` ${text} `.includes(` ${part} `));

/** Whether a value is one of those accepted for a field. */
function isAccepted(field: JudgedField, value: string, texts: string[]): boolean {
  const given = folds[field](value), [whole = '', ...shorter] = texts.map(folds[field]);
  if (given === whole || shorter.includes(given)) return true;
  return field === 'location' && given.split(' ').every((word) => holds(whole, word)) && shorter.some((text) => holds(given, text));
}

const valuesOf = (field: JudgedField, { fields: given }: Candidate): Value[] => {
  const value = given[field];
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
};

/** One field of one lead against what was expected of it. */
function checkField(field: JudgedField, expected: Expected[], given: Value[]): { field: JudgedField; counts: Counts; claims: Claim[] } {
  const open = expected.filter((each) => each !== null), required = open.filter(isRequired).length, counts = { right: 0, wrong: 0, missed: 0 };
  const claims = given.map(({ value, confidence }) => {
    const at = open.findIndex((each) => isAccepted(field, value, accepted(each))), [found = null] = at < 0 ? [] : open.splice(at, 1);
    if (!found) counts.wrong++;
    else if (isRequired(found)) counts.right++;
    return { field, confidence, isRight: found !== null };
  });
  counts.missed = required - counts.right;
  return { field, counts, claims };
}

const isPerfect = ({ wrong, missed }: Counts) => wrong === 0 && missed === 0;

/** An organisation's own name is its company; a name beside it that says the same is not a second value. */
function asCompany(candidate: Candidate): Candidate {
  const { name, company, ...others } = candidate.fields;
  if (!name || (company && foldCompany(company.value) !== foldCompany(name.value))) return candidate;
  return { ...candidate, fields: { ...others, company: company ?? name } };
}

const expectedOf = (lead: ExpectedLead | null, field: JudgedField): Expected[] | null => {
  if (!lead) return field === 'sourceUrl' ? null : [];
  const expected: Expected | ExpectedItem[] | undefined = lead[field];
  return expected === undefined ? null : Array.isArray(expected) ? expected : [expected];
};

/** A candidate against a lead; either may be missing. */
function compare(lead: ExpectedLead | null, candidate: Candidate | null, verdict: Verdict): ReturnType<typeof checkField>[] {
  const given = candidate && candidate.type === 'organization' && lead?.type === 'organization' ? asCompany(candidate) : candidate;
  const checks = fields.flatMap((field) => {
    const expected = expectedOf(lead, field);
    return expected === null ? [] : [checkField(field, expected, given ? valuesOf(field, given) : [])];
  });
  for (const { field, counts, claims } of checks) {
    const total = (verdict.counts[field] ??= { right: 0, wrong: 0, missed: 0 });
    for (const key of ['right', 'wrong', 'missed'] as const) total[key] += counts[key];
    verdict.claims.push(...claims);
    if (!isPerfect(counts)) verdict.differences.push({ field, expected: lead?.[field] ?? null, got: given ? valuesOf(field, given).map(({ value }) => value) : [] });
  }
  return checks;
}

const isSamePerson = (lead: ExpectedLead, candidate: Candidate) =>
  (candidate.fields.name !== undefined && isAccepted('name', candidate.fields.name.value, accepted(lead.name)))
  || candidate.fields.emails.some(({ value }) => lead.emails.some((item) => isAccepted('emails', value, accepted(item))));

/** Each expected person with the candidate that is it, then the candidates that are nobody. */
function pair(leads: ExpectedLead[], candidates: Candidate[]): [ExpectedLead | null, Candidate | null][] {
  const open = [...candidates];
  const pairs = leads.map((lead): [ExpectedLead, Candidate | null] => {
    const at = open.findIndex((candidate) => isSamePerson(lead, candidate));
    return [lead, at < 0 ? null : open.splice(at, 1)[0]!];
  });
  return [...pairs, ...open.map((candidate): [null, Candidate] => [null, candidate])];
}

/** All texts in a result, at any depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)]) : [];
}

/** The forbidden texts that stand in a result: as they are, folded, or, for a number, in another spelling. */
function leaksOf(mustNot: string[], result: CaptureResult): string[] {
  const texts = textsIn(result).map((text) => text.toLowerCase()), folded = texts.map(foldText), digits = texts.map((text) => text.replace(/\D/g, ''));
  return mustNot.filter((text) => {
    const isNumber = /^[\d -]{6,}$/.test(text);
    return texts.some((each) => each.includes(text.toLowerCase())) || (foldText(text) !== '' && folded.some((each) => each.includes(foldText(text))))
      || (isNumber && digits.some((each) => each.includes(text.replace(/\D/g, ''))));
  });
}

/** The leads a result proposes, next to those expected: the one, or every person where there are several. */
function pairsOf({ expect }: Labels, { kind, candidates }: CaptureResult): [ExpectedLead | null, Candidate | null][] {
  const [lead] = expect.leads;
  if (expect.leads.length > 1) return pair(expect.leads, kind === 'none' ? [] : candidates.filter(({ type }) => type === 'person'));
  if (lead?.type === 'organization' && kind === 'none') return [[lead, candidates.find(({ type }) => type === 'organization') ?? null]];
  return lead || kind !== 'none' ? [[lead ?? null, kind === 'none' ? null : candidates[0] ?? null]] : [];
}

/** How a result does on a case. */
export function judge(one: Case | Labels & { id: string }, result: CaptureResult, { ms = 0, warmMs = 0 } = {}): Verdict {
  const kinds = typeof one.expect.kind === 'string' ? [one.expect.kind] : one.expect.kind.any, isKindRight = kinds.includes(result.kind);
  const verdict: Verdict = {
    id: one.id, kind: one.kind, lang: one.lang, counts: {}, claims: [], differences: [], isKindRight, isExact: null,
    isFalseLead: isNegative(one) && (result.kind !== 'none' || result.candidates.some(({ type }) => type === 'person')),
    leaks: leaksOf(one.mustNot, result), people: null, ms, warmMs,
  };
  if (!isKindRight) verdict.differences.push({ field: 'kind', expected: one.expect.kind, got: result.kind });
  const pairs = pairsOf(one, result), checks = pairs.map(([lead, candidate]) => compare(lead, candidate, verdict));
  const { leads } = one.expect;
  if (leads.length > 1) verdict.people = { expected: leads.length, found: pairs.filter(([lead, candidate]) => lead && candidate).length };
  if (leads.length === 1 && leads[0]!.type !== 'organization') {
    verdict.isExact = isKindRight && checks[0]!.every(({ field, counts }) => isPerfect(counts) || !DECISIVE.includes(field));
  }
  return verdict;
}

