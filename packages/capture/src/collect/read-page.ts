import type { Evidence, EvidenceBundle } from '../contract.js';
import { asCompany, readCopyright, readLegalNames, readLogo, readPublisher } from '../sources/company.js';
import { BELOW, nameHeading, type NameLine, nameOfLine, readClasses, readHeading, subheadingOf } from '../sources/heading.js';
import { labelledLines } from '../sources/labelled-lines.js';
import { readLabels } from '../sources/labels.js';
import { readPlaces } from '../sources/places.js';
import { readLinks } from '../sources/links.js';
import { companyMeta, type Meta, personMeta, readMeta } from '../sources/meta.js';
import { namesInTitle, readSiteNames, readTitle, readTop } from '../sources/title.js';
import { cleanText, fold } from '../text/clean-text.js';
import { nameIn } from '../text/name-in.js';
import { type Card, findCards, isAboutTeam } from './cards.js';
import { isOfPeople, isSameName, personSign, wordsShared } from './person-sign.js';
import { evidenceOf } from './evidence-of.js';
import { openDialog } from './open-dialog.js';
import { Outline } from './outline.js';
import { isAboutCompany, isNobodys, pageKind } from './page-kind.js';
import { pathOf, type Reading } from './reading.js';
import { regionsOf, spokenFor, withoutGuests, withoutServants, type Scope } from './scope.js';
import { ASKED, shownLines } from './shown-lines.js';
import { selectedScope } from './selected.js';
import type { Stopwatch } from './stopwatch.js';
import type { Line } from './visible-text.js';
import { readStructured, type Structured, type StructuredPerson } from './structured.js';

/** What the general readers make of a page. */
export type PageReading = Pick<EvidenceBundle, 'evidence' | 'entities' | 'page' | 'shown'>;

/** How to read it: what the user selected; whether a site's tables say already who the page is about. */
export interface PageQuestion {
  selection: string | null;
  isSite: boolean;
  watch: Stopwatch;
}

/** A line with a name; `isSaid` where the page says elsewhere whose it is. */
type Named = NameLine & { isSaid?: boolean };

interface Page {
  reading: Reading; content: Scope; company: Scope; meta: Meta; title: string; structured: Structured; cards: readonly Card[];
  heading: Named | null; isSure: boolean; isWeak: boolean; isNotice: boolean; found: Evidence[];
}

const IN_CARD = 0.85, TITLE_IN_CARD = 0.9, ABOVE = 0.1, MAX_HEAD = 100, MAX_NAME_LINE = 100, NEAR = 12, MAX_SIGNED = 10, EMPLOYER = 0.7, WEAKLY = 0.62, MAX_TOP = 4;
const LEGAL_NOTICE = /impressum|imprint|legal|mentions|l[ée]gales|legali|colofon|disclaimer|editeur|éditeur/i;
const USUAL: Partial<Record<Evidence['source'], number>> = { label: 0.85, link: 0.85, heading: 0.75, title: 0.6 };

/** Reads a page with the general readers: structured data, title and meta, headings, labels, links. */
export async function readPage(reading: Reading, question: PageQuestion): Promise<PageReading> {
  const { watch, isSite } = question, outline = new Outline(reading.view), selected = selectedScope(question.selection, reading.view, outline);
  const regions = isSite
    ? { content: { entity: 'main', ...reading.view }, company: { entity: 'company', lines: [], elements: [] } }
    : regionsOf(reading.view, outline);
  const meta = readMeta(reading.doc), title = cleanText(reading.doc.title), dialog = selected || isSite ? null : openDialog(reading.view, outline);
  const whole = selected ?? dialog ?? regions.content;
  const isNotice = !selected && LEGAL_NOTICE.test([reading.url?.pathname, title].join(' ')), content = selected ? whole : withoutGuests(isNotice ? withoutServants(whole) : whole);
  const first = content.lines.filter(({ block }) => block.matches('h1,h2')).slice(0, 6).map(({ text }) => text);
  const structured = await readStructured(reading, first, (name, run) => watch.time(name, run));
  const cards = selected || isSite
    ? []
    : await watch.time('cards', () => findCards(content, outline, isAboutTeam([reading.url?.pathname, title, ...first].join(' '))));
  const found = await watch.time('text', () => readPart(content, reading));
  const page: Page = { reading, content, company: regions.company, meta, title, structured, cards, heading: null, isSure: false, isWeak: false, isNotice, found };
  const sign = isSite ? 'none' : headed(page, selected !== null || dialog !== null);
  page.isSure = sign === 'sure';
  if (selected) return { ...detail({ ...page, found: readPart(selected, reading) }, ABOVE), page: 'detail' };
  const kind = isSite || dialog
    ? 'detail'
    : pageKind({
      reading, content, title, meta, structured, listed: listedOf(page), isAnnounced: cards.length >= 2 && cards.every(({ isAnnounced }) => isAnnounced), heading: page.heading?.name ?? null, isSure: page.isSure,
      isNamed: found.some(({ field }) => field === 'name' || field === 'givenName'),
    });
  return (isSite ? null : unheaded(page, kind, outline)) ?? { ...READINGS[kind](page), page: kind };
}

