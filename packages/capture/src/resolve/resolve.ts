import type { CaptureResult, EvidenceBundle, WarningCode } from '../contract.js';
import { isLookAlike } from '../sites/look-alike.js';
import { checkBundle } from './bundle-schema.js';
import { leadsIn } from './leads.js';
import { withoutLooseTitles } from './page-organisation.js';
import { withTextsRead } from './with-texts-read.js';

/**
 * What a bundle's evidence says of who may be a lead: every value with how sure it is and where it came from. What is too unsure to be
 * filled in is suggested; the viewer, colleagues and robots are nobody. The bundle is checked first, wherever it comes from: one that is
 * not what readers make is refused with a {@link BundleError} that names the path. Nothing in a bundle that passes makes it fail.
 */
export function resolve(bundle: EvidenceBundle): Promise<CaptureResult> {
  return Promise.resolve().then(() => {
    const checked = withoutLooseTitles(withTextsRead(checkBundle(bundle)));
    const { site, timings, message } = checked;
    return { ...leadsIn(checked), warnings: warningsOf(checked), site, timings, ...(message && { message }) };
  });
}

function warningsOf({ url, warnings }: EvidenceBundle): WarningCode[] {
  return [...new Set<WarningCode>([...(isLookAlike(url) ? ['lookalike-host' as const] : []), ...warnings])];
}
