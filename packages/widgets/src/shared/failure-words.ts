import { strings } from './failure-words.strings.js';
import type { Language } from './language.js';

/** A failure as a sentence for the person in front of it: by its code where that is known, else that the records could not be read. */
export function failureText(failure: Error | { code: string }, language: Language): string {
  const texts: Readonly<Record<string, string>> = strings[language];
  return texts[(failure as { code?: string }).code ?? ''] ?? texts['unexpected']!;
}
