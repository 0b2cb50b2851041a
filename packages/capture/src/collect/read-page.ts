import type { Evidence, EvidenceBundle } from '../contract.js';
import { asCompany, readCopyright, readLegalNames, readLogo, readPublisher } from '../sources/company.js';
import { BELOW, nameHeading, type NameLine, nameOfLine, readClasses, readHeading, subheadingOf } from '../sources/heading.js';
import { labelledLines } from '../sources/labelled-lines.js';
import { readLabels } from '../sources/labels.js';
import { readPlaces } from '../sources/places.js';
import { readLinks } from '../sources/links.js';
import { companyMeta, type Meta, personMeta, readMeta } from '../sources/meta.js';
import { readSiteNames, readTitle, readTop, titleParts } from '../sources/title.js';
import { cleanText, fold } from '../text/clean-text.js';
import { type Card, findCards, isAboutTeam } from './cards.js';
import { isSameName, personSign, wordsShared } from './person-sign.js';
import { openDialog } from './open-dialog.js';
import { Outline } from './outline.js';
import { isAboutCompany, pageKind } from './page-kind.js';
import type { Reading } from './reading.js';
import { regionsOf, withoutServants, type Scope } from './scope.js';
import { selectedScope } from './selected.js';
import type { Stopwatch } from './stopwatch.js';
import type { Line } from './visible-text.js';
import { readStructured, type Structured, type StructuredPerson } from './structured.js';

/** What the general readers make of a page. */
export type PageReading = Pick<EvidenceBundle, 'evidence' | 'entities' | 'page'>;

/** How to read it: what the user selected; whether a site's tables say already who the page is about. */
export interface PageQuestion {
  selection: string | null;
  isSite: boolean;
  watch: Stopwatch;
}

interface Page {
  reading: Reading; content: Scope; company: Scope; meta: Meta; title: string; structured: Structured; cards: readonly Card[];
  heading: NameLine | null; isSure: boolean; isWeak: boolean; found: Evidence[]
}

const IN_CARD = 0.85, TITLE_IN_CARD = 0.9, ABOVE = 0.1, MAX_HEAD = 100, MAX_NAME_LINE = 100, NEAR = 12, MAX_SIGNED = 10, EMPLOYER = 0.7, WEAKLY = 0.62, MAX_TOP = 4;
const LEGAL_NOTICE = /impressum|imprint|legal|mentions|l[ée]gales|legali|colofon|disclaimer|editeur|éditeur/i;
const MARK = 'a[href="/"],[class*="logo" i],[id*="logo" i]';
const PRESS = new RegExp('^(?:(?:media|press|news media)\\s(?:contact|enquir|inquir|office)|(?:contact|contacto|contatt[oi]) (?:de )?(?:presse|m[ée]dia|prensa|stampa|press)|presse-?(?:kontakt|stelle)|ufficio stampa|perscontact'
  + '|(?:ansprechpartner(?:in)?|kontakt) (?:für )?(?:die )?(?:presse|medien)|(?:媒体|媒體|新闻|新聞)(?:联系|聯絡|联络)|報道関係|本件に関する|プレス.{0,6}問)', 'i'), MAX_PRESS = 8;
const ABOVE_CONTACT = 4, REACHED = /[^\s@]@[^\s@]|(?:tel|phone|电话|電話|mail|邮箱).{0,12}\d{2}/i;
const USUAL: Partial<Record<Evidence['source'], number>> = { label: 0.85, link: 0.85, heading: 0.75, title: 0.6 };

/** Reads a page with the general readers: structured data, title and meta, headings, labels, links. */
export async function readPage(reading: Reading, question: PageQuestion): Promise<PageReading> {
  const { watch, isSite } = question, outline = new Outline(reading.view), selected = selectedScope(question.selection, reading.view, outline);
  const regions = isSite
    ? { content: { entity: 'main', ...reading.view }, company: { entity: 'company', lines: [], elements: [] } }
    : regionsOf(reading.view, outline);
  const meta = readMeta(reading.doc), title = cleanText(reading.doc.title), dialog = selected || isSite ? null : openDialog(reading.view, outline);
  const whole = selected ?? dialog ?? regions.content;
  const content = selected || !LEGAL_NOTICE.test([reading.url?.pathname, title].join(' ')) ? whole : withoutServants(whole);
  const first = content.lines.filter(({ block }) => block.matches('h1,h2')).slice(0, 6).map(({ text }) => text);
  const structured = await readStructured(reading, first, (name, run) => watch.time(name, run));
  const cards = selected || isSite
    ? []
    : await watch.time('cards', () => findCards(content, outline, isAboutTeam([reading.url?.pathname, title, ...first].join(' '))));
  const found = await watch.time('text', () => readPart(content, reading));
  const page: Page = { reading, content, company: regions.company, meta, title, structured, cards, heading: null, isSure: false, isWeak: false, found };
  const sign = isSite ? 'none' : headed(page, selected !== null || dialog !== null);
  page.isSure = sign === 'sure';
  if (selected) return { ...detail({ ...page, found: readPart(selected, reading) }, ABOVE), page: 'detail' };
  const kind = isSite || dialog
    ? 'detail'
    : pageKind({
      reading, content, title, meta, structured, listed: listedOf(page), heading: page.heading?.name ?? null, isSure: page.isSure,
      isNamed: found.some(({ field }) => field === 'name' || field === 'givenName'),
    });
  const press = kind === 'nothing' ? pressContact(content) : null;
  if (press) return { ...detail({ ...page, content: press, cards: [], heading: press.name, isSure: true, found: readPart(press, reading) }), page: 'detail' };
  return { ...READINGS[kind](page), page: kind };
}

