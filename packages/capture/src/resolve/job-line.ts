import { splitHeadline } from '../sites/headline.js';
import { legalFormOf, splitAfterLegalForm } from '../tables/legal-forms.js';
import { hasOrganisationWord } from '../tables/organisation-words.js';
import { isDepartment, isTitle } from '../tables/title-words.js';
import { cleanText, fold } from '../text/clean-text.js';

/** What one line says of a job; either may be missing. */
export interface JobLine {
  title: string | null;
  company: string | null;
  /** How sure the cut is: 0..1. */
  certainty: number;
}

const AT = 0.9, UNSURE_AT = 0.5, LEGAL = 0.95, PARTS = 0.9, SPACED = 0.75;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u;

/**
 * Title and company of a line that holds both; `null` for a line that is one thing.
 *
 * @example splitJobLine('云杉科技有限公司 销售部 经理');  // { company: '云杉科技有限公司', title: '销售部 经理', certainty: 0.95 }
 */
export function splitJobLine(raw: string): JobLine | null {
  const line = cleanText(raw);
  return afterLegalForm(line) ?? atCompany(line) ?? inParts(line) ?? spaced(line);
}

/** "Title at Company", "Title @ Company", "… 就职于 …". */
function atCompany(line: string): JobLine | null {
  const found = splitHeadline(line), title = found.find(({ field }) => field === 'title'), company = found.find(({ field }) => field === 'company');
  if (!title || !company) return null;
  return { title: title.raw, company: company.raw, certainty: (title.weight ?? 1) < 0.5 ? UNSURE_AT : AT };
}

/** 公司 部门 职位, also without spaces: the legal form ends the company. */
function afterLegalForm(line: string): JobLine | null {
  const found = splitAfterLegalForm(line);
  if (!found || legalFormOf(line)) return null;
  return isJob(found.rest) || isDepartment(fold(found.rest)) ? { company: found.company, title: isJob(found.rest) ? found.rest : null, certainty: LEGAL } : null;
}

/** "Title, Company" and "Company | Title": one part is plainly a job, one plainly a company. Departments stay with the title. */
function inParts(line: string): JobLine | null {
  const parts = line.split(/\s?[,，、]\s|\s[|｜·•–—-]\s|\s?[｜|]\s?/u, 5).map((part) => part.trim()).filter(Boolean);
  if (parts.length < 2 || legalFormOf(line) && parts.length === 2 && !parts.some(isJob)) return null;
  const companies = parts.filter((part) => isCompany(part) && !isJob(part)), jobs = parts.filter((part) => !companies.includes(part));
  if (companies.length !== 1 || !jobs.some(isJob) || !jobs.every((part) => isJob(part) || isDepartment(fold(part)))) return null;
  return { title: jobs.join(', '), company: companies[0] ?? null, certainty: PARTS };
}

/** 云杉科技 销售部 经理: East Asian words apart, the last a job, the first neither job nor department. */
function spaced(line: string): JobLine | null {
  const words = line.split(' ', 6), [first = ''] = words, last = words.at(-1) ?? '', rest = words.slice(1);
  if (words.length < 2 || words.length > 4 || !words.every((word) => EAST_ASIAN.test(word)) || !isJob(last) || [...first].length < 3) return null;
  if (isJob(first) || isDepartment(fold(first)) || !rest.every((word) => isJob(word) || isDepartment(fold(word)))) return null;
  return { company: first, title: rest.join(' '), certainty: SPACED };
}

const isJob = (text: string) => isTitle(fold(text)) && legalFormOf(text) === null;
const isCompany = (text: string) => legalFormOf(text) !== null || hasOrganisationWord(fold(text));
