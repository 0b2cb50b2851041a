import { after, before, beforeEach } from 'node:test';
import { Chromium } from './chromium.js';
import { serveSites, type Pages, type Sites } from './sites.js';

/** Inside a `describe`: gives it a Chromium with the extension and these pages, before each test as on the day of its installation. */
export function useChromium(pages: Pages, take: (chromium: Chromium, sites: Sites) => void): void {
  let sites: Sites, chromium: Chromium;
  before(async () => {
    sites = await serveSites(pages);
    chromium = await Chromium.launch({ sites });
    take(chromium, sites);
  });
  beforeEach(() => chromium.reset());
  after(async () => {
    sites.close();
    await chromium.close();
  });
}
