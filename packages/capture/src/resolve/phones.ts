import { announcedBy } from '../tables/labels.js';
import { startsWithPostalCode } from '../tables/postal-codes.js';
import { anyOf } from '../text/any-of.js';
import { cleanText } from '../text/clean-text.js';
import { digitsIn, isOnlyPossible, phoneNumberOf, POSSIBLE, SHORTEST, type Phone, type PhoneContext, type PhonePlace } from './phone-number.js';

export type { Phone, PhoneContext };

const CANDIDATE = /(?<![A-Za-z\d])[(]?(?:\+\s?)?[(]?\d[\d\s().\-/·]{4,36}\d/gu;
const EXTENSION_WORDS = anyOf('转 轉 分机 分機 内線 内线 ext(?:ension|n)? x poste apparat app interno int ramal anexo extensi[oó]n durchwahl dw #');
const EXTENSION = new RegExp(`^[\\s,;(]{0,3}(?:${EXTENSION_WORDS})\\s?[.:号號]?\\s?(\\d{1,6})(?!\\d)`, 'i');
const NOT_A_PHONE = new RegExp([
  '(?:^|[^a-z])(?:tele)?fax(?:$|[^a-z])',
  '(?:^|[^a-z])(?:hr[ab]|ust|vat|tva|iban|bic|qq|siret|siren|cif|nif|isbn|ein|duns|order|invoice|account)(?:$|[^a-z])',
  'l[ií]nea de atenci[oó]n|atenci[oó]n al |servizio clienti|service clients?[^a-zà-ÿ]|klantenservice|kundenservice|customer (?:care|service)',
  '传真|傳真|税号|稅|统一|统编|統編|订单|訂單|编号|編號|账号|帳號|微信|群号|邮编|ファックス',
].join('|'), 'i');
const MOST = 5, MOST_TRIED = 8;

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
    if (isOther(before) || isPostal(before, text.slice(match.index)) || (!extension && /^[A-Za-z@]/.test(after))) continue;
    found.push(...read(match[0].trim(), extension, { ...context, isAnnounced: isPhone(label ?? '') || isPhone(lastCell(before)) }));
  }
  return found.slice(0, MOST);
}

/** Numbers in a text that a word before them says to be a fax's, a tax office's, an order's, each with that word. */
export function otherNumbersIn(text: string): { label: string; value: string }[] {
  let end = 0;
  return [...text.matchAll(CANDIDATE)].slice(0, MOST_TRIED).flatMap((match) => {
    const before = text.slice(end, match.index);
    end = match.index + match[0].length;
    return isOther(before) ? [{ label: lastCell(before), value: match[0] }] : [];
  });
}

/** Whether the words before a number (its label, or the last cell of a line) announce a fax, a tax number, an order. */
export function isOther(before: string): boolean {
  const words = lastCell(before), field = announcedBy(words);
  return field === 'reject' || (field !== 'phones' && NOT_A_PHONE.test(words));
}

/** "D-20457 Hamburg", "P-4000-123 Porto": a postal code behind its country's letters. */
function isPostal(before: string, from: string): boolean {
  const [letters = ''] = /(?<![\p{L}\d])[A-Z]{1,3}\s?[-–]\s?$/u.exec(before) ?? [];
  return letters !== '' && startsWithPostalCode(letters + from);
}

const isPhone = (label: string) => announcedBy(label) === 'phones';
const lastCell = (before: string) => before.split(/[|;,·\d]/u).at(-1)?.replace(/[\s:(（+]+$/u, '').trim() ?? '';

function read(candidate: string, extension: string | undefined, place: PhonePlace): Phone[] {
  const text = candidate.replace(/^\(?00\s?(?=[1-9])/, '+').replace(/^\(\+\s?(\d{1,3})\)/, '+$1 ').replace(/^\+\s?\((\d{1,3})\)/, '+$1 ');
  const one = phoneNumberOf(text, extension, place);
  if (one && one.quality > POSSIBLE) return [one];
  for (const separator of [/\s?\/\s?/, /\s{1,3}/]) {
    const parts = text.split(separator, 4);
    if (parts.length < 2 || parts.some((part) => digitsIn(part) < SHORTEST)) continue;
    const several = parts.map((part, at) => phoneNumberOf(part, at === parts.length - 1 ? extension : undefined, place));
    const sure = several.filter((phone) => phone !== null && !isOnlyPossible(phone));
    if (sure.length === parts.length) return sure.filter((phone) => phone !== null);
  }
  return one ? [one] : [];
}
