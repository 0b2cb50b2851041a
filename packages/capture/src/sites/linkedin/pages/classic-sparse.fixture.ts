import type { SavedPage } from '../../site.fixture.js';

/** No company, no school, no jobs; the headline is a word. */
export const classicSparse: SavedPage = {
  name: 'classic, sparse',
  url: 'https://de.linkedin.com/in/j%C3%BCrgen-af-str%C3%B6m',
  layout: 'classic',
  expected: { name: 'Jürgen af Ström', headline: 'Beekeeper.', location: 'Visby', profiles: 'https://www.linkedin.com/in/jürgen-af-ström' },
  mustNot: ['Activity', 'Voice', 'connections'],
  otherLanguage: [['Contact info', 'Kontaktinfo'], ['Activity', 'Aktivitet'], ['connections', 'kontakter']],
  html: `<!doctype html><html lang="en"><head><title>Jürgen af Ström | LinkedIn</title><style>.visually-hidden{position:absolute!important;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}</style></head>
<body class="nav-v2 ember-application"><main class="scaffold-layout__main">
<section class="artdeco-card zzwKrZyHsWQUeEcduXBOtaZUEEnNngcI"><div class="ph5 pb5"><div class="mt2 relative">
 <div class="HsYJUcOvENBlRmHzijPlmKzRpoUOwgOn pv-text-details__left-panel--full-width"><div class="QpoOePlRgmellnGUAUKGeWGKFxkUcBtJ">
  <span class="artdeco-hoverable-trigger"><a href="/in/j%C3%BCrgen-af-str%C3%B6m/" aria-label="Verified"><h1 class="text-heading-xlarge inline t-24">Jürgen af Ström</h1></a></span>
  <span class="distance-badge"><span class="visually-hidden">3rd degree connection</span><span class="dist-value" aria-hidden="true">3rd</span></span></div>
  <div class="text-body-medium break-words">Beekeeper.</div></div>
 <div class="HsYJUcOvENBlRmHzijPlmKzRpoUOwgOn mt2"><span class="text-body-small inline t-black--light break-words">Visby</span>
  <span class="zYNuEbUtDIkvsfOeXrHjIXdWOgfDDxrj t-black--light"><a href="/in/j%C3%BCrgen-af-str%C3%B6m/overlay/contact-info/">Contact info</a></span></div></div>
 <ul class="ryPuikDXbjJjQxmooMtdUXqpXVBqtEpU"><li class="text-body-small"><span><span class="t-bold">41</span> connections</span></li></ul></div></section>
<section class="artdeco-card pv-profile-card" data-view-name="profile-card"><div id="content_collections" class="pv-profile-card__anchor"></div><h2><span aria-hidden="true">Activity</span><span class="visually-hidden">Activity</span></h2><p><span aria-hidden="true">12 followers</span><span class="visually-hidden">12 followers</span></p></section>
<section class="artdeco-card pv-profile-card" data-view-name="profile-card"><div id="interests" class="pv-profile-card__anchor"></div><h2><span aria-hidden="true">Interests</span><span class="visually-hidden">Interests</span></h2>
 <ul><li><a href="/in/famous-voice/"><span aria-hidden="true">Famous Voice</span><span class="visually-hidden">Famous Voice</span></a><span><span aria-hidden="true">CEO @ Loud Corp</span><span class="visually-hidden">CEO @ Loud Corp</span></span></li></ul></section>
</main></body></html>`,
};
