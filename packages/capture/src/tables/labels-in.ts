import { cleanText } from '../text/clean-text.js';
import { cleanLabelOf, phoneBeforeFax, type Label } from './labels.js';

const MAX_CELLS = 20, MAX_WORDS = 4, MAX_ALONE = 40, WORDS_TO_TRY = 60;
/** A slash or a dash between digits belongs to a number: 030 / 23 125 – 0. */
const BETWEEN = /\s[|·•‧∙▪━─;,]\s|(?<!\d)\s[–—/]\s|\s[–—/]\s(?![\d(])|[|•│┃\t]/;

/** A piece of a line: a label with its value, or a text without a label. */
export type LabelledCell = Label | { field: null; value: string };

/**
 * All labels of one line with their values, and the cells without a label as they are.
 *
 * @example labelsIn('Tel. 0711 1 Fax: 0711 2 | a@b.example').map(({ value }) => value);  // ['0711 1', '0711 2', 'a@b.example']
 */
export function labelsIn(line: string): LabelledCell[] {
  return cleanLabelsIn(cleanText(line, 2_000));
}

/** {@link labelsIn} of a line that is clean. */
export function cleanLabelsIn(text: string): LabelledCell[] {
  if (text.length > MAX_ALONE && !/[:：\d@|]/.test(text)) return [{ field: null, value: text }];
  const phone = phoneBeforeFax(text);
  if (phone) return [phone];
  return text.split(BETWEEN, MAX_CELLS).flatMap(splitBeforeLabels).map((cell) => cleanLabelOf(cell) ?? { field: null, value: cell.trim() })
    .filter(({ field, value }) => field || value);
}

/** "Tel: 1 Fax: 2" are two cells: one more begins at each further label that has a colon or a number after it. */
function splitBeforeLabels(cell: string): string[] {
  const words = cell.split(' '), cells: string[] = [];
  let start = 0;
  for (let at = 1; at < Math.min(words.length, WORDS_TO_TRY) && cells.length < MAX_CELLS; at++) {
    const length = start < at && /^\p{L}/u.test(words[at] ?? '') ? labelLengthAt(words, at) : 0;
    if (!length) continue;
    cells.push(words.slice(start, at).join(' '));
    start = at;
    at += length - 1;
  }
  return [...cells, words.slice(start).join(' ')];
}

/** How many words from here are a label and end with a colon, or stand before a number. */
function labelLengthAt(words: readonly string[], at: number): number {
  for (let length = 1; length <= MAX_WORDS && at + length <= words.length; length++) {
    const last = words[at + length - 1] ?? '', next = words[at + length] ?? '';
    const isEnd = last.endsWith(':') || next === ':' || /^[+(]?\d/.test(next), holdsBoth = /:[^\s]/.test(last);
    if (!isEnd && !holdsBoth) continue;
    const text = words.slice(at, at + length).join(' ');
    if (length === 1 && /^[A-Z][.:]$/.test(text) && cleanLabelOf(`${text} ${words.slice(at + 1, at + 5).join(' ')}`)?.value) return 1;
    if (isEnd && cleanLabelOf(text.replace(/:$/, ''))) return length;
    if (holdsBoth && cleanLabelOf(text)?.value) return length;
  }
  return 0;
}
