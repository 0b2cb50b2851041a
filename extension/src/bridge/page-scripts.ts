import { shortHash } from '@salescycle/widgets/shared/short-hash.js';
import { patternOf, type Portal } from './portal.js';

/** The file that is put into portals' pages. */
export const BRIDGE_FILE = 'bridge.js';

/** Scripts that the browser puts into pages by itself. */
export interface ScriptParts {
  registered(): Promise<{ id: string }[]>;
  register(scripts: { id: string; js: string[]; matches: string[]; runAt: 'document_start'; persistAcrossSessions: boolean }[]): Promise<void>;
  unregister(ids: string[]): Promise<void>;
  isGranted(pattern: string): Promise<boolean>;
}

/**
 * Puts the bridge into the pages of the paired portals and no others. Run again at every start, because browsers forget it at an update, and a
 * grant can be taken back in the browser's own settings.
 */
export async function keepScripts(portals: readonly Portal[], parts: ScriptParts): Promise<void> {
  const wanted = new Map<string, string>();
  for (const pattern of portals.map(({ origin }) => patternOf(origin))) {
    if (pattern && (await parts.isGranted(pattern))) wanted.set(`portal-${shortHash(pattern)}`, pattern);
  }
  const known = new Set((await parts.registered()).map(({ id }) => id).filter((id) => id.startsWith('portal-')));
  const extra = [...known].filter((id) => !wanted.has(id)), missing = [...wanted].filter(([id]) => !known.has(id));
  if (extra.length) await parts.unregister(extra);
  if (missing.length) {
    await parts.register(missing.map(([id, pattern]) => ({ id, js: [BRIDGE_FILE], matches: [pattern], runAt: 'document_start', persistAcrossSessions: true })));
  }
}
