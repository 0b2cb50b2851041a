/**
 * The source of a pattern for any of some alternatives, which white space parts, so that long lists of words can be read.
 *
 * @example new RegExp(`^(?:${anyOf('fax telefax')})$`).test('telefax');  // true
 */
export const anyOf = (alternatives: string): string => alternatives.trim().split(/\s+/).join('|');
