/** A title or a company in a headline, and how sure it is that it is one. */
export interface HeadlinePart {
  field: 'title' | 'company';
  raw: string;
  weight: number;
}

const SURE = 0.6, UNSURE = 0.4;

/** What stands between a title and a company. "en" and "à" stand before places and subjects as well. */
const BETWEEN: readonly (readonly [RegExp, number])[] = [
  [/^(.{2,100}?) ?(?:@| at | bei (?:der |dem )?| chez ) ?(.{2,100})$/i, SURE],
  [/^(.{2,100}?) ?(?:就职于|就職於|任职于|任職於) ?(.{2,100})$/u, SURE],
  [/^(.{2,100}?) en (.{2,100})$/u, UNSURE],
];

/**
 * Title and company of a headline that says where somebody works, "Head of Sales at Acme | Speaker"; empty for any other.
 * A company begins with a capital, a digit or a character without case.
 */
export function splitHeadline(headline: string): HeadlinePart[] {
  for (const part of headline.split(/ ?[|·•｜] ?/u).slice(0, 8)) {
    for (const [between, weight] of BETWEEN) {
      const [, title, company] = between.exec(part) ?? [];
      if (!title || !company || /^[\p{Ll}@]/u.test(company)) continue;
      return [{ field: 'title', raw: title.trim(), weight }, { field: 'company', raw: company.trim(), weight }];
    }
  }
  return [];
}
