import type { Found, Take, View } from './take.js';

/**
 * Title and company of the first match, an item of a list of jobs, if the job is still held. One job at a company is title, company and dates;
 * several are the company and inside it a list of titles with dates. Whether it is held the dates say, in any language: an end without a year.
 */
export const job: Take = ([item], view) => {
  const lists = [...item.querySelectorAll('ul, ol')].slice(0, 20);
  const head = view.lines(item, lists);
  const dated = head.findIndex(isPeriod);
  if (dated > 0) return isHeld(head[dated] ?? '') && dated <= 2 ? values(head[0], dated === 2 ? head[1] : undefined) : [];
  return groupedJob(lists[0], head[0], view);
};

function groupedJob(list: Element | undefined, company: string | undefined, view: View): Found[] {
  const newest = list?.querySelector(':scope > li') ?? null;
  const lines = newest ? view.lines(newest) : [];
  const period = lines.slice(0, 5).find(isPeriod);
  return company && period && lines[0] !== period && isHeld(period) ? values(lines[0], company) : [];
}

function values(title: string | undefined, company: string | undefined): Found[] {
  const employer = company?.split(' · ')[0];
  return [...(title ? [{ field: 'title' as const, raw: title }] : []), ...(employer ? [{ field: 'company' as const, raw: employer }] : [])];
}

const YEAR = /(?<!\p{N})(?:19|20)\d{2}(?!\p{N})/gu;

/** "Nov 2018 - Present · 2 yrs", "2018年11月 - 至今", "May 2016 to Dec 2018". */
function isPeriod(line: string): boolean {
  return line.length <= 80 && line.search(YEAR) >= 0 && /[-–—~·年년]| to /u.test(line);
}

/** One year, and after it words that are no month: the end is "present" in some language. */
function isHeld(period: string): boolean {
  const dates = (period.split(/ ?[·•・] ?/u)[0] ?? '');
  const years = [...dates.matchAll(YEAR)];
  const rest = years.length === 1 ? dates.slice((years[0]?.index ?? 0) + 4).replace(/^[ .]*[年년]?[ ]?(?:\d{1,2} ?[月월])?/u, '') : '';
  return /[-–—~] ?\p{L}/u.test(rest) || /^ ?\p{L}{1,20} \p{L}/u.test(rest);
}
