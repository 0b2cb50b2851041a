import { isCompanyByForm } from '../tables/legal-forms.js';
import { wordsNotOfNames } from '../tables/not-names.js';
import { cleanText, fold } from './clean-text.js';

const PARTICLES = /^(?:von|vom|van|der|den|de|del|della|di|da|dos|das|du|la|le|zu|zur|ter|ten|het|af|av|bin|ibn|al|el|y|e|i)$/;
const BEFORE = /^(?:(?:Herr|Frau|Mr|Mrs|Ms|Miss|Mx|Mme|Mlle|M|Sr|Sra|Srta|[Dd]rs?|[Pp]rof|[Ii]r|[Ii]ng|Dipl|Mag|Dott|Me)\.?(?:-\p{L}{1,12}\.?)?\s(?:\((?:FH|TU|BA|DH|Univ\.?)\)\s)?(?:\p{Ll}{1,7}\.\s?){0,4})+/u;
const REST = /\s?[(（|｜]|\s[–—‐·•-]\s|,\s/u;
const IN_BRACKETS = /^\s?[(（]([^()（）]{1,60})[)）]\s?(.*)$/u;
const WESTERN_WORD = /^(?:\p{Lu}[\p{L}'’.-]{0,24}|(?:d|l|O)['’]\p{Lu}\p{L}{1,24})$/u;
const CASELESS = /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}\p{M}]{2,20}$/u;
const HAN = '\\p{Script=Han}', HIRAGANA = '\\p{Script=Hiragana}', KATAKANA = '\\p{Script=Katakana}ー';
const EAST_ASIAN = new RegExp(`^(?:${[
  `${HAN}{2,4}`, `${HAN}{1,3}\\s${HAN}{1,4}`, `[${KATAKANA}]{1,12}[\\s・][${KATAKANA}・]{1,20}`, '\\p{Script=Hangul}{2,5}',
  `[${HAN}${HIRAGANA}]{1,5}\\s${HIRAGANA}{1,6}`,
].join('|')})$`, 'u');
const EAST_ASIAN_HONORIFIC = /\s?(?:先生|女士|小姐|老师|老師|经理|經理|博士|教授|様|さん|氏|님)$/u;

/** A family name in capitals with a particle, and a given name: "LÓPEZ DE LA HOZ, Fermina". */
const IN_CAPITALS = /^(?:\p{Lu}[\p{Lu}'’-]{1,24}\s){0,3}(?:DE|DEL|DELLA|DA|DI|DOS|DU|VAN|VON|DER|ZU)\s(?:\p{Lu}[\p{Lu}'’-]{0,24}\s?){1,3},\s\p{Lu}\p{Ll}{1,20}(?:[\s-]\p{Lu}\p{Ll}{1,20})?$/u;

/** What headings say before a name: "Meet Lena Vogt", "Über Lena Vogt", 关于张伟. */
const GREETING = new RegExp('^(?:(?:meet|about|contact|(?:hi|hello),? i[’\']m|my name is|i am|i[’\']m|ich bin|über|mein name ist|je suis|à propos de|soy'
  + '|me llamo|sobre|conoce a|sono|chi è|over|ik ben|profile of|interview with)\\s|关于|關於)(?=[a-zà-ɏͰ-ӿ぀-힯])', 'i');
/** A job behind a name in East Asian writing, parted by a space. */
const JOB_BEHIND = new RegExp(`^(${HAN}{2,4}|${HAN}{1,3}\\s${HAN}{1,4})\\s([${HAN}\\p{Script=Katakana}ー]{0,10}(?:理|长|長|师|師|员|員|任|管|监|監|裁|事|授|问|問|代表|担当|席|人|总|總|助|手|書|书))$`, 'u');

/**
 * The person's name a short line begins with, by its form alone, and what follows it: `Dr. Lena Vogt, Head of Sales` gives the name with
 * `rest` `Head of Sales`. `null` for lines that cannot be read as a name; that a name is one, the resolving side says.
 */
export function nameIn(line: string): { name: string; rest: string } | null {
  if (line.length > 300) return null;
  const text = cleanText(line, 160).replace(GREETING, ''), [, own = '', job = ''] = JOB_BEHIND.exec(text) ?? [];
  if (own && looksLikeName(own)) return { name: own, rest: job };
  const start = BEFORE.exec(text)?.[0].length ?? 0, at = text.slice(start).search(REST), end = at < 0 ? at : at + start, name = end < 0 ? text : text.slice(0, end);
  if (isCompanyByForm(text) || isCompanyByForm(name)) return null;
  if (IN_CAPITALS.test(text)) return { name: text, rest: '' };
  if (!looksLikeName(name)) return isTurned(text) ? { name: text, rest: '' } : null;
  const behind = end < 0 ? '' : text.slice(end), [, inside = '', after = ''] = IN_BRACKETS.exec(behind) ?? [];
  return { name, rest: inside && !(after && /^\p{Ll}/u.test(inside)) ? inside : (after || behind).replace(/^[\s(（|｜–—‐·•,-]{1,9}/u, '').replace(/[)）]$/u, '') };
}

function looksLikeName(text: string): boolean {
  const core = text.replace(BEFORE, '').replace(EAST_ASIAN_HONORIFIC, '');
  if (core.length < 2 || core.length > 60 || /[\d@:;!?。！？/_&#*"<>=+]/u.test(core) || wordsNotOfNames(fold(core)) > 0) return false;
  if (EAST_ASIAN.test(core)) return true;
  const words = core.split(' ', 8), full = words.filter((word) => !PARTICLES.test(word));
  if (full.length < 2 || words.length > 6) return false;
  return full.every((word) => WESTERN_WORD.test(word)) ? full.some((word) => word.length > 2) : full.every((word) => CASELESS.test(word));
}

/** "Vogt, Lena". */
function isTurned(text: string): boolean {
  const [family = '', given = '', more] = text.split(', ', 3);
  return more === undefined && /^\p{Lu}[\p{L}'’-]{1,30}$/u.test(family) && /^\p{Lu}[\p{Ll}'’-]{1,24}(?:\s\p{Lu}[\p{Ll}.]{0,24})?$/u.test(given)
    && wordsNotOfNames(fold(text)) === 0;
}
