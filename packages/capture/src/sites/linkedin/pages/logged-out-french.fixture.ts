import type { SavedPage } from '../../site.fixture.js';

/** The French interface with the newer row of place and company under the headline. */
export const loggedOutFrench: SavedPage = {
  name: 'logged out, French',
  url: 'https://fr.linkedin.com/in/anouk-delvaux/fr',
  layout: 'logged-out',
  expected: {
    name: 'Anouk Delvaux', headline: 'Directrice commerciale chez Verrerie Lumen', location: 'Lille, Hauts-de-France, France', company: 'Verrerie Lumen', title: 'Directrice commerciale',
    profiles: 'https://www.linkedin.com/in/anouk-delvaux',
  },
  mustNot: ['abonnés', 'S’inscrire', 'Lycée'],
  otherLanguage: [['abonnés', 'volgers'], ['S’inscrire', 'Aanmelden'], ['Expérience', 'Ervaring'], ['aujourd’hui', 'heden']],
  html: `<!doctype html><html lang="fr"><head><title>Anouk Delvaux - Verrerie Lumen | LinkedIn</title></head><body><main><section class="profile"><section class="top-card-layout"><div class="top-card-layout__entity-info">
<h1 class="top-card-layout__title">Anouk Delvaux</h1><h2 class="top-card-layout__headline">Directrice commerciale chez Verrerie Lumen</h2>
<div class="profile-info-subheader"><div class="not-first-middot"><span>Lille, Hauts-de-France, France</span> <span><a href="/signup">Coordonnées</a></span></div><div class="not-first-middot"><span>812 abonnés</span></div></div>
<a href="/signup">S’inscrire</a></div><div data-section="educationsDetails"><span>Lycée du Nord</span></div></section>
<section data-section="experience"><h2>Expérience</h2><ul><li class="experience-item" data-section="currentPositions"><h3>Directrice commerciale</h3><h4>Verrerie Lumen</h4><p><time>sept. 2015</time> - aujourd’hui <span>9 ans</span></p></li></ul></section></section></main></body></html>`,
};
