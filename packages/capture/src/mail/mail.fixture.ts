import type { Evidence, EvidenceBundle } from '../contract.js';
import { collectMail, type MailContext } from './collect-mail.js';

/** Who looks in the tests: Tom Vogt of Kestrel. */
export const viewer = { emails: ['tom.vogt@kestrel.example'], domains: ['kestrel.example'], names: ['Tom Vogt'] };
export const parseHtml = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
export const context: MailContext = { viewer, region: 'DE', lang: 'en', parseHtml };

interface Parts { from?: string; to?: string; subject?: string; headers?: readonly string[]; text?: string; html?: string; type?: string }

/** A mail's source. With text and HTML it has both as alternatives. */
export function source({
  from = 'Anna Berg <anna.berg@berg-pumpen.example>', to = 'Tom Vogt <tom.vogt@kestrel.example>', subject = 'Pumps', headers = [], text = '',
  html, type,
}: Parts): string {
  const head = [
    `From: ${from}`, `To: ${to}`, `Subject: ${subject}`, 'Date: Mon, 02 Nov 2026 10:00:00 +0100', 'Message-ID: <1@mail.example>',
    'MIME-Version: 1.0', ...headers,
  ];
  const plain = `Content-Type: ${type ?? 'text/plain; charset=utf-8'}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${text}\r\n`;
  const rich = html === undefined ? '' : `Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${html}\r\n`;
  if (!rich || !text) return `${head.join('\r\n')}\r\n${rich || plain}`;
  return `${head.join('\r\n')}\r\nContent-Type: multipart/alternative; boundary="b1"\r\n\r\n--b1\r\n${plain}--b1\r\n${rich}--b1--\r\n`;
}

/** A mail collected as Tom's. */
export const collected = (parts: Parts | string, over: Partial<MailContext> = {}): Promise<EvidenceBundle> =>
  collectMail(typeof parts === 'string' ? parts : source(parts), { ...context, ...over });

/** All a bundle says of its main entity, field by field, the surest first. */
export function lead(bundle: EvidenceBundle): Partial<Record<Evidence['field'], string[]>> {
  const main = bundle.entities.find(({ isMain }) => isMain)?.id, said: Partial<Record<Evidence['field'], string[]>> = {};
  for (const { field, raw } of bundle.evidence.filter(({ entity }) => entity === main).sort((a, b) => (b.weight ?? 0.8) - (a.weight ?? 0.8))) {
    const values = said[field] ??= [];
    if (!values.includes(raw)) values.push(raw);
  }
  return said;
}

/** Everything a bundle says of anybody, snippets included, as one text. */
export const everything = (bundle: EvidenceBundle): string => JSON.stringify(bundle.evidence);

/** Text as a mail program wraps nothing: bytes of another charset for its non-ASCII letters. */
export function bytesWith(before: string, bytes: readonly number[], after: string): Uint8Array {
  const encoder = new TextEncoder();
  return new Uint8Array([...encoder.encode(before), ...bytes, ...encoder.encode(after)]);
}
