import type { Instant } from '@salescycle/model';
import type { Scope } from '@salescycle/widgets/shared/hand-off/messages.js';

/** A portal that a person has paired with this extension: pages of its origin may take leads into one of its workspaces. */
export interface Portal {
  origin: string;
  workspace: string;
  /** What its page was called. */
  title: string;
  pairedAt: Instant;
  /** Since when its changes of leads it has received may come back; never without it. */
  returnsSince?: Instant;
}

/** What a person has allowed a portal. */
export function scopesOf({ returnsSince }: Portal): Scope[] {
  return returnsSince === undefined ? ['leads.receive'] : ['leads.receive', 'leads.return'];
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
