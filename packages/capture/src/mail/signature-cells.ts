import { labelOf } from '../tables/labels.js';
import { labelsIn } from '../tables/labels-in.js';
import { fold } from '../text/clean-text.js';
import { isDepartment, isTitle } from '../tables/title-words.js';
import { hasForm } from './company-line.js';
import { OTHERS_LABELS } from '../tables/mail-words.js';
import { hasOrganisationWord } from '../tables/organisation-words.js';
import { looksLikeName } from './names-alike.js';
import { isPlace } from './places.js';

/** One piece of a signature's line. */
export interface Cell {
  text: string;
  /** What its label announces, and the label. `null` without one. */
  label: { field: string; words: string } | null;
}

const MAX_CELLS = 20;
/** Stands for 〒 while labels are looked for: before an address it is no label of something nobody wants. */
const POSTAL = '\uE000';
/** "D-20457 Hamburg": the letter is no label of a number. */
const COUNTRY_CODE = /^\s{0,3}[A-Z]{1,3}-\d{4,6}\s\p{L}[^:@]{1,80}$/u;
/** "A 上海市…", "A 12 High Street": the letter some signatures have before an address, as M and T before numbers. */
const LETTER_BEFORE_PLACE = /^\s{0,3}([Aa])[.:]?\s(.{6,140})$/u;
/** A note under a signature says something of a date, a move or another office. */
const NOTE = /^\s{0,4}(?:※|★ ?お知らせ|(?:注|注意|备注|備註|nb|n\.b\.|please note|hinweis|bitte beachten(?: sie)?|à noter|nota|nota bene|let op)\s?[::!])/i;
/** Further signs that are drawn between a line's cells. */
const DRAWN = /\s(?:\/{2,3}|:{2,3}|[¦❘∣⁞▌■◆●►»›⋅～~\\])\s/gu;
/** Whose a company is, said behind it: "Acme LLC, a Cragmoor Group company", "ein Unternehmen der Berg-Gruppe". */
const OF_PARENT = [
  /an?\s(?:[a-zà-ÿ][a-zà-ÿ&.'’-]{0,30}\s){1,4}(?:company|business|brand)/, /(?:a\s)?(?:(?:proud )?member|part|subsidiary|division)\sof\s[^|]{2,60}/,
  /eine?\s(?:unternehmen|marke|gesellschaft|tochter(?:gesellschaft)?|firma)\s(?:der|von|des)\s[^|]{2,60}/,
  /une\s(?:société|entreprise|marque|filiale)\s(?:du|de|des)\s[^|]{2,60}/, /una\s(?:empresa|sociedad|compañía|marca|società|azienda)\s(?:del?|di|della)\s[^|]{2,60}/,
  /uma\sempresa\sd[oae]\s[^|]{2,60}/, /een\s(?:onderneming|bedrijf)\svan\s[^|]{2,60}/,
];
const PARENT = new RegExp(`[\\s,|(–-]{1,4}(?:${OF_PARENT.map(({ source }) => source).join('|')})[)]?$`, 'i');
/** How somebody wishes to be spoken of, beside their name. */
const PRONOUNS = /\s?[([]?\b(?:she|he|they|sie|er|elle|il|iel|ella|él|elle|lei|lui)\s?\/\s?(?:her|him|them|they|her\s?\/\s?hers|him\s?\/\s?his|them\s?\/\s?theirs|ihr|ihm|elle|lui|ella|la|le|lei)(?:\s?\/\s?(?:hers|his|theirs))?[)\]]?(?=$|[\s,|])/i;
const OTHERS = new Set(OTHERS_LABELS);
/** "Störungsmeldung rund um die Uhr", "Urgence 24h/24": answered by whoever is on duty. */
const AROUND_THE_CLOCK = /24\s?(?:h|hrs?|hours?|std|stunden|heures|horas|ore|uur|小时|小時|時間)(?![\p{L}])|24\s?[/x]\s?(?:7|24)|rund um die uhr|7j\/7|jour et nuit|día y noche|giorno e notte|dag en nacht|年中無休|昼夜|全天候/u;
/** A house's desk in one German word: "Reservierungszentrale", "Servicehotline". */
const DESK_COMPOUND = /^(?!telefon)\p{L}{4,20}(?:zentrale|hotline|notruf|bereitschaft|notdienst)$/u;

/** The pieces of a signature's line: parted by drawn characters, tabs and further labels. Numbers of other people and of hotlines are left out. */
export function cellsOf(line: string): Cell[] {
  if (NOTE.test(line)) return [];
  const tidy = line.replace(/〒\s?/g, POSTAL).replace(DRAWN, ' | ').replace(PRONOUNS, ' | ').replace(PARENT, '').replace(/^[-–—•*·>\s]{1,5}(?=\S)/, '').replace(/\badd(?:r\.?)?\s?:/i, 'Address:');
  const cells = labelledCells(tidy.split('\t', MAX_CELLS)).flatMap((part) => part.split(/\s?\|\s?/, MAX_CELLS)).filter((part) => !isOthers(part))
    .flatMap(partCells).slice(0, MAX_CELLS);
  return cells.filter(({ text }) => !isOthers(text)).map((cell) => ({ ...cell, text: cell.text.replaceAll(POSTAL, '〒') }));
}

/** A row's cell that is a label goes with the one beside it: "F" and a number are a fax. */
function labelledCells(row: readonly string[]): string[] {
  const cells: string[] = [];
  for (let index = 0; index < row.length; index++) {
    const label = row[index]?.replace(/[\s:.]{1,4}$/, '') ?? '', next = row[index + 1];
    if (next && label.length <= 25 && !label.includes(':') && labelOf(`${label}: ${next}`)?.value) {
      cells.push(`${label}: ${next}`);
      index++;
    } else cells.push(row[index] ?? '');
  }
  return cells;
}

function partCells(part: string): Cell[] {
  if (COUNTRY_CODE.test(part)) return [{ text: part.trim(), label: null }];
  const [, letter, place] = LETTER_BEFORE_PLACE.exec(part) ?? [];
  if (letter && place && isPlace(place)) return [{ text: place, label: { field: 'location', words: letter } }];
  if (isFieldsTitle(part)) return [{ text: part.trim(), label: null }];
  return labelsIn(part).flatMap((piece): Cell[] => {
    if (piece.field === null) return dashed(piece.value).map((text) => ({ text, label: null }));
    return [{ text: piece.value, label: { field: piece.field, words: piece.label } }];
  });
}

/** "Assistant Manager – Sourcing": a title and its field, whatever dash parts them. */
function isFieldsTitle(part: string): boolean {
  const [title = '', field = '', more] = part.split(/\s[–—]\s/, 3);
  return more === undefined && isTitle(fold(title)) && /^\p{L}[\p{L}\s&]{2,30}$/u.test(field) && field.split(' ', 4).length <= 2 && !hasForm(field)
    && !looksLikeName(field) && !hasOrganisationWord(fold(field));
}

/** A hyphen with spaces parts cells, but not two numbers, nor a title from its field: "Manager - Procurement". */
function dashed(whole: string): string[] {
  return drawnApart(whole).flatMap(hyphened);
}

/** A long line without figures may still join a company or a person to something: "Acme Foncière SARL – gestion de locaux d'activité". */
function drawnApart(text: string): string[] {
  const parts = text.split(/\s[·•–—]\s/u, 6);
  return parts.length > 1 && parts.some((part) => hasForm(part) || looksLikeName(part)) ? parts : [text];
}

function hyphened(text: string): string[] {
  const parts = text.split(/(?<![\d)])\s-\s|\s-\s(?![\d(])/u, 8).map((part) => part.trim()).filter(Boolean);
  const isOneTitle = isTitle(fold(parts[0] ?? '')) && parts.slice(1)
    .every((part) => (isTitle(fold(part)) || isDepartment(fold(part)) || part.split(' ', 4).length <= 2) && !hasForm(part) && !/\d/.test(part));
  return parts.length > 1 && parts.every((part) => part.length > 1) && !isOneTitle ? parts : [text];
}

/** "Assistant Petra Klein": the word, and a name that is no title's second half. */
function isOthersName(label: string): boolean {
  const words = label.split(' ', 6), at = [1, 2].find((count) => OTHERS.has(fold(words.slice(0, count).join(' ')))) ?? 0, name = words.slice(at).join(' ');
  return at > 0 && looksLikeName(name) && !isTitle(fold(name)) && !hasOrganisationWord(fold(name));
}

/** "Assistentin: Petra Klein, 0711 …", "Hotline 0800 …": somebody else's. */
function isOthers(text: string): boolean {
  const label = fold(text).split(/[:：]|\s(?=[+(]|\d(?!\d?\s?(?:h|x|\/|std)))/u, 1)[0]?.trim() ?? '';
  return label !== fold(text) && (OTHERS.has(label) || AROUND_THE_CLOCK.test(label) || DESK_COMPOUND.test(label) || isOthersName(text.slice(0, label.length)));
}
