import { text } from './text.js';
import type { Found, Take } from './take.js';

const SHAPE = /(?:(?: - |\(|^)([\w.+'-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8})(?: - [^@]{1,80}|\)\s?)?|^[^@]{1,40}? - ([^@]{1,80}) - Outlook)$/u;

/**
 * The address of the account in "subject - address - product", "Account: name (address)", or alone; its name in "Mail - name - Outlook", which
 * is all that shows there.
 */
export const account: Take = (matches, view, pick) => text(matches, view, pick).flatMap(({ raw }): Found[] => {
  const [, address, name] = SHAPE.exec(raw.slice(-250)) ?? [];
  return address ? [{ raw: address.toLowerCase() }] : name ? [{ field: 'name', raw: name }] : [];
});
