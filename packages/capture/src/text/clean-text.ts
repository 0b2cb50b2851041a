/** What nobody sees and what only serves to deceive: bidi marks, zero-width and filler characters, variation selectors, tags, stray surrogates. */
const UNSEEN = new RegExp('[\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\u3164'
  + '\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF9-\\uFFFB\\u{E0000}-\\u{E01EF}]|\\p{Cs}', 'gu');
const SPACES = /[\s\p{Cc}]+/gu;

/**
 * Text from outside as one line: compatibility forms made plain (NFKC), unseen characters removed, white space folded, at most `max` characters.
 *
 * @example cleanText(' ACME\u200B\n  ＧｍｂＨ ');  // 'ACME GmbH'
 */
export function cleanText(raw: string, max = 300): string {
  const text = raw.slice(0, max * 10 + 2_000).replace(UNSEEN, '').normalize('NFKC').replace(SPACES, ' ').trim();
  return text.length > max ? text.slice(0, max).replace(/\p{Cs}$/u, '').trimEnd() : text;
}

/**
 * Text for comparing: {@link cleanText} without case. Two texts a reader cannot tell apart by case, width or hidden characters are equal.
 *
 * @example fold('ＡＣＭＥ GmbH') === fold('Acme gmbh');  // true
 */
export function fold(text: string, max = 300): string {
  return cleanText(text, max).toLowerCase();
}
