import { nameOfLine, type NameLine, subheadingOf } from '../sources/heading.js';
import { labelledLines } from '../sources/labelled-lines.js';
import { nameIn } from '../text/name-in.js';
import { unveiled } from '../text/unveiled.js';
import type { Outline } from './outline.js';
import { isDesk, wordsShared } from './person-sign.js';
import type { Scope } from './scope.js';
import type { Line } from './visible-text.js';

/** A part of a page that names one person beside a way to reach them. */
export interface ContactBlock extends Scope {
  name: NameLine;
  /** How much speaks for it: {@link SURE} and more when an address, a label or a form of address says so. */
  score: number;
}

/** A block with as much is somebody's whatever else the page is about; one that is `SURE` has a label or an address that says the name. */
export const LIKELY = 3, SURE = 4;
export const MAYBE = 2;
const MAX_LINES = 22, MAX_TEXT = 1_400, MAX_NAME_LINE = 100, MAX_NAMES = 150, MAX_CLIMB = 8, NEAR = 9, NEARBY = 5, MIN_NICKNAME = 3, MAX_CALLED = 5;
const LINKS = 'a[href^="mailto:" i],a[href^="tel:" i],a[href*="whatsapp" i],a[href*="wa.me/"],a[data-cfemail]';
const ADDRESS = /[^\s@★]{1,64}[@★][^\s@★]+\.\w{2}/, NUMBER = /(?:^|[^\d/-])(?:\+\d|\(?0\d|1[3-9]\d|\(\d{3}\)|[2-9]\d\d[.-])[\d\s()./-]{5,17}\d(?!\d)/, ONLY_NUMBER = /^[+(\d][\d\s().-]{8,20}$/, FAX = /fax|传真|傳真|ファックス|télécop/i;
/** What others said, what else there is, and who stands for the company in law. */
const OTHERS = 'blockquote,nav,form,[class*=byline i],[class*=testimonial i],[class*=quote i],[class*=related i],[class*=similar i],[class*=modal i],[class*=cookie i],[class*=kundenstimme i]';
const FORM_OF_ADDRESS = /(?:^|\s)(?:Herrn?|Frau|Mrs?|Ms|Mme|M|Sra?|Srta|Dhr|Mevr|Mevrouw)\.?\s(?=\p{Lu})|先生|女士|小姐|(?<=\S)\s?(?:様|氏)$/u;
const OF_LAW = /法定代表|法人代表|代表者|代表取締役|負責人|Geschäftsführ|vertret|Vorstand|verantwortlich|Registergericht|direct(?:eur|rice) de la publication|administrador/i;
const BYLINE = /^(?:(?:written |posted )?by|von|par|por|di|door|av)\s|^(?:文|作者|记者|記者|撰文|編輯|编辑)\s?[:：]?/i;
const BEFORE_COLON = /^([^:：]{2,40})[:：]\s?(.{2,80})$/u;
const OWNER_BEFORE = /^(Inh(?:aber(?:in)?)?|Proprietor|Owner|Propri[ée]taire|Gérante?|Titular|Propiet[aá]ri[oa]|Titolare|Eigenaar|店主|業主)[.:]?\s(.{3,80})$/u;
const JOB_BEFORE = /^(.{1,40}(?:长|長|任|理|监|監|裁|员|員|师|師|担当|人|部|課|室)[)）]?)\s((?:\p{Script=Han}{1,4}\s[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,5})|\p{Script=Han}{2,4})$/u;
const PERSONAL = /agent|contact|kontakt|host|author|person|advisor|berater|ansprech|member|staff|owner|tanto|broker|recruit|guide|profile/i;

/**
 * The parts of a page that name somebody beside a way to reach them, the likeliest first: what a house, an advertisement, an article or an event
 * shows of whom to ask. A block is the smallest part with a name and an address or a number; without one, what stands between two headings.
 */
export function contactBlocks({ lines, elements }: Pick<Scope, 'lines' | 'elements'>, outline: Outline): ContactBlock[] {
  const own = lines.filter(({ block, parts }) => !(parts[0]?.element ?? block).closest(OTHERS)), shown = new Set(own), found = new Map<string, ContactBlock>();
  const reaching = new Set(own.filter(reaches)), links = elements.filter((element) => element.hasAttribute('href')), names = namesIn(own).slice(0, MAX_NAMES);
  const named = new Set(names.map(({ name: { line } }) => line));
  for (const { name, signs } of names) {
    const around = partOf(name.line, { outline, reaching, shown }) ?? between(name.line, own, reaching), part = around && alone(around, { line: name.line, named, reaching });
    if (!part) continue;
    const inPart = new Set(part.flatMap(({ parts }) => parts.map(({ element }) => element)));
    const block = { entity: 'main', lines: part, elements: links.filter((link) => inPart.has(link) || [...inPart].some((element) => link.contains(element) || element.contains(link))), name };
    const score = signs + scoreOf(block), key = String(own.indexOf(part[0]!)), known = found.get(key);
    if (score >= MAYBE && (!known || known.score < score)) found.set(key, { ...block, score });
  }
  const blocks = [...found.values()];
  return blocks.filter((block) => !blocks.some((other) => other !== block && other.score >= block.score && other.lines.length < block.lines.length && other.lines.every((line) => block.lines.includes(line))))
    .sort((a, b) => b.score - a.score);
}

/** Whether a line says how to reach somebody: a link, an address, a number that is no fax's. */
export const reaches = ({ text, parts }: Line): boolean =>
  parts.some(({ element }) => element.closest(LINKS) !== null) || ADDRESS.test(unveiled(text)) || ((NUMBER.test(text) || ONLY_NUMBER.test(text)) && !FAX.test(text));

/** What could be a person's name, by where it stands: behind a label or a job, at a line's beginning, in an element of its own. */
export function namesIn(lines: readonly Line[]): { name: NameLine; signs: number }[] {
  const labelled = new Map(labelledLines(lines).filter(({ field }) => field === 'name').map(({ line, value }) => [line, value]));
  return lines.flatMap((line) => {
    if (OF_LAW.test(line.text) || BYLINE.test(line.text)) return [];
    const address = Number(FORM_OF_ADDRESS.test(line.text)) * 2, value = labelled.get(line), told = value ? nameIn(value) : null;
    if (told) return [{ name: { line, ...told }, signs: SURE - 1 + address }];
    const [, before = '', behind = ''] = OWNER_BEFORE.exec(line.text) ?? BEFORE_COLON.exec(line.text) ?? JOB_BEFORE.exec(line.text) ?? [], after = nameIn(behind);
    if (after) return [{ name: { line, name: after.name, rest: after.rest || before }, signs: 1 + address }];
    const whole = line.text.length <= MAX_NAME_LINE ? nameOfLine(line) : null;
    if (whole) return [{ name: whole, signs: address + Number(isSet(line.parts[0]?.element ?? line.block)) }];
    return line.parts.slice(0, 8).flatMap(({ element, text }) => {
      const own = isSet(element) || element.localName === 'a' ? nameIn(text) : null;
      return own ? [{ name: { line, name: own.name, rest: own.rest || jobBefore(line, text) }, signs: 1 + address }] : [];
    }).slice(0, 1);
  });
}

const isSet = (element: Element) => element.closest('b,strong,h2,h3,h4,h5,h6,[class*=name i]') !== null;

/** A short text before a name in one line: 海外営業部 主任 <b>早乙女 千紘</b>. */
function jobBefore({ text, parts }: Line, name: string): string {
  const before = parts[0]?.text.trim() ?? '';
  return text.startsWith(before) && before !== name && before.length <= 30 && !/[.,:;。、]/.test(before) ? before : '';
}

interface Around { outline: Outline; reaching: ReadonlySet<Line>; shown: ReadonlySet<Line> }

/** The lines of the smallest element around a name that has something to reach somebody by; `null` where that is half the page. */
function partOf(line: Line, { outline, reaching, shown }: Around): Line[] | null {
  let at: Element | null = line.block;
  for (let climbed = 0; at && climbed < MAX_CLIMB; at = at.parentElement, climbed++) {
    const lines = outline.linesIn(at).filter((one) => shown.has(one));
    if (lines.length > MAX_LINES || lines.reduce((sum, { text }) => sum + text.length, 0) > MAX_TEXT || at.querySelector('h1')) return null;
    if (lines.some((one) => reaching.has(one))) return lines;
  }
  return null;
}

/** What follows a name up to the next heading. */
function between(line: Line, lines: readonly Line[], reaching: ReadonlySet<Line>): Line[] | null {
  const at = lines.indexOf(line), end = lines.findIndex(({ block }, index) => index > at && block.closest('h1,h2,h3,h4') !== null);
  const own = lines.slice(at, Math.min(end < 0 ? lines.length : end, at + NEAR)), reached = own.findIndex((one) => reaching.has(one));
  return reached >= 0 && reached <= NEARBY ? own : null;
}

/** What of some lines is one name's, where others have a way to be reached of their own. */
function alone(lines: readonly Line[], { line, named, reaching }: { line: Line; named: ReadonlySet<Line>; reaching: ReadonlySet<Line> }): Line[] | null {
  const at = lines.indexOf(line), reached = lines.findIndex((one, index) => index >= at && reaching.has(one));
  const end = reached < 0 ? -1 : lines.findIndex((one, index) => index > reached && named.has(one) && lines.slice(index).some((other) => reaching.has(other)));
  const isSecond = lines.slice(0, at).some((one, index) => named.has(one) && lines.slice(index, at).some((other) => reaching.has(other)));
  const own = lines.slice(isSecond ? at : 0, end < 0 ? undefined : end);
  return own.some((one) => reaching.has(one)) ? own : null;
}

function scoreOf({ lines, elements, name: { name, line, rest } }: Scope & { name: NameLine }): number {
  const texts = lines.map(({ text }) => unveiled(text).replace('★', '@')), written = texts.flatMap((text) => text.match(/[^\s@:：]{1,64}@[^\s@]+/g) ?? []);
  const addresses = [...written, ...elements.flatMap((element) => /^mailto:([^?]{3,100})/i.exec(element.getAttribute('href') ?? '')?.[1] ?? [])];
  const isNamesake = addresses.some((address) => wordsShared(address, name) > 0), isNickname = addresses.some((address) => beginsWord(address.split('@', 1)[0] ?? '', name));
  return (isNamesake ? SURE : isNickname ? 2 : 0) + Number(addresses.some((address) => !isDesk(address))) + Number(isOfPersons(line)) + Number(subheadingOf({ lines }, { name, line, rest }).raw !== '');
}

/** ros@ for Rosalind, ben@ for Benjamin. */
const beginsWord = (local: string, name: string) => local.length >= MIN_NICKNAME && name.toLowerCase().split(/[\s-]/).some((word) => word.startsWith(local.toLowerCase()));

/** Whether classes near a name say that somebody is shown there. */
function isOfPersons({ block, parts }: Line): boolean {
  let at: Element | null = parts[0]?.element ?? block;
  for (let climbed = 0; at && climbed < MAX_CALLED; at = at.parentElement, climbed++) if (PERSONAL.test(at.className)) return true;
  return false;
}
