/** What one line of a list of sites and addresses means; `null` when it names neither. */
export type Entry = { kind: 'domain' | 'address'; value: string };

/**
 * Reads a line a person typed: a host, a page's address, or an e-mail address. `www.` is left out, so that the entry holds for the whole site.
 *
 * @example entryOf('https://www.linkedin.com/in/ada');  // { kind: 'domain', value: 'linkedin.com' }
 */
export function entryOf(line: string): Entry | null {
  const text = line.trim().toLowerCase().slice(0, 500);
  const address = /^(?:mailto:)?([^\s@/]{1,64})@([^\s@/]{1,253})$/.exec(text);
  if (address) {
    const domain = domainOf(address[2]!);
    return domain ? { kind: 'address', value: `${address[1]}@${domain}` } : null;
  }
  const domain = domainOf(text.replace(/^@/, ''));
  return domain ? { kind: 'domain', value: domain.replace(/^www\./, '') } : null;
}

/** The lines of a text as entries, each once, and the lines that are none. */
export function entriesOf(text: string): { entries: Entry[]; strange: string[] } {
  const lines = text.split(/[\n,;，；、]/).map((line) => line.trim()).filter(Boolean);
  const read = lines.map((line) => ({ line, entry: entryOf(line) }));
  const entries = new Map(read.flatMap(({ entry }) => (entry ? [[entry.value, entry]] : [])));
  return { entries: [...entries.values()], strange: read.filter(({ entry }) => !entry).map(({ line }) => line) };
}

/** The host of a domain or address as browsers write it; `null` for what cannot be a host on the network. */
function domainOf(text: string): string | null {
  if (/\s/.test(text) || !text) return null;
  const address = /^[a-z][a-z\d+.-]*:\/\//.test(text) ? text : `https://${text.replace(/^\*\./, '')}`;
  if (!URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  return /^[^.]+(\.[^.]+)+$/.test(hostname) || hostname === 'localhost' ? hostname : null;
}
