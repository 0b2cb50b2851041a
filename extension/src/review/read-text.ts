import type { EvidenceBundle, Snapshot } from '@salescycle/capture';

const MOST_LINES = 400;
/** What parts a card that somebody wrote into one line; the comma before a company's legal form parts nothing. */
const PARTING = /[，；、|\t]|[,;]\s+(?!(?:Ltd|Inc|LLC|GmbH|Co|Limited|Corp)\b)/iu;

/**
 * Reads text a person pasted or selected (a signature, a card, a line of a list), each line a paragraph of a page nobody shows, with
 * capture's `collect`.
 */
export function readText(text: string, collect: (snapshot: Snapshot) => Promise<EvidenceBundle>, known: Pick<Snapshot, 'viewer' | 'region' | 'lang'>): Promise<EvidenceBundle> {
  const doc = document.implementation.createHTMLDocument();
  for (const line of text.split(/\r?\n/).slice(0, MOST_LINES)) {
    doc.body.append(Object.assign(doc.createElement('p'), { textContent: line }));
  }
  return collect({ kind: 'page', url: null, doc, frames: [], selection: text, ...known });
}

/** A card somebody wrote into one line (`Xu Lan, Operations Director, +86 …`), line by line; `null` for text of several lines, or of one part. */
export function linesOfCard(text: string): string | null {
  if (/\n/.test(text.trim())) return null;
  const parts = text.split(PARTING).map((part) => part.trim()).filter(Boolean).slice(0, MOST_LINES);
  return parts.length > 1 ? parts.join('\n') : null;
}
