import type { Evidence, Field, Value } from '../contract.js';
import { cleanText } from '../text/clean-text.js';
import { calibrate } from './calibration.js';
import { contradicted, sourcesOf, type Finding } from './combine.js';
import type { Viewer } from './viewer.js';

/** Values to fill in, and values only to offer. */
export interface Values { filled: Value[]; suggested: Value[] }

const FILL = 0.6, SUGGEST = 0.3, MENTION = 0.1;
const MOST_FILLED = 20, MOST_SUGGESTED = 5, MOST_ALTERNATIVES = 5, MOST_PLACES = 5, SNIPPET = 120;

/** Findings of a field with one value: the best is filled if it is sure enough, the others are its alternatives. */
export function oneValue(field: Field, found: readonly Finding[], viewer: Viewer): Values {
  const ranked = contradicted(found).map((finding) => ({ finding, sure: calibrate(finding.combined, field, sourcesOf(finding)) }));
  const alternatives = ranked.map(({ finding, sure }) => ({ value: finding.value, confidence: sure }));
  const values = ranked.map(({ finding, sure }) => valueOf(finding, sure, viewer, alternatives));
  const [best] = values;
  return best && best.confidence >= FILL ? { filled: [best], suggested: [] } : { filled: [], suggested: offered(values) };
}

/** Findings of a field with several values: each stands for itself. */
export function manyValues(field: Field, found: readonly Finding[], viewer: Viewer): Values {
  const values = found.map((finding) => valueOf(finding, calibrate(finding.combined, field, sourcesOf(finding)), viewer, []));
  return { filled: values.filter(({ confidence }) => confidence >= FILL).slice(0, MOST_FILLED), suggested: offered(values.filter(({ confidence }) => confidence < FILL)) };
}

const offered = (values: readonly Value[]) => values.filter(({ confidence }) => confidence >= SUGGEST).slice(0, MOST_SUGGESTED);

function valueOf({ value, claims }: Finding, confidence: number, viewer: Viewer, all: readonly { value: string; confidence: number }[]): Value {
  const places = new Map(claims.map(({ evidence }) => [`${evidence.source} ${evidence.path} ${evidence.snippet}`, placeOf(evidence, viewer)]));
  const alternatives = all.filter((other) => other.value !== value && other.confidence >= MENTION).slice(0, MOST_ALTERNATIVES);
  return { value, confidence, provenance: [...places.values()].slice(0, MOST_PLACES), alternatives };
}

/** Where a value was read, without what it says of the viewer. */
function placeOf({ source, path, snippet }: Evidence, viewer: Viewer) {
  const [where, around] = [cleanText(path), cleanText(snippet, SNIPPET)].map((text) => (viewer.isTold(text) ? '' : text));
  return { source, path: where ?? '', snippet: around ?? '' };
}
