import type { Layout } from '../site.js';

const contact = 'a[href*="/overlay/contact-info"]';
const card = 'main section:has(h1):not(:has(section h1))';

/** A member's profile for members, with the semantic class names of old beside random ones. */
export const classic: Layout = {
  id: 'classic',
  when: ['main h1', `main h1.text-heading-xlarge, main section:has(${contact})`],
  root: [card],
  also: ['section:has(> #about)', '[role="dialog"]:has(.pv-contact-info__contact-type, a[href^="mailto:"], a[href^="tel:"])'],
  ignore: [
    'form', 'select', 'dialog', '[role="dialog"]', '[role="menu"]', '[role="button"]', '.artdeco-dropdown__content', 'a:has(ul img)', 'aside',
  ],
  leave: [card],
  fields: {
    name: [
      { sel: 'h1', weight: 0.95 },
      { sel: 'head > title', isAnywhere: true, take: 'linkedinTitle', source: 'title', weight: 0.6 },
    ],
    headline: [{ sel: '.text-body-medium.break-words', weight: 0.9 }],
    location: [{ sel: contact, take: 'placeBeside', weight: 0.9 }],
    company: [
      { sel: 'button[aria-label^="Current company" i], button[aria-label^="Aktuelles Unternehmen" i], button[aria-label^="Entreprise actuelle" i], '
        + 'button[aria-label^="Empresa actual" i], button[aria-label^="当前公司"], button[aria-label^="目前公司"], '
        + 'button[aria-label^="目前任職"]', weight: 0.9 },
      { sel: 'ul > li:first-child:nth-last-child(2) > button:has(img)', weight: 0.7 },  // company, then school; one alone may be either
      { sel: 'ul > li a[href*="/company/"]', weight: 0.8 },
    ],
    website: [{ sel: '.pv-contact-info__contact-type a[href*="/redir/"]', take: 'redirectTarget', weight: 0.6 }],
    experience: [{ sel: 'li', within: 'section:has(> #experience)', isAnywhere: true, take: 'job', weight: 0.9 }],
  },
  expects: ['name', 'headline', 'location'],
};
