import { identityKeysOf } from '@salescycle/model';
import type { Candidate, EvidenceBundle } from '../contract.js';
import { isNamedLike } from '../mail/company-domain.js';
import type { Claim, Claims } from './claims.js';
import { findings } from './combine.js';
import { isSameCompany } from './companies.js';
import { inOrder } from './in-order.js';
import { registrableDomain, websiteOf } from './domains.js';
import { isSamePlace } from './locations.js';
import { identityNormalisers } from './normalisers.js';
import { pageLabels } from './page-organisation.js';
import { readClaims } from './read-claims.js';
import { sourceUrlOf } from './source-url.js';
import type { Somebody } from './somebody.js';
import { suggestedOf } from './suggested.js';
import { manyValues, oneValue } from './values.js';
import type { Viewer } from './viewer.js';

const LIKE_HOST = 0.35, OWN_HOST = 0.75, MOST_LIKE = 10, LONG_NAME = 8;

/** A name like the page's host is confirmed by it. */
function withHost(names: readonly Claim[], bundle: EvidenceBundle): Claim[] {
  const labels = pageLabels(bundle);
  return [...names, ...names.filter(({ value }) => isNamedLike(value, labels)).slice(0, MOST_LIKE)
    .map((claim): Claim => ({ ...claim, weight: LIKE_HOST, evidence: { ...claim.evidence, source: 'domain' } }))];
}

/** The page's host, where the organisation's own address or its name is like it. */
function ownHost({ company, name, emails }: Claims, bundle: EvidenceBundle): Claim[] {
  const host = bundle.kind === 'page' ? websiteOf(bundle.url ?? '') : null, [first] = [...company, ...name];
  if (!host || !first) return [];
  const key = registrableDomain(host) ?? host, isOwn = emails.some(({ value }) => registrableDomain(value.split('@')[1] ?? '') === key);
  if (!isOwn && ![...company, ...name].some(({ value }) => isNamedLike(value, pageLabels(bundle)))) return [];
  return [{ value: host, key, weight: OWN_HOST, evidence: { ...first.evidence, source: 'url', path: 'location', snippet: '' } }];
}

/** The same company, or what two labels call it: its legal name and, in that, the one it trades under. */
const isSameOne = (a: Claim, b: Claim) => isSameCompany(a.value, b.value)
  || (isLabelled(a) && isLabelled(b) && Math.min(a.key.length, b.key.length) >= LONG_NAME && (a.key.includes(b.key) || b.key.includes(a.key)));
const isLabelled = ({ evidence: { source, label } }: Claim) => source === 'label' && label !== undefined;

/** An organisation as a candidate; `null` when it has no name, or nothing but one. */
export function organisationCandidate({ type, evidence, isMain }: Somebody, bundle: EvidenceBundle, viewer: Viewer): Candidate | null {
  const claims = readClaims(evidence, bundle, viewer, 'organization');
  const name = oneValue('name', findings(withHost([...inOrder(claims.company), ...claims.name], bundle), isSameOne), viewer);
  const website = oneValue('website', findings([...claims.website, ...ownHost(claims, bundle)]), viewer),
    location = oneValue('location', findings(claims.location, isSamePlace), viewer);
  const emails = manyValues('emails', findings(claims.emails), viewer), phones = manyValues('phones', findings(claims.phones), viewer);
  const [shown] = name.filled, [host] = website.filled, [place] = location.filled;
  if (!shown || !((isMain && type === 'organization') || host || emails.filled.length || phones.filled.length)) return null;
  return {
    type: 'organization',
    fields: { name: shown, emails: emails.filled, phones: phones.filled, profiles: [], ...(host ? { website: host } : {}),
      ...(place ? { location: place } : {}), ...sourceUrlOf(bundle, viewer) },
    suggested: suggestedOf({ website, location, emails, phones }),
    confidence: shown.confidence,
    keys: identityKeysOf({ emails: emails.filled.map(({ value }) => value) }, identityNormalisers),
  };
}
