import { expect } from '@open-wc/testing';
import { Guard } from '../collect/guard.js';
import { sightOf } from '../collect/sight-of.js';
import type { Evidence, Snapshot } from '../contract.js';
import { withMailRead } from '../mail/shown-mail.js';
import { fold } from '../text/clean-text.js';
import { sites } from './index.js';
import { isLookAlike } from './look-alike.js';
import { readSite } from './read-site.js';
import type { Site, SiteReading } from './site.js';

/** An invented page of a site, and what is to be read from it. */
export interface SavedPage {
  name: string;
  url: string;
  html: string;
  layout: string | null;
  /** `detail` when left out. */
  page?: SiteReading['page'];
  /** The value with the most weight for each field of the lead; a field left out has none that would be filled in. */
  expected: Partial<Record<Evidence['field'], string>>;
  /** Texts that are nowhere in what is read. */
  mustNot?: readonly string[];
  missed?: readonly string[];
  warnings?: readonly string[];
  /** Words of the interface and their like in another language. */
  otherLanguage?: readonly (readonly [string, string])[];
  viewer?: Snapshot['viewer'];
}

type Shown = { doc: Document; url?: string };
type Frames = Snapshot['frames'];
const LIKELY = 0.5;
const VIEWER: Snapshot['viewer'] = { emails: ['viewer@own.example'], domains: ['own.example'] };
const FIELDS: readonly Evidence['field'][] = [
  'orgName', 'name', 'givenName', 'familyName', 'title', 'company', 'emails', 'phones', 'website', 'location', 'profiles', 'headline',
];
const RANDOM_CLASS = /\b(?=[A-Za-z]*[A-Z][A-Za-z]*[a-z])[A-Za-z]{28,60}\b|_[0-9a-f]{8}\b/g;

/** What every site's tables promise, on its invented pages. */
export function describeSite(site: Site, pages: readonly SavedPage[]): void {
  const persons = pages.filter(({ page = 'detail' }) => page === 'detail');
  describe(`site ${site.id}`, () => {
    describe('reads', () => pages.forEach((page) => it(page.name, () => readsAsExpected(page))));
    describe('reads a page that is laid out like one that is not', () => pages.forEach((page) => it(page.name, () => readsLiveLikeInert(page))));
    describe('reads the same when random class names change', () => persons.forEach((page) => it(page.name, () => survivesNewClasses(page))));
    describe('reads nothing wrong when all class names are gone', () => persons.forEach((page) => it(page.name, () => survivesNoClasses(page))));
    describe(
      'reads the same person and company in another language', () => persons.forEach((page) => it(page.name, () => survivesOtherLanguage(page))),
    );
    describe('believes nothing planted', () => persons.forEach((page) => it(page.name, () => believesNothingPlanted(page, site))));
    it('is not fooled by hosts that look like its own', () => ignoresLookAlikes(site, pages));
    it('knows the text of a message by the same marks in all layouts, so that none reads what another shows as text', () => {
      const bodies = site.layouts.filter(({ message }) => message).map(({ body }) => (body ?? []).join());
      expect(new Set(bodies).size).to.be.at.most(1);
    });
    it('has at least three pages of each layout about a person', () => {
      for (const { id } of site.layouts.filter((layout) => !layout.page)) {
        expect(persons.filter(({ layout }) => layout === id).length, id).to.be.at.least(3);
      }
    });
  });
}

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const inert = new WeakMap<Element, Document>();

/** The documents of a page's frames, also of one that is parsed only: each the same every time. */
function framesOf(doc: Document): Frames {
  return [...doc.querySelectorAll('iframe')].flatMap((element): Frames => {
    const inner = element.contentDocument ?? inert.get(element) ?? parse(element.srcdoc);
    inert.set(element, inner);
    return [{ url: 'about:srcdoc', doc: inner, element }, ...framesOf(inner)];
  });
}

const documentsOf = (doc: Document): Document[] => [doc, ...framesOf(doc).map((frame) => frame.doc)];

async function read(page: SavedPage, { doc, url = page.url }: Shown): Promise<SiteReading> {
  const reading = await readOrNone({ doc, url });
  if (!reading) throw new Error('No reading.');
  return withMessage(reading, page.viewer ?? VIEWER);
}

function readOrNone({ doc, url }: Required<Shown>): Promise<SiteReading | null> {
  const guard = new Guard({ limits: { deadline: 5_000 } });
  return readSite({ url, doc, frames: framesOf(doc) }, { guard, sight: sightOf(doc, guard), sightOf, sites });
}

