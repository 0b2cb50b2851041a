import { FORWARD_SEPARATORS } from '../tables/mail-words.js';
import { fold } from '../text/clean-text.js';

const SEPARATORS = new Set(FORWARD_SEPARATORS);
/** Words that separate only between dashes: alone they are anybody's. */
const BETWEEN_DASHES = new Set(['original', 'forward', 'forwarded', '原始邮件', '原文', 'weitergeleitet', 'fwd', 'fwd.msg']);
const DASHES = /[-=_*~─━—–＿＝•·#]/u;

/** Whether a line is what a program writes above a mail it passes on or answers: "-----Original Message-----". */
export function isSeparator(line: string): boolean {
  if (line.length > 120) return false;
  const { core, dashes } = coreOf(fold(line).replace(/^[>\s]{1,20}/, ''));
  return SEPARATORS.has(core) || (dashes >= 4 && BETWEEN_DASHES.has(core))
    || (dashes >= 4 && FORWARD_SEPARATORS.some((words) => core.startsWith(`${words} `)));
}

/** Whether a line is drawn: nothing but dashes, stars or other signs, at least five. */
export function isRule(line: string): boolean {
  const text = line.replaceAll(' ', '');
  return text.length >= 5 && text.length <= 300 && /^[^\p{L}\p{N}\s>?!@]{5,300}$/u.test(text);
}

function coreOf(text: string): { core: string; dashes: number } {
  let start = 0, end = text.length;
  const isEdge = (char: string) => DASHES.test(char) || char === ' ';
  while (start < end && isEdge(text.charAt(start))) start++;
  while (end > start && (isEdge(text.charAt(end - 1)) || text.charAt(end - 1) === ':')) end--;
  const edges = text.slice(0, start) + text.slice(end);
  return { core: text.slice(start, end), dashes: [...edges].filter((char) => DASHES.test(char)).length };
}
