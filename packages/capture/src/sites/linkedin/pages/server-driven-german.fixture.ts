import type { SavedPage } from '../../site.fixture.js';

/** The German interface; two jobs at one company, the title only in the headline's words and the list. */
export const serverDrivenGerman: SavedPage = {
  name: 'server-driven, German',
  url: 'https://www.linkedin.com/in/wiebke-tjarks-91/de',
  layout: 'server-driven',
  expected: {
    name: 'Wiebke Tjarks', headline: 'Vertriebsleiterin bei Deichkrone Pumpen GmbH', location: 'Emden, Niedersachsen, Deutschland', title: 'Vertriebsleiterin', company: 'Deichkrone Pumpen GmbH',
    profiles: 'https://www.linkedin.com/in/wiebke-tjarks-91',
  },
  mustNot: ['Außendienst', 'Kontaktinfo', 'Follower'],
  otherLanguage: [['Kontaktinfo', '聯絡資訊'], ['Heute', '目前'], ['Berufserfahrung', '經歷'], ['Vollzeit', '全職']],
  html: `<!doctype html><html lang="de"><head><title>Wiebke Tjarks | LinkedIn</title></head><body><main class="_276b182a">
<div componentkey="refWTTopcard"><div class="_11223344"><h2 class="_687a5045">Wiebke Tjarks</h2></div><div><p>(sie/ihr)</p><p>· 1.</p></div>
<p class="_8c535ff6">Vertriebsleiterin bei Deichkrone Pumpen GmbH</p>
<div class="_fb33e5ec"><p>Emden, Niedersachsen, Deutschland</p><p>·</p><p><a href="/in/wiebke-tjarks-91/overlay/contact-info/">Kontaktinfo</a></p></div>
<div><p>1.204 Follower:innen</p></div></div>
<section componentkey="refWTExperience"><h2>Berufserfahrung</h2><div data-testid="profile_ExperienceTopLevelSection_WT">
<div componentkey="entity-collection-item-77"><div><p>Deichkrone Pumpen GmbH</p><p>Vollzeit · 8 Jahre 2 Monate</p></div>
<ul><li><div><p>Vertriebsleiterin</p><p>Okt. 2021–Heute · 3 Jahre</p><p>Emden</p></div></li><li><div><p>Außendienst</p><p>Sept. 2016–Okt. 2021 · 5 Jahre</p></div></li></ul></div></div></section>
</main></body></html>`,
};
