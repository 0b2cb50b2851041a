import type { SavedPage } from '../../site.fixture.js';

/** A placeholder for a headline, no contact link, no jobs, an address that leads nowhere else. */
export const serverDrivenSparse: SavedPage = {
  name: 'server-driven, sparse',
  url: 'https://www.linkedin.com/in/ada-q/overlay/contact-info/',
  layout: 'server-driven',
  expected: { name: 'Ada Quist', profiles: 'https://www.linkedin.com/in/ada-q' },
  mustNot: ['Nuuk', 'mutual', '--'],
  missed: ['headline', 'location'],
  otherLanguage: [['connections', 'forbindelser'], ['Message', 'Besked']],
  html: `<!doctype html><html lang="en"><head><title>(12) Ada Quist | LinkedIn</title></head><body><main class="_276b182a">
<div componentkey="refZZTopcard"><div class="_11223344"><h1 class="_687a5045">Ada Quist</h1><p class="_3ab7a3ad">· 3rd</p></div><p class="_8c535ff6">--</p><div class="_fb33e5ec"><p>Nuuk</p></div>
<div><p>7 connections</p></div><div><button>Message</button></div></div>
<section componentkey="refZZActivity"><h2>Activity</h2><p>Ada has no posts</p></section></main></body></html>`,
};
