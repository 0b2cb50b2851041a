import { foldWords, type Id, type Lead } from '@salescycle/model';

/** A lead as the address bar offers it. */
export interface LeadSuggestion {
  id: Id;
  /** What stands in the bar once it is chosen, different for each lead. */
  content: string;
  name: string;
  /** Company and mail address. */
  rest: string;
}

/** What is searched of leads, and how each is offered. Made once when somebody begins to type. */
export interface LeadIndex {
  /** The leads that hold every word, as a part of a word; the best first, at most `most`. Without words the latest. */
  find(text: string, most: number): LeadSuggestion[];
  /** The lead somebody chose; `undefined` for any other text. */
  chosen(content: string): Id | undefined;
}

const LONGEST = 80;

/** An index over leads. Words are compared without case, accents, width and punctuation, in name, company and mail addresses. */
export function indexLeads(leads: readonly Lead[]): LeadIndex {
  const latest = [...leads].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1)), taken = new Map<string, Id>();
  const entries = latest.map((lead) => {
    const name = plain(lead.name), rest = [lead.company, lead.emails?.[0]].map((each) => plain(each ?? '')).filter(Boolean).join(' · ');
    const words = [name, rest].filter(Boolean).join(' · '), content = taken.has(words) || !words ? `${words} (${lead.id.slice(-6)})` : words;
    taken.set(content, lead.id);
    return { suggestion: { id: lead.id, content, name, rest }, folded: ` ${foldWords(`${lead.name} ${lead.company ?? ''} ${(lead.emails ?? []).join(' ')}`)}` };
  });
  return {
    find(text, most) {
      const words = foldWords(text).split(' ').filter(Boolean);
      const found = entries.filter(({ folded }) => words.every((word) => folded.includes(word)));
      // Whose words begin so goes before whose words only hold it.
      const begins = ({ folded }: { folded: string }) => words.filter((word) => folded.includes(` ${word}`)).length;
      return found.sort((a, b) => begins(b) - begins(a)).slice(0, most).map(({ suggestion }) => suggestion);
    },
    chosen: (content) => taken.get(content.trim()),
  };
}

/** One line, without what would hide or turn other text. */
function plain(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ').trim();
  return line.length > LONGEST ? `${[...line].slice(0, LONGEST).join('')}…` : line;
}
