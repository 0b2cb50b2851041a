/** Whether one word mixes Latin with Cyrillic or Greek letters, as texts do that want to pass for another. */
export function hasMixedScripts(text: string): boolean {
  return text.split(/[\s.,-]+/u).some((word) => /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word));
}
