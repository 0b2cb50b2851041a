import type { Site } from '../site.js';
import { classic } from './classic.js';
import { serverDriven } from './server-driven.js';
import { loggedOut, wall } from './logged-out.js';

const says = { field: 'profiles', raw: 'https://www.linkedin.com/in/:slug' } as const;

/** A member's profile on LinkedIn. Company pages, Sales Navigator and messages are left to the general readers so far. */
export const linkedin: Site = {
  id: 'linkedin',
  version: 1,
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
    { path: '/company/**', page: 'other' },
    { path: '/school/**', page: 'other' },
    { path: '/showcase/**', page: 'other' },
    { path: '/sales/**', page: 'other' },
    ...[
      '', 'feed/**', 'search/**', 'authwall/**', 'login/**', 'signup/**', 'uas/**', 'checkpoint/**', 'mynetwork/**', 'notifications/**',
      'messaging/**', 'jobs/**',
      'posts/**', 'pulse/**', 'groups/**', 'events/**', 'learning/**', 'news/**', 'help/**', 'legal/**', 'psettings/**', 'mypreferences/**',
      'premium/**', '404/**',
      'pub/dir/**', 'directory/**', 'analytics/**', 'games/**', 'video/**', 'newsletters/**', 'redir/**',
    ].map((path) => ({ path: `/${path}`, page: 'nothing' as const })),
  ],
  layouts: [serverDriven, classic, loggedOut, wall],
};
