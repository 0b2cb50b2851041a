import { evidenceOf } from '../collect/evidence-of.js';
import type { Evidence } from '../contract.js';
import { isFreeMail } from '../tables/free-mail.js';
import { isSharedMailbox } from '../tables/role-mailboxes.js';
import { chineseSurname } from '../tables/surnames.js';
import { fold } from '../text/clean-text.js';
import { domainOf } from './address.js';
import { domainLabels } from './company-domain.js';
import type { Mail, Mailbox } from './mail.js';
import { containsName, isEastAsian, isLongFormOf, nameTokens } from './names-alike.js';
import { cutQuotes } from './quotes.js';
import { readShownName } from './shown-name.js';
import { readSignature } from './signature.js';
import type { SignatureValue } from './signature-value.js';

/** Where a person stands in a mail, and the entity their evidence is for. */
export interface Place { entity: string; mail: Mail; path: string }

const ADDRESS = 0.98, NAME = 0.9, SHORT_NAME = 0.5, QUOTED_ADDRESS = 0.92, QUOTED_NAME = 0.85, BESIDE_NAME = 0.6, NICKNAME = 0.3;

/** A sender as evidence: the mailbox, completed by the signature of what they wrote. */
export function readPerson(sender: Mailbox, place: Place): Evidence[] {
  const box = withoutHouse(sender), { person } = readShownName(box.name), isNick = isNickname(person, box.address), lines = cutQuotes(place.mail.lines);
  const values = readSignature(lines, isNick || !person ? nameInAddress(box.address) : person, box.address), name = values.find(({ field }) => field === 'name')?.raw ?? '';
  const doubt = isNick && name !== '' ? NICKNAME : isShortOf(person, name) ? SHORT_NAME : undefined, family = familyIn(person, name);
  const shown = isTurned(person, name) ? personEvidence(box, place, doubt).map((each) => (each.field === 'name' ? { ...each, raw: name } : each)) : personEvidence(box, place, doubt);
  return [...shown, ...family ? splitOf(name, family, place) : [], ...values.map((value) => signed(value, place.entity))];
}

/** A mailbox without its name, where that is the house's short one and no person's: "acme" of `sales@acme.example`. */
function withoutHouse(box: Mailbox): Mailbox {
  const name = fold(box.name), isHouse = isSharedMailbox(box.address) && !name.includes(' ') && domainLabels([domainOf(box.address)]).includes(name.replaceAll('-', ''));
  return isHouse ? { ...box, name: '' } : box;
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

/** 李工, 王总: a family name with how its owner is spoken to. */
const isFamilyAddressed = (name: string) => /^\p{Script=Han}{1,2}[工总總姐哥董]$/u.test(name) && chineseSurname(name)?.surname === name.slice(0, -1);

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
  const { person, company, title } = readShownName(name);
  if (person) evidence.push(evidenceOf({ ...found, field: 'name', raw: person, weight: doubt ?? (isHeader ? NAME : QUOTED_NAME) }));
  if (company) evidence.push(evidenceOf({ ...found, field: 'company', raw: company, weight: BESIDE_NAME }));
  if (title) evidence.push(evidenceOf({ ...found, field: 'title', raw: title, weight: BESIDE_NAME }));
  return evidence;
}

function signed({ field, raw, weight, label, line }: SignatureValue, entity: string): Evidence {
  return evidenceOf({
    entity, field, raw, weight, source: 'signature', path: 'signature', snippet: line.replaceAll('\t', ' '), trust: 'body',
    ...(label ? { label } : {}),
  });
}

/** "Ann" where the signature says "Ann Lee". */
function isShortOf(name: string, signature: string): boolean {
  return name !== '' && signature !== '' && !isEastAsian(name) && !isEastAsian(signature)
    && nameTokens(name).length < nameTokens(signature).length && (containsName(signature, name) || isLongFormOf(signature, name));
}