/** Whom a release names for the press, under a heading of their own; `null` where it names several or nobody. */
function pressContact({ lines, elements }: Scope): Scope & { name: NameLine } | null {
  const at = lines.findIndex(({ text }) => text.length <= MAX_NAME_LINE && PRESS.test(text)), behind = at < 0 ? [] : lines.slice(at + 1, at + 1 + MAX_PRESS);
  const end = behind.findIndex(({ block }) => block.closest('h1,h2,h3,h4')), own = end < 0 ? behind : behind.slice(0, end), texts = own.map(({ text }) => text).join(' ');
  const name = own.map(nameOfLine).find(Boolean), links = elements.filter((element) => element.hasAttribute('href') && own.some(({ parts }) => parts.some((part) => element.contains(part.element))));
  return name && REACHED.test(texts) && (texts.match(/@/g) ?? []).length < 2 ? { entity: 'main', lines: own, elements: links, name } : null;
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
  const evidence = [...main && !isOther ? main.evidence : [], ...heading ? readHeading(content, heading, page.isWeak ? WEAKLY : undefined) : [], ...found];
  const beside = heading ? null : namedLine(page);
  if (beside) evidence.push(...readHeading(content, beside).slice(1));
  const name = heading?.name ?? main?.name;
  if (name) evidence.push(...titles(page, name));
  if (name || meta.type === 'profile') evidence.push(...personMeta(meta, 'main'));
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
  return withEntities([...shown, ...[...byName.values()].flatMap(({ evidence }) => evidence), ...companyOf(page)]);
}

const nothing = (page: Page): Omit<PageReading, 'page'> => withEntities(companyOf(page));

function cardEvidence(card: Card, reading: Reading): Evidence[] {
  return [
    ...readHeading(card, card.name).map((one) => ({ ...one, weight: one.field === 'name' ? IN_CARD : one.weight === BELOW ? TITLE_IN_CARD : one.weight ?? 0 })),
    ...readPart(card, reading), ...employer(card, card.name.line),
  ];
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
    page.heading = heading && sign === 'none' && subheadingOf(content, heading).raw ? heading : contactLine(page);
    page.isWeak = page.heading !== null;
    return 'none';
  }
  return page.heading && page.heading !== heading ? 'sure' : sign;
}

/** A line that is the name the title begins with, or a heading that has it, on pages whose first heading is no name. */
function titledLine({ title, content }: Page): NameLine | null {
  const { name } = titleParts(title, []);
  const line = name && content.lines.slice(0, MAX_HEAD)
    .find(({ text, block, parts }) => fold(text) === fold(name) || fold(parts[0]?.text ?? '') === fold(name) || (block.localName === 'h1' && fold(text).includes(fold(name))));
  return name && line ? { line, name, rest: '' } : null;
}

/** The line of the one name that a label or a class announces. */
function namedLine({ content: { lines }, found }: Page): NameLine | null {
  const [only, another] = found.filter(({ field }) => field === 'name'), line = only && !another ? lines.find(({ text }) => text.includes(only.raw)) : undefined;
  return only && line ? { line, name: only.raw, rest: nameOfLine(line)?.rest ?? '' } : null;
}

/** The only name among the lines above a number or an address on a company's page. */
function contactLine(page: Page): NameLine | null {
  const { content: { lines }, found, structured } = page;
  if (structured.isAboutNobody || page.cards.length || !isAboutCompany(page) || found.some(({ field }) => field === 'name')) return null;
  const at = lines.slice(0, MAX_HEAD).findIndex(({ text }) => REACHED.test(text));
  const named = at < 0 ? [] : lines.slice(Math.max(0, at - ABOVE_CONTACT), at).flatMap((line) => (line.text.length <= MAX_NAME_LINE && !line.parts[0]?.element.closest(MARK) && nameOfLine(line)) || []);
  return named.length === 1 ? named[0] ?? null : null;
}

/** The line with the name of the person the structured data is about. */
function mainLine({ content, structured: { main } }: Page): NameLine | null {
  const line = main && content.lines.slice(0, MAX_HEAD).find(({ text }) => fold(text).includes(fold(main.name)));
  return main && line ? { line, name: main.name, rest: '' } : null;
}

/** A short line that reads as the name one of the page's addresses is made of. */
function namesake({ content, found, structured }: Page): NameLine | null {
  const addresses = found.filter(({ field }) => field === 'emails').map(({ raw }) => raw);
  for (const line of addresses.length && !structured.isAboutNobody ? content.lines.slice(0, MAX_HEAD) : []) {
    const named = line.text.length <= MAX_NAME_LINE ? nameOfLine(line) : null;
    if (named && addresses.some((address) => wordsShared(address, named.name) > 0)) return named;
  }
  return null;
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
  const others = cards.filter(({ lines }) => !heading || !lines.includes(heading.line)), lines = new Set(others.flatMap((card) => card.lines));
  const elements = new Set(others.flatMap((card) => card.elements));
  return { ...scope, lines: scope.lines.filter((line) => !lines.has(line)), elements: scope.elements.filter((element) => !elements.has(element)) };
}

const surer = (evidence: Evidence, more: number): Evidence =>
  ({ ...evidence, weight: Math.min(0.98, (evidence.weight ?? USUAL[evidence.source] ?? 0.8) + more) });

function withEntities(evidence: Evidence[], isOfCompany = true): Omit<PageReading, 'page'> {
  const ids = [...new Set(evidence.map(({ entity }) => entity))];
  return {
    evidence, entities: ids.map((id) => ({ id, type: id === 'company' ? 'organization' : 'person', isMain: id === 'company' ? isOfCompany : id === 'main' })),
  };
}
