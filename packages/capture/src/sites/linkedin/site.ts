import type { Site } from '../site.js';
import { classic } from './classic.js';
import { company, companyLoggedOut } from './company.js';
import { serverDriven } from './server-driven.js';
import { loggedOut, wall } from './logged-out.js';
import { group, messaging, messagingLinked } from './messaging.js';
import { salesLead, salesList, salesPeople, salesSearch } from './sales-navigator.js';

const says = { field: 'profiles', raw: 'https://www.linkedin.com/in/:slug' } as const;
/** The id a member has in Sales Navigator is a key of its own: no profile's address is ever made of it. */
const lead = { page: 'detail', shows: 'sales-lead', says: { field: 'profiles', raw: 'https://www.linkedin.com/sales/lead/:lead' } } as const;
const list = { page: 'maybe', shows: 'sales-list' } as const;

/** LinkedIn: a member's profile, a company's page, who a conversation is with; in Sales Navigator a lead and lists of them. */
export const linkedin: Site = {
  id: 'linkedin',
  version: 2,
  kind: 'page',
  hosts: ['linkedin.com', '*.linkedin.com', 'linkedin.cn', '*.linkedin.cn'],
  paths: [
    { path: '/in/unavailable/**', page: 'nothing' },
    { path: '/in/:slug/recent-activity/**', page: 'nothing' },
    { path: '/in/:slug/edit/**', page: 'nothing' },
    { path: '/in/me/**', page: 'detail' },
    { path: '/in/:slug/details/**', page: 'maybe', says },
    { path: '/in/:slug/**', page: 'detail', says },
    { path: '/incareer/in/:slug/**', page: 'detail', says },
    { path: '/mwlite/in/:slug/**', page: 'detail', says },
    ...['company', 'school', 'showcase'].map((kind) => ({ path: `/${kind}/:slug/**`, page: 'detail' as const, shows: 'company' })),
    { path: '/sales/lead/:lead,/**', ...lead },
    { path: '/sales/people/:lead,/**', ...lead },
    { path: '/sales/search/people/**', ...list },
    { path: '/sales/lists/people/**', ...list },
    { path: '/sales/company/**', page: 'other' },
    { path: '/messaging/thread/:thread/**', page: 'maybe', shows: 'messaging' },
    ...[
      '', 'feed/**', 'search/**', 'authwall/**', 'login/**', 'signup/**', 'uas/**', 'checkpoint/**', 'mynetwork/**', 'notifications/**',
      'messaging/**', 'sales/**', 'jobs/**',
      'posts/**', 'pulse/**', 'groups/**', 'events/**', 'learning/**', 'news/**', 'help/**', 'legal/**', 'psettings/**', 'mypreferences/**',
      'premium/**', '404/**',
      'pub/dir/**', 'directory/**', 'analytics/**', 'games/**', 'video/**', 'newsletters/**', 'redir/**',
    ].map((path) => ({ path: `/${path}`, page: 'nothing' as const })),
  ],
  layouts: [
    serverDriven, classic, loggedOut, companyLoggedOut, wall, company, salesLead, salesPeople, salesSearch, salesList, group, messaging, messagingLinked,
  ],
};
