import { ATTRIBUTIONS } from '../tables/mail-words.js';
import { fold } from '../text/clean-text.js';
import { unquoted } from './header-block.js';
import { addressesIn, displayName } from './mailbox.js';
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
    if (isAttribution(text)) return hasStart(text) || !isAttribution(parts.slice(1).join(' ')) ? { start, end: index + 1, from: authorOf(text) } : null;
  }
  return null;
}

/** Whether the first word is one attributions start with; of others the last line of a signature above may seem to be a part. */
function hasStart(text: string): boolean {
  const folded = fold(text, MAX_TEXT);
  return ATTRIBUTIONS.some(({ start }) => start !== null && folded.startsWith(start));
}

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
