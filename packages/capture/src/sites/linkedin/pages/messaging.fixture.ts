import type { SavedPage } from '../../site.fixture.js';

interface Talk { lang: string; name: string; slug: string; status: string; write: string; said: readonly string[] }

const talks = {
  full: { lang: 'en', name: 'Marlene Okafor', slug: 'marlene-okafor-7a1b22', status: 'Active now', write: 'Write a message…', said: ['Hello Viewer, ask Loud Commenter: <a href="https://www.linkedin.com/in/loud-commenter">his profile</a>', 'Thanks!'] },
  sparse: { lang: 'de', name: 'Jürgen af Ström', slug: 'jürgen-af-ström', status: 'Online', write: 'Nachricht verfassen', said: ['Hallo'] },
  chinese: { lang: 'zh-CN', name: '李晓溪', slug: '李晓溪-88', status: '在线', write: '撰写消息', said: ['你好，请联系 Loud Commenter，13800000000'] },
} satisfies Record<string, Talk>;

const url = 'https://www.linkedin.com/messaging/thread/2-MTIzNDU2Nzg5MA==/';
const NAV = '<header id="global-nav"><nav><button><img class="global-nav__me-photo" alt="Viewer Person"></button></nav></header>';
const LIST = '<ul aria-label="Conversations"><li><h3>Recommended Person</h3><p>You: ok</p></li><li><h3>Marlene Okafor</h3><p>Hello</p></li></ul>';
const page = (lang: string, inner: string) => `<!doctype html><html lang="${lang}"><head><title>(2) Messaging | LinkedIn</title></head><body>${NAV}<main>${inner}</main></body></html>`;
const profile = (slug: string) => `https://www.linkedin.com/in/${encodeURIComponent(slug)}/`;
const member = (name: string, slug: string) => `<a href="${profile(slug)}"><span>${name}</span></a>`;

/** Each message with who wrote it, the viewer among them. */
const events = ({ name, slug, said }: Talk) => [...said.map((text) => ({ by: member(name, slug), text })), { by: member('Viewer Person', 'viewer-person'), text: 'Viewer Person, Seller, viewer@own.example' }]
  .map(({ by, text }) => `<li class="msg-s-message-list__event"><div>${by}</div><div class="msg-s-event__content"><p class="msg-s-event-listitem__body">${text}</p></div></li>`).join('');

const classed = (talk: Talk) => page(talk.lang, `<div class="msg-conversations-container">${LIST}</div><div class="msg-thread"><div class="msg-title-bar"><div class="msg-entity-lockup"><a class="msg-thread__link-to-profile" href="${profile(talk.slug)}"><h2 class="msg-entity-lockup__entity-title">${talk.name}</h2></a><div class="msg-entity-lockup__entity-info">${talk.status}</div></div></div>
<ul class="msg-s-message-list-content">${events(talk)}</ul><form class="msg-form"><div contenteditable="true" role="textbox" aria-label="${talk.write}">Viewer Person</div></form></div>`);

const linked = (talk: Talk) => page(talk.lang, `${LIST}<div class="QwErTyUiOpAsDfGhJkLzXcVbNmQwErt"><header class="_0a1b2c3d"><h2><a href="${profile(talk.slug)}">${talk.name}</a></h2><p>${talk.status}</p></header>
<ol>${events(talk)}</ol><div contenteditable="true" role="textbox" aria-label="${talk.write}">Viewer Person</div></div>`);

function saved(which: keyof typeof talks, layout: 'messaging' | 'messaging-linked'): SavedPage {
  const talk = talks[which];
  return {
    name: `${layout}, ${which}`, url, layout, html: layout === 'messaging' ? classed(talk) : linked(talk),
    expected: { name: talk.name, profiles: `https://www.linkedin.com/in/${encodeURIComponent(talk.slug)}` },
    mustNot: ['Viewer', 'viewer', 'Loud Commenter', 'loud-commenter', 'Recommended Person', '13800000000'],
    otherLanguage: [[talk.status, 'Paikalla'], [talk.write, 'Kirjoita viesti']],
  };
}

const both = `${member('Marlene Okafor', 'marlene-okafor-7a1b22')}${member('Jürgen af Ström', 'jürgen-af-ström')}`;

/** Invented conversations: with one, with several, and none opened. */
export const talksWith: readonly SavedPage[] = [
  ...(['messaging', 'messaging-linked'] as const).flatMap((layout) => (['full', 'sparse', 'chinese'] as const).map((which) => saved(which, layout))),
  { name: 'conversation of several', url, layout: 'group', page: 'nothing', expected: {}, html: page('en', `<div class="msg-thread"><div class="msg-title-bar">${both}</div><ul>${events(talks.full)}</ul></div>`) },
  { name: 'conversation of several, without class names', url, layout: 'group', page: 'nothing', expected: {}, html: page('en', `<header>${both}</header><ol>${events(talks.full)}</ol>`) },
  { name: 'conversation whose head names nobody', url, layout: null, page: 'nothing', expected: {}, html: page('en', `<div class="msg-thread"><div class="msg-title-bar"><h2>Marlene, Jürgen</h2></div><ul>${events(talks.full)}</ul></div>`) },
  { name: 'messages, none opened', url: 'https://www.linkedin.com/messaging/', layout: null, page: 'nothing', expected: {}, html: page('en', LIST) },
];
