import { getCountryCallingCode, isSupportedCountry, parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/max';

/** A telephone number somebody can be called at. */
export interface Phone {
  /** E.164, with the extension behind it: `+498912345` or `+498912345 ext. 418`. */
  value: string;
  /** E.164 alone. */
  number: string;
  isMobile: boolean;
  /** Toll-free, shared-cost and the like: a company's, and rarely one person's. */
  isHotline: boolean;
  /** How sure number and country are: 0..1. */
  quality: number;
}

/** Where a number without a country code may be from. */
export interface PhoneContext {
  /** Countries that address, hosts or other numbers point to, best first. */
  hints: readonly string[];
  /** Countries that several share: of a legal form, a label, what streets are called. */
  likely?: readonly string[];
  /** The viewer's country. */
  region: string;
  /** Countries where the page's language is spoken, the likeliest first. */
  spoken: readonly string[];
}

/** Where a number may be from, and whether something says that it is a telephone's. */
export interface PhonePlace extends PhoneContext { isAnnounced: boolean }

/** One number as written, its extension apart. */
interface Written { text: string; extension: string | undefined }

/** Digits of a number; what is longer or shorter is none. */
export const SHORTEST = 7, LONGEST = 20;
/** Some countries' plans have no end; with a plus, in a number without a country code, no more digits than anybody uses. */
const LONGEST_GUESSED = 14;
const MOST_HINTS = 8, MOST_SPOKEN = 4;
const GUESSED = 0.55, BY_LANGUAGE = 0.75, CODE_WITHOUT_PLUS = 0.85, WITHOUT_TRUNK = 0.8, POSSIBLE_NATIONAL = 0.5;
/** What has a country code and a possible length, though no plan has it. */
export const POSSIBLE = 0.8;

/** How sure a number is that only its length speaks for. */
export const isOnlyPossible = ({ quality }: Phone): boolean => quality === POSSIBLE || quality === POSSIBLE_NATIONAL;

export const digitsIn = (text: string): number => text.replace(/\D/g, '').length;

/**
 * The number a text is, by the first country for which it is valid and written as there: that of its code, with or without a plus; those
 * hinted at; those of the page's language; last the viewer's, unless the language is spoken there. `null` for what is no number.
 */
export function phoneNumberOf(text: string, extension: string | undefined, place: PhonePlace): Phone | null {
  if (digitsIn(text) < SHORTEST || digitsIn(text) > LONGEST) return null;
  const written = { text, extension };
  if (text.startsWith('+')) return valid(written, undefined, 1) ?? possible(written, undefined, POSSIBLE);
  return byHints(written, place) ?? withoutPlus(written, place) ?? byLanguage(written, place) ?? withoutTrunk(written, place)
    ?? byLength(written, place);
}

const isNational = (text: string) => /^\(?0[1-9]/.test(text);

function byHints(written: Written, { hints, likely = [], isAnnounced }: PhonePlace): Phone | null {
  const isExpected = isAnnounced && isNational(written.text), [home, maybe] = [hints[0], likely[0]];
  return firstOf(hints.slice(0, MOST_HINTS), written, { quality: 1 }) ?? (home && isExpected ? possible(written, home, POSSIBLE) : null)
    ?? firstOf(likely.slice(0, MOST_HINTS), written, { quality: 1 }) ?? (maybe && isExpected ? possible(written, maybe, POSSIBLE) : null);
}

/** "886-2-2712-3456": the first group is a country's code. Where the viewer's country has the number as it stands, that comes first. */
function withoutPlus({ text, extension }: Written, { hints, likely = [], spoken, region, isAnnounced }: PhonePlace): Phone | null {
  const [, code = ''] = /^\(?([1-9]\d{0,2})\)?[\s.()-]{1,3}\d/.exec(text) ?? [];
  const found = code ? parsed(`+${text.replace(/^\((\d{1,3})\)/, '$1')}`, undefined) : undefined;
  if (!found || found.countryCallingCode !== code || valid({ text, extension }, region, 1)) return null;
  const isKnown = [...hints, ...likely, ...spoken].some((country) => isSupportedCountry(country) && getCountryCallingCode(country) === code);
  if (found.isValid()) return phone(found, extension ?? found.ext, isKnown ? 1 : CODE_WITHOUT_PLUS);
  return isKnown && isAnnounced ? possible({ text: found.number, extension }, undefined, POSSIBLE) : null;
}

/** The page's language before the viewer's country, which is that of whoever looks; surer where no other country has such a number. */
function byLanguage(written: Written, { hints: sure, likely = [], region, spoken }: PhonePlace): Phone | null {
  const hints = [...sure, ...likely];
  const isAtHome = hints.includes(region) || (!hints.length && spoken.includes(region));
  const atHome = isAtHome ? valid(written, region, 1) : null;
  if (atHome) return atHome;
  const [first, second] = spoken.slice(0, MOST_SPOKEN).map((country) => valid(written, country, GUESSED)).filter((one) => one !== null);
  const here = valid(written, region, GUESSED);
  return first && !second && !here && !hints.length ? { ...first, quality: BY_LANGUAGE } : first ?? here;
}

/** "711 4960100", where everybody writes 0711: last of all, since many other things look so. */
function withoutTrunk(written: Written, { hints: sure, likely = [], region, spoken }: PhonePlace): Phone | null {
  const hints = [...sure, ...likely];
  const known = firstOf(hints.slice(0, MOST_HINTS), written, { quality: WITHOUT_TRUNK, isLoose: true });
  return known
    ?? firstOf([region], written, { quality: spoken.includes(region) && !hints.length ? WITHOUT_TRUNK : POSSIBLE_NATIONAL, isLoose: true });
}

/** A national number no plan has: of the country the page is at home in, surer where a label says that it is one. */
function byLength(written: Written, { hints, likely = [], region, spoken, isAnnounced }: PhonePlace): Phone | null {
  if (!isNational(written.text)) return null;
  const home = hints[0] ?? likely[0] ?? (spoken.includes(region) ? region : spoken[0] ?? region);
  return possible(written, home, spoken.includes(home) && isAnnounced ? POSSIBLE : POSSIBLE_NATIONAL);
}

function firstOf(countries: readonly string[], written: Written, { quality, isLoose = false }: { quality: number; isLoose?: boolean }): Phone | null {
  for (const country of countries) {
    const found = valid(written, country, quality, isLoose);
    if (found) return found;
  }
  return null;
}

/** A number its country's plan has. Unless `isLoose`, it is written as one writes it there, with the 0 of a trunk call where there is one. */
function valid({ text, extension }: Written, country: string | undefined, quality: number, isLoose = false): Phone | null {
  const whole = parsed(text, country);
  const isUsual = country === undefined
    || (whole && whole.number.length <= LONGEST_GUESSED && (isLoose || hasTrunk(whole.formatNational()) <= hasTrunk(text)));
  if (whole?.isValid() && isUsual) return phone(whole, extension ?? whole.ext, quality);
  // 0755-82661034-615: in Chinese numbers the last group may be the extension
  const [, main = '', last = ''] = /^(?=[(+0])(.{6,40})-(\d{1,5})$/.exec(text) ?? [];
  const short = main && (country === 'CN' || country === 'TW' || /^\(?\+86/.test(text)) ? parsed(main, country) : undefined;
  return short?.isValid() ? phone(short, extension ?? last, quality) : null;
}

const hasTrunk = (national: string) => Number(/^\(?0/.test(national));

/** New and fictional ranges are not in the tables; what has a possible length is a number all the same if its country and its label are known. */
function possible({ text, extension }: Written, country: string | undefined, quality: number): Phone | null {
  const number = parsed(text, country);
  return number?.isPossible() && number.nationalNumber.length >= 8 && number.number.length <= LONGEST_GUESSED
    ? phone(number, extension ?? number.ext, quality) : null;
}

function parsed(text: string, country: string | undefined): PhoneNumber | undefined {
  if (country !== undefined && !isSupportedCountry(country)) return undefined;
  return parsePhoneNumberFromString(text, { defaultCountry: country, extract: false });
}

function phone(number: PhoneNumber, extension: string | undefined, quality: number): Phone {
  const type = number.getType();
  return {
    value: extension ? `${number.number} ext. ${extension}` : number.number, number: number.number, quality, isMobile: type === 'MOBILE',
    isHotline: type === 'TOLL_FREE' || type === 'SHARED_COST' || type === 'PREMIUM_RATE' || type === 'UAN' || type === 'VOICEMAIL',
  };
}
