import type { Evidence, EvidenceBundle } from '../contract.js';
import type { NameContext } from './names/person-name.js';
import { languageOf } from './page-language.js';
import { marksOfOrganisation, marksOfPerson, united } from './same-one.js';
import type { Somebody } from './somebody.js';
import type { Viewer } from './viewer.js';
import { withoutOwn, withoutRobots } from './without-own.js';

/** Everybody of a bundle but the viewer, colleagues and robots. */
export interface Everybody {
  people: Somebody[];
  organisations: Somebody[];
  /** Whether the one it is about is a robot: then there is nobody to take. */
  isOfRobot: boolean;
}

/** Structured data that a mail's sender wrote says what they like. */
const PAGE_ONLY = new Set<Evidence['source']>(['json-ld', 'microdata', 'rdfa', 'h-card', 'meta', 'title', 'url']);
const OF_PERSONS = new Set<Evidence['field']>(['name', 'givenName', 'familyName', 'title', 'headline', 'role']);
const MOST = 300;

/** The persons and organisations of a bundle, each once, in the order in which they appear. */
export function everybodyIn(bundle: EvidenceBundle, viewer: Viewer): Everybody {
  const declared = new Map(bundle.entities.map((entity) => [entity.id, entity]));
  let isOfRobot = false;
  const all = [...groups(bundle)].slice(0, MOST).flatMap(([id, evidence]): Somebody[] => {
    const isMain = declared.get(id)?.isMain ?? false, others = withoutOwn(evidence, viewer), people = withoutRobots(others);
    isOfRobot ||= isMain && others.length > 0 && people.length === 0;
    return people.length ? [{ type: declared.get(id)?.type ?? typeOf(people), isMain, evidence: people }] : [];
  });
  const context: NameContext = { lang: languageOf(bundle), region: bundle.region, isLabelled: true };
  const people = all.filter(({ type }) => type === 'person').map((one) => ({ ...one, marks: marksOfPerson(one.evidence, context) }));
  const organisations = all.filter(({ type }) => type === 'organization').map((one) => ({ ...one, marks: marksOfOrganisation(one.evidence) }));
  return { people: united(people), organisations: united(organisations), isOfRobot: isOfRobot && !people.some(({ isMain }) => isMain) };
}

function groups({ evidence, kind }: EvidenceBundle): Map<string, Evidence[]> {
  const byEntity = new Map<string, Evidence[]>();
  for (const one of evidence) {
    if (kind !== 'page' && PAGE_ONLY.has(one.source) && (one.trust === 'body' || one.trust === 'quoted')) continue;
    const known = byEntity.get(one.entity);
    if (known) known.push(one);
    else byEntity.set(one.entity, [one]);
  }
  return byEntity;
}

const typeOf = (evidence: readonly Evidence[]) =>
  (evidence.some(({ field }) => OF_PERSONS.has(field)) || !evidence.some(({ field }) => field === 'orgName') ? 'person' : 'organization');
