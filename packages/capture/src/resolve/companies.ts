import { foldWords } from '@salescycle/model';
import { labelOf } from '../tables/labels.js';
import { legalFormOf, splitBehindForm, withoutLegalForm } from '../tables/legal-forms.js';
import { hasOrganisationWord } from '../tables/organisation-words.js';
import { isDepartment, isTitle } from '../tables/title-words.js';
import { cleanText, fold } from '../text/clean-text.js';
import { hasMixedScripts } from './mixed-scripts.js';
import { anyOf } from '../text/any-of.js';

/** A company's name as written, with its legal form. */
export interface Company {
  value: string;
  /** How much it looks like a company's name: 0..1. */
  quality: number;
}

const NOBODY = new RegExp(`^(?:${anyOf(String.raw`self[-\s]?employed freelance[rd]? freiberuflich selbstst?ändig independent indépendant autónomo
  n\/?a none null undefined unknown confidential private privat student retired unemployed home company firma 公司 accueil inicio inizio homepage startseite home\spage logo menu welcome bienvenue index 首页 首頁 网站首页 トップ(?:ページ)? ホーム 无 無 个人 自由职业 学生 (?:查看|进入|關注|关注|收藏|联系|返回)(?:公司|店铺|企业) -+ \.+`)})$`, 'i');
const NOT_IN_NAMES = /@|〒|(?:https?|javascript|data|blob|vbscript|file):|www\.|[<>{}\\]|\d{7}|[*•]{3}/i;
const COPYRIGHT = /^(?:©|\(c\)|copyright(?![a-zà-ÿ]))\s?(?:©\s?)?(?:(?:19|20)\d{2}(?:\s?[-–]\s?(?:19|20)\d{2})?,?)?\s?/i;
/** What stands before a company and is none of its name. */
const BEFORE = /^(?:@\s?|(?:at|bei|chez|by|organi[sz]ed by|operated by|provided by|powered by|herausgeber|veranstalter|éditeur|editor)\s?:?\s)/i;
/** What registers, greetings and a page's own name add to a company's: "欢迎访问…官方网站", "… 鲁ICP备…", "Official website of …". */
const AROUND = new RegExp('^(?:(?:您好|你好)?[,，!！\\s]?(?:欢迎|歡迎)(?:您)?(?:访问|訪問|光临|光臨|来到|進入|进入)|(?:official|offizielle|offizieller) (?:web)?(?:site|website|page) (?:of|von|der|des)\\s)'
  + '|\\s\\S{0,10}(?:データベース|総覧|ポータル)$|\\s?(?:[一-鿿]?ICP[备備证證]|[一-鿿]公网安备|技术支持|技術支援|版权所有|版權所有|保留所有).{0,150}$'
  + '|\\s(?:代表|总机|總機)?(?:电话|電話|tel)\\s?[:：.]?\\s?[\\d+(].{0,60}$'
  + '|\\s?[-–—|]?\\s?(?:(?:的)?(?:官方网站|官方網站|官网|官網|门户网站|公式(?:サイト|ホームページ|ウェブサイト)|ホームページ|オフィシャルサイト)|(?:official|offizielle) (?:web)?site)[!！]?$', 'gi');
