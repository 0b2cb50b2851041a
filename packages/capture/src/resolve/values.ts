import type { Evidence, Field, Value } from '../contract.js';
import { cleanText } from '../text/clean-text.js';
import { calibrate } from './calibration.js';
import { contradicted, sourcesOf, type Finding } from './combine.js';
import type { Viewer } from './viewer.js';
import { withoutRejected } from './without-rejected.js';

/** Values to fill in, and values only to offer. */
export interface Values { filled: Value[]; suggested: Value[] }

const FILL = 0.6, SUGGEST = 0.3, MENTION = 0.1;
const MOST_FILLED = 20, MOST_SUGGESTED = 5, MOST_ALTERNATIVES = 5, MOST_PLACES = 5, SNIPPET = 120;

/** Findings of a field with one value: the best is filled if it is sure enough, the others are its alternatives. */
export function oneValue(field: Field, found: readonly Finding[], viewer: Viewer): Values {
  const ranked = contradicted(found), told = ranked.map((finding) => ({ value: finding.value, confidence: confidenceOf(finding, field) }));
  const values = ranked.map((finding) => valueOf(finding, field, viewer, told)), [best] = values;
  return best && isSure(ranked[0]) ? { filled: [best], suggested: [] } : { filled: [], suggested: offered(ranked, values) };
}

/** Findings of a field with several values: each stands for itself. */
export function manyValues(field: Field, found: readonly Finding[], viewer: Viewer): Values {
  const values = (some: readonly Finding[]) => some.map((finding) => valueOf(finding, field, viewer, []));
  const sure = found.filter(isSure), unsure = found.filter((finding) => !isSure(finding));
  return { filled: values(sure).slice(0, MOST_FILLED), suggested: offered(unsure, values(unsure)) };
}

/** Whether to fill in is decided by what was combined; the calibrated confidence says how often that is right. */
const isSure = (finding: Finding | undefined) => finding !== undefined && finding.combined >= FILL;
const confidenceOf = (finding: Finding, field: Field) => calibrate(finding.combined, field, sourcesOf(finding));

const offered = (found: readonly Finding[], values: readonly Value[]) =>
  values.filter((_, at) => (found[at]?.combined ?? 0) >= SUGGEST).slice(0, MOST_SUGGESTED);

function valueOf(finding: Finding, field: Field, viewer: Viewer, all: readonly { value: string; confidence: number }[]): Value {
  const { value, claims } = finding,
    places = new Map(claims.map(({ evidence }) => [`${evidence.source} ${evidence.path} ${evidence.snippet}`, placeOf(evidence, viewer)]));
  const alternatives = all.filter((other) => other.value !== value && other.confidence >= MENTION).slice(0, MOST_ALTERNATIVES);
  return { value, confidence: confidenceOf(finding, field), provenance: [...places.values()].slice(0, MOST_PLACES), alternatives };
}

/** Where a value was read, without what it says of the viewer and what labels beside it reject. */
function placeOf({ source, path, snippet, raw }: Evidence, viewer: Viewer) {
  const [where, around] = [cleanText(path), cleanText(withoutRejected(snippet, raw), SNIPPET)].map((text) => (viewer.isTold(text) ? '' : text));
  return { source, path: where ?? '', snippet: around ?? '' };
}
