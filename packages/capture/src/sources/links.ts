import { evidenceOf } from '../collect/evidence-of.js';
import { pathOf, seen, webAddress, type Reading } from '../collect/reading.js';
import type { Scope } from '../collect/scope.js';
import type { Line } from '../collect/visible-text.js';
import type { Evidence } from '../contract.js';
import { addressesIn } from '../mail/address.js';
import { nameIn } from '../text/name-in.js';
import { unveiled } from '../text/unveiled.js';
import type { Cell } from './labelled-lines.js';

const MAX_LINKS = 500, MAX_FOUND = 60, MAX_ADDRESSES = 3, IN_TEXT = 0.75, NAMED = 0.7, MAYBE = 0.5, SHORTEST_NUMBER = 6;
const PHONE = /^\+?[\d\s()./‐–-]{6,30}(?:(?:ext\.?|x|转|轉|分机|分機|内線|;ext=)\s?\d{1,6})?$/i;
/** A number in a sentence that says that it is for calling. */
const SPOKEN_NUMBER = new RegExp('(?:\\bcall|\\btext|phone|reach|\\bring|anruf|erreich|telefonisch|appel|joindre|joignable|llam[ae]|tel[ée]fono|chiam|contatt|致电|拨打|来电|電話)[^\\d|]{0,60}?'
  + '((?:\\+\\d|\\(\\d{2,4}\\)|\\b0\\d|\\b[2-9]\\d\\d(?=[.-]\\d{3}[.-]\\d{4}))[\\d\\s()./-]{6,18}\\d)(?![\\d-])', 'i');
