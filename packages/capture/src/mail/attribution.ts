import { ATTRIBUTIONS } from '../tables/mail-words.js';
import { fold } from '../text/clean-text.js';
import { unquoted } from './header-block.js';
import { addressesIn } from './address.js';
import { displayName } from './mailbox.js';
import type { Mailbox } from './mail.js';

/** The line over a quoted mail, "On … Ann wrote:", which may be broken over three lines. */
export interface Attribution {
  start: number;
  /** The first line behind it. */
  end: number;
  /** Who wrote what follows, as far as the line says. */
  from: Mailbox | null;
}

const MAX_TEXT = 400, MAX_LINES = 3;

/** The attribution that starts at a line; `null` when none does. */
export function attributionAt(lines: readonly string[], start: number): Attribution | null {
  const parts: string[] = [];
  for (let index = start; index < Math.min(lines.length, start + MAX_LINES); index++) {
    const line = unquoted(lines[index] ?? '').text;
    parts.push(line);
    const text = parts.join(' ');
    if (!line || text.length > MAX_TEXT) return null;
    if (isAttribution(text)) return beginsLater(parts) ? null : { start, end: index + 1, from: authorOf(text) };
  }
  return null;
}

/** Whether the first lines are the sender's own, and what stands below them is the attribution: "Am Hafen 12", "On Monday I am away." */
function beginsLater(parts: readonly string[]): boolean {
  return parts.slice(1).some((_, index) => {
    const above = parts.slice(0, index + 1).join(' '), rest = parts.slice(index + 1).join(' ');
    return isAttribution(rest) && !(startsWithWord(parts.join(' ')) && isOpen(above) && !(startsWithWord(rest) && isDated(rest)));
  });
}

/** Whether a text begins and goes on as attributions of one language do. */
function startsWithWord(text: string): boolean {
  const folded = fold(text, MAX_TEXT);
  return ATTRIBUTIONS.some(({ start, verbs }) => start !== null && folded.startsWith(start) && verbs.some((verb) => folded.includes(verb)));
}

/** Whether a line may be an attribution's first part: it says when, or breaks off, and is no sentence. */
const isOpen = (text: string) => (isDated(text) || /[,;<(]$/.test(text)) && !/[.!?。！？]$/.test(text);

/** Whether a text has a date or a time, its addresses aside. */
const isDated = (text: string) => /\d{4}|\d\s?[.:/-]\s?\d/.test(text.replace(/\S{1,64}@\S{1,100}/g, ''));

function isAttribution(line: string): boolean {
  const core = fold(line, MAX_TEXT).replace(/[\s*_-]{1,10}$/, '');
  if (!/[\d@]/.test(core)) return false;
  const body = core.replace(/\s?:$/, ''), hasColon = body !== core;
  if (hasColon && /^[^@]{0,80}\d{4}[^@]{0,120}[<(][^<>@\s]{1,64}@[^<>@\s]{1,100}[>)]$/.test(body)) return true;
  return ATTRIBUTIONS.some(({ start, verbs }) => {
    if (start !== null) return hasColon && body.startsWith(start) && verbs.some((verb) => body.includes(verb));
    return verbs.some((verb) => body.endsWith(verb)) && (hasColon || body.includes('@'));
  });
}

/** The name is what stands before the address and behind the date or the verb. */
function authorOf(text: string): Mailbox | null {
  const [address] = addressesIn(text);
  if (!address) return null;
  const at = text.toLowerCase().indexOf(address), before = text.slice(0, at).replace(/[\s<([]{1,10}(?:mailto:)?$/i, '');
  const name = before.split(/,\s|\d\s|[ap]m\s|\d,|schrieb|geschrieben|:\d\d\)?|[，、；]|(?:上午|下午|晚上)\S{0,8}\s/i, 60).at(-1) ?? '';
  return { address, name: displayName(name) };
}
