import type { EvidenceBundle } from '../contract.js';
import { withMailRead } from '../mail/shown-mail.js';
import { withPageRead } from '../page/shown-page.js';

/**
 * A bundle whose texts are read, a message's or a page's lines, and left behind: nothing of them remains but what became evidence. Whoever keeps bundles keeps
 * these. One without texts as it is.
 */
export const withTextsRead = (bundle: EvidenceBundle): EvidenceBundle => withPageRead(withMailRead(bundle));