/** A page that is about something else, or about a company, with its lines: whom they name is not for this side to say. */
function unheaded(page: Page, kind: EvidenceBundle['page'], outline: Outline): PageReading | null {
  const { reading, content, heading, title, isNotice, found } = page;
  if (kind === 'list' || (kind === 'detail' && ((heading && !page.isWeak) || page.structured.main)) || (kind === 'nothing' && isNobodys(page))) return null;
  const told = withoutGuests(isNotice ? content : spokenFor(reading.view, outline)), beside = withoutLines({ ...told, entity: ASKED }, content.lines), { evidence, entities } = READINGS[kind](page);
  const asked = [...found, ...readPart(beside, reading)].map((one) => ({ ...one, entity: ASKED }));
  return {
    evidence: [...asked, ...evidence], entities, page: kind, shown: { title, isNotice, isOfPeople: isOfPeople(reading.url), lines: shownLines(told.lines) },
  };
}

/** A page headed by what reads as a person's name is its company's only if it says so; else who is no person is nobody. */
const isOfCompany = (page: Page) => !page.heading || page.isSure || isAboutCompany(page);

function readPart(scope: Scope, reading: Reading): Evidence[] {
  const cells = labelledLines(scope.lines);
  return [...readLabels(cells, scope), ...readLinks(cells, scope, reading), ...readClasses(scope), ...readPlaces(scope)];
}

/** One person, or the company whose page it is. Colleagues shown beside them are left out. */
function detail(page: Page, more = 0): Omit<PageReading, 'page'> {
  const { reading, content, structured, cards, heading, meta } = page, { main } = structured;
  const found = cards.length ? readPart(without(content, cards, heading), reading) : page.found;
  const isOther = main && heading && !more && !isSameName(main.name, heading.name);
  const evidence = [...main && !isOther ? main.evidence : [], ...heading ? readNamed(content, heading, page.isWeak ? WEAKLY : undefined) : [], ...found];
  const beside = heading ? null : namedLine(page);
  if (beside) evidence.push(...readHeading(content, beside).slice(1));
  const name = heading?.name ?? main?.name;
  if (name) evidence.push(...titles(page, name));
  if (name || meta.type === 'profile') evidence.push(...personMeta(meta, 'main').filter(({ raw }) => structured.shows(raw)));
  const named = heading ?? beside, near = named ? employer(content, named.line) : [];
  const headlined = readLegalNames({ ...content, lines: content.lines.filter(({ block }) => block.matches('h1')) }).slice(0, 1).map(asEmployer);
  evidence.push(...headlined.length ? headlined : near);
  const isPerson = evidence.some(({ field }) => field === 'name' || field === 'givenName');
  const company = companyOf(page);
  if (!isPerson) return withEntities([...asCompany([...readPublisher(content), ...readLegalNames(content), ...evidence], 'company'), ...company]);
  return withEntities([...evidence.map((one) => (more ? surer(one, more) : one)), ...company], isOfCompany(page));
}

/** Several persons to choose from. */
function list(page: Page): Omit<PageReading, 'page'> {
  const { reading, cards, structured } = page, byName = new Map(structured.listed.map((person) => [fold(person.name), person]));
  const shown = cards.flatMap((card) => {
    const known = byName.get(fold(card.name.name));
    byName.delete(fold(card.name.name));
    return [...cardEvidence(card, reading), ...known?.evidence.map((one) => ({ ...one, entity: card.entity })) ?? []];
  });
  const isCompanys = isAboutCompany(page), rest = isCompanys ? asCompany(readPart(without(page.content, cards, null), reading), 'company') : [];
  return withEntities([...shown, ...[...byName.values()].flatMap(({ evidence }) => evidence), ...companyOf(page), ...rest], isCompanys);
}

