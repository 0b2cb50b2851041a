import type { Layout } from '../site.js';

const PROFILE = 'a[href*="/in/"]';
const CLASSIC = '.msg-title-bar';
const LINKED = `main :is(header, section):has(> :is(h2, ${PROFILE})):has(h2 ${PROFILE}, ${PROFILE} h2):not(:has(li))`;

/** The head of a thread names who the viewer writes with. What they wrote is nobody's to read: any of it may name others, or the viewer. */
const thread: Omit<Layout, 'id' | 'when' | 'root'> = {
  shows: 'messaging',
  body: ['.msg-s-event__content', '.msg-s-event-listitem__body', 'main li p', '[contenteditable]'],
  ignore: ['form', '[role="menu"]', '[role="textbox"]', 'aside'],
  leave: ['main', CLASSIC],
  own: [{ sel: 'header nav img[alt]:is(.global-nav__me-photo, button img)', isAnywhere: true, attr: 'alt' }],
  fields: {
    name: [{ sel: 'h2', weight: 0.9 }],
    profiles: [{ sel: PROFILE, take: 'memberLink', weight: 0.95 }],
  },
  expects: ['name', 'profiles'],
};

/** A conversation of several: nobody knows which of them is meant. */
export const group: Layout = {
  id: 'group', shows: 'messaging', page: 'nothing', when: [':is(.msg-title-bar, main header, main section > h2) a[href*="/in/"] ~ a[href*="/in/"]'],
  root: [], ignore: [], fields: {}, expects: [],
};

/** A conversation with one other member, by class names. */
export const messaging: Layout = { ...thread, id: 'messaging', when: [`${CLASSIC} ${PROFILE}`, `${CLASSIC} h2`], root: [`${CLASSIC}:has(${PROFILE})`] };

/** The same where the head is told by being a heading that leads to a profile. */
export const messagingLinked: Layout = { ...thread, id: 'messaging-linked', when: [LINKED], root: [LINKED] };