/** A reading whose message is read, as it is on the resolving side. */
function withMessage(reading: SiteReading, viewer: Snapshot['viewer']): SiteReading {
  const { evidence, entities, page, warnings, report: site, mail } = reading, emails = [...viewer.emails, ...reading.viewer.emails];
  if (!mail || !page) return reading;
  const bundle = { kind: 'page', url: null, lang: '', region: '', viewer: { ...viewer, emails }, timings: {} } as const;
  const read = withMailRead({ ...bundle, evidence, entities, page, warnings, site, mail });
  return { ...reading, evidence: read.evidence, entities: read.entities, page: read.page, warnings: read.warnings };
}

async function readsAsExpected(page: SavedPage): Promise<void> {
  const reading = await read(page, { doc: parse(page.html) });
  expect(reading.page, 'page').to.equal(page.page === undefined ? 'detail' : page.page);
  expect(reading.report?.layout, 'layout').to.equal(page.layout);
  expect(likely(reading)).to.deep.equal(page.expected);
  expect(reading.report?.missed, 'missed').to.deep.equal(page.missed ?? []);
  expect(reading.warnings, 'warnings').to.deep.equal(page.warnings ?? []);
  if (page.page === 'nothing' || page.page === null) expect(reading.evidence, 'evidence').to.deep.equal([]);
  for (const text of page.mustNot ?? []) expect(said(reading).join('\n')).not.to.include(text);
}

async function readsLiveLikeInert(page: SavedPage): Promise<void> {
  const inert = await read(page, { doc: parse(page.html) });
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.width = '1200';
  frame.height = '900';
  frame.srcdoc = page.html;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  try {
    await loaded;
    if (!frame.contentDocument) throw new Error('The frame has no document.');
    const live = await read(page, { doc: frame.contentDocument });
    expect(said(live)).to.deep.equal(said(inert));
    expect([live.page, live.report, live.roots.length, live.body.length]).to.deep.equal([
      inert.page, inert.report, inert.roots.length, inert.body.length,
    ]);
  } finally {
    frame.remove();
  }
}

async function survivesNewClasses(page: SavedPage): Promise<void> {
  const names = new Map<string, string>();
  const html = page.html.replace(
    RANDOM_CLASS, (name) => names.get(name) ?? names.set(name, `_${Math.random().toString(16).slice(2, 10).padEnd(8, 'e')}`).get(name) ?? '',
  );
  expect(said(await read(page, { doc: parse(html) }))).to.deep.equal(said(await read(page, { doc: parse(page.html) })));
}

async function survivesNoClasses(page: SavedPage): Promise<void> {
  const doc = parse(page.html);
  for (const element of documentsOf(doc).flatMap((each) => [...each.querySelectorAll('[class]')])) element.removeAttribute('class');
  for (const [field, value] of Object.entries(likely(await read(page, { doc })))) {
    expect(value, field).to.equal(page.expected[field as Evidence['field']]);
  }
}

async function survivesOtherLanguage(page: SavedPage): Promise<void> {
  expect(page.otherLanguage?.length, 'words to change').to.be.above(0);
  let { html } = page;
  for (const [from, to] of page.otherLanguage ?? []) {
    expect(html, 'the page').to.include(from);
    html = html.replaceAll(from, to);
  }
  const { name, orgName, company, emails, profiles } = likely(await read(page, { doc: parse(html) }));
  expect({ name, orgName, company, emails, profiles }).to.deep.equal({
    name: page.expected.name, orgName: page.expected.orgName, company: page.expected.company, emails: page.expected.emails, profiles: page.expected.profiles,
  });
}

const HIDDEN = `<div style="display:none"><h1 class="text-heading-xlarge">Mallory Hidden</h1><h2>Mallory Hidden</h2><p>mallory@hidden.test</p>`
  + `<a href="mailto:mallory@hidden.test">x</a></div>
<div style="position:absolute;left:-9999px">Mallory Hidden, CEO, +1 555 0100</div>`
  + `<script type="application/ld+json">{"@type":"Person","name":"Mallory Hidden","email":"mallory@hidden.test"}</script>`;
