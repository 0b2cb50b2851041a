import type { SavedPage } from '../../site.fixture.js';

/** A member who shows next to nothing; what is masked stays masked. */
export const loggedOutSparse: SavedPage = {
  name: 'logged out, sparse',
  url: 'https://www.linkedin.com/in/bo-lindqvist',
  layout: 'logged-out',
  expected: { name: 'Bo Lindqvist', profiles: 'https://www.linkedin.com/in/bo-lindqvist' },
  mustNot: ['***', 'followers', 'Hidden Works'],
  missed: ['headline'],
  otherLanguage: [['followers', 'följare'], ['Experience', 'Erfarenhet']],
  html: `<!doctype html><html lang="en"><head><title>Bo Lindqvist | LinkedIn</title></head><body><main><section class="profile"><section class="top-card-layout"><div>
<h1 class="top-card-layout__title">Bo Lindqvist</h1><h2 class="top-card-layout__headline">--</h2><h3 class="top-card-layout__first-subline"><div class="top-card__subline-item">31 followers</div></h3>
<div data-section="currentPositionsDetails"><span>****** *****</span></div></div></section>
<section data-section="experience"><h2>Experience</h2><ul><li class="experience-item" data-section="pastPositions"><h3>Welder</h3><h4>Hidden Works</h4><p><time>2001</time> - <time>2009</time></p></li></ul></section></section></main></body></html>`,
};
