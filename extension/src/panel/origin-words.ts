import type { DraftOrigin } from '../drafts/draft.js';
import { shownAddress } from './shown-address.js';
import type { Words } from './panel.strings.js';

/** Where a draft comes from, in a few words: the page's address, the file's name, or that somebody typed it. */
export function originWords({ kind, url, file }: DraftOrigin, t: Words): string {
  if (file) return file;
  if (kind === 'typed') return t.typedLead;
  if (url) return shownAddress(url);
  return kind === 'text' ? t.handedText : t.mailFile;
}
