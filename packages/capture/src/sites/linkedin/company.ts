import type { Layout } from '../site.js';

const OWN_SITE = 'a[href*="/redir/redirect"], a[href^="http"]:not([href*="linkedin."])';

/** A company's page for members: a card with its name, and on the page about it a list of facts. */
export const company: Layout = {
  id: 'company',
  shows: 'company',
  type: 'organization',
  when: ['h1.org-top-card-summary__title, .org-top-card h1, main section h1:not(.top-card-layout__title)'],
  root: ['section:has(h1.org-top-card-summary__title)', '.org-top-card', 'main section:has(h1):not(:has(section h1))'],
  also: ['main section:has(dl):not(:has(section))', '.org-locations-module'],
  ignore: ['form', 'select', 'dialog', '[role="dialog"]', '[role="menu"]', 'aside'],
  leave: ['main section'],
  fields: {
    orgName: [{ sel: 'h1', weight: 0.95 }],
    location: [{ sel: '.org-top-card-summary-info-list__info-item:nth-child(n+2)', take: 'place', weight: 0.8 },  // the trade comes first
      { sel: '.org-location-card__address', within: '.org-locations-module', weight: 0.9 }],
    website: [{ sel: OWN_SITE, within: 'dl', take: 'redirectTarget', weight: 0.9 }],
    phones: [{ sel: 'a[href^="tel:"]', within: 'dl', attr: 'href', weight: 0.85 }],
  },
  expects: ['orgName'],
};

const FACT = (id: string) => `[data-test-id="about-us__${id}"]`;

/** A company's page for everybody. */
export const companyLoggedOut: Layout = {
  id: 'company-logged-out',
  shows: 'company',
  type: 'organization',
  when: ['h1.top-card-layout__title'],
  root: ['section.top-card-layout', '.top-card-layout'],
  also: ['[data-test-id="about-us"]'],
  ignore: ['form', 'dialog', '[role="dialog"]', '[role="menu"]', '.modal', 'aside'],
  leave: ['.top-card-layout', '[data-test-id="about-us"]'],
  fields: {
    orgName: [{ sel: 'h1.top-card-layout__title', weight: 0.95 }],
    location: [{ sel: `${FACT('headquarters')} dd`, take: 'place', weight: 0.85 }],
    website: [{ sel: `${FACT('website')} a`, take: 'redirectTarget', weight: 0.9 }],
  },
  expects: ['orgName'],
};
