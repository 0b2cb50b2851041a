import type { EvidenceBundle, ShownLine, ShownPage } from '../contract.js';
import { cleanLabelOf } from '../tables/labels.js';
import { languageOf } from '../resolve/page-language.js';
import { likelihoodOf } from './likelihood.js';
import { factsOf, type LineFacts } from './line-facts.js';
import { type Named, namedIn } from './named.js';
import { type Stretch, stretchesAround } from './stretch.js';

/** Somebody a page asks its readers to turn to: the name, how likely, and the lines about them. */
export interface Asked { named: Named; likelihood: number; stretch: Stretch }

/** On a page about something else, whom nothing says how to reach has to be as likely as `SURE`. */
const LIKELY = 0.4, SURE = 0.8, AS_LIKELY = 0.6, MOST = 30, LONGEST = 24, ABOVE = 4, MAX_LABEL = 40, FEW = 2, BELOW = 8, MAX_BESIDE = 90;

/** Whom a page asks its readers to turn to: the likeliest name, or several that are shown alike. Empty where nobody is likely. */
export function askedOf(shown: ShownPage, bundle: EvidenceBundle): Asked[] {
  const { lines } = shown, facts = factsOf(lines), named = namedIn(lines, { lang: languageOf(bundle), region: bundle.region }), page = { shown, facts, named };
  const best = new Map<string, { one: Named; likelihood: number }>();
  for (const one of named) {
    const likelihood = likelihoodOf(one, page), known = best.get(one.key);
    if (likelihood >= LIKELY && (!known || known.likelihood < likelihood)) best.set(one.key, { one, likelihood });
  }
  const [first, ...others] = [...best.values()].sort((a, b) => b.likelihood - a.likelihood);
  if (!first) return [];
  const asked = ({ one, likelihood }: typeof first): Asked => ({ named: one, likelihood, stretch: stretchOf(one, { lines, facts, named }) });
  const alike = [first, ...others.filter(({ one, likelihood }) => likelihood >= first.likelihood * AS_LIKELY && isSetAlike(one, first.one, shown))].map(asked);
  if (bundle.page === 'nothing' && alike.every(({ likelihood, stretch }) => likelihood < SURE && !hasReach(stretch, facts))) return [];
  const apart = alike.filter(({ named: { at }, stretch }, index) => hasReach(stretch, facts) && !alike.slice(0, index).some((other) => other.stretch.from <= at && at < other.stretch.to));
  return apart.length > 1 ? apart.slice(0, MOST).sort((a, b) => a.named.at - b.named.at) : alike.slice(0, 1);
}

const isReaching = (facts: LineFacts | undefined) => facts !== undefined && facts.mails.length + facts.phones.length > 0;
const hasReach = ({ from, to }: Stretch, facts: readonly LineFacts[]) => facts.slice(from, to).some(isReaching);

function isSetAlike(a: Named, b: Named, { lines }: ShownPage): boolean {
  return a.how === b.how && lines[a.at]!.set === lines[b.at]!.set && lines[a.at]!.depth === lines[b.at]!.depth;
}

interface Around { lines: ShownPage['lines']; facts: readonly LineFacts[]; named: readonly Named[] }

/**
 * The lines about somebody: the largest part of the page around the name that names nobody else and has no further heading, or where that says of no way
 * to reach them, what follows the name up to a heading or somebody else. What begins anew once a way to reach them is known is cut off.
 */
function stretchOf(one: Named, { lines, facts, named }: Around): Stretch {
  const rivals = new Set(named.filter(({ key, how, at }) => key !== one.key && at !== one.at && how !== 'piece').map(({ at }) => at));
  let part = { from: one.at, to: one.at + 1, length: 1 };
  for (const larger of stretchesAround(one.at, lines)) {
    if (larger.length > LONGEST || isOfMore(larger, one.at, { lines, rivals, facts })) break;
    part = larger;
  }
  if (part.length <= FEW) part = besides(part, { lines, rivals, facts });
  const end = hasReach(part, facts) ? part.to : [...lines.keys()].find((at) => at > one.at && (isHeading(lines[at]) || rivals.has(at))) ?? lines.length;
  const above = [...lines.keys()].slice(Math.max(part.from, one.at - ABOVE), one.at).findLast((at) => rivals.has(at) || isReaching(facts[at]) || (isHeading(lines[at]) && at < one.at - 1));
  const from = above === undefined ? Math.max(part.from, one.at - ABOVE) : above + 1, to = anewAt(one.at, Math.min(end, one.at + LONGEST), { lines, facts });
  return { from, to, length: to - from };
}

/** A line or two with the short ones before and behind that no heading or other name parts from them. */
function besides({ from, to, length }: Stretch, { lines, rivals, facts }: Pick<Around, 'lines' | 'facts'> & { rivals: ReadonlySet<number> }): Stretch {
  const isBeside = (at: number) => lines[at] !== undefined && lines[at].set === '' && lines[at].text.length <= MAX_BESIDE && !rivals.has(at);
  const below = hasReach({ from, to, length }, facts) ? FEW : BELOW;
  let first = from, last = to;
  while (first > from - ABOVE && isBeside(first - 1)) first--;
  while (last < to + below && isBeside(last)) last++;
  return { from: first, to: last, length: last - first };
}

const isHeading = (line: ShownLine | undefined) => /^h[1-4]$/.test(line?.set ?? '');

/** Whether a part of a page is about more than whom it names first: somebody else who is reached there, or what stands under a heading of its own. */
function isOfMore({ from, to }: Stretch, own: number, { lines, rivals, facts }: Pick<Around, 'lines' | 'facts'> & { rivals: ReadonlySet<number> }): boolean {
  for (let at = from; at < to; at++) {
    if (rivals.has(at) && isReached(at, { from, to, length: to - from }, facts)) return true;
    if (isHeading(lines[at]) && (at > own || at < own - ABOVE) && at > from) return true;
  }
  return false;
}

/** Where something else begins behind a name and how to reach them: at a short line that stands out and is no label. */
function anewAt(own: number, end: number, { lines, facts }: Pick<Around, 'lines' | 'facts'>): number {
  let isKnown = false;
  for (let at = own; at < end; at++) {
    const { set, text } = lines[at]!;
    if (isKnown && set !== '' && at > own && text.length <= MAX_LABEL && cleanLabelOf(text) === null) return at;
    isKnown ||= isReaching(facts[at]);
  }
  return end;
}

/** Whether a rival has a way to be reached of their own, behind their name. */
const isReached = (at: number, { to }: Stretch, facts: readonly LineFacts[]) => facts.slice(at, to).some(isReaching);
