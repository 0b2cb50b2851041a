import { cleanText } from '../../text/clean-text.js';
import type { Take } from './take.js';
import { text } from './text.js';

/** The parts of a LinkedIn page's title: "(2) Name | LinkedIn", "Name - Title - Company | LinkedIn". `null` when it is not of that shape. */
export function titleParts(title: string): { name: string; title?: string; company?: string } | null {
  const own = /^(?:\(\d{1,4}\+?\) ?)?(.{1,250}) [|] (?:LinkedIn|领英|領英)$/i.exec(cleanText(title))?.[1];
  const parts = own?.split(/ [-–—] /) ?? [];
  const name = parts[0]?.trim();
  if (!name || name.length > 100 || !/\p{L}/u.test(name)) return null;
  return parts.length < 3 ? { name } : { name, title: parts.slice(1, -1).join(' - '), company: parts.at(-1) };
}

/** Name, and of a logged-out page title and company, from the document's title or the like. Of two parts nobody knows which the second is. */
export const linkedinTitle: Take = (matches, view, pick) => {
  const [found] = text(matches, view, pick);
  const parts = found ? titleParts(found.raw) : null;
  if (!parts) return [];
  const { name, title, company } = parts;
  return [
    { field: 'name', raw: name }, ...(title ? [{ field: 'title' as const, raw: title }] : []),
    ...(company ? [{ field: 'company' as const, raw: company }] : []),
  ];
};
