/** Providers to whom a dot in a mailbox's name means nothing. */
const DOTLESS = /^(?:gmail|googlemail)\.com$/;
/** Providers that deliver `ann+anything` to `ann`. */
const TAGGED = /^(?:(?:gmail|googlemail|icloud|me|mac|fastmail|protonmail)\.com|(?:outlook|hotmail|live)\.[a-z.]{2,6}|(?:proton|pm)\.me|fastmail\.fm|yandex\.[a-z]{2,3})$/;

/**
 * A mail address for comparing: lower case, and without dots and tags where the provider ignores them, so that all spellings of one
 * mailbox are equal. `''` for what is none. Mail is sent to the address as written.
 *
 * @example foldAddress('A.da.Roe+crm@googlemail.com');  // 'adaroe@gmail.com'
 */
export function foldAddress(address: string): string {
  const text = address.trim().toLowerCase(), at = text.lastIndexOf('@'), domain = text.slice(at + 1);
  if (at < 1 || !domain) return '';
  const local = TAGGED.test(domain) ? text.slice(0, at).replace(/(?<=.)\+.*$/s, '') : text.slice(0, at);
  return DOTLESS.test(domain) ? `${local.replaceAll('.', '')}@gmail.com` : `${local}@${domain}`;
}
