import { fold } from '../../text/clean-text.js';
import { titleParts } from './linkedin-title.js';
import type { Take } from './take.js';

/** The heading that agrees with the document's title. Where the title tells nobody, the only heading there is. */
export const linkedinName: Take = (matches, view) => {
  const headings = matches.map((heading) => view.text(heading)).filter((text) => /\p{L}/u.test(text));
  const titled = fold(titleParts(view.title)?.name ?? '');
  const raw = titled ? headings.find((heading) => fold(heading).startsWith(titled)) : headings.length === 1 && headings[0];
  return raw ? [{ raw }] : [];
};
