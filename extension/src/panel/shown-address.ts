/** An address as people read it: host without `www.` and path, decoded, without characters nobody sees. */
export function shownAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const { host, pathname } = new URL(address);
  const path = pathname === '/' ? '' : pathname;
  return host.replace(/^www\./, '') + decoded(path).replace(/[\p{Cc}\p{Cf}]/gu, '');
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
