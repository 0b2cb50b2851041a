import { isFreeMail } from '../tables/free-mail.js';
import { withoutLegalForm } from '../tables/legal-forms.js';

const COMMON = new Set(['com', 'co', 'net', 'org', 'gov', 'edu', 'ac', 'www', 'mail', 'info', 'biz', 'ne', 'or', 'gob', 'gouv', 'example', 'test']);
const ARTICLES = new Set(['the', 'la', 'le', 'les', 'l', 'el', 'los', 'las', 'die', 'der', 'das', 'il', 'lo']);
/** Small words within names, which domains often leave out: "Toitures de l'Ouest" and `toitures-ouest`. */
const JOINTS = new Set(['of', 'and', 'for', 'the', 'de', 'du', 'des', 'd', 'et', 'l', 'la', 'le', 'les', 'del', 'y', 'e', 'i', 'los', 'las', 'und', 'fuer', 'der', 'die', 'di', 'della', 'van', 'en', 'do', 'da']);
const MIN_LENGTH = 3;

/** The part of each host a company chose: `berg-pumpen` of `mail.berg-pumpen.co.uk`. Free mail says nothing. */
export function domainLabels(hosts: readonly string[]): string[] {
  const labels = new Set<string>();
  for (const host of hosts.slice(0, 10)) {
    const plain = host.toLowerCase().replace(/^https?:\/\//, '').split(/[/?#:]/, 1)[0] ?? '';
    const parts = plain.split('.').slice(0, -1).filter((part) => !COMMON.has(part));
    const label = parts.at(-1);
    if (label && label.length >= MIN_LENGTH && !isFreeMail(plain.split('.').slice(-2).join('.')) && !isFreeMail(plain)) {
      labels.add(label.replaceAll('-', ''));
    }
  }
  return [...labels];
}

/** Whether a company could have chosen one of the labels for its name: "Berg Pumpen" and `bergpumpen`, "North Sea Wind" and `nsw`. */
export function isNamedLike(text: string, labels: readonly string[]): boolean {
  const name = withoutLegalForm(text), words = plain(name).split(' ').filter((word, index) => word && !(index === 0 && ARTICLES.has(word)));
  const joined = words.join('');
  if (joined.length < MIN_LENGTH || words.length > 6) return false;
  const initials = words.length >= MIN_LENGTH ? words.map((word) => word.charAt(0)).join('') : '';
  const short = words.filter((word) => !JOINTS.has(word)).join('');
  const parts = /[&+]/.test(name) && words.length <= 3 ? ['and', 'und', 'et', 'y', 'e', 'n', 'en'].map((joint) => words.join(joint)) : [];
  return labels.some((label) => label === joined || parts.includes(label) || (short.length >= 6 && label === short) || isMadeOf(label, words) || isTurned(label, words) || isShortened(label, words) || label === initials || (joined.length >= 4 && label.startsWith(joined))
    || (label.length >= 4 && joined.startsWith(label)));
}

/** Whether a label is two or more of a name's words, in their order: "Chantier naval Le Gall" and `chantier-legall`; or a long one of them. */
function isMadeOf(label: string, words: readonly string[]): boolean {
  let at = 0, used = 0;
  for (const word of words) {
    if (!label.startsWith(word, at)) continue;
    at += word.length;
    used++;
  }
  return at === label.length && at >= 6 && (used > 1 ? used * 2 >= words.length : words.length <= (at >= 8 ? 4 : 2));
}

/** Whether a label is a short form of a name's first word and the whole of its second: "Universität Musterstadt" and `uni-musterstadt`. */
function isShortened(label: string, words: readonly string[]): boolean {
  const [one = '', other = '', more] = words.filter((word) => !JOINTS.has(word)), short = label.endsWith(other) ? label.slice(0, -other.length) : '';
  return more === undefined && other.length >= 4 && short.length >= 3 && short.length < one.length && one.startsWith(short);
}

/** Whether a label is all of a name's words in another order: "Seguros Manantial" and `manantialseguros`. */
function isTurned(label: string, words: readonly string[]): boolean {
  const [one = '', other = '', more] = words.filter((word) => !JOINTS.has(word));
  return more === undefined && one.length > 2 && other.length > 2 && label === other + one;
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss').normalize('NFD')
    .replace(/\p{Mn}/gu, '').replace(/[^a-z\d]{1,20}/g, ' ').trim();
}
