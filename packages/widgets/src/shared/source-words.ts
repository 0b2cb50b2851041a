import type { Language } from './language.js';
import { strings } from './source-words.strings.js';

/** A source's kind in words; a kind of the host's own stays as it is. */
export function sourceText(kind: string, language: Language): string {
  const known = new Map(Object.entries(strings[language]));
  return known.get(kind.trim().toLowerCase()) ?? kind;
}
