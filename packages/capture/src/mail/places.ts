import { fold } from '../text/clean-text.js';

const GERMAN_STREETS = 'straße|strasse|str\\.|gasse|weg|platz|allee|ufer|ring|damm|chaussee|hof|markt|graben|steig|promenade|straat|laan|plein|kade|gracht|singel|dijk'
  + '|gatan|vägen|gränd|veien|gata|vej|gade|katu|tie';
const ROMANCE_STREETS = 'rue|avenue|av\\.|boulevard|bd|chemin|quai|place|impasse|allée|cours|route|calle|c\\/|avda\\.?|avenida|paseo|plaza|carrer'
  + '|carretera|ctra\\.?|camino|via|viale|piazza|corso|rua|travessa|ul\\.|ulica';
const ENGLISH_STREETS = 'street|st\\.?|road|rd\\.?|avenue|ave\\.?|lane|ln\\.?|drive|dr\\.?|way|square|court|ct\\.?|boulevard|blvd\\.?|parkway|pkwy'
  + '|place|plaza|terrace|close|highway|hwy|row|wharf|quay';
const PARKS = "pol\\. ?ind|polígono|parque empresarial|parc d'activités|zone industrielle|z\\.?[ia]\\.? (?:de|du|des|la|le)|industriepark"
  + '|gewerbepark|gewerbegebiet|business park|technology park|science park|industrial estate|plot no|phase [ivx\\d]{1,3}|sector[ -]\\d{1,3}';
/** A folded letter of any writing but the East Asian; the browser's own class of all letters is dear, and here it would be asked for ten times. */
const LETTER = '[a-zß-ɏ\\u0300-\\u1fff]';
const STREET = new RegExp([
  `(?:${GERMAN_STREETS})\\s{0,2}\\d{1,4}\\s?[a-z]?\\b`, `\\b(?:${ROMANCE_STREETS})\\s`,
  `\\b\\d{1,5}[a-z]?,?\\s(?:[^\\s,;\\d]{1,30}\\s){1,4}(?:${ENGLISH_STREETS})\\b`,
  `^(?:${LETTER}[^\\s,;\\d]{1,30}\\s){1,3}(?:street|road|lane|avenue|square|quay|wharf|terrace|crescent|gardens|mews|boulevard|parkway|highway),\\s${LETTER}{3}`,
  '\\b(?:suite|floor|unit|p\\.?\\s?o\\.?\\s?box|postfach|cedex|apartado)\\b', '\\b(?:po box|bp)\\s?\\d', `\\b(?:${PARKS})\\b`,
  `${LETTER}{2,20}-(?:ku|shi|cho|machi|mura|gun|ken|fu|gu|dong|daero)\\b.{0,80}\\d`, `\\d-\\d{1,2}(?:-\\d{1,3})?,?\\s.{2,60}${LETTER}{2,20}-(?:ku|shi|cho|machi|mura|gun|ken|fu)\\b`,
  '^no\\.?\\s?\\d{1,5},?\\s.{2,40}\\b(?:road|rd|street|st|avenue|ave|lane|district)\\b',
].join('|'));
const POSTAL = new RegExp([
  `(?:^|[\\s,])(?:[a-z]{1,2}-)?\\d{4,5}\\s${LETTER}(?:${LETTER}|['’.-])`, '\\b[a-z]{1,2}\\d[a-z\\d]?\\s?\\d[a-z]{2}\\b', '\\b[a-z]{2}\\s\\d{5}(?:-\\d{4})?\\b',
  `\\b\\d{4}\\s?[a-z]{2}\\s${LETTER}{2}`, '\\b[a-z]\\d[a-z]\\s?\\d[a-z]\\d\\b', '\\bd-\\d{5}\\b',
  `^\\d{3}\\s\\d{2}\\s${LETTER}{3}`, `^\\d{4}-\\d{3}\\s${LETTER}`, `${LETTER}{3}\\s?[-–]?\\s?\\d{6}\\b`, `^\\d{2}-\\d{3}\\s${LETTER}`,
].join('|'));
const EAST_ASIAN = /(?:省|自治区|市|区|區|县|縣|都|府|町|村|镇|鎮|乡|路|街|巷|弄|大道|胡同|丁目|番地?|号|號|楼|樓|层|層|室|座|栋|棟|厦|廈|ビル|階|园区|園區)/gu;

const KOREAN = /(?<=\p{Script=Hangul})(?:시|도|구|군|동|읍|면|로|길|가|층|호)(?=[\s\d,]|$)/gu;

/** Whether a short line is an address or a part of one: a street and number, a postal code and town, East Asian districts. */
export function isPlace(line: string): boolean {
  const text = fold(line);
  if (text.length > 140 || text.includes('@')) return false;
  if (/〒\s?\d{3}-?\d{4}/.test(text)) return true;
  if (/\p{Script=Han}/u.test(text)) {
    const marks = new Set(text.match(EAST_ASIAN) ?? []).size;
    return /公司|集团|集團|株式会社|事务所/.test(text) ? false : marks >= 3 || (marks >= 2 && /\d|[一二三四五六七八九十]/.test(text))
      || /^\d{6}\s?\p{Script=Han}{2,10}市/u.test(text)
      || /^(?:中国|中國|台灣|日本)?[\s·]?\p{Script=Han}{2,4}(?:省|市)[\s·]?(?:\p{Script=Han}{2,4}[市区區])?$/u.test(text);
  }
  if (/\p{Script=Hangul}/u.test(text)) return /\d/.test(text) && new Set(text.match(KOREAN) ?? []).size >= 2;
  return STREET.test(text) || (/\d/.test(text) && POSTAL.test(text));
}
