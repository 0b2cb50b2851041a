import { splitHeadline } from './headline.js';
import { legalFormOf, splitAfterLegalForm } from '../tables/legal-forms.js';
import { isInstitution } from '../tables/organisation-words.js';
import { isDepartment, isTitle } from '../tables/title-words.js';
import { cleanText, fold } from '../text/clean-text.js';
import type { KnowsCompany } from './company-signs.js';

/** What one line says of a job; either may be missing. */
export interface JobLine {
  title: string | null;
  company: string | null;
  /** How sure the cut is: 0..1. */
  certainty: number;
}

/** A part of a line, and where in the line it stands. */
interface Part { text: string; start: number; end: number }

const AT = 0.9, UNSURE_AT = 0.5, LEGAL = 0.95, PARTS = 0.9, UNKNOWN_JOB = 0.7, SPACED = 0.75;
const MOST_PARTS = 6;
/** Any name, to see whether what follows it is a legal form. */
const WORD = 'Name';
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u;
const BETWEEN = /\s?[,，、]\s|\s[|｜·•–—-]\s|\s?[｜|]\s?/gu;

/**
 * Title and company of a line that holds both; `null` for a line that is one thing. `isKnown` tells companies that are named elsewhere: only
 * they are recognised without a legal form.
 *
 * @example splitJobLine('云杉科技有限公司 销售部 经理');  // { company: '云杉科技有限公司', title: '销售部 经理', certainty: 0.95 }
 */
export function splitJobLine(raw: string, isKnown: KnowsCompany = () => false): JobLine | null {
  const line = cleanText(raw);
  return afterLegalForm(line) ?? atCompany(line) ?? inParts(line, isKnown) ?? spaced(line);
}

/** "Title at Company", "Title @ Company", "… 就职于 …". */
function atCompany(line: string): JobLine | null {
  const found = splitHeadline(line), title = found.find(({ field }) => field === 'title'), company = found.find(({ field }) => field === 'company');
  if (!title || !company) return null;
  return { title: title.raw, company: company.raw, certainty: (title.weight ?? 1) < 0.5 ? UNSURE_AT : AT };
}

/** 公司 部门 职位, also without spaces: the legal form, or the name behind it, ends the company. */
function afterLegalForm(line: string): JobLine | null {
  const found = splitAfterLegalForm(line);
  if (!found) return null;
  const { company, rest } = found;
  return isJob(rest) || isDepartment(fold(rest)) ? { company, title: isJob(rest) ? rest : null, certainty: LEGAL } : null;
}

/**
 * "Title, Company" and "Company | Title": the part that is a company, and the side of it that has the job. What stands beyond, as a town, is
 * left.
 */
function inParts(line: string, isKnown: KnowsCompany): JobLine | null {
  const parts = partsOf(line), company = parts.find(({ text }) => isCompany(text, isKnown));
  if (parts.length < 2 || !company) return null;
  const before = parts.filter(({ end }) => end <= company.start), behind = parts.filter(({ start }) => start >= company.end);
  const title = before.some(({ text }) => isJob(text)) ? line.slice(0, company.start)
    : behind.some(({ text }) => isJob(text)) ? line.slice(company.end) : null;
  if (title !== null) return { title: trimmed(title), company: company.text, certainty: PARTS };
  const isLast = behind.length === 0 && before.length === 1 && !/\d/.test(line.slice(0, company.start));
  return isLast ? { title: trimmed(line.slice(0, company.start)), company: company.text, certainty: UNKNOWN_JOB } : null;
}

const trimmed = (text: string) => text.replace(/^[\s,，、|｜·•–—-]{1,4}|[\s,，、|｜·•–—-]{1,4}$/gu, '');

/** The parts of a line; "Acme, Inc." is one. */
function partsOf(line: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const { index, 0: between } of [...line.matchAll(BETWEEN)].slice(0, MOST_PARTS - 1)) {
    parts.push({ start, end: index, text: line.slice(start, index) });
    start = index + between.length;
  }
  parts.push({ start, end: line.length, text: line.slice(start) });
  return parts.reduce<Part[]>((whole, part) => {
    const last = whole.at(-1), isForm = last && legalFormOf(`${WORD}, ${part.text}`)?.rest === WORD;
    return isForm ? [...whole.slice(0, -1), { start: last.start, end: part.end, text: line.slice(last.start, part.end) }] : [...whole, part];
  }, []).filter(({ text }) => text.trim());
}

/** 云杉科技 销售部 经理: East Asian words apart, the last a job, the first neither job nor department. */
function spaced(line: string): JobLine | null {
  const words = line.split(' ', 6), [first = ''] = words, last = words.at(-1) ?? '', rest = words.slice(1);
  if (words.length < 2 || words.length > 4 || !words.every((word) => EAST_ASIAN.test(word)) || !isJob(last) || [...first].length < 3) return null;
  if (isJob(first) || isDepartment(fold(first)) || !rest.every((word) => isJob(word) || isDepartment(fold(word)))) return null;
  return { company: first, title: rest.join(' '), certainty: SPACED };
}

const isJob = (text: string) => isTitle(fold(text)) && legalFormOf(text) === null;

/** A legal form or a kind of institution makes a company of a part; without them it has to be known. */
export function isCompany(text: string, isKnown: KnowsCompany): boolean {
  if (legalFormOf(text) !== null) return true;
  const folded = fold(text), isNamed = folded.includes(' ') || EAST_ASIAN.test(text);
  return !isTitle(folded) && !isDepartment(folded) && ((isNamed && isInstitution(folded)) || isKnown(text));
}