/** "520-555-0148 (direct)": the label behind the number. */
const SAID_BEHIND = /\((?:direct|cell|mobile|office|main|work|mobil|durchwahl|zentrale|direkt|portable|bureau|fixe|móvil|directo|oficina|cellulare|ufficio|携帯|直通|代表|手机|办公|直线)/i;
const PHONE_ICON = 'i[class*=phone],i[class*=mobile],i[class*=tel],i[class*=dianhua],svg[class*=phone]';
const FAX_ICON = '[class*=fax i],[class*=printer i],[href*=fax i],[src*=fax i],[alt*=fax i],[aria-label*=fax i],[title*=fax i]';
const MAX_SENTENCE = 400, IN_SENTENCE = 0.7;
const ADDRESS_LIKE = /[^\s@]@[^\s@]{1,63}\.[^\s@.]{2}/;
const NETWORKS = [
  'linkedin\\.(?:com|cn)/in/', 'xing\\.com/(?:profile|people)/', 'viadeo\\.com/p/', 'researchgate\\.net/profile/',
  'orcid\\.org/\\d', 'zhihu\\.com/people/', 'about\\.me/\\w',
];
const PERSONAL = new RegExp(`^https?://(?:[a-z]{2,3}\\.)?(?:${NETWORKS.join('|')})`, 'i');
const MAYBE_PERSONAL = /^https?:\/\/(?:www\.)?(?:github|gitlab|x|twitter|bsky)\.(?:com|app)\/@?[\w-]{2,40}\/?$/i;

/**
 * What links say: `mailto:`, `tel:`, coded addresses, profiles of persons, a company's site shown by its host; and addresses and numbers
 * written without a link. A link beside a label that rejects (a fax) is left out.
 */
export function readLinks(cells: readonly Cell[], scope: Scope, reading: Reading): Evidence[] {
  const places = new Places(cells), found: Evidence[] = [];
  for (const link of scope.elements.filter((element) => element.hasAttribute('href') || element.hasAttribute('data-cfemail')).slice(0, MAX_LINKS)) {
    if (found.length >= MAX_FOUND || reading.guard.isSpent) break;
    const target = targetOf(link, reading);
    if (!target) continue;
    const text = seen(link, reading), cell = places.of(text, link);
    if (cell?.field === 'reject' || (!text && !link.childElementCount)) continue;  // nothing to see: a trap for robots
    found.push(...linkEvidence(link, { target, text, cell, entity: scope.entity }));
  }
  return [...found, ...written(cells, scope.entity, found)];
}

interface Target { addresses?: readonly string[]; number?: string; web?: URL }
interface Place { target: Target; text: string; cell: Cell | null; entity: string }

function linkEvidence(link: Element, { target: { addresses, number, web }, text, cell, entity }: Place): Evidence[] {
  const place = {
    entity, source: 'link', path: pathOf(link), snippet: cell?.line.text ?? text, ...(cell?.label ? { label: cell.label } : {}),
  } as const;
  if (addresses) {
    const name = text.includes('@') ? null : nameIn(text), shown = ADDRESS_LIKE.test(text) ? addressesIn(text).slice(0, MAX_ADDRESSES) : [];
    return [
      ...(shown.length ? shown : addresses).map((raw) => evidenceOf({ ...place, field: 'emails', raw })),
      ...name ? [evidenceOf({ ...place, field: 'name', raw: name.name, weight: NAMED })] : [],
    ];
  }
  if (number) return [evidenceOf({ ...place, field: 'phones', raw: isOther(text, number) ? text : number })];
  if (!web) return [];
  if (PERSONAL.test(web.href)) return [evidenceOf({ ...place, field: 'profiles', raw: web.href })];
  if (MAYBE_PERSONAL.test(web.href)) return [evidenceOf({ ...place, field: 'profiles', raw: web.href, weight: MAYBE })];
  if (cell?.field === 'website') return [evidenceOf({ ...place, field: 'website', raw: web.href })];
  const named = text.toLowerCase().replace(/[^a-z\d]/g, ''), label = bareHost(web.hostname).split('.')[0]?.replaceAll('-', '') ?? '';
  return bareHost(text) === bareHost(web.hostname) || (label.length > 3 && named.startsWith(label)) ? [evidenceOf({ ...place, field: 'website', raw: web.href, weight: MAYBE })] : [];
}

/** Whether a link shows another number than it calls: then what people see counts, as with an address that is written out. */
const isOther = (text: string, number: string) => PHONE.test(text) && endOf(text).length === SHORTEST_NUMBER && endOf(text) !== endOf(number);
/** A number's last digits, its extension left out. */
const endOf = (number: string) => number.replace(/[;,ex转轉分内#].*$/i, '').replace(/\D/g, '').slice(-SHORTEST_NUMBER);

const bareHost = (text: string) => text.toLowerCase().replace(/^(?:https?:\/\/)?(?:www\.)?/, '').replace(/\/$/, '');

/** Whom a link reaches; `null` for one that leads to a page like any other. */
function targetOf(link: Element, reading: Reading): Target | null {
  const href = (link.getAttribute('href') ?? '').trim().slice(0, 1_000);
  const [, scheme = '', rest = ''] = /^(mailto|tel|callto|sms|whatsapp):(.{0,900})$/is.exec(href) ?? [];
  const coded = link.getAttribute('data-cfemail') ?? /\/cdn-cgi\/l\/email-protection#([\da-f]{8,400})$/i.exec(href)?.[1];
  if (coded || /^mailto$/i.test(scheme)) {
    return some(addressesIn(coded ? uncoded(coded) : unveiled(decoded(rest.split(/\?|%0[ad]|[\r\n]/i, 1)[0] ?? ''))).slice(0, MAX_ADDRESSES));
  }
  const chat = /^https:\/\/(?:wa\.me\/|api\.whatsapp\.com\/send\/?\?phone=)(\d{7,15})/.exec(href)?.[1];
  const number = chat ? `+${chat}` : decoded(rest.split('?', 1)[0] ?? '').replace(/^\/\//, '').trim();
  if (scheme || chat) return PHONE.test(number) ? { number } : null;
  const address = webAddress(href || null, reading), web = address ? new URL(address) : null;
  return web && (web.pathname === '/' || PERSONAL.test(web.href) || MAYBE_PERSONAL.test(web.href)) ? { web } : null;
}

const some = (addresses: readonly string[]): Target | null => (addresses.length ? { addresses } : null);

/** A common guard of addresses: hexadecimal, each byte XORed with the first. */
function uncoded(hex: string): string {
  const bytes = (hex.slice(0, 400).match(/[\da-f]{2}/gi) ?? []).map((byte) => parseInt(byte, 16)), [key = 0] = bytes;
  return decoded(bytes.slice(1).map((byte) => `%${(byte ^ key).toString(16).padStart(2, '0')}`).join(''));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;  // a stray percent sign
  }
}

/** Addresses, and lines that are nothing but a number, which no link has said already. */
function written(cells: readonly Cell[], entity: string, known: readonly Evidence[]): Evidence[] {
  const said = new Set(known.map(({ raw }) => raw.toLowerCase()));
  return cells.flatMap(({ field, label, value, line }): Evidence[] => {
    if (field !== null) return [];
    const plain = /[[({（]|\sat\s/.test(value) ? unveiled(value) : value, addresses = ADDRESS_LIKE.test(plain) ? addressesIn(plain) : [];
    const bare = value.replace(/\s?\((?![^()]{0,40}(?:fax|传真|傳真|ファックス))[^()\d][^()]{0,40}\)$/i, '');
    const isNumber = (/^[+0(]/.test(bare) || (bare !== value && SAID_BEHIND.test(value)) || line.block.querySelector(PHONE_ICON) !== null) && PHONE.test(bare) && bare.replace(/\D/g, '').length >= 8 && !line.block.querySelector(FAX_ICON);
    const spoken = isNumber ? undefined : SPOKEN_NUMBER.exec(value.slice(0, MAX_SENTENCE))?.[1];
    if (addresses.length > MAX_ADDRESSES || (!addresses.length && !isNumber && !spoken)) return [];
    const place = { entity, source: 'link', path: pathOf(line.block), snippet: line.text, weight: IN_TEXT, ...(label ? { label } : {}) } as const;
    const found = addresses.map((raw) => evidenceOf({ ...place, field: 'emails', raw }));
    const number = isNumber ? bare : spoken;
    return (number ? [...found, evidenceOf({ ...place, field: 'phones', raw: number, weight: isNumber ? IN_TEXT : IN_SENTENCE })] : found).filter(({ raw }) => !said.has(raw.toLowerCase()));
  }).slice(0, MAX_FOUND);
}

/** Which cell a link stands in. */
class Places {
  readonly #byLine = new Map<Line, Cell[]>();
  readonly #lineOf = new Map<Element, Line>();

  constructor(cells: readonly Cell[]) {
    for (const cell of cells) {
      this.#byLine.set(cell.line, [...this.#byLine.get(cell.line) ?? [], cell].slice(0, 20));
      for (const { element } of cell.line.parts) if (!this.#lineOf.has(element)) this.#lineOf.set(element, cell.line);
    }
  }

  of(text: string, link: Element): Cell | null {
    const line = this.#lineOf.get(link) ?? [...link.querySelectorAll('*')].slice(0, 10).map((inner) => this.#lineOf.get(inner)).find(Boolean);
    const cells = line ? this.#byLine.get(line) ?? [] : [];
    return cells.find(({ value }) => text && value.includes(text)) ?? cells[0] ?? null;
  }
}
