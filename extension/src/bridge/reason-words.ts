import type { PortalWords } from './portal.strings.js';

/** Why a lead was not received: in our own words where the reason is known, else as the portal says it. */
export function reasonWords(reason: string, t: PortalWords): string {
  const known = (t as Record<string, unknown>)[`why_${reason}`];
  return typeof known === 'string' ? known : t.whySaid(reason);
}
