/** The host an address leads to, without `www.`; of a mail address what stands after the @. Empty when it is no address. */
export function hostOf(address: string): string {
  const host = /^https?:\/\/([^/?#]+)/i.exec(address)?.[1] ?? /^mailto:[^@]+@([^?]+)/i.exec(address)?.[1] ?? '';
  return host.toLowerCase().replace(/^www\./, '');
}

/**
 * What an address is about as far as it says so itself, since nothing is fetched: the last part of its path in words, else the host; of a mail
 * address the person's. `https://files.example/offers/Line-4_final.pdf` is “Line 4 final”.
 */
export function linkTitle(address: string): string {
  const mail = /^mailto:([^?]+)/i.exec(address)?.[1];
  if (mail) return decoded(mail);
  const path = address.replace(/^https?:\/\/[^/?#]+/i, '').replace(/[?#].*$/s, '');
  const last = path.split('/').filter(Boolean).at(-1) ?? '';
  const words = decoded(last).replace(/\.[a-z0-9]{1,5}$/i, '').replace(/[-_+\s]+/g, ' ').trim();
  return words.slice(0, 300) || hostOf(address);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone % is no code: the text says what it says.
    return text;
  }
}
