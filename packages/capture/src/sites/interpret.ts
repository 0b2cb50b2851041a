import type { Guard } from '../collect/guard.js';
import type { Evidence } from '../contract.js';
import { type Address, addressOn, saidBy } from './address.js';
import { readFields } from './read-fields.js';
import { readMessage } from './message.js';
import { type OpenLayout, openLayout } from './open-layout.js';
import type { Site, SiteReading } from './site.js';
import type { SitePage } from './site-page.js';

/**
 * What a site's tables make of a page of it. What is not found is `missed`; nothing on the page makes it throw. `null` for a page of a
 * program that runs on any host, when it has none of its layouts.
 */
export async function interpret(site: Site, page: SitePage, guard: Guard): Promise<SiteReading | null> {
  const address = addressOn(site, page.url);
  const expected = address.rule?.page ?? 'other';
  if (expected !== 'detail' && expected !== 'maybe') {
    return { ...nobody(site), page: expected === 'other' ? null : expected };
  }
  for (const layout of site.layouts) {
    const open = openLayout(layout, page, guard);
    if (open) return layout.page ? { ...nobody(site, layout.id), page: layout.page } : readPage(site, { address, open, guard });
  }
  if (!site.hosts.length) return null;
  const isNobody = site.kind === 'webmail' || expected === 'maybe';  // on a webmail's page anybody wrote what is there
  return {
    ...nobody(site), page: isNobody ? 'nothing' : null, warnings: expected === 'maybe' ? [] : ['layout-changed'],
    evidence: isNobody ? [] : said(address),
  };
}

type Opened = { address: Address; open: OpenLayout; guard: Guard };

async function readPage(site: Site, { address, open, guard }: Opened): Promise<SiteReading> {
  const { layout, roots, body, ignore } = open;
  const evidence = await readFields(open, { trust: site.kind === 'webmail' ? 'header' : 'page', guard });
  const missed = layout.expects.filter((field) => !evidence.some((found) => found.field === field));
  const reading: SiteReading = {
    ...nobody(site, layout.id, missed), roots, body, ignore, page: 'detail',
    evidence: [...said(address), ...evidence],
    entities: [{ id: 'main', type: 'person', isMain: true }],
    warnings: missed.includes(layout.message ? 'emails' : 'name') ? ['layout-changed'] : [],
  };
  return layout.message ? readMessage(layout.message, reading, { open, guard }) : reading;
}

function nobody({ id, version }: Site, layout: string | null = null, missed: string[] = []): SiteReading {
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
