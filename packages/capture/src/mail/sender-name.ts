import { isSharedMailbox } from '../tables/role-mailboxes.js';
import { fold } from '../text/clean-text.js';
import { domainOf } from './address.js';
import { domainLabels, isNamedLike } from './company-domain.js';
import type { Mailbox } from './mail.js';
import { nameTokens, sharesName } from './names-alike.js';
import { readSignature } from './signature.js';

/** A sender's mailbox as its owner would write it: without a house's name, and with the family name last where something says which that is. */
export const tidySender = (box: Mailbox, lines: readonly string[]): Mailbox => turnedBack(withoutHouse(box, lines), lines);

/** The words of an address before its domain. */
export const wordsOf = (address: string) => address.slice(0, address.lastIndexOf('@')).split(/[._\d-]{1,4}/, 6).filter(Boolean);

/** A word as addresses have it. */
export const plainly = (text: string) => text.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss').normalize('NFD').replace(/\p{Mn}/gu, '');

/**
 * A mailbox without its name, where that is the house's and no person's: "acme" of `sales@acme.example`; "Berg Pumpen" of `ann@bergpumpen.example`,
 * which Ann Lee signs.
 */
function withoutHouse(box: Mailbox, lines: readonly string[]): Mailbox {
  const name = fold(box.name), labels = domainLabels([domainOf(box.address)]);
  if (isSharedMailbox(box.address) && !name.includes(' ') && labels.includes(name.replaceAll('-', ''))) return { ...box, name: '' };
  if (!name.includes(' ') || !isNamedLike(box.name, labels)) return box;
  const words = nameTokens(wordsOf(box.address).join(' ')).filter((word) => word.length > 2 && !nameTokens(box.name).includes(word)), signedBy = readSignature(lines, '', box.address).find(({ field }) => field === 'name')?.raw ?? '';
  return nameTokens(signedBy).some((token) => words.includes(token)) && !sharesName(signedBy, box.name) ? { ...box, name: '' } : box;
}

/**
 * A mailbox whose name has the family name first, where its address or a line under the text says so by an initial: "Berg Anna" of `a.berg@…`, or
 * who signs as "A. Berg".
 */
function turnedBack(box: Mailbox, lines: readonly string[]): Mailbox {
  const [family = '', given = '', more] = box.name.split(' ', 3), initial = plainly(given).charAt(0);
  if (!given || more !== undefined || !/^\p{Lu}\p{Ll}[\p{L}'’-]{1,30} \p{Lu}[\p{L}'’-]{1,30}$/u.test(box.name) || plainly(family).startsWith(initial)) return box;
  const [one = '', other = '', rest] = wordsOf(box.address), ofAddress = rest === undefined && one === initial && other === plainly(family).replace(/['’]/g, '');
  const isSigned = lines.slice(-30).some((line) => line === `${given.charAt(0)}. ${family}` || line === `${given.charAt(0)}.${family}`);
  return ofAddress || isSigned ? { ...box, name: `${given} ${family}` } : box;
}
