import { withoutEastAsianHonorific } from '../tables/honorifics.js';
import { legalFormOf } from '../tables/legal-forms.js';
import { DESK_LOCALS } from '../tables/mail-words.js';
import { wordsNotOfNames } from '../tables/not-names.js';
import { hasOrganisationWord } from '../tables/organisation-words.js';
import { chineseSurname } from '../tables/surnames.js';
import { isDepartment, isTitle } from '../tables/title-words.js';
import { fold } from '../text/clean-text.js';
import { isOrganisation, splitBehindCompany } from './company-line.js';
import { domainOf } from './address.js';
import { domainLabels, isNamedLike } from './company-domain.js';
import { isEastAsian, looksLikeName, nameTokens } from './names-alike.js';

/** What a name shown beside an address is made of; each may be empty. */
export interface ShownName { person: string; company: string; title: string }

const DESKS = new Set(DESK_LOCALS);
const DESK_WORDS = 'team|sales|support|service|info|office|vertrieb|verkauf|kundenservice|einkauf|zentrale|sekretariat|commercial|ventas|soporte'
  + '|newsletter|notifications?|helpdesk|marketing|accounting|buchhaltung|kontakt|contact|desk|orders|bookings|enquiries|inquiries|reception|achats|compras|acquisti|empfang|verwaltung';
const DESK = new RegExp(`\\b(?:${DESK_WORDS})\\b`);
const EAST_ASIAN_DESK = /客服|销售|銷售|业务|業務|采购|採購|市场部|營業部|営業部|担当|窗口|支持|技术部|团队|團隊/;
/** "Ann Lee (Acme)", 王芳（云杉科技）, "Lee, Ann [Acme]": a name, and behind it what it is of. */
const BEHIND = /^([^()（）[\]【】]{2,60}?)\s?[(（[【]([^()（）[\]【】]{1,60})[)）\]】]$/u;
const PARTED = /\s?[|｜/_[\]]\s?|\s[-–—@·•]\s|\s?[()（）]|,\s(?=\S{1,30}\s\S)|\s(?:at|from|bei|von der|chez|de chez)\s/i;
const SAYS_WHERE = /\s(?:@|at|from|bei|chez)\s|\s?[|｜]/i;
const MAX_PARTS = 5;

/** The person, company and job in a name as a mail header shows it: "Ann Lee (Acme Ltd)", "Acme Ltd - Ann Lee", "云杉科技-王芳", "Sales Team". */
export function readShownName(name: string, address = ''): ShownName {
  const company = legalFormOf(name) ? splitBehindCompany(name)?.company ?? withoutDepartment(name) : '';
  return withBracket(name) ?? (isEastAsian(name) ? eastAsian(name) : latin(name, address)) ?? { person: isDesk(name) ? '' : name, company, title: '' };
}

/** 財團法人金工中心 業務處: the house without the department behind it. */
function withoutDepartment(name: string): string {
  const at = isEastAsian(name) ? name.lastIndexOf(' ') : -1;
  return at > 0 && isDepartment(fold(name.slice(at + 1))) ? name.slice(0, at) : name;
}

/** Whether a shown name is a desk's or a company's and nobody's: "Vertrieb", "客服", "Acme Ltd". */
export function isDesk(name: string): boolean {
  const text = fold(name);
  if (!text) return false;
  if (legalFormOf(name) || DESKS.has(text)) return true;
  if (isEastAsian(text)) return !looksLikePerson(name) && (EAST_ASIAN_DESK.test(text) || (isDepartment(text) && text.length > 3));
  return DESK.test(text)
    || (text.split(/[\s,&/-]{1,6}/u, 10).length <= 4 && (hasOrganisationWord(text) || (isTitle(text) && !looksLikePerson(name))));
}

