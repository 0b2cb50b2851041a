import { nameOfLine, type NameLine } from '../sources/heading.js';
import { labelledLines } from '../sources/labelled-lines.js';
import { nameIn } from '../text/name-in.js';
import { reaches } from './reaches.js';
import type { Outline } from './outline.js';
import type { Scope } from './scope.js';
import type { Line } from './visible-text.js';

/** A part of a page that shows one of several persons. */
export interface Card extends Scope {
  name: NameLine;
  hasContact: boolean;
  /** Whether the words above say that persons are shown. */
  isAnnounced?: boolean;
}

const CARD = new Set(['div', 'li', 'article', 'section', 'tr', 'td', 'figure', 'address', 'details', 'a', 'p', 'dd', 'blockquote']);
const MAX_LINES = 25, MAX_TEXT = 1_500, MAX_CARDS = 60, MAX_GROUP = 200, MAX_CLIMB = 60, MOST = 0.6, NAME_WITHIN = 4, ABOVE = 3;
const TEAM_WORDS = 'teams?|people|persons?|staff|employees|leadership|management|board|directory|faculty|members|speakers|contacts?|kontakte?'
  + '|mitarbeiter(?:innen)?|ansprechpartner(?:innen)?|vorstand|equipe|equipo|collaborateurs|personal|directivos|medewerkers';
const TEAM_EAST_ASIAN = '团队|團隊|成员|成員|联系人|聯絡人|人员|人員|师资|師資|通讯录|名录|名錄|メンバー|スタッフ|社員|担当者';
const TEAM = new RegExp(`\\b(?:${TEAM_WORDS})\\b|${TEAM_EAST_ASIAN}`, 'i');

/** Whether words of a page say that it shows the people of a company. */
export const isAboutTeam = (text: string): boolean => TEAM.test(text.normalize('NFD').replace(/\p{Mn}/gu, ''));

const SPEAKERS = /\b(?:(?:key-?note )?speakers?|panel(?:l?ists?)?|referent(?:en|innen)|intervenants?|ponentes|relatori|sprekers?|oradores|palestrantes|our (?:people|team))\b|登壇者|講師|讲师|嘉宾|嘉賓|演讲者|講者|講演者|パネリスト|モデレーター/i;

/** Whether what holds the first of several parts, or the heading before them, says that persons are shown. */
function isAnnounced([first]: readonly Element[], { lines }: Scope, outline: Outline): boolean {
  const holder = first?.parentElement, [line] = first ? outline.linesIn(first) : [], at = line ? lines.indexOf(line) : -1;
  const heading = lines.slice(Math.max(0, at - ABOVE), Math.max(0, at)).reverse().find(({ block }) => block.matches('h2,h3,h4'));
  return SPEAKERS.test(`${heading?.text ?? ''} ${holder?.getAttribute('aria-label') ?? ''} ${holder?.className ?? ''}`);
}

/**
 * The persons a page shows side by side: repeated parts of one build, each with a name and a contact, or on a team's page a name and
 * something under it. Empty when there are fewer than two.
 */
export function findCards(content: Scope, outline: Outline, isTeam: boolean): Card[] {
  const found = new Map<Element, Card>();
  for (const group of groupsOf(content, outline)) {
    const cards = group.flatMap((element): [Element, Card][] => {
      const card = holdsOthers(element, found) ? null : cardIn(element, outline);
      return card ? [[element, card]] : [];
    });
    const isMost = cards.length >= 2 && cards.length >= group.length * MOST, contacts = cards.filter(([, { hasContact }]) => hasContact).length;
    const isSaid = isMost && isAnnounced(group, content, outline);
    if (isMost && (isTeam || isSaid || contacts * 2 >= cards.length) && found.size < MAX_CARDS) for (const [element, card] of cards) found.set(element, { ...card, isAnnounced: isSaid });
  }
  const cards = found.size ? inOrder(grown(found, outline)) : segmentsOf(content, isTeam);
  return cards.length >= 2 ? cards.slice(0, MAX_CARDS).map((card, index) => ({ ...card, entity: `card:${index}` })) : [];
}

/** Elements of one name, class and depth, the smallest first, so that a row of cards is not taken for a card. */
function groupsOf({ elements }: Scope, outline: Outline): Element[][] {
  const groups = new Map<string, Element[]>(), depths = new Map<Element, number>(), titles = elements.filter(({ localName }) => localName === 'h1');
  for (const element of elements) {
    const depth = (element.parentElement ? depths.get(element.parentElement) ?? 0 : 0) + 1;
    depths.set(element, depth);
    if (!CARD.has(element.localName) || !isCardSized(element, outline) || (titles.length === 1 && element.contains(titles[0] ?? null))) continue;
    add(groups, `${depth} ${element.localName} ${element.classList[0]?.replace(/\d/g, '') ?? ''}`, element);
  }
  const size = (group: Element[]) => group.reduce((sum, element) => sum + outline.countLinesIn(element), 0) / group.length;
  return [...groups.values()].filter(({ length }) => length >= 2).sort((a, b) => size(a) - size(b));
}

