import type { EvidenceBundle, Snapshot } from '@salescycle/capture';

const MOST_LINES = 400;

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
