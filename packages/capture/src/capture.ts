import { collect } from './collect/collect.js';
import type { CaptureResult, EvidenceBundle, Snapshot } from './contract.js';
import { collectMail } from './mail/collect-mail.js';
import { resolve } from './resolve/resolve.js';

/**
 * The lead somebody is looking at: on a page, in a message opened in a webmail, or in a mail's file (`kind: 'eml'` with `raw`). A proposal for a
 * person to confirm, each value with where it came from and how sure it is; `none` when there is nobody.
 *
 * @throws the signal's reason when called off
 * @example
 * const viewer = { emails: ['me@own.example'], domains: ['own.example'] };
 * const { kind, candidates } = await capture({ kind: 'page', url: location.href, doc: document, frames: [], viewer, region: 'DE', lang: 'en' });
 * if (kind === 'one') console.log(candidates[0].fields.name?.value);  // "Marta Olsen"
 */
export async function capture(snapshot: Snapshot): Promise<CaptureResult> {
  return resolve(await (snapshot.kind === 'eml' ? fileOf(snapshot) : collect(snapshot)));
}

function fileOf({ raw = '', viewer, region, lang, signal, limits }: Snapshot): Promise<EvidenceBundle> {
  const parseHtml = (html: string) => new DOMParser().parseFromString(html, 'text/html');
  return collectMail(raw, { viewer, region, lang, parseHtml, ...(signal && { signal }), ...(limits && { limits }) });
}
