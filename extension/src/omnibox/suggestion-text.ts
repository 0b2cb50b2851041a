import { foldWords } from '@salescycle/model';
import type { LeadSuggestion } from './lead-suggestions.js';

/**
 * A suggestion's line. Chromium reads it as XML, in which what was typed is marked; Firefox shows it as it stands. Names are other people's: none of
 * their characters is markup.
 */
export function suggestionText({ name, rest }: Pick<LeadSuggestion, 'name' | 'rest'>, typed: string, { isMarkup }: { isMarkup: boolean }): string {
  if (!isMarkup) return [name, rest].filter(Boolean).join(' – ');
  const marked = markTyped(name, typed);
  return rest ? `${marked} <dim>${escapeMarkup(rest)}</dim>` : marked;
}

/** Text in which nothing is markup, and nothing is what XML has no word for. */
export function escapeMarkup(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A name with the beginnings of its words marked that were typed. */
function markTyped(name: string, typed: string): string {
  const words = foldWords(typed).split(' ').filter(Boolean);
  return name.split(/(\s+)/).map((part) => {
    const folded = foldWords(part);
    return folded && words.some((word) => folded.startsWith(word)) ? `<match>${escapeMarkup(part)}</match>` : escapeMarkup(part);
  }).join('');
}
