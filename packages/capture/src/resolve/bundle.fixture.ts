import type { Evidence, EvidenceBundle } from '../contract.js';

/** One evidence, by what a test is about. */
export function told(field: Evidence['field'], raw: string, more: Partial<Evidence> = {}): Evidence {
  return { entity: 'main', field, raw, source: 'label', path: 'p', snippet: `${field}: ${raw}`.slice(0, 120), trust: 'page', ...more };
}

/** A bundle about one main person, unless said otherwise. */
export function bundleOf(evidence: Evidence[], more: Partial<EvidenceBundle> = {}): EvidenceBundle {
  return {
      kind: 'page', url: 'https://acme.example/team/ada', lang: 'en', region: 'GB',
      viewer: { emails: ['max.own@seller.example'], domains: ['seller.example'], names: ['Max Own'] }, evidence,
    entities: [{ id: 'main', type: 'person', isMain: true }], page: 'detail', warnings: [], site: null, timings: {}, ...more,
  };
}
