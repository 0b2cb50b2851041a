import type { Evidence } from '../contract.js';
import { cleanText } from '../text/clean-text.js';

const MAX_RAW = 300, MAX_SNIPPET = 120, MAX_PATH = 120, MAX_LABEL = 120;

/** What a reader found. Without a snippet the value is its own. */
export type Found = Omit<Evidence, 'snippet' | 'trust'> & Partial<Pick<Evidence, 'snippet' | 'trust'>>;

/** A finding as evidence: cleaned, and cut to what a bundle may hold. */
export function evidenceOf({ entity, field, raw, source, path, snippet, trust = 'page', label, weight }: Found): Evidence {
  const value = cleanText(raw, MAX_RAW);
  const evidence: Evidence = {
    entity, field, raw: value, source, path: cleanText(path, MAX_PATH), snippet: snippetAround(cleanText(snippet ?? raw, 2_000), value), trust,
  };
  if (label) evidence.label = cleanText(label, MAX_LABEL);
  if (weight !== undefined) evidence.weight = weight;
  return evidence;
}

/** The part of the text that shows the value with what is before and behind it. */
function snippetAround(text: string, value: string): string {
  if (text.length <= MAX_SNIPPET) return text;
  const at = Math.max(0, text.indexOf(value)), room = Math.max(0, MAX_SNIPPET - value.length);
  return cleanText(text.slice(Math.max(0, at - room / 2), at + MAX_SNIPPET), MAX_SNIPPET);
}
