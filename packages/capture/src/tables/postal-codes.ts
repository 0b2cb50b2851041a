/** One to three capitals, a hyphen, a code of four to seven digits, and behind it a town or nothing: D-20457, CH-8001, SE-111 22, P-4000-123. */
const WITH_COUNTRY = /^(?:[A-Z]{1,3})\s?[-–]\s?(?=(?:\d[\s-]?){4,7}(?:\D|$))\d{2,6}(?:[\s-]\d{2,3})?(?:\s?[A-Z]{2})?(?:[\s,]{1,3}\p{L}|$)/u;

/**
 * Whether a text begins with a postal code after its country's letters. The letter is no label, and the digits are no telephone number.
 *
 * @example startsWithPostalCode('D-20457 Hamburg');  // true
 */
export const startsWithPostalCode = (text: string): boolean => WITH_COUNTRY.test(text);
