import type { SavedPage } from '../../site.fixture.js';

/** Random class names everywhere, a form inside the card, advertising between name and headline, texts doubled for screen readers. */
export const serverDrivenFull: SavedPage = {
  name: 'server-driven, full',
  url: 'https://www.linkedin.com/in/tomasz-brzoza/',
  layout: 'server-driven',
  expected: {
    name: 'Tomasz Brzoza', headline: 'Building quiet machines', location: 'Gdynia, Pomorskie, Poland', company: 'Silent Gear Sp. z o.o.', title: 'Chief Engineer',
    profiles: 'https://www.linkedin.com/in/tomasz-brzoza',
  },
  mustNot: ['Get hired', 'Worldwide, Anywhere', 'Everyone on', 'audience', 'premium', 'Baltic University', 'Apprentice', 'Nosy Neighbour'],
  otherLanguage: [['Contact info', 'Informacje kontaktowe'], ['Present', 'obecnie'], ['Experience', 'Doświadczenie'], ['connections', 'kontaktów'], [' yrs', ' lata'], ['Full-time', 'Pełny etat']],
  html: `<!doctype html><html lang="en"><head><title>Tomasz Brzoza | LinkedIn</title><style>._9f1c22aa{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}</style></head><body>
<div id="root"><div data-testid="screen"><main id="workspace" class="_276b182a aec1c158">
<div componentkey="com.linkedin.sdui.profile.card.refABC123Topcard" class="_0d1e2f3a">
 <section componentkey="profileTopcardMain-ABC123" class="_55aa66bb">
  <figure class="_77cc88dd"><svg id="person-accent-4"></svg></figure>
  <div class="_12ab34cd"><a href="https://www.linkedin.com/in/tomasz-brzoza/overlay/about-this-profile/" class="_aa11bb22"><h2 class="_687a5045 _8c535ff6">Tomasz Brzoza</h2><svg id="verified-medium"></svg></a></div>
  <p class="_1a1a1a1a">Get hired faster with the gold plan</p>
  <form class="_3c3c3c3c"><fieldset><legend>Who can see</legend><label>Everyone on the network</label><select><option>Worldwide, Anywhere</option></select></fieldset></form>
  <div role="button" class="_5e5e5e5e"><p>Try premium</p></div>
  <div class="_99ff00ee"><p class="_3ab7a3ad">He/Him</p><p class="_3ab7a3ad">· 2nd</p></div>
  <form class="_3c3c3c3c"><p>Choose an audience</p></form><div role="button"><p>Try premium again</p></div>
  <p class="_8c535ff6"><span aria-hidden="true">Building quiet machines</span><span class="_9f1c22aa">Building quiet machines</span></p>
  <div class="_cafe0123"><figure><svg id="company-accent-4"></svg></figure><p class="_deadbeef">Silent Gear Sp. z o.o.</p></div>
  <div class="_cafe0123"><figure><svg id="school-accent-4"></svg></figure><p class="_deadbeef">Baltic University</p></div>
  <div class="_fb33e5ec"><p class="_3ab7a3ad">Gdynia, Pomorskie, Poland</p><p>·</p><p><a href="https://www.linkedin.com/in/tomasz-brzoza/overlay/contact-info/">Contact info</a></p></div>
  <div><p>29,777 followers</p><p>·</p><p>500+</p><p>connections</p></div>
  <div role="menu"><p>Report this person</p></div>
 </section>
</div>
<section componentkey="com.linkedin.sdui.profile.card.refABC123About" class="_0d1e2f3a"><h2>About</h2><div data-testid="expandable-text-box"><span>Gears should not be heard.</span></div></section>
<section componentkey="com.linkedin.sdui.profile.card.refABC123Experience" class="_0d1e2f3a"><h2>Experience</h2>
 <div data-testid="profile_ExperienceTopLevelSection_ABC123">
  <div componentkey="entity-collection-item-0a1b" class="_0f0f0f0f"><a href="https://www.linkedin.com/company/4455667/"><figure><img alt=""></figure></a><div><p class="_a0a0a0a0">Chief Engineer</p><p class="_b1b1b1b1">Silent Gear Sp. z o.o. · Full-time</p><p class="_c2c2c2c2">Jan 2020 - Present · 4 yrs</p><p class="_c2c2c2c2">Gdynia</p></div></div>
  <div componentkey="entity-collection-item-0a1c" class="_0f0f0f0f"><div><p>Apprentice</p><p>Loud Works</p><p>2012 - 2019 · 7 yrs</p></div></div>
 </div><a href="https://www.linkedin.com/in/tomasz-brzoza/details/experience/">Show all</a></section>
<section componentkey="com.linkedin.sdui.profile.card.refABC123Education"><h2>Education</h2><div componentkey="entity-collection-item-0b1a"><p>Baltic University</p><p>2007 - 2012</p></div></section>
</main><aside><div componentkey="suggestionTopcardMini"><h2>Nosy Neighbour</h2></div></aside></div></div></body></html>`,
};
