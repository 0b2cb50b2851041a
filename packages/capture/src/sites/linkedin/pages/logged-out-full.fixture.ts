import type { SavedPage } from '../../site.fixture.js';

/** What everybody sees of a member who shows all. */
export const loggedOutFull: SavedPage = {
  name: 'logged out, full',
  url: 'https://uk.linkedin.com/in/priya-ramanan-0b?trk=public_profile_browsemap',
  layout: 'logged-out',
  expected: {
    name: 'Priya Ramanan', givenName: 'Priya', familyName: 'Ramanan', headline: 'Payments for people who hate payments', location: 'Leeds, England, United Kingdom',
    company: 'Tallyworth Ltd', title: 'VP Sales', profiles: 'https://www.linkedin.com/in/priya-ramanan-0b',
  },
  mustNot: ['Aire College', 'followers', 'Sign in', 'priya.example', 'Other Reader'],
  otherLanguage: [['followers', 'seguidores'], ['connections', 'conexões'], ['Join to see', 'Cadastre-se'], ['Present', 'o momento']],
  html: `<!doctype html><html lang="en"><head><title>Priya Ramanan - VP Sales - Tallyworth Ltd | LinkedIn</title>
<meta property="og:title" content="Priya Ramanan - VP Sales - Tallyworth Ltd | LinkedIn"><meta property="profile:first_name" content="Priya"><meta property="profile:last_name" content="Ramanan"><meta property="og:type" content="profile">
<script type="application/ld+json">{"@context":"http://schema.org","@graph":[{"@type":"Person","name":"Priya Ramanan","jobTitle":["**** *****"],"worksFor":[{"@type":"Organization","name":"T********* L**"}]}]}</script></head>
<body><header class="header"><a href="/login">Sign in</a></header><main class="main" id="main-content" role="main"><section class="core-rail"><section class="profile">
<section class="top-card-layout container-lined"><div class="top-card-layout__card"><div class="top-card-layout__entity-info">
 <h1 class="top-card-layout__title font-sans">Priya Ramanan</h1><h2 class="top-card-layout__headline">Payments for people who hate payments</h2>
 <h3 class="top-card-layout__first-subline"><div class="top-card__subline-item">Leeds, England, United Kingdom</div><span class="top-card__subline-item">6K followers</span><span class="top-card__subline-item top-card__subline-item--bullet">500+ connections</span></h3>
 <a class="top-card-layout__cta" href="/signup/public-profile-join">Join to see</a></div>
 <div class="top-card__links-container"><div data-section="currentPositionsDetails" class="top-card__position-info"><a class="top-card-link" href="https://uk.linkedin.com/company/tallyworth?trk=x"><img alt="Tallyworth Ltd Graphic"><span class="top-card-link__description">Tallyworth Ltd</span></a></div>
 <div data-section="educationsDetails"><a href="https://uk.linkedin.com/school/aire/"><span class="top-card-link__description">Aire College</span></a></div>
 <div data-section="websites"><button class="modal__outlet">Websites</button><div class="modal" role="dialog"><a href="https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fpriya%2Eexample">https://priya.example</a></div></div></div></div></section>
<section class="core-section-container summary" data-section="summary"><h2>About</h2><p>I like invoices that end.</p></section>
<section class="core-section-container experience" data-section="experience"><h2>Experience</h2><ul class="experience__list">
 <li class="profile-section-card experience-item" data-section="currentPositions"><a href="https://uk.linkedin.com/company/tallyworth"><img alt=""></a><div><h3><span class="experience-item__title">VP Sales</span></h3><h4><span class="experience-item__subtitle">Tallyworth Ltd</span></h4><div><p class="experience-item__meta-item"><span class="date-range"><time>May 2022</time> - Present<span class="date-range__duration"> 2 years</span></span></p><p>Leeds</p></div></div></li>
 <li class="profile-section-card experience-item" data-section="pastPositions"><div><h3>Sales Executive</h3><h4>Old Till plc</h4><p><span class="date-range"><time>2017</time> - <time>2022</time></span></p></div></li></ul></section>
</section></section><section class="right-rail"><h2>Others named</h2><a href="https://uk.linkedin.com/in/other-reader">Other Reader</a></section></main>
<div class="contextual-sign-in-modal" hidden><form action="/login-submit"><input type="password"></form></div></body></html>`,
};
