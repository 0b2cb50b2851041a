import { FAX } from '../collect/reaches.js';
import type { ShownLine } from '../contract.js';
import { addressesIn } from '../mail/address.js';
import { contactsIn } from '../mail/contacts.js';
import { isTitle } from '../tables/title-words.js';
import { fold } from '../text/clean-text.js';
import { unveiled } from '../text/unveiled.js';

/** What one line of a page says beside names. */
export interface LineFacts {
  mails: string[];
  phones: string[];
  isMobile: boolean;
  /** Whether it is, or holds between signs, what somebody does. */
  isJob: boolean;
}

/** The service worker reads pages as well, without the library that knows every country's plan. */
const MOBILE = /^(?:\+?86)?1[3-9]\d{9}$|^(?:\+33|0)[67]\d|^(?:\+49|0)1[567]\d|^(?:\+44|0)7\d|^(?:\+81|0)[789]0\d|^(?:\+34)?[67]\d{8}$|^(?:\+886|0)9\d/;
const MAX_JOB = 90, MIN_DIGITS = 7;

/** Whether a line's only number is a fax's. */
export const isFax = (text: string): boolean => FAX.test(text) && contactsIn(text).filter(({ field }) => field === 'phones').length === 1;

/** Whether a number is one of the mobile networks of some large countries. */
export const isMobile = (raw: string): boolean => MOBILE.test(raw.replace(/[^\d+]/g, ''));

export const factsOf = (lines: readonly ShownLine[]): LineFacts[] => lines.map(({ text, links = [] }) => {
  const clear = unveiled(text).replace('★', '@'), written = contactsIn(clear).filter(({ field }) => field === 'phones').map(({ raw }) => raw);
  const dialled = links.flatMap((link) => /^tel:(.{5,30})/i.exec(link)?.[1] ?? []), phones = [...written, ...dialled].filter((raw) => raw.replace(/\D/g, '').length >= MIN_DIGITS);
  return {
    mails: [...addressesIn(clear), ...links.flatMap((link) => /^mailto:([^?]{3,100})/i.exec(link)?.[1] ?? [])],
    phones: FAX.test(text) && phones.length < 2 ? [] : phones,
    isMobile: phones.some(isMobile),
    isJob: text.length < MAX_JOB && holdsJob(text),
  };
});

/** Whether a text, or a piece of it between signs, is what somebody does. */
export const holdsJob = (text: string): boolean => text.split(/[,|·/—–()（）]|\s-\s/, 12).some((piece) => piece.trim() !== '' && isTitle(fold(piece.trim())));
