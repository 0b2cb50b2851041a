import { evidenceOf } from '../collect/evidence-of.js';
import type { Evidence } from '../contract.js';
import { isFreeMail } from '../tables/free-mail.js';
import { isSharedMailbox } from '../tables/role-mailboxes.js';
import { chineseSurname } from '../tables/surnames.js';
import { fold } from '../text/clean-text.js';
import { addressesIn, domainOf } from './address.js';
import { afterClosing } from './lines.js';
import type { Mail, Mailbox } from './mail.js';
import { containsName, isEastAsian, isLongFormOf, nameTokens } from './names-alike.js';
import { forwardedBy } from './forward.js';
import { cutQuotes } from './quotes.js';
import { plainly, tidySender, wordsOf } from './sender-name.js';
import { readShownName } from './shown-name.js';
import { readSignature } from './signature.js';
import type { SignatureValue } from './signature-value.js';

/** Where a person stands in a mail, and the entity their evidence is for. */
export interface Place { entity: string; mail: Mail; path: string }

const ADDRESS = 0.98, NAME = 0.9, SHORT_NAME = 0.5, QUOTED_ADDRESS = 0.92, QUOTED_NAME = 0.85, BESIDE_NAME = 0.6, NICKNAME = 0.3, OWN_ADDRESS = 0.85, EARLIER = 0.94, MAX_DEPTH = 8;
/** What a signature has that is more than a name under a closing. */
const TELLING = new Set<SignatureValue['field']>(['title', 'company', 'phones', 'location']);

/** A sender as evidence: the mailbox, completed by the signature of what they wrote. */
export function readPerson(sender: Mailbox, place: Place): Evidence[] {
  const { mail } = place, lines = cutQuotes(mail.lines), box = tidySender(sender, lines), { person } = readShownName(box.name, box.address), isNick = isNickname(person, box.address);
  const values = signatureOf(mail, lines, { name: isNick || !person ? nameInAddress(box.address) : person, address: box.address }), name = values.find(({ field }) => field === 'name')?.raw ?? '';
  const doubt = isNick && name !== '' ? NICKNAME : isShortOf(person, name) ? SHORT_NAME : undefined, family = familyIn(person, name);
  const shown = isTurned(person, name) ? personEvidence(box, place, doubt).map((each) => (each.field === 'name' ? { ...each, raw: name } : each)) : personEvidence(box, place, doubt);
  const given = person || name ? [] : firstNameOf(box, place, lines), own = ownAddresses(person || name, box, lines);
  return [...shown, ...family ? splitOf(name, family, place) : [], ...given, ...[...values, ...own].map((value) => signed(value, place.entity))];
}

/** What a signature says of the sender: the last one, or that of an earlier mail of theirs which this one quotes, where the last says next to nothing. */
function signatureOf(mail: Mail, lines: readonly string[], { name, address }: Mailbox): SignatureValue[] {
  const values = readSignature(lines, name, address);
  return values.some(({ field }) => TELLING.has(field)) ? values : [...values, ...earlierSignature(mail, { name, address }).filter(({ field }) => field !== 'name')];
}

/** The signature of the newest mail of somebody's that a mail quotes, one below the other; header lines or an attribution say whose it is. */
export function earlierSignature(mail: Mail, { name, address }: Mailbox): SignatureValue[] {
  let [quoted] = forwardedBy(mail, true);
  for (let depth = 0; quoted && depth < MAX_DEPTH; depth++, [quoted] = forwardedBy(quoted, true)) {
    if (address === '' || quoted.from[0]?.address !== address) continue;
    const values = readSignature(cutQuotes(quoted.lines), name, address);
    if (values.some(({ field }) => TELLING.has(field))) return values.map((value) => ({ ...value, weight: value.weight * EARLIER }));
  }
  return [];
}

/** A given name alone under a closing, which the address has as well: "Grüße / Tjark" of `tjark@…`. Either alone would not do. */
function firstNameOf({ address }: Mailbox, { entity, path, mail }: Place, lines: readonly string[]): Evidence[] {
  const at = lines.findLastIndex((line) => afterClosing(line) !== null), rest = afterClosing(lines[at] ?? ''), words = wordsOf(address);
  const line = (rest || lines.slice(at + 1).find(Boolean)) ?? '', raw = line.replace(/[.,!]$/, '');
  if (at < 0 || isSharedMailbox(address) || !/^\p{Lu}\p{Ll}{1,15}(?:-\p{Lu}\p{Ll}{1,15})?$/u.test(raw) || !words.includes(plainly(raw))) return [];
  return [
    evidenceOf({ entity, field: 'name', raw, source: 'header', path, snippet: `${path}: <${address}>`, trust: mail.trust, weight: NAME }),
    signed({ field: 'name', raw, weight: NAME, line }, entity),
  ];
}

