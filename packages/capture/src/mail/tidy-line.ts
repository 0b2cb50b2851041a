import { cleanText } from '../text/clean-text.js';
import { isGarbled, mendText } from './mend-text.js';

const MAX_LINE = 1_000;
/** Stands for a line nobody can read. */
export const UNREADABLE = '\uFFFD';
const WRAPPED_ADDRESS = /([\w.+-]{1,64}@[\w.-]{1,100})\s?[<[(]\s?mailto:[^>\])]{1,200}[>\])]/gi;
const WRAPPED_LINK = /((?:https?:\/\/|www\.)?[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}\/?)\s?<\s?https?:\/\/[^>\s]{1,2000}>/gi;
const PICTURE = /\[(?:cid|image|logo|bild|图片|圖片|画像)\b[^\]]{0,300}\](?:\s?<https?:\/\/[^>\s]{1,2000}>)?/gi;
const WRAPPERS = /<?https?:\/\/[\w.-]{0,60}(?:safelinks|urldefense|mimecast|proofpoint)[\w.-]{0,60}\/[^\s>]{0,2000}>?/gi;
const BOLD = /(^|[\s>(])(\*{1,3}|__)(?=[^\s*_])([^*_]{1,200}?)\2(?=$|[\s,.:;)|])/gu;

/** A line of a mail without what programs leave in plain text: stars for bold, targets behind links, names of pictures. Tabs stay. */
export function tidyLine(raw: string): string {
  const mended = mendText(raw.slice(0, MAX_LINE * 2));
  if (isGarbled(mended)) return UNREADABLE;
  const line = mended.replace(PICTURE, ' ').replace(WRAPPERS, ' ').replace(WRAPPED_ADDRESS, '$1').replace(WRAPPED_LINK, '$1').replace(BOLD, '$1$3');
  return line.split('\t').map((cell) => cleanText(cell, MAX_LINE)).filter(Boolean).join('\t');
}

/** A line of a body, quote marks and cells in place, each cell tidied. */
export function tidyBodyLine(line: string): string {
  const marks = /^(?:> ){0,20}/.exec(line)?.[0] ?? '';
  return marks + line.slice(marks.length).split('\t').map(tidyLine).join('\t');
}
