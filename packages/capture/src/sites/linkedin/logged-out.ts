import type { Layout } from '../site.js';

/** A member's profile for everybody. Its structured data, at times masked with asterisks, is the general readers'. */
export const loggedOut: Layout = {
  id: 'logged-out',
  when: ['.top-card-layout__title'],
  root: ['section.top-card-layout', '.top-card-layout'],
  also: ['[data-section="summary"]'],
  ignore: ['form', 'dialog', '[role="dialog"]', '[role="menu"]', '.modal', 'aside'],
  leave: ['.top-card-layout__headline', '.top-card-layout__first-subline', '.profile-info-subheader', '[data-section$="Details"]'],
  fields: {
    name: [
      { sel: '.top-card-layout__title', weight: 0.9 },
      { sel: 'head > title', isAnywhere: true, take: 'linkedinTitle', source: 'title', weight: 0.6 },
    ],
    givenName: [{ sel: 'head > meta[property="profile:first_name"]', isAnywhere: true, attr: 'content', source: 'meta', weight: 0.9 }],
    familyName: [{ sel: 'head > meta[property="profile:last_name"]', isAnywhere: true, attr: 'content', source: 'meta', weight: 0.9 }],
    headline: [{ sel: '.top-card-layout__headline', weight: 0.85 }],
    location: [{ sel: 'div.top-card__subline-item, .profile-info-subheader > :first-child > span:first-child', take: 'place', weight: 0.85 }],
    company: [{ sel: '[data-section="currentPositionsDetails"]', weight: 0.9 }],
    experience: [{ sel: 'li', within: '[data-section="experience"]', isAnywhere: true, take: 'job', weight: 0.85 }],
  },
  expects: ['name', 'headline'],
};

/** The request to sign in that stands in a profile's place. */
export const wall: Layout = {
  id: 'wall',
  page: 'nothing',
  when: ['input[type="password"], [class*="authwall" i], form[action*="/login"], form[action*="/signup"]'],
  root: [],
  ignore: [],
  fields: {},
  expects: [],
};
