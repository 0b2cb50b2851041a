import { vcardLines, type VcardLine } from './vcard-lines.js';

/** A person or a company as an address book writes them. Texts as they stand there, nothing normalised. */
export interface Vcard {
  /** The full name; made of its parts where only those are given. `''` for none. */
  name: string;
  family: string;
  given: string;
  title: string;
  /** The organisation, without its departments. */
  company: string;
  /** Whether the card is the company's own. */
  isCompany: boolean;
  /** The preferred one first. */
  emails: readonly string[];
  /** The preferred one first, then mobiles. No fax, no pager, no assistant's. */
  phones: readonly string[];
  /** Web addresses and profiles. */
  urls: readonly string[];
  /** Town, region and country of the address at work, else of the only one; no street. */
  place: string;
}

/** Cards that are read of one file. */
export const MOST_VCARDS = 1_000;
const MOST_VALUES = 20;
const NOT_THEIRS = new Set(['FAX', 'PAGER', 'MODEM', 'BBS', 'CAR']);
const HAN = /^[\p{Script=Han}\p{Script=Hangul}\s]+$/u;

/**
 * The cards of a .vcf file, version 2.1, 3.0 or 4.0, at most {@link MOST_VCARDS}; one without a name, a company, an address or a number is
 * none. Never throws: of a broken file what can be read is. Source: RFC 2426, RFC 6350, vCard 2.1 of versit.
 *
 * @param fallback the encoding of a file that is no UTF-8, as old devices write it
 * @example readVcards('BEGIN:VCARD\nVERSION:3.0\nFN:Ada Roe\nEND:VCARD')[0].name; // 'Ada Roe'
 */
export function readVcards(file: string | Uint8Array, fallback?: string): Vcard[] {
  const cards: VcardLine[][] = [];
  let depth = 0;
  for (const line of vcardLines(file, fallback)) {
    const isEdge = /^VCARD\s*$/i.test(line.value);
    if (line.name === 'BEGIN' && isEdge && ++depth === 1) cards.push([]);
    else if (line.name === 'END' && isEdge) depth = Math.max(0, depth - 1);
    else if (depth === 1) cards.at(-1)!.push(line);
    if (cards.length > MOST_VCARDS) break;
  }
  return cards.slice(0, MOST_VCARDS).map(cardOf).filter(({ name, company, emails, phones }) => name || company || emails.length || phones.length);
}

function cardOf(lines: readonly VcardLine[]): Vcard {
  const all = (name: string) => lines.filter((line) => line.name === name), text = (name: string) => plain(all(name)[0]?.value ?? '');
  const [family = '', given = '', middle = ''] = partsOf(all('N')[0]?.value ?? ''), company = partsOf(all('ORG')[0]?.value ?? '')[0] ?? '';
  const name = text('FN') || nameOf(family, [given, middle].filter(Boolean).join(' '));
  const isCompany = /^ORG/i.test(text('KIND')) || /COMPANY/i.test(text('X-ABSHOWAS'));
  return {
    name, family, given, title: text('TITLE') || text('ROLE'), company: company || (isCompany ? name : ''), isCompany,
    emails: unique(preferred(all('EMAIL')).map(({ value }) => plain(value).replace(/^mailto:/i, ''))),
    phones: unique(preferred(all('TEL').filter((line) => isTheirs(line, lines))).map(({ value }) => phoneOf(plain(value)))),
    urls: unique([...all('URL'), ...all('X-SOCIALPROFILE'), ...all('SOCIALPROFILE')].map(({ value }) => plain(value))), place: placeOf(all('ADR')),
  };
}

/** What is escaped, plain, on one line. */
function plain(value: string): string {
  return value.replace(/\\([nN,;:\\])/g, (_, sign: string) => (/n/i.test(sign) ? ' ' : sign)).replace(/\s+/g, ' ').trim();
}

/** The parts of a value of several, which semicolons part. */
function partsOf(value: string): string[] {
  return value.split(/(?<!\\);/, 20).map(plain);
}

/** A name of parts in the order of its script. */
function nameOf(family: string, given: string): string {
  return HAN.test(family + given) ? `${family}${given}` : [given, family].filter(Boolean).join(' ');
}

function typesOf({ params }: VcardLine): readonly string[] {
  return params.get('TYPE') ?? [];
}

function preferred(lines: readonly VcardLine[]): VcardLine[] {
  const rank = (line: VcardLine) => (typesOf(line).includes('PREF') || line.params.has('PREF') ? 0 : typesOf(line).includes('CELL') ? 1 : typesOf(line).includes('HOME') ? 3 : 2);
  return [...lines].sort((a, b) => rank(a) - rank(b));
}

/** A number is the person's own, unless its kind or the label beside it says otherwise. */
function isTheirs(line: VcardLine, lines: readonly VcardLine[]): boolean {
  const label = line.group && lines.find(({ group, name }) => group === line.group && name === 'X-ABLABEL')?.value;
  return !typesOf(line).some((type) => NOT_THEIRS.has(type)) && !/assistant|fax|助理|传真/i.test(label || '');
}

function phoneOf(text: string): string {
  const [, number = text, extension = ''] = /^tel:([^;]*)(?:;ext=(\d{1,10}))?/i.exec(text) ?? [];
  return extension ? `${number} ext. ${extension}` : number;
}

function placeOf(lines: readonly VcardLine[]): string {
  const line = lines.find((each) => typesOf(each).includes('WORK')) ?? (lines.length === 1 ? lines[0] : undefined);
  const [, , , town = '', region = '', , country = ''] = partsOf(line?.value ?? '');
  return [...new Set([town, region, country])].filter(Boolean).join(', ');
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values.filter(Boolean))].slice(0, MOST_VALUES);
}
