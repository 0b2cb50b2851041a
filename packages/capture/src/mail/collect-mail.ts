import type { EvidenceBundle, Snapshot, WarningCode } from '../contract.js';
import { parseMail, type ParsingContext } from './parse-mail.js';
import { readMail } from './read-mail.js';
import { factsOf } from './message-facts.js';

/** Who is looking, and what reading a mail needs. */
export interface MailContext extends ParsingContext, Pick<Snapshot, 'viewer' | 'lang'> {}

/**
 * A mail's file as evidence: who the lead is, by the mail's kind, and what its headers, signature or form say of them. Robots' mails,
 * newsletters and what cannot be read give the page `nothing`. Never throws for what the bytes hold; only when called off.
 *
 * @example
 * const parseHtml = (html: string) => new DOMParser().parseFromString(html, 'text/html');
 * const bundle = await collectMail(bytes, { viewer, region: 'DE', lang: 'de', parseHtml });
 */
export async function collectMail(raw: string | Uint8Array, context: MailContext): Promise<EvidenceBundle> {
  const { viewer, lang, region, signal } = context;
  const { mail, warnings } = await parseMail(raw, context);
  signal?.throwIfAborted();
  const reading = readMail(mail, { viewer, lang });
  return {
    kind: 'eml', url: null, lang: reading.lang, region,
    viewer: { emails: [...viewer.emails], domains: [...viewer.domains], ...(viewer.names ? { names: [...viewer.names] } : {}) },
    evidence: reading.evidence.slice(0, MAX_EVIDENCE), entities: reading.entities, page: reading.page,
    warnings: [...new Set<WarningCode>([...warnings, ...reading.warnings])], site: null, timings: {},
    ...(reading.page !== 'nothing' && { message: factsOf(mail, viewer) }),
  };
}

const MAX_EVIDENCE = 1_000;
