import type { Draft } from '../drafts/draft.js';

type Parse = (typeof import('libphonenumber-js/max'))['parsePhoneNumberFromString'];
type Country = Parameters<Parse>[1];

let parse: Parse | null = null;

/** Fetches the tables by which numbers are written; they are large, and no start waits for them. */
export async function loadPhoneForms(): Promise<void> {
  parse ??= (await import('libphonenumber-js/max')).parsePhoneNumberFromString;
}

/**
 * A number as people write it across borders. Text that is no number, or no stored one, and every number until the tables are there, is
 * given back as it is.
 *
 * @example shownPhone('+8613800002716');  // '+86 138 0000 2716'
 */
export function shownPhone(stored: string): string {
  const number = stored.startsWith('+') ? parse?.(stored.slice(0, 60)) : undefined;
  return number?.isPossible() ? number.formatInternational() : stored;
}

/**
 * A number as it is stored: E.164, with an extension behind it as capture writes it. Text that is no number in this country stays as it
 * was typed.
 *
 * @example await storedPhone('138 0000 2716', 'CN');  // '+8613800002716'
 */
export async function storedPhone(typed: string, region: string): Promise<string> {
  await loadPhoneForms();
  const number = parse?.(typed.slice(0, 60), region as Country);
  return number?.isValid() ? `${number.number}${number.ext ? ` ext. ${number.ext}` : ''}` : typed;
}

/** A draft whose numbers are as they are stored, however somebody typed them; the same draft when there is nothing to change. */
export async function withStoredPhones(draft: Draft, region: string): Promise<Draft> {
  const typed = draft.edits.phones ?? [], phones = await Promise.all(typed.map((phone) => storedPhone(phone, region)));
  return phones.every((phone, i) => phone === typed[i]) ? draft : { ...draft, edits: { ...draft.edits, phones } };
}
