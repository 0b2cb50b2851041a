import type { EvidenceBundle, Snapshot, WarningCode } from '../contract.js';
import type { SiteReading } from '../sites/site.js';
import type { Guard } from './guard.js';
import type { PageReading } from './read-page.js';
import type { Stopwatch } from './stopwatch.js';
import { withoutCopies } from './without-copies.js';

const MAX_EVIDENCE = 400, MAX_URL = 8_192;

/** What a reading is made of: what the general readers say, what a site's tables say. */
interface Parts { page: PageReading | null; site: SiteReading | null; guard: Guard; watch: Stopwatch }

/** What was read of a snapshot, as it goes to the resolving side. */
export function bundleOf({ kind, url, lang, region, viewer }: Snapshot, { page, site, guard, watch }: Parts): EvidenceBundle {
  const warnings: WarningCode[] = [...site?.warnings ?? [], ...(guard.isTruncated ? ['truncated' as const] : [])], own = site?.viewer;
  const evidence = withoutCopies([...site?.evidence ?? [], ...page?.evidence ?? []]).slice(0, MAX_EVIDENCE);
  const shown = new Set(evidence.map(({ entity }) => entity));
  return {
    kind: site?.mail ? 'webmail' : kind, url: url === null || url.length > MAX_URL ? null : url, lang, region,
    viewer: { emails: [...viewer.emails, ...own?.emails ?? []], domains: [...viewer.domains], names: [...viewer.names ?? [], ...own?.names ?? []] },
    evidence, entities: entitiesOf([...site?.entities ?? [], ...page?.entities ?? []]).filter(({ id }) => shown.has(id)),
    page: site?.page ?? page?.page ?? 'nothing', warnings, site: site?.report ?? null, timings: watch.timings,
    ...(site?.mail ? { mail: site.mail } : page?.shown ? { shown: page.shown } : {}),
  };
}

function entitiesOf(entities: EvidenceBundle['entities']): EvidenceBundle['entities'] {
  return [...new Map(entities.map((entity) => [entity.id, entity])).values()];
}
