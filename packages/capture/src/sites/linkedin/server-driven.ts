import type { Layout } from '../site.js';

const contact = 'a[href*="/overlay/contact-info"]';
const card = '[componentkey*="topcard" i]';
const jobs = 'a[href*="/details/experience"]';

/** A member's profile for members as of 2026: every class name random, hooks in `componentkey`, `data-testid` and the ids of symbols. */
export const serverDriven: Layout = {
  id: 'server-driven',
  when: [`${card} :is(h1, h2)`],
  root: [`${card}:has(h1, h2):has(${contact}):not(:has(${card} ${contact}))`, `${card}:has(h1, h2)`],
  also: ['[componentkey$="about" i]', ':is(dialog, [role="dialog"]):has(a[href^="mailto:"], a[href^="tel:"])'],
  ignore: ['form', 'fieldset', 'select', 'label', 'dialog', '[role="dialog"]', '[role="menu"]', '[role="listbox"]', '[role="button"]', 'aside'],
  leave: [`${card}:has(h1, h2)`],
  fields: {
    name: [
      { sel: 'h1, h2', take: 'linkedinName', weight: 0.95 },
      { sel: 'head > title', isAnywhere: true, take: 'linkedinTitle', source: 'title', weight: 0.6 },
    ],
    headline: [{ sel: `h1, h2, p, ${contact}`, take: 'headlineRow', weight: 0.8 }],
    location: [{ sel: contact, take: 'placeBeside', weight: 0.85 }],
    company: [{ sel: 'figure:has(svg[id^="company-"]) + *', weight: 0.8 }],
    experience: [{
        sel: '[componentkey^="entity-collection-item"]',
        within: `[data-testid^="profile_Experience" i], section:has(${jobs}):not(:has(section ${jobs}))`,
      isAnywhere: true, take: 'job', weight: 0.9,
    }],
  },
  expects: ['name', 'headline', 'location'],
};
