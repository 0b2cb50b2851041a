import type { EvidenceBundle } from '../contract.js';
import { GUESTS, OTHERS, STAFF, STAFF_TITLE } from '../tables/staff-words.js';
import { registrableDomain } from './domains.js';
import { emailsIn } from './emails.js';
import { parseUrl } from './urls.js';

/** Whether a page is one on which an organisation shows its own people: by its address, or since they have addresses at its host. */
export function isStaffPage(bundle: EvidenceBundle): boolean {
  const known = byBundle.get(bundle) ?? isOfStaff(bundle);
  byBundle.set(bundle, known);
  return known;
}

/** Whether a page shows the people of others by its address, so that an organisation of the page says nothing of them. */
export function isOthersPage({ kind, url }: EvidenceBundle): boolean {
  const page = kind === 'page' ? parseUrl(url ?? '') : null;
  return !page || OTHERS.test(`${page.hostname.split('.')[0]}${page.pathname}`);
}

/** Whether a page shows others than the site's own people, by its address: speakers, exhibitors, authors. */
export const isGuestPage = ({ kind, url }: EvidenceBundle): boolean => kind === 'page' && GUESTS.test(parseUrl(url ?? '')?.pathname ?? '');

const byBundle = new WeakMap<EvidenceBundle, boolean>();

function isOfStaff(bundle: EvidenceBundle): boolean {
  const page = parseUrl(bundle.url ?? ''), own = page && registrableDomain(page.hostname);
  if (!page || !own || isOthersPage(bundle)) return false;
  if (STAFF.test(page.pathname) || bundle.evidence.some(({ source, path, snippet }) => source === 'title' && path === 'title' && STAFF_TITLE.test(snippet))) return true;
  return bundle.evidence.some(({ entity, field, raw }) =>
    field === 'emails' && entity !== 'company' && emailsIn(raw).some((address) => registrableDomain(address.split('@')[1] ?? '') === own));
}