const nothing = (page: Page): Omit<PageReading, 'page'> => withEntities(companyOf(page));

function cardEvidence(card: Card, reading: Reading): Evidence[] {
  return [
    ...readHeading(card, card.name).map((one) => ({ ...one, weight: one.field === 'name' ? IN_CARD : one.weight === BELOW ? TITLE_IN_CARD : one.weight ?? 0 })),
    ...readPart(card, reading), ...employer(card, card.name.line), ...firmAbove(card),
  ];
}

/** Of a card that names its person behind a label, the heading is the company's. */
function firmAbove({ entity, lines, name: { line } }: Card): Evidence[] {
  const head = lines.slice(0, Math.max(0, lines.indexOf(line))).find(({ block }) => block.matches('h2,h3,h4,h5'));
  return head && !line.text.startsWith(nameOfLine(line)?.name ?? '\n') ? [evidenceOf({ entity, field: 'company', raw: head.text, source: 'heading', path: pathOf(head.block), weight: EMPLOYER })] : [];
}

const READINGS = {
  detail: (page: Page) => detail(page), list, nothing,
} satisfies Record<EvidenceBundle['page'], (page: Page) => Omit<PageReading, 'page'>>;

/** A company's name with its legal form near a person's name, on a line of its own. */
function employer(scope: Scope, near: Line): Evidence[] {
  const at = scope.lines.indexOf(near), lines = scope.lines.slice(Math.max(0, at - 2), at + NEAR);
  return readLegalNames({ ...scope, lines }).slice(0, 1).map(asEmployer);
}

const asEmployer = (one: Evidence): Evidence => ({ ...one, field: 'company', weight: EMPLOYER });

function companyOf({ reading, company, content, meta, title, structured }: Page): Evidence[] {
  const signed = company.lines.length ? company.lines : content.lines.slice(-MAX_SIGNED);
  return [
    ...structured.company, ...companyMeta(meta, 'company'), ...readSiteNames(title, 'company'), ...readTop(reading.view.lines, 'company'), ...readLogo(reading, 'company'),
    ...readLegalNames({ ...company, lines: content.lines.slice(0, MAX_TOP) }), ...asCompany(readPart(company, reading), 'company'), ...readLegalNames(company), ...readCopyright({ ...company, lines: signed }),
  ];
}

function listedOf({ cards, structured: { listed } }: Page): { name: string; hasContact: boolean }[] {
  const shown = cards.map(({ name, hasContact }) => ({ name: name.name, hasContact }));
  return shown.length >= 2
    ? shown
    : listed.map(({ name, evidence }: StructuredPerson) =>
      ({ name, hasContact: evidence.some(({ field }) => field === 'emails' || field === 'phones') }));
}

/** Finds the line that names the person the page is about, and says how much speaks for it. */
function headed(page: Page, isSelected: boolean): 'sure' | 'maybe' | 'none' {
  const { content, found, meta, structured, reading: { url } } = page, signs = { found, meta, url, structured };
  const heading = nameHeading(content, isSelected ? '*' : 'h1') ?? titledLine(page), sign = heading ? personSign(heading.name, signs) : 'none';
  if (heading && (isSelected || sign !== 'none')) page.heading = heading;
  if (sign !== 'sure' && !isSelected) page.heading = mainLine(page) ?? page.heading ?? namesake(page);
  if (!page.heading && !isSelected) {
    page.isWeak = heading !== null && sign === 'none' && subheadingOf(content, heading).raw !== '';
    if (page.isWeak) page.heading = heading;
    return 'none';
  }
  return page.heading && page.heading !== heading ? 'sure' : sign;
}

/** What a heading says; of a name that the page announces elsewhere nothing but the name counts. */
const readNamed = (content: Scope, heading: Named, weight?: number): Evidence[] =>
  (heading.isSaid ? readHeading(content, heading).slice(0, 1).map(announced) : readHeading(content, heading, weight));

const announced = (one: Evidence): Evidence => (one.field === 'name' && one.source === 'heading' ? { ...one, source: 'label' } : one);

