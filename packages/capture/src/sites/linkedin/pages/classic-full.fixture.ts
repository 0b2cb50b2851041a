import type { SavedPage } from '../../site.fixture.js';

/** Everything a member's profile can have: pronouns, badge, company and school, several jobs at one company. */
export const classicFull: SavedPage = {
  name: 'classic, full',
  url: 'https://www.linkedin.com/in/marlene-okafor-7a1b22/?miniProfileUrn=urn%3Ali%3Afs_miniProfile%3AXYZ&trk=feed',
  layout: 'classic',
  expected: {
    name: 'Marlene Okafor', headline: 'Procurement nerd | Coffee first', location: 'Rotterdam, South Holland, Netherlands',
    company: 'Harbour & Quay Logistics', title: 'Director of Procurement', profiles: 'https://www.linkedin.com/in/marlene-okafor-7a1b22',
  },
  mustNot: ['Ineke', 'Delta School', 'Buyer', 'Old Mill', 'Recommended Person'],
  otherLanguage: [['Current company:', 'Nykyinen yritys:'], ['Education:', 'Koulutus:'], ['Contact info', 'Yhteystiedot'], ['Present', 'Nykyhetki'], [' to Nykyhetki', ' ja Nykyhetki'],
    ['Experience', 'Kokemus'], ['About', 'Tietoja'], ['Full-time', 'Kokoaikainen'], [' yrs', ' v'], [' mos', ' kk']],
  html: `<!doctype html><html lang="en" class="theme theme--mercado artdeco"><head><meta charset="utf-8"><title>(3) Marlene Okafor | LinkedIn</title>
<style>.visually-hidden{position:absolute!important;width:1px!important;height:1px!important;overflow:hidden!important;clip:rect(0 0 0 0)!important;white-space:nowrap!important}
.artdeco-dropdown__content{visibility:hidden;position:absolute}</style></head>
<body class="render-mode-BIGPIPE nav-v2 ember-application">
<header id="global-nav"><nav><button><img class="global-nav__me-photo" alt="Viewer Person"><span>Me</span></button></nav></header>
<div class="application-outlet"><main class="scaffold-layout__main" id="profile-content">
<section class="artdeco-card QhTnKOkHUgmVbDpWpFblZgjvRlFDkdnIx">
 <div class="ph5 pb5"><div class="display-flex"><button aria-label="open profile picture" type="button"><img title="Marlene Okafor" alt="Marlene Okafor" id="ember35"></button></div>
 <div class="mt2 relative">
  <div class="wprYfSCHFUlwiMEfrCTrZeXyKvvBOm">
   <div class="zubmKLKydUOfGdyuYBhaNLynICGZDfstc">
    <span class="artdeco-hoverable-trigger" id="ember36"><a href="/in/marlene-okafor-7a1b22/overlay/about-this-profile/" aria-label="Marlene has verifications"><h1 class="text-heading-xlarge inline t-24 v-align-middle break-words">
      Marlene Okafor
    </h1></a></span>
    <span class="text-body-small v-align-middle break-words t-black--light">(She/Her)</span>
    <span class="distance-badge t-black--light t-14"><span class="visually-hidden">2nd degree connection</span><span class="dist-value" aria-hidden="true">2nd</span></span>
   </div>
   <div class="text-body-medium break-words" data-generated-suggestion-target="x">Procurement nerd | Coffee first</div>
  </div>
  <ul class="pv-text-details__right-panel">
   <li class="sXrUuuglwAFjolRxWulqpooWyYPnEyXy"><button class="JeHHMFOSVBwxkVpzOrQlFBKiSWovLHnw text-align-left" aria-label="Current company: Harbour &amp; Quay Logistics. Click to skip to experience card" type="button"><img alt="" class="evi-image"><span class="GGlDismtkVaqpnahqhUSRBtPmrYprgDh hoverable-link-text"><div class="lEresADOeiNAheiZUIezwQaLFtVOhFML inline-show-more-text--is-collapsed">Harbour &amp; Quay Logistics</div></span></button></li>
   <li class="sXrUuuglwAFjolRxWulqpooWyYPnEyXy"><button class="pv-text-details__right-panel-item-link text-align-left" aria-label="Education: Delta School of Business. Click to skip to education card" type="button"><img alt=""><span class="hoverable-link-text"><div class="lEresADOeiNAheiZUIezwQaLFtVOhFML inline-show-more-text--is-collapsed">Delta School of Business</div></span></button></li>
  </ul>
  <div class="wprYfSCHFUlwiMEfrCTrZeXyKvvBOm mt2"><span class="text-body-small inline t-black--light break-words">
     Rotterdam, South Holland, Netherlands
   </span><span class="CWMbsjCadlyejwSykVBBpyKBTSqUHxzEGFo t-black--light"><a id="top-card-text-details-contact-info" href="/in/marlene-okafor-7a1b22/overlay/contact-info/" class="link-without-visited-state">Contact info</a></span></div>
 </div>
 <ul class="NaNcWCPqUMHqQoAKMLylYqEInfYmMlKIiU"><li class="text-body-small"><span class="t-black--light"><span class="t-bold">500+</span> connections</span></li></ul>
 <a class="app-aware-link inline-flex" href="/search/results/people/?facetNetwork=F"><div><ul><li><img alt=""></li><li><img alt=""></li></ul></div><span class="hoverable-link-text"><span aria-hidden="true"><strong>Ineke Smid</strong>, and 12 other mutual connections</span><span class="visually-hidden"><strong>Ineke Smid</strong>, and 12 other mutual connections</span></span></a>
 <div class="entry-point"><button aria-label="Invite Marlene Okafor to connect"><span class="artdeco-button__text">Connect</span></button>
  <div class="artdeco-dropdown"><button aria-label="More actions"><span>More</span></button><div aria-hidden="true" class="YlrsWiIGDYPaQqugowmlTrZrYALlPBML artdeco-dropdown__content"><ul><li><div role="button" aria-label="Report or block"><span aria-hidden="true">Report / Block</span></div></li></ul></div></div></div>
 </div>
</section>
<section class="artdeco-card pv-profile-card break-words mt2" data-view-name="profile-card"><div id="about" class="pv-profile-card__anchor"></div>
 <div><h2 class="pvs-header__title text-heading-large"><span aria-hidden="true">About</span><span class="visually-hidden">About</span></h2></div>
 <div class="display-flex ph5 pv3"><div class="inline-show-more-text"><span aria-hidden="true">I buy ships, ropes and time.</span><span class="visually-hidden">I buy ships, ropes and time.</span></div></div></section>
<section class="artdeco-card pv-profile-card break-words mt2" data-view-name="profile-card"><div id="experience" class="pv-profile-card__anchor"></div>
 <div><h2 class="pvs-header__title"><span aria-hidden="true">Experience</span><span class="visually-hidden">Experience</span></h2></div>
 <div class="PrdjYwbkCbuxocmHobUaQJBllziemsYP"><ul class="TJEBiieDahqHqfNuwPAMzMWXaOAuhxjf">
  <li class="artdeco-list__item OPWRtmQCBvHUQyxMzXKTxbtUzObPbjg"><div data-view-name="profile-component-entity">
   <div><a class="optional-action-target-wrapper" href="https://www.linkedin.com/company/9900112/"><img alt="Harbour &amp; Quay Logistics logo"></a></div>
   <div class="display-flex flex-column full-width"><a class="optional-action-target-wrapper" href="https://www.linkedin.com/company/9900112/"><div class="mr1 hoverable-link-text t-bold"><span aria-hidden="true">Harbour &amp; Quay Logistics</span><span class="visually-hidden">Harbour &amp; Quay Logistics</span></div><span class="t-14 t-normal"><span aria-hidden="true">Full-time · 6 yrs 1 mos</span><span class="visually-hidden">Full-time · 6 yrs 1 mos</span></span></a>
   <div class="pvs-entity__sub-components"><ul>
    <li class="rkSUNuxiZbJbOSzMkjdmmMjZbbQKbUuw"><div data-view-name="profile-component-entity"><div><a href="https://www.linkedin.com/company/9900112/"><div class="mr1 t-bold"><span aria-hidden="true">Director of Procurement</span><span class="visually-hidden">Director of Procurement</span></div><span class="t-14 t-black--light"><span class="pvs-entity__caption-wrapper" aria-hidden="true">Mar 2021 - Present · 3 yrs 2 mos</span><span class="visually-hidden">Mar 2021 to Present · 3 yrs 2 mos</span></span><span class="t-14"><span aria-hidden="true">Rotterdam</span><span class="visually-hidden">Rotterdam</span></span></a></div>
     <div class="pvs-entity__sub-components"><ul><li><div><span aria-hidden="true">Since 2022 also fleet.</span><span class="visually-hidden">Since 2022 also fleet.</span></div></li></ul></div></div></li>
    <li class="rkSUNuxiZbJbOSzMkjdmmMjZbbQKbUuw"><div data-view-name="profile-component-entity"><div class="mr1 t-bold"><span aria-hidden="true">Buyer</span><span class="visually-hidden">Buyer</span></div><span><span aria-hidden="true">Apr 2018 - Mar 2021 · 3 yrs</span><span class="visually-hidden">Apr 2018 to Mar 2021 · 3 yrs</span></span></div></li>
   </ul></div></div></div></li>
  <li class="artdeco-list__item OPWRtmQCBvHUQyxMzXKTxbtUzObPbjg"><div data-view-name="profile-component-entity"><div class="mr1 t-bold"><span aria-hidden="true">Assistant Buyer</span><span class="visually-hidden">Assistant Buyer</span></div><span><span aria-hidden="true">Old Mill BV</span><span class="visually-hidden">Old Mill BV</span></span><span><span aria-hidden="true">2014 - 2018 · 4 yrs</span><span class="visually-hidden">2014 to 2018 · 4 yrs</span></span></div></li>
 </ul></div></section>
</main><aside class="scaffold-layout__aside"><section><h2>People also viewed</h2><a href="/in/recommended-person-1/"><span aria-hidden="true">Recommended Person</span></a></section></aside></div>
</body></html>`,
};
