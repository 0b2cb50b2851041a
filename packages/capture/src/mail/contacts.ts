import { isSharedHost } from '../tables/shared-hosts.js';

/** A number or an address of the web in a text. */
export interface Contact {
  field: 'phones' | 'website' | 'profiles';
  raw: string;
  at: number;
}

const PHONE = new RegExp([
  /(?<![\p{L}\d@.〒])(?:\+|00)?[\d(][\d\s()./‐–-]{5,30}\d/u,
  /(?:\s{0,2}(?:[Ee]xt\.?|EXT\.?|[Ee]xtension|[xX]|转|轉|分机|分機|内線|[Pp]oste|[Dd]urchwahl|#)\s{0,2}\.?\d{1,6})?(?![\p{L}\d@])/u,
].map(({ source }) => source).join(''), 'gu');
const HOST = new RegExp([
  /(?<![\p{L}\d@.-])(?:(?:[Hh]ttps?|HTTPS?):\/\/)?(?:[A-Za-z\d][A-Za-z\d-]{0,62}\.){1,6}[A-Za-z][A-Za-z\d-]{1,62}(?![\p{L}\d@-])/u,
  /(?::\d{2,5})?(?:[/?#][^\s<>"'，。；)\]]{0,300})?/u,
].map(({ source }) => source).join(''), 'gu');
/** Figures in a link are its own: `https://meet.example/j/0417417417`. */
const LINK = /(?:(?:[Hh]ttps?|HTTPS?):\/\/|(?<![\p{L}\d@.-])(?:[Ww]ww|WWW)\.)[^\s<>"'，。；)\]]{1,400}/gu;
const TOP_LEVEL = 'com|net|org|de|at|ch|fr|es|it|nl|be|eu|io|ai|co|cn|hk|tw|jp|kr|uk|us|ca|au|mx|br|pl|se|no|dk|fi|info|biz|shop|app|dev|tech'
  + '|test|example|com\\.cn|co\\.uk|co\\.jp|com\\.tw|com\\.mx';
const BARE = new RegExp(`^(?:www\\.)?(?:[a-z\\d-]{2,63}\\.){1,3}(?:${TOP_LEVEL})(?:/[^\\s]{0,300})?$`, 'i');
const PERSONAL = /^(?:[a-z]{2,3}\.|www\.|m\.)?(?:linkedin\.(?:com|cn)\/in\/|xing\.com\/(?:profile|people)\/|github\.com\/[\w-]{1,40}\/?$)/i;
/** Hosts that wrap other links, or show maps. */
const WRAPPER = /(?:^|\.)(?:safelinks|urldefense|mimecast|proofpoint|maps)(?:\.[\w-]{2,20}){1,4}$/i;

/** The telephone numbers, web addresses and personal profiles in a text, as written. Nothing here is checked against a country's plan. */
export function contactsIn(text: string): Contact[] {
  const line = text.slice(0, 2_000);
  return [...phonesIn(line), ...linksIn(line)];
}

function phonesIn(line: string): Contact[] {
  const found: Contact[] = [];
  for (const match of line.replace(LINK, (link) => ' '.repeat(link.length)).matchAll(PHONE)) {
    const numbers = isPhone(match[0]) ? [match[0]] : match[0].split('/', 3);
    for (const raw of numbers) if (isPhone(raw)) found.push({ field: 'phones', raw: raw.trim(), at: match.index + match[0].indexOf(raw) });
    if (found.length >= 10) break;
  }
  return found;
}

/**
 * Without a label a number is a telephone's when it starts like one (+, 0, a bracket, a Chinese mobile's 1) or is grouped as in North America
 * or Spain.
 */
function isPhone(raw: string): boolean {
  const text = raw.trim(), digits = text.replace(/(?:ext|x|转|轉|分机|分機|内線|poste|#).{0,40}$/i, '').replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 16 || isDate(text)) return false;
  return /^(?:\+|00|0\d|\(0?\d|\(\+)/.test(text) || /^1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}$/.test(text) || /^\d{3}[\s.-]\d{3}[\s.-]\d{4}/.test(text)
    || /^400[\s-]?\d{3}[\s-]?\d{4}$/.test(text)
    || (digits.length === 9 && /^[6-9]\d{1,2}[\s.]\d{2,3}[\s.]\d{2,3}(?:[\s.]\d{2,3})?$/.test(text));
}

function isDate(text: string): boolean {
  return /^(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}|^\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d(?:\s|$)/.test(text);
}

function linksIn(line: string): Contact[] {
  const found: Contact[] = [];
  for (const match of line.matchAll(HOST)) {
    const raw = match[0].replace(/[.,;:]{1,3}$/, ''), bare = raw.replace(/^https?:\/\//i, ''), host = bare.split(/[/?#:]/, 1)[0] ?? '';
    if (PERSONAL.test(bare)) found.push({ field: 'profiles', raw, at: match.index });
    else if (!isNobodys(host) && (raw !== bare || /^www\./i.test(bare) || BARE.test(bare))) found.push({ field: 'website', raw, at: match.index });
    if (found.length >= 10) break;
  }
  return found;
}

/** A host of many, a network or a link's wrapper, says nothing of the writer's company. */
function isNobodys(host: string): boolean {
  const labels = host.toLowerCase().split('.');
  return WRAPPER.test(host) || [2, 3].some((count) => isSharedHost(labels.slice(-count).join('.')));
}

/** What a text says beside the contacts found in it, piece by piece. */
export function besideContacts(text: string, contacts: readonly string[]): string[] {
  let rest = text;
  for (const contact of contacts) {
    const at = rest.toLowerCase().indexOf(contact.toLowerCase());
    if (at >= 0) rest = `${rest.slice(0, at)}|${rest.slice(at + contact.length)}`;
  }
  return rest.split('|', 12).map((piece) => piece.replace(/^[\s()<>,;:/–-]{1,40}|[\s()<>,;:/–-]{1,40}$/g, ''))
    .filter((piece) => piece.length > 3 && /\p{L}{2}/u.test(piece));
}