function add(groups: Map<string, Element[]>, key: string, element: Element): void {
  const group = groups.get(key);
  if (!group) groups.set(key, [element]);
  else if (group.length < MAX_GROUP) group.push(element);
}

const isCardSized = (element: Element, outline: Outline) => outline.countLinesIn(element) > 0 && outline.countLinesIn(element) <= MAX_LINES;

function holdsOthers(element: Element, cards: ReadonlyMap<Element, Card>): boolean {
  for (const other of cards.keys()) if (element === other || element.contains(other) || other.contains(element)) return true;
  return false;
}

/** Persons one under another without a part of their own: each begins with a heading. */
function segmentsOf({ lines, elements }: Scope, isTeam: boolean): Card[] {
  const heads = lines.flatMap((line, at) => {
    const heading = line.block.closest('h2,h3,h4,h5,h6,dt');
    return heading && nameIn(line.text) ? [{ heading, at, from: elements.indexOf(heading) }] : [];
  }).slice(0, MAX_CARDS)
    .filter(({ heading }, _, all) => heading.localName === all[0]?.heading.localName && heading.parentElement === all[0].heading.parentElement);
  const cards = heads.flatMap(({ at, from }, index) => {
    const next = heads[index + 1];
    return cardOf(lines.slice(at, next?.at ?? at + 6), elements.slice(from, next?.from ?? from + 12)) ?? [];
  });
  return isTeam || cards.filter(({ hasContact }) => hasContact).length * 2 > cards.length ? cards : [];
}

const cardIn = (element: Element, outline: Outline) => cardOf(outline.linesIn(element), outline.elementsIn(element));

function cardOf(lines: readonly Line[], elements: readonly Element[]): Card | null {
  if (lines.reduce((sum, { text }) => sum + text.length, 0) > MAX_TEXT) return null;
  const name = nameAmong(lines);
  const contacts = new Set(elements.map((link) => /^(?:mailto|tel):[^?]{3,100}/i.exec(link.getAttribute('href') ?? '')?.[0].toLowerCase())
    .filter(Boolean));
  const mails = [...contacts].filter((href) => href?.startsWith('mailto'));
  const hasContact = contacts.size > 0 || lines.some((line) => reaches(line) || /[([]at[)\]]/.test(line.text));
  return name && mails.length <= 2 && (hasContact || lines.length >= 2 || name.rest) ? { entity: '', lines, elements, name, hasContact } : null;
}

/** The name at a card's head: the one a label announces, else the one its class does, else the first; no other label's value is one. */
function nameAmong(lines: readonly Line[]): Card['name'] | null {
  const names = labelledLines(lines.slice(0, NAME_WITHIN)).flatMap(({ field, value, line }) => {
    const labelled = field === 'name' ? nameIn(value) : null;
    const found = labelled
      ? { line, ...labelled }
      : field === null ? nameOfLine({ ...line, ...(value === line.text ? {} : { text: value, parts: [] }) }) : null;
    return found ? [{ ...found, line, rank: labelled ? 2 : /name(?:\s|$)/i.test(line.block.className) ? 1 : 0 }] : [];
  });
  const best = names.reduce<typeof names[number] | null>((a, b) => (a && a.rank >= b.rank ? a : b), null);
  return best && { line: best.line, name: best.name, rest: best.rest };
}

/** Cards with what stands around them and is nobody else's, as the icons below a name: up to the element that holds another card. */
function grown(cards: ReadonlyMap<Element, Card>, outline: Outline): Map<Element, Card> {
  const holders = new Map<Element, number>();
  for (const element of cards.keys()) {
    for (let at = element.parentElement, climbed = 0; at && climbed < MAX_CLIMB; at = at.parentElement, climbed++) holders.set(at, (holders.get(at) ?? 0) + 1);
  }
  return new Map([...cards].map(([element, card]): [Element, Card] => {
    let top = element;
    for (let at = element.parentElement; at && holders.get(at) === 1 && isCardSized(at, outline); at = at.parentElement) top = at;
    const whole = top === element ? null : cardIn(top, outline);
    return whole && whole.name.name === card.name.name ? [top, { ...whole, isAnnounced: card.isAnnounced ?? false }] : [element, card];
  }));
}

function inOrder(cards: ReadonlyMap<Element, Card>): Card[] {
  return [...cards].sort(([a], [b]) => (a.compareDocumentPosition(b) & 4 ? -1 : 1)).map(([, card]) => card);  // DOCUMENT_POSITION_FOLLOWING
}
