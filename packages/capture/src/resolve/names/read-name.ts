import { cleanText, fold } from '../../text/clean-text.js';
import { isCompanyByForm, legalFormOf } from '../../tables/legal-forms.js';
import { hasOrganisationWord, isOrganisationWord } from '../../tables/organisation-words.js';
import { wordsNotOfNames } from '../../tables/not-names.js';
import { isTitle } from '../../tables/title-words.js';
import { isHispanicSurname } from '../../tables/surnames.js';
import { hasMixedScripts } from '../mixed-scripts.js';
import { eastAsianName } from './east-asian-name.js';
import type { NameContext, NameSplit, PersonName } from './person-name.js';
import { stripName } from './strip-name.js';
import { isParticle, isPinyinName, splitWestern } from './western-name.js';

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const LETTER = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー々';
const EAST_ASIAN_RUN = new RegExp(`[${LETTER}・]{1,60}(?:\\s[${LETTER}]{1,60})?`, 'u');
const WORD = /^(?:\p{L}[\p{L}\p{M}'’ʼ.\-‐·]{0,40}|\p{Lu}\.)$/u;
/** d’Aurelle, l’Hôpital, dell'Acqua, 't Hooft: small letters that belong to the family name. */
const ELIDED = /^(?:d|l|dell|dall|degl|all|t)['’]\p{Lu}/u;
const MOST_WORDS = 6;

/**
 * A person's name out of what stands where a name should; `null` when it is a company's, a desk's, a page's words or nothing.
 *
 * @example readName('Prof. Dr. VOGT, Lena (Acme)', context)?.full;  // 'Lena VOGT'
 */
export function readName(raw: string, context: NameContext): PersonName | null {
  if (isCompanyByForm(cleanText(raw))) return null;
  const { parts, bracketed, hadTitle } = stripName(raw);
  const name = read(parts, hadTitle ? { ...context, isLabelled: true } : context);
  return name && withOtherScript(name, bracketed, context);
}

function read(parts: readonly string[], context: NameContext): PersonName | null {
  const [first = '', second] = parts;
  const both = twoScripts(first);
  if (both) return withOtherScript(latinName(both.latin, undefined, context), [both.eastAsian], context);
  if (EAST_ASIAN.test(first)) return isNoPerson(first, context) ? null : eastAsianName(first, context);
  return latinName(first, second, context);
}

/** "Zhang Wei 张伟": the same name twice. A given name before one Chinese character ("David 陈") is one name. */
function twoScripts(text: string): { latin: string; eastAsian: string } | null {
  const eastAsian = EAST_ASIAN_RUN.exec(text)?.[0] ?? '', latin = text.replace(eastAsian, ' ').trim();
  return [...eastAsian].length > 1 && /^[\p{Script=Latin}\p{M}\s.'’-]{2,60}$/u.test(latin) ? { latin, eastAsian } : null;
}

/** The name in its own script comes first, and its split counts; the Latin form is kept beside it. */
function withOtherScript(name: PersonName | null, others: readonly string[], context: NameContext): PersonName | null {
  const labelled = { ...context, isLabelled: true };
  if (name && EAST_ASIAN.test(name.full)) {
    const latin = others.filter((text) => /^\p{Script=Latin}/u.test(text) && text.includes(' ')).map((text) => latinName(text, undefined, labelled))
      .find((found) => found !== null);
    return latin ? { ...name, also: latin.full } : name;
  }
  const own = others.filter((text) => EAST_ASIAN.test(text) && !isNoPerson(text, context)).map((text) => eastAsianName(text, labelled))
    .find((found) => found !== null);
  return own ? { ...own, also: name?.full ?? null, quality: Math.max(own.quality, name?.quality ?? 0) } : name;
}

function latinName(first: string, second: string | undefined, context: NameContext): PersonName | null {
  const family = first.split(' '), given = second?.split(' ') ?? [];
  const isTurned = second !== undefined && (isFamily(family) || isFamilyInCapitals(family, second)) && given.length <= 3 && given.every((word) => WORD.test(word));
  const words = isTurned ? [...given, ...family] : family, full = words.join(' ');
  const quality = qualityOf(words, full, context);
  if (quality === 0) return null;
  const split: NameSplit | null = isTurned ? { given: given.join(' '), family: family.join(' '), certainty: 0.95 } : splitWestern(words, context);
  return { full: split && isTurnedByCapitals(words, split, context) ? `${split.given} ${split.family}` : full, also: null, split, quality };
}

/** Where the family name stands first when nobody turns a name. */
const FAMILY_FIRST = /^(?:zh|ja|ko|vi|hu)(?:-|$)/i;

/** "LEROY Maëlle": capitals say that the family name stands first, in a language where it stands last. */
const isTurnedByCapitals = (words: readonly string[], { given, family }: NameSplit, { lang }: NameContext): boolean =>
  family !== null && given !== null && words[0] === family.split(' ')[0] && family === family.toUpperCase() && given !== given.toUpperCase()
    && !FAMILY_FIRST.test(lang) && !isPinyinName(words);

/** Whether the words before a comma are a family name alone: "Roe, Jane", "van der Berg, Jan", "García López, María". */
const isFamily = (words: readonly string[]) =>
  words.length === 1 || isParticle(words[0] ?? '')
    || (words.length === 2 && words.every((word) => isHispanicSurname(fold(word).normalize('NFKD').replace(/\p{M}/gu, ''))));

/** "LÓPEZ DE LA HOZ, Fermina": capitals with a particle among them, and behind the comma neither capitals nor a job. */
const isFamilyInCapitals = (words: readonly string[], second: string) =>
  words.every((word) => word.length > 1 && word === word.toUpperCase()) && words.slice(1).some((word) => isParticle(word.toLowerCase())) && /\p{Ll}/u.test(second) && !isTitle(fold(second));

function qualityOf(words: readonly string[], full: string, context: NameContext): number {
  const own = words.filter((word) => !isParticle(word));
  if (!own.length || own.length > MOST_WORDS || !words.every((word) => WORD.test(word)) || full.length < 2 || full.length > 80
    || isNoPerson(full, context)) return 0;
  const isSmall = (word: string) => /^\p{Ll}/u.test(word) && !ELIDED.test(word);
  const isLower = own.every(isSmall), isMixed = !isLower && own.some(isSmall);
  if (!context.isLabelled && (isLower || isMixed || own.length < 2 || own.length > 4)) return 0;
  const single = own.length === 1 ? 0.5 : 1, many = own.length > 4 ? 0.8 : 1;
  return single * many * (isLower ? 0.8 : isMixed ? 0.6 : 1) * (hasMixedScripts(full) ? 0.5 : 1);
}

/** Whether a text names a company, a desk, a job or a page. Beside a label one such word may be part of a name: James Dean. */
function isNoPerson(text: string, { isLabelled }: NameContext): boolean {
  const folded = fold(text);
  if (legalFormOf(text) !== null) return true;
  if (EAST_ASIAN.test(text)) return wordsNotOfNames(folded) > 0 || hasOrganisationWord(folded);
  const words = folded.split(' ');
  if (isOrganisationWord(words[0] ?? '') || isOrganisationWord(words.at(-1) ?? '')) return true;
  const odd = words.filter((word) => wordsNotOfNames(word) > 0 || isTitle(word) || isOrganisationWord(word)).length;
  return isLabelled ? wordsNotOfNames(folded) > 0 || odd >= Math.max(2, words.length - 1) || odd === words.length : odd > 0;
}
