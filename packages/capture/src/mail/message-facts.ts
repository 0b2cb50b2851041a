import type { EvidenceBundle, MessageFacts } from '../contract.js';
import { bundleLimits } from '../resolve/bundle-limits.js';
import { cleanText } from '../text/clean-text.js';
import type { Mail } from './mail.js';
import { Own } from './own.js';

/** Years a mail may be from; what is beyond is a wrong clock or a trick. */
const FIRST = 1971, LAST = 2200;
/**
 * What starts with the year, or has a month's name, a full year and a time: other dates may be read day or month first, and browsers make a
 * day of almost any number.
 */
const PLAIN = /^\d{4}-\d{2}-\d{2}|^(?=.*[A-Za-z]{3})(?=.*\b\d{4}\b)(?=.*\b\d{1,2}:\d{2})/;

/** A mail's facts for a log of mails: id, subject, time, and whether the viewer sent it. Nothing of its text. */
export function factsOf({ id, subject, sentAt, from }: Mail, viewer: EvidenceBundle['viewer']): MessageFacts {
  const own = new Own(viewer);
  return {
    id: cleanText(id).replace(/^<|>$/g, '').slice(0, bundleLimits.messageId), subject: cleanText(subject).slice(0, bundleLimits.subject), at: instantOf(sentAt),
    direction: from.some(({ address }) => own.has(address)) ? 'out' : 'in',
  };
}

/** When a mail says it was sent, UTC; `null` for what is no date, or one that could be read in two ways. */
export function instantOf(text: string): string | null {
  const plain = cleanText(text, 100).replace(/\sat\s/, ' ').replace(/\s\([^()]{0,40}\)$/, '');
  if (!PLAIN.test(plain)) return null;
  const time = Date.parse(plain), year = new Date(time).getUTCFullYear();
  return Number.isFinite(time) && year >= FIRST && year <= LAST ? new Date(time).toISOString() : null;
}
