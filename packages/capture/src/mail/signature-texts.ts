import { legalFormOf } from '../tables/legal-forms.js';
import { isEastAsian } from './names-alike.js';
import type { SignatureValue } from './signature-value.js';

/** What stands before a company one writes for. */
export const IN_THE_NAME_OF = /^(?:on behalf of|im auftrag (?:von|der|des)|pour le compte de|en nombre de|por cuenta de|c\/o|for|für)\s/i;
/** A text in East Asian writing, and behind it the same in Latin letters. */
export const OWN_AND_LATIN = new RegExp([
  /^(.{0,80}[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana})])\s/u,
  /(\p{Script=Latin}[^\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]{1,100})$/u,
].map(({ source }) => source).join(''), 'u');
/** A company's works, shop or branch, named behind it: 海辺水産株式会社 札幌工場. */
export const BRANCH = /^[\p{Script=Han}\p{Script=Katakana}ー\d]{1,10}(?:工場|本社|支社|支店|営業所|事業所|製作所|研究所|分公司|分厂|办事处|子公司|分行|總公司|總部|总部)$/u;
/** What stands before one's own name. */
export const NAMED_BEFORE = /^(?:name|my name is|ich bin|je suis|soy|我是)\s/i;

/** A number with its country's code and nothing beside it needs no label. */
export const isWholeNumber = (field: SignatureValue['field'], raw: string, text: string) => field === 'phones' && raw.startsWith('+') && raw === text.trim();

/** Whether a text is as short as titles are, and no sentence. */
export const isTitleClear = (text: string) => text.length <= 70 && !/[.!?。！？]$/.test(text);

/** A British postal code alone. */
export const BRITISH_CODE = /^[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}$/;

/** Whether a text is written like a town, a house or a road. */
export const isTown = (text: string) => /^\p{Lu}[\p{L}\s.'’-]{1,40}$/u.test(text);

/** Whether two lines may be of one address: in one writing, or the first a Japanese postal code. */
export const isOneAddress = (above: string, below: string) => isEastAsian(above) === isEastAsian(below) || /^〒[\d\s-]{7,9}$/.test(above);

/** Two lines of one address in one. */
export const joined = (above: string, below: string) => `${above.replace(/,$/, '')}${isEastAsian(above + below) ? ' ' : ', '}${below}`;

/** A company before its country in brackets: "SEIWA TECH CO., LTD. (Japan)". `null` for other texts. */
export function beforeCountry(text: string): string | null {
  const at = /\s?\([\p{L}\s.]{2,30}\)$/u.exec(text)?.index, firm = text.slice(0, at);
  return at !== undefined && legalFormOf(firm) ? firm : null;
}

/** Whether a text ends with where somebody works, by a word that says so: "Plant Manager @ Hollow Oak Creamery". */
export function isEmployer(company: string, text: string): boolean {
  const words = company.split(' ', 8), small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return /\s(?:@|at|bei der|bei|chez|presso|bij)\s$/u.test(text.slice(0, -company.length)) && text.endsWith(company) && /^\p{Lu}[^|@]{1,60}$/u.test(company)
    && words.length <= 6 && small * 2 <= words.length;
}
