// Written apart from the extractor's own folding: a mistake there must not excuse itself here.
import type { JudgedField } from './case.js';

const HAN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
const betweenHan = new RegExp(`(?<=[${HAN}]) (?=[${HAN}])`, 'gu');
const legalWords = new Set(('gmbh mbh ag kg kgaa ohg gbr ug haftungsbeschränkt co cokg e k ek eg inc incorporated llc ltd limited plc corp corporation pty llp '
  + 'sarl sas sasu sa s a r l sl slu de cv c v srl spa oy ab bv nv kk').split(' '));
const legalHan = /有限责任公司|股份有限公司|有限公司|集团|集團|株式会社|合同会社|有限会社/gu;

/** Text without what does not count: width, case, marks nobody sees, punctuation, spaces between Han characters. */
export function foldText(text: string): string {
  return text.normalize('NFKC').replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, '').toLowerCase()
    .replace(/(?![&+@])[\p{P}\p{S}]/gu, ' ').replace(/\s+/g, ' ').trim().replace(betweenHan, '');
}

/** A company's name without its legal form. What is nothing but a legal form stays. */
export function foldCompany(text: string): string {
  const words = foldText(text.replace(legalHan, ' ')).split(' ');
  while (words.length > 1 && (legalWords.has(words.at(-1)!) || words.at(-1) === '&')) words.pop();
  return words.join(' ').replace(betweenHan, '') || foldText(text);
}

/** E.164 with `;ext=` where there is an extension. */
export function foldPhone(text: string): string {
  const [, number = text, extension] = /^(.*?)(?:\s*(?:;ext=|ext\.?|x|#)\s*(\d{1,6}))?$/i.exec(text.normalize('NFKC').trim()) ?? [];
  return number.replace(/[^\d+]/g, '') + (extension ? `;ext=${extension}` : '');
}

/** A host in lower case without `www.`, whatever of an address was given. */
export function foldHost(text: string): string {
  const address = text.includes('//') ? text : `https://${text}`;
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '').replace(/\.$/, '') : foldText(text);
}

/** An address without what may vary: scheme, `www.` or a country's host, last slash, query, percent signs. */
export function foldUrl(text: string): string {
  if (!URL.canParse(text)) return foldText(text);
  const { hostname, pathname, search, hash } = new URL(text), host = hostname.replace(/^www\./, '');
  const isProfile = /(^|\.)linkedin\.com$/.test(host);
  const where = `${isProfile ? 'linkedin.com' : host}${pathname.replace(/\/+$/, '')}${isProfile ? '' : search + hash}`;
  return (/%(?![\da-f]{2})/i.test(where) ? where : decodeURIComponent(where)).toLowerCase();
}

/** How each field's values are made comparable. */
export const folds: Record<JudgedField, (text: string) => string> = {
  name: foldText, givenName: foldText, familyName: foldText, title: foldText, company: foldCompany, location: foldText,
  emails: (text) => text.normalize('NFKC').trim().toLowerCase(), phones: foldPhone, website: foldHost, profiles: foldUrl, sourceUrl: foldUrl,
};
