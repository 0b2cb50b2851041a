import { isSupportedCountry, parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/max';
import { labelOf } from '../tables/labels.js';
import { cleanText } from '../text/clean-text.js';

/** A telephone number somebody can be called at. */
export interface Phone {
  /** E.164, with the extension behind it: `+498912345` or `+498912345 ext. 418`. */
  value: string;
  /** E.164 alone. */
  number: string;
  isMobile: boolean;
  /** Toll-free, shared-cost and the like: a company's, and rarely one person's. */
  isHotline: boolean;
  /** How sure number and country are: 0..1. */
  quality: number;
}

/** Where a number without a country code may be from. */
export interface PhoneContext {
  /** Countries that address, labels, legal form or other numbers point to, best first. */
  hints: readonly string[];
  /** The viewer's country. */
  region: string;
  /** Countries where the page's language is spoken. */
  spoken: readonly string[];
}

const CANDIDATE = /(?<![A-Za-z\d])[(]?(?:\+\s?)?[(]?\d[\d\s().\-/·]{4,36}\d/gu;
const EXTENSION = /^[\s,;(]{0,3}(?:转|轉|分机|分機|内線|内线|ext(?:ension|n)?|x|poste|apparat|app|interno|int|ramal|anexo|#)\s?[.:号號]?\s?(\d{1,6})(?!\d)/iu;
const NOT_A_PHONE = /(?:^|[^a-z])(?:tele)?fax(?:$|[^a-z])|(?:^|[^a-z])(?:hr[ab]|ust|vat|tva|iban|bic|qq|siret|siren|cif|nif|isbn|ein|duns|order|invoice|account)(?:$|[^a-z])|传真|傳真|税号|稅|统一|统编|統編|订单|訂單|编号|編號|账号|帳號|微信|群号|邮编|ファックス/iu;
const MOST = 5, MOST_TRIED = 8, SHORTEST = 7, LONGEST = 20;
/** Some countries' plans have no end; with a plus, in a number without a country code, no more digits than anybody uses. */
const LONGEST_GUESSED = 14;
const GUESSED = 0.55, POSSIBLE = 0.8, POSSIBLE_NATIONAL = 0.5;

/**
 * The telephone numbers in a text. None where the label, or the word before the number, says that it is something else.
 *
 * @example phonesIn('0755-82661034 转 615', undefined, { hints: [], region: 'CN', spoken: ['CN'] })[0]?.value;  // '+8675582661034 ext. 615'
 */
export function phonesIn(raw: string, label: string | undefined, context: PhoneContext): Phone[] {
  if (label && isOther(label)) return [];
  const text = cleanText(raw.replace(/[‐-―−]/gu, '-')), found: Phone[] = [];
  let end = 0;
  for (const match of [...text.matchAll(CANDIDATE)].slice(0, MOST_TRIED)) {
    const before = text.slice(end, match.index), after = text.slice(match.index + match[0].length);
    end = match.index + match[0].length;
    const extension = EXTENSION.exec(after)?.[1];
    if (isOther(before) || (!extension && /^[A-Za-z@]/.test(after))) continue;
    found.push(...read(match[0].trim(), extension, { ...context, isAnnounced: isPhone(label ?? '') || isPhone(lastCell(before)) }));
  }
  return found.slice(0, MOST);
}

/** Whether the words before a number (its label, or the last cell of a line) announce a fax, a tax number, an order. */
function isOther(before: string): boolean {
  const words = lastCell(before);
  return words !== '' && (labelOf(words)?.field === 'reject' || NOT_A_PHONE.test(words));
}

const isPhone = (label: string) => labelOf(label)?.field === 'phones';
const lastCell = (before: string) => before.split(/[|;,·\d]/u).at(-1)?.replace(/[\s:(（+]+$/u, '').trim() ?? '';

/** Where a number may be from, and whether something says that it is a telephone's. */
interface Place extends PhoneContext { isAnnounced: boolean }

function read(candidate: string, extension: string | undefined, context: Place): Phone[] {
  const text = candidate.replace(/^\(?00(?=[1-9])/, '+').replace(/^\(\+\s?(\d{1,3})\)/, '+$1 ');
  const one = numberOf(text, extension, context);
  if (one && one.quality > POSSIBLE) return [one];
  for (const separator of [/\s?\/\s?/, /\s{1,3}/]) {
    const parts = text.split(separator, 4);
    if (parts.length < 2 || parts.some((part) => digitsIn(part) < SHORTEST)) continue;
    const several = parts.map((part, at) => numberOf(part, at === parts.length - 1 ? extension : undefined, context)).filter((phone) => phone !== null && phone.quality !== POSSIBLE && phone.quality !== POSSIBLE_NATIONAL);
    if (several.length === parts.length) return several.filter((phone) => phone !== null);
  }
  return one ? [one] : [];
}

/** The number by the first country for which it is valid: that of its code, those hinted at, the viewer's, those of the language. */
function numberOf(text: string, extension: string | undefined, { hints, region, spoken, isAnnounced }: Place): Phone | null {
  if (digitsIn(text) < SHORTEST || digitsIn(text) > LONGEST) return null;
  if (text.startsWith('+')) return parse(text, undefined, extension, 1) ?? possible(text, undefined, extension, POSSIBLE);
  const isAtHome = hints.includes(region) || (!hints.length && spoken.includes(region));
  const isNational = /^\(?0[1-9]/.test(text), known = firstOf(hints.slice(0, 8).map((hint): [string, number] => [hint, 1]), text, extension);
  if (known) return known;
  const [home = ''] = hints, likely = home && isAnnounced && isNational ? possible(text, home, extension, POSSIBLE) : null;
  return likely ?? firstOf([[region, isAtHome ? 1 : GUESSED], ...spoken.slice(0, 3).map((country): [string, number] => [country, GUESSED])], text, extension)
    ?? (isNational ? possible(text, home || region, extension, POSSIBLE_NATIONAL) : null);
}

/** The number by the first country for which it is valid. */
function firstOf(tries: readonly [country: string, quality: number][], text: string, extension: string | undefined): Phone | null {
  for (const [country, quality] of tries) {
    const phone = parse(text, country, extension, quality);
    if (phone) return phone;
  }
  return null;
}

const digitsIn = (text: string) => text.replace(/\D/g, '').length;

function parse(text: string, country: string | undefined, extension: string | undefined, quality: number): Phone | null {
  const whole = parsed(text, country);
  if (whole?.isValid() && (country === undefined || whole.number.length <= LONGEST_GUESSED)) return phone(whole, extension ?? whole.ext, quality);
  // 0755-82661034-615: in Chinese numbers the last group may be the extension
  const [, main = '', last = ''] = /^(.{6,40})-(\d{1,5})$/.exec(text) ?? [];
  const short = main && (country === 'CN' || country === 'TW' || /^\(?\+86/.test(text)) ? parsed(main, country) : undefined;
  return short?.isValid() ? phone(short, extension ?? last, quality) : null;
}

/** New and fictional ranges are not in the tables; what has a possible length is a number all the same if its country and its label are known. */
function possible(text: string, country: string | undefined, extension: string | undefined, quality: number): Phone | null {
  const number = parsed(text, country);
  return number?.isPossible() && number.nationalNumber.length >= 8 && number.number.length <= LONGEST_GUESSED ? phone(number, extension ?? number.ext, quality) : null;
}

function parsed(text: string, country: string | undefined): PhoneNumber | undefined {
  if (country !== undefined && !isSupportedCountry(country)) return undefined;
  return parsePhoneNumberFromString(text, { defaultCountry: country, extract: false });
}

function phone(number: PhoneNumber, extension: string | undefined, quality: number): Phone {
  const type = number.getType();
  return {
    value: extension ? `${number.number} ext. ${extension}` : number.number, number: number.number, quality, isMobile: type === 'MOBILE',
    isHotline: type === 'TOLL_FREE' || type === 'SHARED_COST' || type === 'PREMIUM_RATE' || type === 'UAN' || type === 'VOICEMAIL',
  };
}