/** The line that is a name the title says, on pages whose first heading is no name; any line that holds it, where the page calls it its author's, too. */
function titledLine({ title, content, meta, reading: { view } }: Page): Named | null {
  const [first = null, ...others] = namesInTitle(title), isSaid = first && fold(meta.of('author') + meta.of('description')).includes(fold(first));
  for (const name of first ? [first, ...others] : others) {
    const key = fold(name), words = key.split(/,? /), lines = content.lines.slice(0, MAX_HEAD), isNamed = (text: string) => fold(text) === key || (text.length < MAX_NAME_LINE && name.includes(', ') && words.every((word) => fold(text).split(' ').includes(word)));
    const line = lines.find(({ text, block, parts }) => isNamed(text) || isNamed(parts[0]?.text ?? '') || (name === first && block.localName === 'h1' && fold(text).includes(key)));
    if (line) return { line, name: name.includes(', ') ? nameOfLine(line)?.name ?? name : name, rest: name.includes(', ') ? '' : nameOfLine(line)?.rest ?? '' };
  }
  const said = isSaid ? view.lines.find(({ text }) => fold(text).includes(fold(first))) : undefined;
  return first && said ? { line: said, name: first, rest: '', isSaid: true } : null;
}

/** The line of the one name that a label or a class announces. */
function namedLine({ content: { lines }, found }: Page): NameLine | null {
  const [only, another] = found.filter(({ field }) => field === 'name'), line = only && !another ? lines.find(({ text }) => text.includes(only.raw)) : undefined;
  return only && line ? { line, name: only.raw, rest: nameOfLine(line)?.rest ?? '' } : null;
}

/** The line with the name of the person the structured data is about. */
function mainLine({ content, structured: { main } }: Page): NameLine | null {
  const line = main && content.lines.slice(0, MAX_HEAD).find(({ text }) => fold(text).includes(fold(main.name)));
  return main && line ? { line, name: main.name, rest: '' } : null;
}

/** A name set apart that one of the page's addresses is made of. */
function namesake(page: Page): NameLine | null {
  const { content: { lines }, found, structured } = page;
  const addresses = found.filter(({ field }) => field === 'emails').map(({ raw }) => raw);
  if (!addresses.length || structured.isAboutNobody || isNobodys(page)) return null;
  const named = lines.slice(0, MAX_HEAD).flatMap((line): (NameLine | null)[] => [
    line.text.length <= MAX_NAME_LINE ? nameOfLine(line) : null, ...line.parts.map(({ text }) => ({ line, name: nameIn(text)?.name ?? '', rest: '' })),
  ]);
  return named.find((one) => one?.name && addresses.some((address) => wordsShared(address, one.name) > 0)) ?? null;
}

function titles({ title, meta, reading: { url }, structured }: Page, heading: string): Evidence[] {
  const sites = [
    meta.site, ...structured.company.filter(({ field }) => field === 'orgName').map(({ raw }) => raw),
    ...url?.hostname.split('.').slice(0, -1).filter((label) => label.length > 3) ?? [],
  ].filter(Boolean);
  const place = { sites, heading, entity: 'main' }, other = fold(meta.title) === fold(title) ? '' : meta.title;
  return [
    ...readTitle(title, { ...place, source: 'title', path: 'title' }), ...readTitle(other, { ...place, source: 'meta', path: 'meta og:title' }),
  ];
}

function without(scope: Scope, cards: readonly Card[], heading: NameLine | null): Scope {
  const others = cards.filter(({ lines }) => !heading || !lines.includes(heading.line)), elements = new Set(others.flatMap((card) => card.elements));
  const left = withoutLines(scope, others.flatMap((card) => card.lines));
  return { ...left, elements: left.elements.filter((element) => !elements.has(element)) };
}

function withoutLines(scope: Scope, lines: readonly Line[]): Scope {
  const others = new Set(lines), elements = new Set(lines.flatMap(({ parts }) => parts.map(({ element }) => element)));
  return { ...scope, lines: scope.lines.filter((line) => !others.has(line)), elements: scope.elements.filter((element) => !elements.has(element)) };
}

const surer = (evidence: Evidence, more: number): Evidence =>
  ({ ...evidence, weight: Math.min(0.98, (evidence.weight ?? USUAL[evidence.source] ?? 0.8) + more) });

function withEntities(evidence: Evidence[], isOfCompany = true): Omit<PageReading, 'page'> {
  const ids = [...new Set(evidence.map(({ entity }) => entity))];
  return {
    evidence, entities: ids.map((id) => ({ id, type: id === 'company' ? 'organization' : 'person', isMain: id === 'company' ? isOfCompany : id === 'main' })),
  };
}
