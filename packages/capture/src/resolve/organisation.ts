import { identityKeysOf } from '@salescycle/model';
import type { Candidate, EvidenceBundle } from '../contract.js';
import { findings } from './combine.js';
import { isSameCompany } from './companies.js';
import { isSamePlace } from './locations.js';
import { identityNormalisers } from './normalisers.js';
import { readClaims } from './read-claims.js';
import { sourceUrlOf } from './source-url.js';
import type { Somebody } from './somebody.js';
import { suggestedOf } from './suggested.js';
import { manyValues, oneValue } from './values.js';
import type { Viewer } from './viewer.js';

/** An organisation as a candidate; `null` when it has no name, or nothing but one. */
export function organisationCandidate({ type, evidence, isMain }: Somebody, bundle: EvidenceBundle, viewer: Viewer): Candidate | null {
  const claims = readClaims(evidence, bundle, viewer, 'organization');
  const name = oneValue('name', findings([...claims.company, ...claims.name], (a, b) => isSameCompany(a.value, b.value)), viewer);
  const website = oneValue('website', findings(claims.website), viewer),
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