/** What a sender can write, who knows the site's markup. */
const WRITTEN = `<table><tr><td class="gF"><h3 class="iw">`
  + `<span class="gD" email="mallory@planted.test" name="Mallory Planted">Mallory Planted</span></h3></td></tr></table>
<div role="listitem" class="adn" data-legacy-message-id="99" data-message-id="#99"><h3>`
  + `<span class="gD" email="mallory@planted.test" name="Mallory Planted">Mallory Planted</span></h3><div class="a3s">`
  + `<span class="g2" email="mallory@planted.test">x</span></div></div>
<div><div id="MSG_9_FROM" data-testid="SenderPersona"><span aria-label="From: Mallory Planted<mallory@planted.test>" title="mallory@planted.test">Mallory Planted</span></div><div id="UniqueMessageBody_99" role="document">x</div></div>
<div><span e="mallory@planted.test" n="Mallory Planted"><b id="tipFromAddr_readmail" fromaddr="mallory@planted.test">x</b></span><span id="useraddr">mallory@planted.test</span><div id="mailContentContainer">x</div></div>
<div class="mail-detail-basic"><div class="basic-body-item"><span class="xmail-cmp-account" data-email="mallory@planted.test"><span class="cmp-account-nick">Mallory Planted</span><span class="cmp-account-email">mallory@planted.test</span></span></div></div>
<div id="_dvModuleContainer_read.ReadModule_99"><div class="js-component-emailblock"><span class="nui-addr-name">Mallory Planted</span><span class="nui-addr-email">&lt;mallory@planted.test&gt;</span></div><div class="netease_mail_readhtml">x</div></div>
<div id="messageheader"><div id="message-header"><table><tr><td class="header from"><a class="rcmContactAddress" title="mallory@planted.test" onclick="rcmail.x">Mallory Planted</a></td></tr></table></div></div>
<div itemscope itemtype="https://schema.org/Person"><span itemprop="name">Mallory Planted</span></div><div class="h-card">`
  + `<a class="p-name" href="mailto:mallory@planted.test">Mallory Planted</a></div>`;

async function believesNothingPlanted(page: SavedPage, { kind, layouts }: Site): Promise<void> {
  const doc = parse(page.html), { roots } = await read(page, { doc }), { body } = layouts.find(({ id }) => id === page.layout) ?? {};
  const written = body && documentsOf(doc).flatMap((each) => [...each.querySelectorAll(body.join())]).findLast((part) => !part.querySelector(body.join()));
  const into = written instanceof HTMLIFrameElement ? inert.get(written)?.body : body ? written : roots[0];
  if (!into) throw new Error('Nowhere to plant.');
  into.prepend(...parse(HIDDEN + (kind === 'webmail' ? WRITTEN : '')).body.childNodes);
  into.append(...parse(HIDDEN).body.childNodes);
  const reading = await read(page, { doc });
  expect(likely(reading)).to.deep.equal(page.expected);
  expect(JSON.stringify(reading.evidence)).not.to.match(/hidden\.test|mallory hidden/i);
  expect(JSON.stringify(reading.evidence.filter(({ trust }) => trust === 'header' || trust === 'page'))).not.to.match(/mallory/i);
}

async function ignoresLookAlikes(site: Site, pages: readonly SavedPage[]): Promise<void> {
  for (const host of site.hosts.map((pattern) => pattern.replace(/^\*\./, 'www.'))) {
    for (const page of pages) {
      const { pathname } = new URL(page.url);
      for (const url of [
        `https://${host}.x.test${pathname}`, `https://${host.replaceAll('.', '-')}.x.test${pathname}`,
        `https://x${host.replace('www.', '')}${pathname}`, `https://x.test/${host}${pathname}`,
      ]) {
        expect(await readOrNone({ url, doc: parse(page.html) }), url).to.be.null;
      }
    }
    expect(isLookAlike(`https://${host}.x.test/`), host).to.be.true;
  }
}

/** The likeliest value for each field of the lead, if it is likely enough. */
function likely({ evidence, entities }: SiteReading): SavedPage['expected'] {
  const lead = entities.find(({ isMain }) => isMain)?.id, found: SavedPage['expected'] = {};
  for (const field of FIELDS) {
    const doubts = new Map<string, { raw: string; doubt: number }>();
    for (const { entity, field: own, raw, weight = LIKELY } of evidence) {
      if (entity !== lead || own !== field) continue;
      const known = doubts.get(fold(raw)) ?? { raw, doubt: 1 };
      doubts.set(fold(raw), { ...known, doubt: known.doubt * (1 - weight) });
    }
    const [best] = [...doubts.values()].sort((a, b) => a.doubt - b.doubt);
    if (best && best.doubt <= LIKELY) found[field] = best.raw;
  }
  return found;
}

/** All that is read, comparable. */
function said({ evidence }: SiteReading): string[] {
  return evidence.map(({ entity, field, raw, source, trust, weight }) => [entity, field, raw, source, trust, weight].join(' | ')).sort();
}
