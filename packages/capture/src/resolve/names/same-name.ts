import { foldName } from '@salescycle/model';
import { chineseSurname } from '../../tables/surnames.js';
import { isPinyinName } from './western-name.js';

/** Whether two names of one person's evidence are one name: equal but for order, initials or a middle name; or Chinese, once in pinyin. */
export function isSameName(a: string, b: string): boolean {
  const [one, other] = [foldName(a), foldName(b)];
  return one !== '' && other !== '' && (isWithin(one, other) || isWithin(other, one) || isInPinyin(a, b) || isInPinyin(b, a));
}

/** Whether all words of the one folded name are in the other, initials included. */
export function isWithin(short: string, long: string): boolean {
  const words = long.split(' ');
  return short.split(' ')
    .every((word) =>
      words.some((other) => other === word || (word.length === 1 && other.startsWith(word)) || (other.length === 1 && word.startsWith(other))));
}

const isInPinyin = (chinese: string, latin: string) =>
  /^\p{Script=Han}{2,4}$/u.test(chinese) && chineseSurname(chinese) !== null && isPinyinName(latin.split(' '));
