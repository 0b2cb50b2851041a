import { tidyLine } from './tidy-line.js';

const MAX_LINES = 10_000;

/** A plain text body as lines, in the form of {@link bodyLines}: runs of spaces in a line part cells. */
export function plainLines(text: string, limit: number): string[] {
  return text.slice(0, limit).split(/\r\n|[\n\r\u0085\u2028\u2029]/u, MAX_LINES).map((line) => {
    const marks = /^[>\s]{0,40}/.exec(line)?.[0] ?? '', depth = marks.split('>').length - 1, rest = line.slice(marks.length);
    return '> '.repeat(Math.min(depth, 20)) + tidyLine(rest.trimEnd().replace(/(?<=\S)[ \u00A0]{3,200}(?=\S)/gu, '\t'));
  });
}
