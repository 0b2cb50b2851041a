import PostalMime, { addressParser, decodeWords, type Attachment, type Email } from 'postal-mime';
import { Guard } from '../collect/guard.js';
import { sightOf } from '../collect/sight-of.js';
import type { Snapshot, WarningCode } from '../contract.js';
import { cleanText } from '../text/clean-text.js';
import { bodyLines } from './body-lines.js';
import { emptyMail, type Mail, type Mailbox } from './mail.js';
import { mailMarks } from './mail-marks.js';
import { addressOf } from './address.js';
import { displayName } from './mailbox.js';
import { headersEnd, mendHeaders } from './mend-headers.js';
import { isGarbled, mendText } from './mend-text.js';
import { plainLines } from './plain-lines.js';
import { tidyBodyLine, UNREADABLE } from './tidy-line.js';
import { withoutAttachments } from './without-attachments.js';

/** What a mail is read with. */
export interface ParsingContext {
  region: string;
  /** An inert document of a text in HTML, as DOMParser makes it. Without it a mail in HTML only has no body. */
  parseHtml?: (html: string) => Document;
  limits?: Snapshot['limits'];
  signal?: AbortSignal | undefined;
}

/** A mail and what to tell the user about it. */
export interface ParsedMail { mail: Mail; warnings: WarningCode[] }

const MAX_DEPTH = 10, MAX_ATTACHED = 10, MAX_ATTACHED_BYTES = 5_000_000, MAX_HTML = 2_000_000, MAX_BOXES = 100, MAX_LINES = 40_000;

/**
 * A mail's bytes as plain data. Whatever is wrong with them, it does not throw: what can be read is read, down to the headers alone, and
 * `malformed-mail` says so.
 */
export async function parseMail(raw: string | Uint8Array, context: ParsingContext): Promise<ParsedMail> {
  const warnings = new Set<WarningCode>(), { limits } = new Guard(context);
  const all = typeof raw === 'string' ? new TextEncoder().encode(raw.slice(0, limits.mail + 1)) : raw;
  const { bytes, isCut } = withoutAttachments(all.subarray(0, limits.mail), MAX_LINES);
  if (isCut || all.length > limits.mail) warnings.add('truncated');
  const mail = await parsed(bytes, { context, warnings, depth: 0 });
  return { mail, warnings: [...warnings] };
}

interface Parsing { context: ParsingContext; warnings: Set<WarningCode>; depth: number }

async function parsed(raw: Uint8Array, parsing: Parsing): Promise<Mail> {
  const bytes = mendHeaders(raw, parsing.context.region), email = await parts(bytes, parsing.warnings);
  if (!email) return emptyMail();
  const lines = linesOf(email, parsing), attached = await attachedTo(email, parsing);
  if (!lines.some(Boolean) && !email.attachments.length && /^\s*multipart\//i.test(headerOf(email, 'content-type'))) {
    parsing.warnings.add('malformed-mail');
  }
  const mail: Mail = { ...emptyMail(), ...headersOf(email), lines, attached };
  if (mail.marks.has('broken') || !mail.from.length) parsing.warnings.add('malformed-mail');
  return mail;
}

/** The parsed mail; of one that cannot be parsed the headers; `null` when those cannot be either. */
async function parts(bytes: Uint8Array, warnings: Set<WarningCode>): Promise<Email | null> {
  for (const part of [bytes, bytes.subarray(0, headersEnd(bytes))]) {
    try {
      return await PostalMime.parse(part, { forceRfc822Attachments: true, maxNestingDepth: MAX_DEPTH });
    } catch {
      warnings.add('malformed-mail');  // too deep, or headers beyond all measure
    }
  }
  return null;
}

function headersOf(email: Email): Omit<Mail, 'lines' | 'attached' | 'trust'> {
  const original = headerOf(email, 'x-original-from') || headerOf(email, 'x-original-sender');
  return {
    from: boxesOf(headerOf(email, 'from')), sender: boxesOf(headerOf(email, 'sender'))[0] ?? null, replyTo: boxesOf(headerOf(email, 'reply-to')),
    to: boxesOf(headerOf(email, 'to')), cc: boxesOf(headerOf(email, 'cc')), originalFrom: boxesOf(original)[0] ?? null,
    list: ['list-id', 'list-post', 'x-beenthere', 'mailing-list', 'x-mailing-list'].map((key) =>
      headerOf(email, key).replace(/^.{0,300}<|>.{0,300}$/gs, '').replace(/^mailto:/i, ''))
      .filter(Boolean),
    subject: subjectOf(decodeWords(headerOf(email, 'subject').replace(/\r?\n[ \t]{1,9}/g, ' '))), id: headerOf(email, 'message-id'), sentAt: headerOf(email, 'date'), marks: mailMarks(email.headers),
  };
}

/** The first line of a subject: what is encoded to stand below it would be taken for another header. */
const subjectOf = (subject: string) => cleanText(mendText(subject.trim().split(/[\r\n\u2028\u2029]/u, 1)[0] ?? ''));

function headerOf(email: Email, key: string): string {
  return email.headers.find((header) => header.key === key)?.value.slice(0, 10_000) ?? '';
}

function boxesOf(header: string): Mailbox[] {
  if (!header) return [];
  return addressParser(header, { flatten: true }).slice(0, MAX_BOXES).map(({ name = '', address = '' }) => {
    const shown = mendText(name);
    return { name: isGarbled(shown) ? '' : displayName(shown), address: addressOf(address) };
  }).filter(({ name, address }) => name || address);
}

/** The HTML is what a reader sees; the plain text beside it may say anything. */
function linesOf(email: Email, { context, warnings }: Parsing): string[] {
  const guard = new Guard(context), { html, text } = email;
  let lines = html && context.parseHtml ? htmlLines(context.parseHtml(html.slice(0, MAX_HTML)), guard) : [];
  if (!lines.some(Boolean) && text) lines = plainLines(text, guard.limits.text);
  if (html && !context.parseHtml && !text) warnings.add('body-unreadable');
  if (guard.isTruncated || (html?.length ?? 0) > MAX_HTML || (text?.length ?? 0) > guard.limits.text) warnings.add('truncated');
  if (!lines.some((line) => line.endsWith(UNREADABLE))) return lines;
  warnings.add('malformed-mail');
  return lines.map((line) => (line.endsWith(UNREADABLE) ? '' : line));
}

function htmlLines(doc: Document, guard: Guard): string[] {
  return bodyLines(doc.body, { guard, sight: sightOf(doc, guard) }).map(tidyBodyLine);
}

async function attachedTo(email: Email, parsing: Parsing): Promise<Mail[]> {
  if (parsing.depth >= MAX_DEPTH) return [];
  const mails: Mail[] = [];
  for (const attachment of email.attachments.filter(isMail).slice(0, MAX_ATTACHED)) {
    parsing.context.signal?.throwIfAborted();
    mails.push(await parsed(bytesOf(attachment).subarray(0, MAX_ATTACHED_BYTES), { ...parsing, depth: parsing.depth + 1 }));
  }
  return mails;
}

const isMail = ({ mimeType, filename }: Attachment) => mimeType === 'message/rfc822'
  || (mimeType === 'application/octet-stream' && /\.eml$/i.test(filename ?? ''));

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}
