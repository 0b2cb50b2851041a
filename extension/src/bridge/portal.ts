import type { Instant } from '@salescycle/model';

/** A portal that a person has paired with this extension: pages of its origin may take leads into one of its workspaces. */
export interface Portal {
  origin: string;
  workspace: string;
  /** What its page was called. */
  title: string;
  pairedAt: Instant;
}

/** A portal as it stands in a tab. */
export interface FoundPortal {
  origin: string;
  title: string;
  /** The workspaces its elements show. */
  workspaces: readonly string[];
}

/**
 * What browsers grant and match by: all pages of a host, whatever the port. `null` for an address nobody can be paired with: one that is neither
 * encrypted nor on this machine.
 */
export function patternOf(origin: string): string | null {
  const { protocol, hostname } = new URL(origin);
  const isHere = protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname);
  return protocol === 'https:' || isHere ? `${protocol}//${hostname}/*` : null;
}