/** A person before brackets; a company, a title, or something else in them. `null` where a desk's words or none stand before. */
function withBracket(name: string): ShownName | null {
  const [, person = '', inside = ''] = BEHIND.exec(name) ?? [];
  if (!person || !(looksLikePerson(person) || isLongName(person)) || isDesk(person)) return null;
  if (isEastAsian(inside) && !isEastAsian(person) || /^[\p{Script=Hiragana}\p{Script=Katakana}\sー]{2,20}$/u.test(inside)) return null;
  const isCompany = legalFormOf(inside) !== null || hasOrganisationWord(fold(inside)) || isOrganisation(inside);
  const isJob = !isCompany && isTitle(fold(inside)) && !looksLikeName(inside), isOwnLatin = isEastAsian(person) && !isEastAsian(inside) && looksLikeName(inside);
  if (isOwnLatin) return null;
  return { person, company: isCompany ? inside : '', title: isJob ? inside : '' };
}

/** Japanese names of five or six characters, which look like other words as well: 長曽我部俊. */
const isLongName = (text: string) => /^[\p{Script=Han}々ヶ]{2,4}\s?[\p{Script=Han}\p{Script=Hiragana}]{1,3}$/u.test(text) && wordsNotOfNames(fold(text)) === 0
  && !isTitle(fold(text)) && !isDepartment(fold(text)) && !isOrganisation(text);

/** What of several parts the domain is named after, and not its owner: "Berg Pumps - Ann Lee" of `ann@bergpumps.example`. */
function houseAmong(parts: readonly string[], address: string): string {
  const labels = domainLabels([domainOf(address)]), own = nameTokens(address.slice(0, address.lastIndexOf('@')).replace(/[._\d-]/g, ' '));
  const houses = parts.filter((part) => isNamedLike(part, labels) && !nameTokens(part).some((token) => own.includes(token)));
  return houses.length === 1 && parts.some((part) => part !== houses[0] && looksLikePerson(part)) ? houses[0]! : '';
}

function latin(name: string, address: string): ShownName | null {
  const parts = name.split(PARTED, MAX_PARTS).map((part) => part.trim()).filter(Boolean);
  if (parts.length < 2) return null;
  const company = parts.find((part) => legalFormOf(part)) ?? (name.includes(',') ? '' : houseAmong(parts, address));
  const title = parts.find((part) => part !== company && isTitle(fold(part)) && !looksLikePerson(part)) ?? '';
  const person = parts.find((part) => part !== company && part !== title && !isDesk(part)) ?? '';
  if (company || title || SAYS_WHERE.test(name)) return { person, company, title };
  const people = parts.filter(looksLikePerson);
  return people.length === 1 && /\s[-–—@·•]\s|[|｜]/u.test(name) ? { person: people[0]!, company: '', title: '' } : null;
}

/** One part is a name, the rest is what it is not. */
function eastAsian(name: string): ShownName | null {
  if (looksLikePerson(name)) return null;
  const parts = name.split(/[\s\-–—_/|｜()（）[\]【】@]{1,4}/u, MAX_PARTS).filter(Boolean), person = onlyPerson(parts.filter(looksLikePerson));
  if (parts.length === 2 && !person) return besideHonorific(parts);
  if (parts.length < 2 || !person) return null;
  const rest = parts.filter((part) => part !== person), isForeign = rest.every((part) => !isEastAsian(part));
  return isForeign
    ? null
    : { person, company: rest.find((part) => legalFormOf(part) ?? (isOrganisation(part) || null)) ?? '', title: rest.find((part) => isTitle(fold(part))) ?? '' };
}

/** 江海大学-樊老师: the house, and a family name with a form of address, which is no whole name. */
function besideHonorific(parts: readonly string[]): ShownName | null {
  const company = parts.find((part) => legalFormOf(part) ?? (isOrganisation(part) || null)), short = parts.find((part) => part !== company) ?? '';
  const { name, hadHonorific } = withoutEastAsianHonorific(short);
  return company && hadHonorific && chineseSurname(`${name}明`)?.surname === name ? { person: '', company, title: '' } : null;
}

/** Of two parts that may be names, the one with a usual family name: 云杉科 and 王芳. */
function onlyPerson(people: readonly string[]): string | undefined {
  const usual = people.filter((part) => chineseSurname(part)?.isCommon);
  return people.length === 1 ? people[0] : usual.length === 1 ? usual[0] : undefined;
}

function looksLikePerson(text: string): boolean {
  return looksLikeName(text) && !wordsNotOfNames(fold(text)) && !isDepartment(fold(text)) && !(isEastAsian(text) && (isTitle(fold(text)) || isOrganisation(text)));
}
