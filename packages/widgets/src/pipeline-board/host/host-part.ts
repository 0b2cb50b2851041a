import type { HostSource } from './host-source.js';

/** What reads records of a host's own. A page fetches it with the first board that is given some; one that only reads stores never does. */
export const hostPart = {
  /** `null` until it has been fetched. */
  Source: null as typeof HostSource | null,

  async fetch(): Promise<void> {
    const { HostSource } = await import('./host-source.js');
    this.Source = HostSource;
  },
};
