import { labelsIn } from '../tables/labels-in.js';
import { cleanText } from '../text/clean-text.js';
import { otherNumbersIn } from './phones.js';

/**
 * A snippet without what stands beside a label that rejects: the fax in a line that has the telephone, too. What holds the value the snippet is
 * shown for stays, whatever label it has.
 *
 * @example withoutRejected('Tel. 0711 99 00 12, Fax 0711 99 00 13', '0711 99 00 12');  // 'Tel. 0711 99 00 12'
 */
export function withoutRejected(snippet: string, raw: string): string {
  const shown = cleanText(raw);
  let text = cleanText(snippet);
  const rejected = labelsIn(text).flatMap((cell) => (cell.field === 'reject' && cell.value ? [{ label: cell.label, value: cell.value }] : []));
  for (const { label, value } of [...rejected, ...otherNumbersIn(text)]) {
    const at = text.indexOf(value), from = label ? text.lastIndexOf(label, at) : at;
    if (at >= 0 && !value.includes(shown)) text = text.slice(0, from < 0 ? at : from) + text.slice(at + value.length);
  }
  return text.replace(/[\s|;,·/(–-]{1,20}$/u, '');
}
