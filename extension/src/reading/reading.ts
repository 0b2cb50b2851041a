import { watchArea, type Area } from '../storage/area.js';
import type { FoundPortal } from '../bridge/portal.js';
import type { Notice } from '../settings/site-rules.js';

/** Why a page was not read. */
export type Why =
  /** The browser's own page, or another extension's. */ | 'browser'
  /** An extension store, which browsers keep extensions out of. */ | 'store'
  | 'pdf'
  /** A local file, which extensions do not see unless somebody allowed it. */ | 'file'
  /** Nobody has pressed the extension's button on this page since it was opened. */ | 'no-grant'
  | 'off' | 'never'
  /** The organisation's policy keeps out of the site. */ | 'policy'
  /** What came back was no reading, or too large for one. */ | 'unfit'
  | 'failed'
  /** The reading could not be kept: the device is full. */ | 'full';

/** How the reading of a tab stands. */
export type Reading =
  | { state: 'reading'; at: string }
  | { state: 'refused'; at: string; why: Why; site?: string }
  /** The site's terms are to be read before its first page is. */
  | { state: 'asked'; at: string; notice: Notice }
  /** The page has Salescycle elements: it is not read, but may be paired. */
  | { state: 'portal'; at: string; portal: FoundPortal }
  | { state: 'read'; at: string; draftId: string; notice?: Notice };

const PREFIX = 'tab:';

/** How the readings of this browser's tabs stand. The worker says it here, because it may be gone the next moment. */
export class Readings {
  private readonly area: Area;

  constructor(area: Area) {
    this.area = area;
  }

  async of(tabId: number): Promise<Reading | undefined> {
    const key = PREFIX + tabId;
    return (await this.area.get(key))[key] as Reading | undefined;
  }

  async put(tabId: number, reading: Reading): Promise<void> {
    await this.area.set({ [PREFIX + tabId]: reading });
  }

  async forget(tabId: number): Promise<void> {
    await this.area.remove(PREFIX + tabId);
  }

  /** Calls back with each tab's new reading, until the signal aborts. */
  watch(listener: (tabId: number, reading: Reading | undefined) => void, { signal }: { signal: AbortSignal }): void {
    watchArea(this.area, (changes) => {
      for (const [key, { newValue }] of Object.entries(changes)) {
        if (key.startsWith(PREFIX)) listener(Number(key.slice(PREFIX.length)), newValue as Reading | undefined);
      }
    }, { signal });
  }
}
