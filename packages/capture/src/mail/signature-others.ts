import { announcedBy } from '../tables/labels.js';
import { contactsIn } from './contacts.js';
import { isEastAsian, looksLikeName, sharesName } from './names-alike.js';
import { isPlace } from './places.js';
import type { Cell } from './signature-cells.js';

/** Whether a number stands behind other words and a colon than its owner's, a place or a telephone's: "Dial in: 0199 …", "Petra Klein (backup): 0711 …". */
export function isOthersNumber(raw: string, text: string, sender: string): boolean {
  const [, words = '', behind = ''] = /^([^:：]{0,80}\p{L}{3}[^:：]{0,80})[:：]([^:：]{0,60})$/u.exec(text.slice(0, Math.max(0, text.indexOf(raw)))) ?? [];
  const name = behind.replace(/[\s,(/–-]{1,6}$/u, '').trim();
  if (looksLikeName(name) && !(sender && sharesName(name, sender)) && !isPlace(name)) return true;
  const isLong = isEastAsian(words) ? words.trim().length > 4 : words.trim().includes(' ');
  return isLong && !(sender && sharesName(words, sender)) && !isPlace(words) && !words.split(/[\s/(),-]{1,4}/u, 8).some((word) => announcedBy(word) === 'phones');
}

/** "【本社】名古屋市… TEL …": a row about another office, once one's own is known. */
export function isOtherOffice(cells: readonly Cell[], line: string, sender: string): boolean {
  const words = /^\s{0,4}(?:[【[〔<＜■●◆]{1,2}\s?([^【】[\]〔〕<>＜＞:：]{1,30})\s?[】\]〕>＞:：]|([^:：\d]{2,30})[:：])/u.exec(line)?.slice(1).find(Boolean) ?? '';
  return words !== '' && (announcedBy(words) ?? 'location') === 'location' && cells.some(({ text }) => isPlace(text) || contactsIn(text).some(({ field }) => field === 'phones'))
    && !(sender && sharesName(words, sender));
}
