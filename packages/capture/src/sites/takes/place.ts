import type { Take } from './take.js';

/** The last match that can be a place: it has letters and no digits, which counts of followers and dates have. */
export const place: Take = (matches, view) => {
  const raw = matches.map((element) => view.text(element)).findLast((text) => /\p{L}/u.test(text) && !/\p{N}|@/u.test(text));
  return raw && raw.length <= 120 ? [{ raw }] : [];
};
