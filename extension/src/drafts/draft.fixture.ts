import type { Candidate, CaptureResult, EvidenceBundle, SourceId, Value } from '@salescycle/capture';
import type { Draft } from './draft.js';

/** A value as capture proposes it. */
export function value(text: string, { confidence = 0.9, source = 'label', snippet = text, others = [] }: { confidence?: number; source?: SourceId; snippet?: string; others?: readonly string[] } = {}): Value {
  return { value: text, confidence, provenance: [{ source, path: 'main', snippet }], alternatives: others.map((other) => ({ value: other, confidence: 0.4 })) };
}

/** A person as capture proposes one. */
export function person(name: string, fields: Partial<Candidate['fields']> = {}, more: Partial<Candidate> = {}): Candidate {
  const emails = fields.emails ?? [];
  return {
    type: 'person', confidence: 0.9, suggested: {}, keys: emails.map((email) => ({ kind: 'email', value: email.value.toLowerCase() })),
    fields: { name: value(name, { source: 'heading' }), phones: [], profiles: [], ...fields, emails }, ...more,
  };
}

/** A proposal with these candidates. */
export function proposal(...candidates: Candidate[]): CaptureResult {
  return { kind: candidates.length > 1 ? 'many' : candidates.length ? 'one' : 'none', candidates, warnings: [], site: null, timings: {} };
}

/** Xu Lan, read from her company's page. */
export const xuLan = person('Xu Lan', {
  title: value('Operations director', { confidence: 0.75, others: ['Ops manager'] }), company: value('Huaxin Logistics Co., Ltd.'),
  emails: [value('xu.lan@huaxin-logistics.example', { source: 'link' })], phones: [value('+8613800002716', { source: 'link' })], website: value('huaxin-logistics.example', { source: 'domain' }),
}, { suggested: { location: [value('Shanghai', { confidence: 0.4 })] } });

/** A draft of a page with one person on it. */
export function draftOf(given: Partial<Draft> = {}): Draft {
  const result = given.result ?? proposal(xuLan);
  return {
    v: 1, id: 'd1', tabId: 7, origin: { kind: 'page', url: 'https://huaxin-logistics.example/team' }, readAt: '2026-06-18T09:42:00.000Z', changedAt: '2026-06-18T09:42:00.000Z',
    edits: {}, result, ...(result.kind === 'one' && { chosen: 0 }), ...given,
  };
}

/** What a page gives before anybody made a proposal of it. */
export function bundleOf(url = 'https://huaxin-logistics.example/team', given: Partial<EvidenceBundle> = {}): EvidenceBundle {
  return {
    kind: 'page', url, lang: 'en', region: 'US', viewer: { emails: [], domains: [] }, page: 'detail', warnings: [], site: null, timings: {},
    entities: [{ id: 'main', type: 'person', isMain: true }],
    evidence: [
      { entity: 'main', field: 'name', raw: 'Xu Lan', source: 'heading', path: 'h1', snippet: 'Xu Lan', trust: 'page' },
      { entity: 'main', field: 'emails', raw: 'xu.lan@huaxin-logistics.example', source: 'link', path: 'a', snippet: 'Write', trust: 'page' },
    ], ...given,
  };
}
