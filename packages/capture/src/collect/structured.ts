import type { Evidence, SourceId } from '../contract.js';
import { readHCards } from '../sources/h-card.js';
import type { Item } from '../sources/item.js';
import { organisationEvidence, personEvidence } from '../sources/item-evidence.js';
import { readJsonLd } from '../sources/json-ld.js';
import { readMicrodata, readRdfa } from '../sources/marked-up-items.js';
import { standingOf, type Standing } from '../sources/standing.js';
import { fold } from '../text/clean-text.js';
import { BorneOut } from './borne-out.js';
import type { Reading } from './reading.js';

type StructuredSource = Extract<SourceId, 'json-ld' | 'microdata' | 'rdfa' | 'h-card'>;

/** A person of a page's structured data. */
export interface StructuredPerson {
  name: string;
  evidence: Evidence[];
}

/** What a page's structured data says, in whatever syntaxes it is written. */
export interface Structured {
  main: StructuredPerson | null;
  listed: StructuredPerson[];
  /** Of the organisation whose page it is. */
  company: Evidence[];
  isAboutNobody: boolean;
  /** Whether somebody looking at the page sees a word of a name: whose name nobody sees is made up for readers like this one. */
  shows(name: string): boolean;
}

const READERS: Readonly<Record<StructuredSource, (reading: Reading) => Item[]>> = {
  'json-ld': ({ doc, guard, skips }) => readJsonLd(doc, guard, skips), microdata: readMicrodata, rdfa: readRdfa, 'h-card': readHCards,
};
const MAX_LISTED = 60, UNSEEN = 0.5, SHORTEST = 2;

/** Reads a page's structured data. `time` runs a reader and notes how long it took. */
export async function readStructured(
  reading: Reading, headings: readonly string[], time: (name: string, run: () => Item[]) => Promise<Item[]>,
): Promise<Structured> {
  const standings: { source: StructuredSource; standing: Standing }[] = [];
  for (const [source, read] of Object.entries(READERS) as [StructuredSource, (reading: Reading) => Item[]][]) {
    standings.push({ source, standing: standingOf(await time(source, () => read(reading)), headings) });
  }
  const isAboutNobody = standings.some(({ standing }) => standing.isAboutNobody);
  const seen = fold([reading.doc.title, ...reading.view.lines.map(({ text }) => text)].join('\n'), 400_000);
  const mains = standings.filter(({ standing }) => standing.main && (standing.isSaid || !isAboutNobody))
    .sort((a, b) => Number(b.standing.isSaid) - Number(a.standing.isSaid))
    .flatMap(({ source, standing }) => (standing.main ? person(standing.main, source, { entity: 'main', seen }) : []));
  const [first] = mains, isAnybody = first || standings.some(({ standing }) => standing.listed.length > 0 || standing.organisation);
  const borneOut = isAnybody ? new BorneOut(reading, seen) : null, believed = (evidence: readonly Evidence[]) => borneOut?.among(evidence) ?? [];
  const lists = standings.map(({ source, standing }) =>
    standing.listed.slice(0, MAX_LISTED).flatMap((item, index) => person(item, source, { entity: `${source}:${index}`, seen }))
      .map(({ name, evidence }) => ({ name, evidence: believed(evidence) })));
  return {
    main: first
      ? { name: first.name, evidence: mains.filter(({ name }) => fold(name) === fold(first.name)).flatMap(({ evidence }) => believed(evidence)) }
      : null,
    listed: lists.map((list) => list.filter(({ name }) => seen.includes(fold(name))))
      .reduce((most, list) => (list.length > most.length ? list : most), []),
    company: standings.flatMap(({ source, standing }) =>
      (standing.organisation ? ofShown(believed(organisationEvidence(standing.organisation, { entity: 'company', source })), standing.organisation) : [])),
    isAboutNobody: isAboutNobody && !first, shows: (name) => showsWord(seen, name),
  };
}

/** What an organisation says of itself, unless it has a name and nobody sees it. */
function ofShown(evidence: readonly Evidence[], { props }: Item): readonly Evidence[] {
  return props.has('name') && !evidence.some(({ field }) => field === 'orgName') ? [] : evidence;
}

const showsWord = (seen: string, name: string) => fold(name).split(/[\s·・.,'’-]/).some((word) => word.length >= SHORTEST && seen.includes(word));

/** A person by name. Who is not named in full on the page itself is less sure to be its lead. */
function person(item: Item, source: StructuredSource, { entity, seen }: { entity: string; seen: string }): StructuredPerson[] {
  const evidence = personEvidence(item, { entity, source }), name = evidence.find(({ field }) => field === 'name')?.raw;
  if (!name || !showsWord(seen, name)) return [];
  return [
    { name, evidence: seen.includes(fold(name)) ? evidence : evidence.map((one) => ({ ...one, weight: Math.min(one.weight ?? 1, UNSEEN) })) },
  ];
}
