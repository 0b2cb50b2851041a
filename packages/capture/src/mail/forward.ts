import { FORWARD_PREFIXES, REPLY_PREFIXES } from '../tables/mail-words.js';
import { fold } from '../text/clean-text.js';
import { attributionAt, type Attribution } from './attribution.js';
import { findHeaderBlock, unquoted } from './header-block.js';
import { emptyMail, type Mail } from './mail.js';

const MAX_LINES = 3_000;

/**
 * The mails a mail passes on: its attached ones, or else the one its text holds below header lines of some language. Empty when it passes
 * on none. Whether its sender is one to believe in this is for the caller to say; what colleagues quote for one another they pass on, whatever the
 * subject says.
 */
export function forwardedBy(mail: Mail, isWithinHouse = false): Mail[] {
  if (mail.attached.length) return [...mail.attached];
  const inner = belowHeaderLines(mail.lines) ?? (isWithinHouse || isForwardSubject(mail.subject) ? belowAttribution(mail.lines) : null);
  return inner ? [inner] : [];
}

/** Whether a subject says that the mail was passed on: "WG: …", "转发：…". */
export function isForwardSubject(subject: string): boolean {
  return FORWARD_PREFIXES.includes(prefixOf(subject));
}

/** Whether a subject says that the mail is an answer: "AW: …", "回复：…". */
export function isReplySubject(subject: string): boolean {
  return REPLY_PREFIXES.includes(prefixOf(subject));
}

function prefixOf(subject: string): string {
  return /^(?:\[[^\]]{1,40}\]\s?){0,3}([^\s:[\](]{1,8})\s?(?:[[(]\d{1,3}[\])])?\s?:/.exec(fold(subject))?.[1]?.replace(/[.]$/, '') ?? '';
}

function belowHeaderLines(lines: readonly string[]): Mail | null {
  const block = findHeaderBlock(lines);
  if (!block) return null;
  const rest = lines.slice(block.end, block.end + MAX_LINES).map((line) => unquoted(line, block.depth).text);
  return {
    ...emptyMail(), from: block.from ? [block.from] : [], to: block.to, replyTo: block.replyTo, subject: block.subject, lines: rest,
    trust: 'body',
  };
}

/** Outlook on a Mac forwards like others answer. */
function belowAttribution(lines: readonly string[]): Mail | null {
  let attribution: Attribution | null = null;
  for (let index = 0; index < Math.min(lines.length, MAX_LINES) && !attribution; index++) attribution = attributionAt(lines, index);
  if (!attribution?.from) return null;
  const rest = lines.slice(attribution.end, attribution.end + MAX_LINES).map((line) => unquoted(line, 1).text);
  return { ...emptyMail(), from: [attribution.from], lines: rest, trust: 'body' };
}
