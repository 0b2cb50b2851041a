import { ASKED } from '../collect/shown-lines.js';
import type { Evidence, EvidenceBundle } from '../contract.js';
import { askedOf } from './asked.js';
import { evidenceOfStretch } from './read-stretch.js';

const MAX_EVIDENCE = 400, MAIN = 'main';

/** What tells one finding in one place from all others. */
const placeOf = ({ field, raw, path }: Evidence) => `${field}\n${raw}\n${path}`;

/**
 * A bundle whose page is read: whom its lines ask to turn to, and what they say of them, as evidence. A bundle without such lines as it is. Nothing of
 * the lines is left but what became evidence.
 */
export function withPageRead(bundle: EvidenceBundle): EvidenceBundle {
  const { shown, ...rest } = bundle;
  if (!shown) return bundle;
  const asked = askedOf(shown, bundle), isList = asked.length > 1;
  const read = asked.map((one, index) => evidenceOfStretch(one, shown, { entity: isList ? `asked:${index}` : MAIN, evidence: bundle.evidence }));
  const taken = new Set(read.flatMap(({ taken: own }) => own.map(placeOf))), left = bundle.evidence.filter((one) => one.entity !== ASKED && !(asked.length && one.entity === MAIN) && !taken.has(placeOf(one)));
  const evidence = [...read.flatMap((one) => one.evidence), ...left].slice(0, MAX_EVIDENCE);
  const people = read.map((_, index) => ({ id: isList ? `asked:${index}` : MAIN, type: 'person' as const, isMain: !isList }));
  return { ...rest, evidence, entities: [...people, ...bundle.entities.filter(({ id }) => id !== ASKED && !(asked.length && id === MAIN))], page: isList ? 'list' : asked.length ? 'detail' : bundle.page };
}
