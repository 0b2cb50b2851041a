import type { Sight } from '../collect/sight.js';
import type { MailWords } from './mail-words.js';

/** What of a page answers a mail, and what passes one on. */
export type MailButtons = Record<'reply' | 'forward', Element[]>;

const BUTTONS = 'button, a, [role="button"], [role="menuitem"], input[type="button"], input[type="submit"], [title], [aria-label], [class*="button" i], [class*="btn" i]';
const NAMES = ['aria-label', 'title', 'value'];
const MAX_BUTTONS = 4_000, MAX_LABEL = 60;

/** What in a document can be seen to answer a mail or to pass one on, by the words on it. */
export function mailButtonsIn(doc: Document, sight: Sight, words: Pick<MailWords, 'reply' | 'forward'>): MailButtons {
  const found: MailButtons = { reply: [], forward: [] }, kinds = new Map<string, keyof MailButtons>();
  for (const kind of ['reply', 'forward'] as const) words[kind].forEach((word) => kinds.set(word, kind));
  for (const element of [...doc.querySelectorAll(BUTTONS)].slice(0, MAX_BUTTONS)) {
    const says = NAMES.map((name) => element.getAttribute(name)), kind = [...says, says[0] ? null : element.textContent].map((text) => kinds.get(labelOf(text))).find(Boolean);
    if (kind && !sight.isHidden(element)) found[kind].push(element);
  }
  return found;
}

/**
 * What is written on something to press, without the key that does the same and signs around it: "Reply (R)", "↩ Reply", "回 复 ▾". Asked of every
 * link of every page, so it is quick.
 */
function labelOf(text: string | null): string {
  const label = text && text.length < MAX_LABEL * 4 ? text.trim() : '';
  if (!label || label.length > MAX_LABEL) return '';
  return label.toLowerCase().replace(/\s?[([（].{0,60}$/su, '').replace(/^[^\p{L}]{1,4}|[^\p{L}]{1,4}$/gu, '').replace(/^(\p{Lo})\s{1,3}(\p{Lo})$/u, '$1$2');
}
