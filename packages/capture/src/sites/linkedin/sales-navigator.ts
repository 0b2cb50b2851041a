import type { Layout } from '../site.js';

const marked = (...names: readonly string[]) => names.map((name) => `[data-anonymize="${name}"]`).join();
const NAME = marked('person-name'), LEAD = 'a[href*="/sales/lead/"], a[href*="/sales/people/"]';
/** What holds the first of the roles: whoever has two at once is named by the first. */
const JOB = `:has(> :is(${marked('job-title', 'title')}))`;
const IGNORE = ['form', 'select', 'dialog', '[role="dialog"]', '[role="menu"]', 'aside'];

/** A lead of Sales Navigator. Its texts are marked by what they are, so that no class name is needed. */
export const salesLead: Layout = {
  id: 'sales-lead',
  shows: 'sales-lead',
  when: [`h1${NAME}, h1 ${NAME}`],
  root: [`section:has(h1${NAME}, h1 ${NAME}):not(:has(section h1))`, `main:has(h1${NAME}, h1 ${NAME})`],
  also: ['section[data-sn-view-name="lead-current-role"]'],
  ignore: IGNORE,
  leave: ['main'],
  fields: {
    name: [{ sel: `h1${NAME}, h1 ${NAME}`, weight: 0.95 }],
    headline: [{ sel: marked('headline'), weight: 0.85 }],
    title: [{ sel: marked('job-title', 'title'), within: JOB, weight: 0.9 }],
    company: [{ sel: marked('company-name'), within: JOB, weight: 0.9 }],
    location: [{ sel: marked('location'), weight: 0.9 }, { sel: '[class*="lockup-caption"] > :first-child', take: 'place', weight: 0.8 }],
    emails: [{ sel: 'a[href^="mailto:"]', attr: 'href', weight: 0.9 }],
    phones: [{ sel: 'a[href^="tel:"]', attr: 'href', weight: 0.85 }],
  },
  expects: ['name', 'title', 'company'],
};

/** The same in the pages that older accounts still have, told by class names. */
export const salesPeople: Layout = {
  id: 'sales-people',
  shows: 'sales-lead',
  when: ['.profile-topcard-person-entity__name'],
  root: ['.profile-topcard'],
  ignore: IGNORE,
  leave: ['main'],
  fields: {
    name: [{ sel: '.profile-topcard-person-entity__name', weight: 0.95 }],
    headline: [{ sel: '.profile-topcard-person-entity__content-text', weight: 0.8 }],
    title: [{ sel: '.profile-topcard__summary-position-title', weight: 0.9 }],
    company: [{ sel: '.profile-topcard__summary-position a[href*="/sales/company/"]', weight: 0.9 }],
    location: [{ sel: '.profile-topcard__location-data', weight: 0.85 }],
    emails: [{ sel: 'a[href^="mailto:"]', attr: 'href', weight: 0.9 }],
    phones: [{ sel: 'a[href^="tel:"]', attr: 'href', weight: 0.85 }],
  },
  expects: ['name'],
};

const listed: Omit<Layout, 'id' | 'when' | 'each'> = {
  shows: 'sales-list',
  page: 'list',
  root: ['main', 'body'],
  ignore: IGNORE,
  fields: {
    name: [{ sel: NAME, weight: 0.95 }],
    title: [{ sel: marked('title', 'job-title'), weight: 0.9 }],
    company: [{ sel: marked('company-name'), weight: 0.9 }],
    location: [{ sel: marked('location'), weight: 0.85 }],
    profiles: [{ sel: LEAD, take: 'memberLink', weight: 0.95 }],
  },
  expects: ['name'],
};

/** What a search in Sales Navigator found: a choice of those on the screen. */
export const salesSearch: Layout = { ...listed, id: 'sales-search', when: [`li ${NAME}`], each: `li:has(${NAME}):not(:has(li ${NAME}))` };

/** A list somebody keeps in Sales Navigator. */
export const salesList: Layout = { ...listed, id: 'sales-list', when: [`tr ${NAME}`], each: `tr:has(${NAME})` };
