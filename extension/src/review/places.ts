import type { Candidate, CaptureResult, Evidence, EvidenceBundle, Value } from '@salescycle/capture';

/** Where a value was read. */
export type Place = Value['provenance'][number];

type Alternative = Value['alternatives'][number];

/** Which evidence can be the place of a value; companies and titles also stand in what is written about somebody. */
const EVIDENCE: Partial<Record<keyof Candidate['fields'], readonly Evidence['field'][]>> = {
  name: ['name'], title: ['title', 'role', 'headline'], company: ['company', 'orgName', 'headline'], website: ['website'], location: ['location'],
};

/** At most so many places of one value. */
const MOST = 3;

/** The places of another value that was found; empty where nothing says where. */
export function placesOf(alternative: Alternative): readonly Place[] {
  return (alternative as Alternative & { provenance?: Place[] }).provenance ?? [];
}

/**
 * A proposal whose alternatives say where they were read, as its values do. Capture names the places of what it fills in; those of the
 * others are looked up in the reading, which is not kept.
 */
export function withPlaces(result: CaptureResult, bundle: EvidenceBundle): CaptureResult {
  return { ...result, candidates: result.candidates.map((candidate) => ({ ...candidate, fields: fieldsOf(candidate, bundle) })) };
}

function fieldsOf({ fields }: Candidate, bundle: EvidenceBundle): Candidate['fields'] {
  const own = entitiesOf(fields, bundle), named = { ...fields };
  for (const [name, kinds] of Object.entries(EVIDENCE) as ['name', Evidence['field'][]][]) {
    const value = fields[name];
    if (!value?.alternatives.length) continue;
    const evidence = bundle.evidence.filter(({ field, entity }) => kinds.includes(field) && (!own.size || own.has(entity)));
    named[name] = { ...value, alternatives: value.alternatives.map((each) => ({ provenance: placesIn(evidence, each.value, bundle.viewer), ...each })) };
  }
  return named;
}

/** What the page calls the candidate: the entities its values were read from. Another person's title is nobody's alternative. */
function entitiesOf(fields: Candidate['fields'], { evidence }: EvidenceBundle): Set<string> {
  const keyOf = ({ source, path, snippet }: Place) => `${source} ${path} ${snippet}`;
  const places = new Set(Object.values(fields).flat().flatMap(({ provenance }) => provenance.map(keyOf)));
  return new Set(evidence.filter((each) => places.has(keyOf(each))).map(({ entity }) => entity));
}

function placesIn(evidence: readonly Evidence[], value: string, viewer: EvidenceBundle['viewer']): Place[] {
  const wanted = folded(value), exact = evidence.filter(({ raw }) => folded(raw) === wanted);
  const found = exact.length ? exact : evidence.filter(({ raw }) => folded(raw).includes(wanted));
  const places = found.map(({ source, path, snippet }): Place => ({ source, path, snippet: isAbout(viewer, snippet) ? '' : snippet }));
  return [...new Map(places.map((place) => [`${place.source} ${place.snippet}`, place])).values()].slice(0, MOST);
}

/** What is written about the person who is looking belongs to no lead. */
function isAbout({ emails, names = [] }: EvidenceBundle['viewer'], text: string): boolean {
  const plain = folded(text);
  return [...emails, ...names].some((each) => each !== '' && plain.includes(folded(each)));
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