/** Further addresses of the sender's own in their text, at the same house and with their name: "answer to my own address, a.lee@…". */
function ownAddresses(name: string, { address }: Mailbox, lines: readonly string[]): SignatureValue[] {
  const domain = domainOf(address), [given = '', ...rest] = plainly(name).split(/[\s.,]{1,4}/, 8).filter((word) => word.length > 1), family = rest.at(-1)?.replace(/['’-]/g, '') ?? '';
  if (!isSharedMailbox(address) || family.length < 3 || isFreeMail(domain)) return [];
  const isOwn = (local: string) => [`${given}${family}`, `${given.charAt(0)}${family}`, `${family}${given}`, `${family}${given.charAt(0)}`, family].includes(plainly(local).replace(/[._-]/g, ''));
  return lines.slice(0, 300).flatMap((line) => addressesIn(line).filter((each) => each !== address && domainOf(each) === domain && isOwn(each.slice(0, each.lastIndexOf('@'))))
    .map((raw): SignatureValue => ({ field: 'emails', raw, weight: OWN_ADDRESS, line }))).slice(0, 2);
}

/** The words of an address that may be its owner's name, for finding that in a signature: `ann.lee@…`. */
function nameInAddress(address: string): string {
  const words = address.slice(0, address.lastIndexOf('@')).split(/[._-]/, 4);
  return words.length > 1 && words.every((word) => /^\p{L}{2,20}$/u.test(word)) && !isSharedMailbox(address) ? words.join(' ') : '';
}

/** Whether a signature has the words of the header's name in another order: "Lee Ann" of a directory, "Ann Lee" of herself. */
function isTurned(shown: string, signed: string): boolean {
  if (!shown || !signed || shown.includes(',') || isEastAsian(shown) || isEastAsian(signed)) return false;
  const [one, other] = [nameTokens(shown), nameTokens(signed)];
  return one.length > 1 && one.length === other.length && one.join() !== other.join() && [...one].sort().join() === [...other].sort().join();
}

/** The family name, where the header puts it before a comma and the signature behind the rest: "Lee Roe, Ann" and "Ann Lee Roe". */
function familyIn(shown: string, signed: string): string {
  const [, family = '', given = ''] = /^([^,]{2,60}),\s([^,]{2,40})$/.exec(shown) ?? [], end = signed.slice(-family.length);
  return family && !isEastAsian(signed) && fold(end) === fold(family) && fold(signed.slice(0, -family.length)).trim().endsWith(fold(given)) ? end : '';
}

function splitOf(name: string, family: string, { entity, path, mail }: Place): Evidence[] {
  const given = name.slice(0, -family.length).trim(), found = { entity, source: 'header', path, snippet: `${path}: ${name}`, trust: mail.trust, weight: NAME } as const;
  return [evidenceOf({ ...found, field: 'givenName', raw: given }), evidenceOf({ ...found, field: 'familyName', raw: family })];
}

/** 李工, 王总, 小蒋: a family name with how its owner is spoken to. */
const isFamilyAddressed = (name: string) => (/^\p{Script=Han}{1,2}[工总總姐哥董]$/u.test(name) && chineseSurname(name)?.surname === name.slice(0, -1))
  || (/^[小老阿]\p{Script=Han}$/u.test(name) && chineseSurname(`${name.slice(1)}明`)?.isCommon === true);

/** Whether a name beside a private mailbox is rather a nickname: 春风化雨, "lucky88". */
function isNickname(name: string, address: string): boolean {
  if (isFamilyAddressed(name)) return true;
  if (!name || !isFreeMail(domainOf(address))) return false;
  if (/^\p{Script=Han}+$/u.test(name)) return name.length > 4 || chineseSurname(name) === null;
  return /[\d_~]/.test(name) || /^\p{Ll}+$/u.test(name);
}

/** A mailbox as evidence: its address, and its name unless that is a desk's or a company's; `doubt` is the name's weight where there is any. */
export function personEvidence({ name, address }: Mailbox, { entity, mail, path }: Place, doubt?: number): Evidence[] {
  const isHeader = mail.trust === 'header';
  const found = { entity, source: 'header', path, snippet: `${path}: ${name}${address ? ` <${address}>` : ''}`, trust: mail.trust } as const;
  const evidence: Evidence[] = [];
  if (address) evidence.push(evidenceOf({ ...found, field: 'emails', raw: address, weight: isHeader ? ADDRESS : QUOTED_ADDRESS }));
  const { person, company, title } = readShownName(name, address);
  if (person) evidence.push(evidenceOf({ ...found, field: 'name', raw: person, weight: doubt ?? (isHeader ? NAME : QUOTED_NAME) }));
  if (company) evidence.push(evidenceOf({ ...found, field: 'company', raw: company, weight: BESIDE_NAME }));
  if (title) evidence.push(evidenceOf({ ...found, field: 'title', raw: title, weight: BESIDE_NAME }));
  return evidence;
}

export function signed({ field, raw, weight, label, line }: SignatureValue, entity: string): Evidence {
  return evidenceOf({
    entity, field, raw, weight, source: 'signature', path: 'signature', snippet: line.replaceAll('\t', ' '), trust: 'body',
    ...(label ? { label } : {}),
  });
}

/** 桐生 where the signature says 桐生 真帆. */
const isFamilyOf = (name: string, signature: string) => /^[\p{Script=Han}々ヶ]{1,3}$/u.test(name) && signature.replace(/\s?[(/].*$/su, '').length > name.length && signature.startsWith(name);

/** "Ann" where the signature says "Ann Lee". */
function isShortOf(name: string, signature: string): boolean {
  if (name && isEastAsian(name) && isEastAsian(signature)) return isFamilyOf(name, signature);
  return name !== '' && signature !== '' && !isEastAsian(name) && !isEastAsian(signature)
    && nameTokens(name).length < nameTokens(signature).length && (containsName(signature, name) || isLongFormOf(signature, name));
}
