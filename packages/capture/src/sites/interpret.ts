import type { Guard } from '../collect/guard.js';
import type { Evidence } from '../contract.js';
import { type Address, addressOn, saidBy } from './address.js';
import { readFields, readPick } from './read-fields.js';
import { readMessage } from './message.js';
import { type OpenLayout, openLayout } from './open-layout.js';
import type { Site, SiteReading } from './site.js';
import type { SitePage } from './site-page.js';

const MAX_LISTED = 50;

/**
 * What a site's tables make of a page of it. What is not found is `missed`; nothing on the page makes it throw. Where a page that should be
 * somebody's lacks what tells who it is, its layout has changed, and the general readers go on. `null` for a page of a program that runs on
 * any host, when it has none of its layouts.
 */
export async function interpret(site: Site, page: SitePage, guard: Guard): Promise<SiteReading | null> {
  const address = addressOn(site, page.url), { rule } = address;
  const expected = rule?.page ?? 'other';
  if (expected !== 'detail' && expected !== 'maybe') {
    return { ...noReading(site), page: expected === 'other' ? null : expected };
  }
  for (const layout of site.layouts.filter(({ shows, page: of }) => shows === rule?.shows || (!shows && of === 'nothing'))) {
    const open = openLayout(layout, page, guard);
    if (open) return readPage(site, { address, open, guard });
  }
  if (!site.hosts.length) return null;
  const isNobody = site.kind === 'webmail' || expected === 'maybe';  // on a webmail's page anybody wrote what is there
  return {
    ...noReading(site), page: isNobody ? 'nothing' : null, warnings: expected === 'maybe' ? [] : ['layout-changed'],
    evidence: isNobody ? [] : said(address),
  };
}

type Opened = { address: Address; open: OpenLayout; guard: Guard };

async function readPage(site: Site, opened: Opened): Promise<SiteReading> {
  const { open: { layout } } = opened;
  if (layout.each) return readList(site, layout.each, opened);
  return layout.page ? { ...noReading(site, layout.id), page: layout.page } : readOne(site, opened);
}

async function readOne(site: Site, { address, open, guard }: Opened): Promise<SiteReading> {
  const { layout, roots, body, ignore } = open, { message, type = 'person' } = layout;
  const evidence = await readFields(open, { trust: site.kind === 'webmail' ? 'header' : 'page', guard });
  const missed = layout.expects.filter((field) => !evidence.some((found) => found.field === field));
  const none = noReading(site, layout.id, missed), isChanged = missed.includes(message ? 'emails' : type === 'person' ? 'name' : 'orgName');
  if (isChanged) none.warnings.push('layout-changed');
  if (isChanged && site.kind === 'page') return { ...none, page: null, evidence: said(address) };
  const names = (layout.own ?? []).flatMap((pick) => readPick(pick, { view: open.top, roots: [] }).map(({ raw }) => raw));
  const reading: SiteReading = {
    ...none, roots, body, ignore, page: 'detail', evidence: [...said(address), ...evidence], entities: [{ id: 'main', type, isMain: true }],
    viewer: { emails: [], names },
  };
  return message ? readMessage(message, reading, { open, guard }) : reading;
}

/** Several people, each of a part of the page. Who has no name there is nobody. */
async function readList(site: Site, each: string, { open, guard }: Opened): Promise<SiteReading> {
  const { layout, view, roots } = open, reading = noReading(site, layout.id);
  const parts = roots.flatMap((root) => view.find(root, each)).slice(0, MAX_LISTED);
  for (const [index, part] of parts.entries()) {
    const entity = `listed:${index}`, evidence = await readFields({ ...open, roots: [part] }, { trust: 'page', guard, entity });
    if (!evidence.some(({ field }) => field === 'name')) continue;
    reading.evidence.push(...evidence);
    reading.entities.push({ id: entity, type: 'person', isMain: false });
  }
  if (reading.entities.length) return { ...reading, page: 'list' };
  return parts.length ? { ...noReading(site, layout.id, ['name']), warnings: ['layout-changed'] } : reading;
}

function noReading({ id, version }: Site, layout: string | null = null, missed: string[] = []): SiteReading {
  return {
    report: { id, version, layout, missed }, roots: [], body: [], ignore: [], evidence: [], entities: [], page: 'nothing', warnings: [],
    mail: null, viewer: { emails: [], names: [] },
  };
}

/** What the address itself says about the person. */
function said(address: Address): Evidence[] {
  const raw = saidBy(address);
  const field = address.rule?.says?.field;
  return raw && field
    ? [{ entity: 'main', field, raw, source: 'url', path: address.rule?.path ?? '', snippet: raw.slice(0, 120), trust: 'page', weight: 0.98 }]
    : [];
}
