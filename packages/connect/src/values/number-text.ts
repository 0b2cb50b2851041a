/** Which sign a column's numbers use before their decimals. */
export type DecimalMark = '.' | ',';

const GROUPS = /[\s'’\u00a0\u202f]/g;

/**
 * Whether a column writes 1.234,50 or 1,234.50. The mark that stands last, or is followed by other than three digits, is the decimal
 * one; a column that never shows uses the point.
 */
export function decimalMarkOf(texts: Iterable<string>): DecimalMark {
  const votes = { '.': 0, ',': 0 };
  for (const text of texts) {
    const mark = markIn(text.replace(GROUPS, '').replace(/[^\d.,]/g, ''));
    if (mark) votes[mark]++;
  }
  return votes[','] > votes['.'] ? ',' : '.';
}

function markIn(digits: string): DecimalMark | null {
  const [point, comma] = [digits.lastIndexOf('.'), digits.lastIndexOf(',')];
  if (point >= 0 && comma >= 0) return point > comma ? '.' : ',';
  const mark = point >= 0 ? '.' : ',';
  const parts = digits.split(mark);
  return parts.length === 2 && parts[1]!.length !== 3 && parts[1] !== '' ? mark : null;
}

/**
 * Plain decimal text (`-1234.5`) of a number as people write it: with groups, a sign in front or behind, or in brackets for minus.
 * `null` when it is no number.
 */
export function plainNumber(text: string, mark: DecimalMark = '.'): string | null {
  let digits = text.normalize('NFKC').replace(GROUPS, '').replace('−', '-');
  const isNegative = /^\(.*\)$/.test(digits) || /^-|-$/.test(digits);
  digits = digits.replace(/^\(|\)$|^[-+]|-$/g, '');
  const group = mark === '.' ? ',' : '.';
  if (!isGrouped(digits, group, mark)) return null;
  digits = digits.replaceAll(group, '').replace(mark, '.');
  if (!/^(\d+(\.\d*)?|\.\d+)$/.test(digits)) return null;
  const [whole, fraction = ''] = digits.split('.') as [string, string?];
  return `${isNegative ? '-' : ''}${whole || '0'}${fraction ? `.${fraction}` : ''}`;
}

/** Groups hold three digits; 12,34 is not a number with groups. Indian grouping (12,34,567) keeps three at the end. */
function isGrouped(digits: string, group: string, mark: string): boolean {
  const [whole = ''] = digits.split(mark);
  const parts = whole.split(group);
  return parts.length === 1 || (parts.slice(1, -1).every(({ length }) => length === 2 || length === 3) && parts.at(-1)!.length === 3);
}