/** A host alone is an address and no name. */
const HOST = /^(?:[a-z\d-]{1,63}\.){1,3}[a-z]{2,24}$/;
/** What a mark goes on with behind a name: "…, desde 1968", "… – Meisterbetrieb seit 1998", "…, notaires à Vannes", "… 承办:…". */
const SINCE = /(?:\s?[,–—|·]\s?(?:\S{1,30}\s){0,3}|\s-\s(?:\S{1,30}\s){0,3}|\s)(?:since|seit|desde|depuis|dal|sinds|sedan|siden|established|est\.?|gegründet|fundad[ao] en|fondée? en|fondata nel)\s(?:(?:in|en|el|le)\s)?(?:1[6-9]|20)\d{2}$/i;
/** How an East Asian name is read aloud, written elsewhere or shortened. */
const EXPLAINED = /^(?=[^()]{0,60}[\p{Script=Han}\p{Script=Katakana}])([^()]{2,60})\s?\((?:[\p{Script=Hiragana}\p{Script=Katakana}ー\s]{2,60}|(?:英文|英語|英字|英名|英|简称|簡稱|略称|略稱|以下|原|旧|旧称|通称|本社)[^()]{0,80}|[\p{Script=Latin}\s.,&'-]{4,80})\)$/u;
const DESCRIBED = /(?:,\s(?!van\s|von\s|der\s|den\s|del\s|dos\s)\p{Ll}{3}[^,]{2,80}|\s\p{Script=Han}{2,5}:.{0,150})$/u;
const QUOTES = /^["'“”„«»‘’(]{1,3}|["'“”„«»]{1,3}$/gu;
const LONGEST = 150, MOST_WORDS = 10;

/** A company's name out of what stands where one should; `null` for placeholders, addresses and the like. */
export function companyOf(raw: string, isLabelled: boolean): Company | null {
  const line = withoutLabel(withoutPhrases(raw).replace(COPYRIGHT, '').split(/\s[·•|｜]\s/u, 1)[0]?.replace(BEFORE, '') ?? '');
  const value = unquoted(plainOf(splitBehindForm(line)?.company ?? line)).replace(/[\s,;:]{1,5}$/u, '').trim();
  if (value.length < 2 || value.length > LONGEST || !/\p{L}/u.test(value) || NOBODY.test(value) || NOT_IN_NAMES.test(value) || HOST.test(value)) return null;
  return { value, quality: qualityOf(value, isLabelled) };
}

/** "所属公司 华信有限公司": a label without a colon, of the same line. */
function withoutLabel(line: string): string {
  const end = line.indexOf(' '), head = line.slice(0, end);
  return end > 0 && /^\p{Script=Han}{2,6}$/u.test(head) && labelOf(`${head}:`)?.field === 'company' ? line.slice(end + 1) : line;
}

/** A name without the greeting before and the register's number, the words for a website, behind it. */
export const withoutPhrases = (raw: string): string => cleanText(raw).replace(AROUND, '').trim();

/** A name without what a mark adds; one that ends with a legal form is whole. */
function plainOf(name: string): string {
  const plain = name.replace(SINCE, '').replace(EXPLAINED, '$1');
  return legalFormOf(plain) ? plain : plain.replace(DESCRIBED, '');
}

/** Without quotes around the whole; those within, as in ООО «Ромашка», belong to the name. */
const unquoted = (name: string) => (/^.{1,60}\s["“„«]/u.test(name) ? name : name.replace(QUOTES, ''));

function qualityOf(value: string, isLabelled: boolean): number {
  const honest = hasMixedScripts(value) ? 0.5 : 1;
  if (legalFormOf(value)) return honest;
  const folded = fold(value), words = folded.split(' ').length;
  if (words > MOST_WORDS || /[.!?]\s\p{L}/u.test(value)) return 0.4 * honest;
  if (!hasOrganisationWord(folded) && (isTitle(folded) || isDepartment(folded))) return 0.4 * honest;
  return (isLabelled || hasOrganisationWord(folded) ? 1 : 0.9) * honest;
}

/** A company's name for comparing: folded, without legal form and spaces. */
export const companyKey = (name: string): string => foldWords(withoutLegalForm(cleanText(name))).replaceAll(' ', '');

/** Whether two names are of one company: equal but for the legal form, or one the beginning of the other. */
export const isSameCompany = (one: string, other: string): boolean => isSameKey(companyKey(one), companyKey(other));

/** {@link isSameCompany} of two keys. */
export function isSameKey(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length);
  if (!short) return false;
  if (short === long) return true;
  return /\p{Script=Han}/u.test(short) ? [...short].length >= 3 && long.includes(short) : short.length >= 4 && long.startsWith(short);
}
