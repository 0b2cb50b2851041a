import { anyOf } from '../../text/any-of.js';
import { cleanText } from '../../text/clean-text.js';
import { isDegree, isHonorific } from '../../tables/honorifics.js';

/** A name without what is written around it. */
export interface StrippedName {
  /** What is left, parts between commas apart. */
  parts: string[];
  /** What stood in brackets. */
  bracketed: string[];
  /** Whether a title or degree was taken off: a person's, then. */
  hadTitle: boolean;
}

const BRACKETS = /[([【〔「《][^()[\]【】〔〕「」《》<>]{0,120}[)\]】〕」》]/gu;
const MAILBOX = /<[^<>@]{0,100}@[^<>@]{0,200}>?/gu;
const LABEL_WORDS = 'name contact contact\\sperson from sender von kontakt ansprechpartner(?:in)? nom contacto nombre attn 姓名 联系人 聯絡人 联络人 氏名 '
  + 'お名前 担当者? 이름 담당자?';
const LABEL = new RegExp(`^(?:${anyOf(LABEL_WORDS)})\\s?:\\s?`, 'i');
const VIA = /\s(?:via|\/ via|c\/o|on behalf of|im auftrag von)\s.{1,120}$/i;
const QUOTES = /^["'“”„«»‘’]{1,3}|["'“”„«»]{1,3}$/gu;
const SEPARATOR = /\s[|·•–—\-:~/]{1,2}\s|\s?[｜|•]\s?/u;
const MOST_WORDS = 12;
/** What directories put behind a given name, before the family name or at the end: "Friedhelm Dr. Berg", "Berg, Friedhelm Prof. Dr.". */
const WITHIN = /^(?:(?:Dr|Prof|Dipl|Mag|Dott|Dra)\.(?:-?(?:\p{L}{2,6}\.?))?|Dr|Prof)$/u;

/** Takes mail addresses, counters, emoji, "via …", brackets, titles, degrees and what follows a separator off a name. */
export function stripName(raw: string): StrippedName {
  const text = cleanText(raw).replace(/\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}★☆♥✓✔]/gu, ' ').replace(/^\(\d{1,4}\+?\)\s?/, '')
    .replace(MAILBOX, ' ').replace(LABEL, '').replace(VIA, '');
  const bracketed = [...text.matchAll(BRACKETS)].map(([inside]) => inside.slice(1, -1).trim()).filter(Boolean);
  const open = text.replace(BRACKETS, ' ').replace(QUOTES, '').trim();
  const [first = ''] = (open || bracketed[0] || '').split(SEPARATOR, 1);
  const [head = '', ...tail] = first.split(/\s?[,،]\s?/u, 5).map(squeeze);
  const name = withoutTitles(head), rest = tail.map((part) => withoutDegrees(part, true)).filter(Boolean).map(withoutTitles);
  return { parts: [name, ...rest].filter(Boolean), bracketed, hadTitle: name !== head || rest.join() !== tail.join() };
}

function withoutTitles(text: string): string {
  const words = text.split(' ', MOST_WORDS);
  while (words.length > 1 && isHonorific(words[0] ?? '', words.length - 1)) words.shift();
  return withoutDegrees(words.filter((word, at) => at === 0 || !WITHIN.test(word)).join(' '), false);
}

function withoutDegrees(text: string, isAfterComma: boolean): string {
  const words = text.split(' ', MOST_WORDS);
  const least = isAfterComma ? 0 : 1;
  while (words.length > least && isDegree(words.at(-1) ?? '', isAfterComma || (words.length > 2 && isDegree(words.at(-2) ?? '', false)))) words.pop();
  return words.join(' ');
}

const squeeze = (text: string) => text.replace(/\s+/gu, ' ').replace(QUOTES, '').replace(/^[\s.;:_*-]{1,9}|[\s;:_*-]{1,9}$/gu, '').trim();
