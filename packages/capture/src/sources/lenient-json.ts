const CLOSERS = new Set(['}', ']']);

/**
 * JSON as pages have it: comments, commas before a closing bracket, control characters in strings, CDATA marks. `undefined` when it is no
 * JSON even so. Prototypes are safe: `JSON.parse` makes own keys, and nobody may copy them but by name.
 */
export function parseLenientJson(text: string): unknown {
  return tryParse(text) ?? tryParse(mend(text.replace(/^\s{0,99}(<!--|(\/\/\s?)?<!\[CDATA\[)/, '').replace(/(-->|(\/\/\s?)?\]\]>)\s{0,99}$/, '')));
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function mend(text: string): string {
  const out: string[] = [];
  for (let at = 0; at < text.length;) {
    const char = text.charAt(at);
    const end = text.startsWith('/*', at) ? afterEnd(text, '*/', at + 2) : text.startsWith('//', at) ? afterEnd(text, '\n', at) : at;
    if (end > at) at = end;
    else if (char === '"') at = takeString(text, at, out);
    else {
      if (CLOSERS.has(char)) dropComma(out);
      out.push(isControl(char) ? ' ' : char);
      at++;
    }
  }
  return out.join('');
}

/** Where a text goes on after an end mark: at its end when there is none. */
function afterEnd(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

const isControl = (char: string) => char < ' ' || char === '\u007F';

function takeString(text: string, start: number, out: string[]): number {
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
  out.push([...text.slice(start, at + 1)].map((char) => (isControl(char) ? ' ' : char)).join(''));
  return at + 1;
}

function dropComma(out: string[]): void {
  let at = out.length - 1;
  while (at >= 0 && out[at] === ' ') at--;
  if (out[at] === ',') out[at] = ' ';
}
